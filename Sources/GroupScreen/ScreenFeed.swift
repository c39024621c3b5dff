internal import Basics
package import Content
package import SessionCore

/// What is written to the screen program, line by line: nothing unless what the group sees changes.
package struct ScreenFeed: Sendable {
  private let catalog: ScreenCatalog
  private var frame: ScreenFrame?
  private var said: String?
  private var offsetSeconds: Int?

  package init(_ catalog: ScreenCatalog) { self.catalog = catalog }

  /// The first lines, before any frame; `port` 0 takes any that is free.
  package func opening(isLocalNetwork: Bool, size: Int = 150, theme: Int = 0, port: Int = 0) -> [String] {
    ["screen 1", "listen lan=\(isLocalNetwork ? 1 : 0) port=\(port)"]
      + catalog.texts.map { "text \($0.number) \($0.words)" }
      + ["texts count=\(catalog.texts.count)", "look size=\(size) theme=\(theme)"]
  }

  /// What has to be written by now; most of the time nothing.
  package mutating func lines(_ session: Session, _ controls: ScreenControls, now: Moment) -> [String] {
    var lines: [String] = []
    if now.offsetSeconds != offsetSeconds {
      offsetSeconds = now.offsetSeconds
      let dayMs: Int64 = 86_400_000
      let local = now.wallMs + Int64(now.offsetSeconds) * 1000
      lines.append("day ms=\(local - local.floorDivided(by: dayMs) * dayMs)")
    }
    let new = ScreenFrame(of: session, catalog, controls)
    let words = new.kind == .clock ? nil : controls.said
    guard new != frame || words != said else { return lines }
    (frame, said) = (new, words)
    lines.append(new.line(nowMs: now.sessionMs))
    if let words { lines.append("say \(words)") }
    return lines
  }
}

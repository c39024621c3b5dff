internal import Basics
package import Content
package import SessionCore

/// What is written to the screen program, line by line: nothing unless what the group sees changes.
package struct ScreenFeed: Sendable {
  private var catalog: ScreenCatalog
  private var isCatalogNew = false
  private var frame: ScreenFrame?
  private var said: String?
  private var offsetSeconds: Int?

  package init(_ catalog: ScreenCatalog) { self.catalog = catalog }

  /// The first lines, before any frame; `port` 0 takes any that is free.
  package func opening(isLocalNetwork: Bool, size: Int = 150, theme: Int = 0, port: Int = 0) -> [String] {
    ["screen 1", "listen lan=\(isLocalNetwork ? 1 : 0) port=\(port)"]
      + texts + ["look size=\(size) theme=\(theme)"]
  }

  private var texts: [String] {
    catalog.texts.map { "text \($0.number) \($0.words)" } + ["texts count=\(catalog.texts.count)"]
  }

  /// Whether the program still takes another catalog: until more than the beginning of an evening was shown.
  package private(set) var takesCatalog = true

  /// The last frame is more than the time of day.
  package var showsMoreThanTime: Bool { frame.map { $0.kind != .clock } ?? false }

  /// Another outline was chosen before the group began.
  package mutating func change(to catalog: ScreenCatalog) {
    self.catalog = catalog
    isCatalogNew = true
  }

  /// The frame is written again with the next lines: for a clock that jumps.
  package mutating func repeatFrame() { frame = nil }

  /// What has to be written by now; most of the time nothing.
  package mutating func lines(_ session: Session, _ controls: ScreenControls, now: Moment) -> [String] {
    var lines = isCatalogNew ? texts : []
    if isCatalogNew { frame = nil }
    isCatalogNew = false
    if now.offsetSeconds != offsetSeconds {
      offsetSeconds = now.offsetSeconds
      let dayMs: Int64 = 86_400_000
      let local = now.wallMs + Int64(now.offsetSeconds) * 1000
      lines.append("day ms=\(local - local.floorDivided(by: dayMs) * dayMs)")
    }
    let new = ScreenFrame(of: session, catalog, controls)
    let words = new.kind == .clock ? nil : controls.said?.words
    guard new != frame || words != said else { return lines }
    (frame, said) = (new, words)
    takesCatalog = takesCatalog && (new.kind == .gathering || new.kind == .clock)
    lines.append(new.line(nowMs: now.sessionMs))
    if let words { lines.append("say \(words)") }
    return lines
  }
}

import Content
import GroupScreen
import Prompts
import SessionCore
import TestKit

/// The content of the program, and one line of a file put in the place of another.
enum ShippedContent {
  static let library = loaded(changing: [:])

  /// All of it, or these files alone.
  static func loaded(changing texts: [String: String], only paths: Set<String>? = nil) -> Library {
    Library.load(
      shipped: PromptFile.all.filter { paths?.contains($0.path) != false }.map { file in
        let text = texts.reduce(file.text) { text, change in
          text.split(separator: change.key, omittingEmptySubsequences: false).joined(separator: change.value)
        }
        return ContentFile(path: file.path, text: text)
      }
    ).library
  }

  static func outline(_ id: String) throws -> Outline {
    guard let outline = library.outline(id) else { throw NoSuchOutline() }
    return outline
  }

  struct NoSuchOutline: Error {}
}

/// An evening with a screen: what was written to it, and when, in milliseconds of the session's axis.
struct Watched {
  var evening: Evening
  var controls = ScreenControls()
  var feed: ScreenFeed
  private(set) var written: [(ms: Int64, line: String)] = []

  init(_ evening: Evening, _ library: Library = ShippedContent.library) {
    self.init(evening, library.screenCatalog(for: evening.session.outline))
  }

  init(_ evening: Evening, _ catalog: ScreenCatalog) {
    self.evening = evening
    feed = ScreenFeed(catalog)
    written = feed.opening(isLocalNetwork: false).map { (0, $0) }
    look()
  }

  /// As the room does after each line and with each tick.
  mutating func look() {
    let now = evening.now
    controls.stand(in: evening.session)
    written += feed.lines(evening.session, controls, now: now).map { (now.sessionMs, $0) }
  }

  mutating func perform(_ commands: Command...) throws {
    for command in commands {
      let act = try evening.log.decide(command, at: evening.clock.reading)
      evening.apply(act)
      controls.follow(act, in: evening.session)
      look()
    }
  }

  /// Whether the rules let it.
  @discardableResult mutating func attempt(_ command: Command) -> Bool { (try? perform(command)) != nil }

  mutating func pass(seconds: Int) {
    evening.advance(seconds)
    look()
  }

  /// The last frame, without its times.
  var last: String {
    let frame = written.last { $0.line.hasPrefix("show ") }?.line ?? ""
    return frame.split(separator: " ").filter { !$0.hasPrefix("left=") && !$0.hasPrefix("turnleft=") }.joined(
      separator: " ")
  }

  /// The large line of the last frame.
  var large: String? { texts("large").first }

  /// What the last frame says of the scales.
  var scales: [String] { texts("scales") }

  private func texts(_ field: String) -> [String] {
    let numbers = last.split(separator: " ").first { $0.hasPrefix(field + "=") }?.split(separator: "=").last
    return (numbers?.split(separator: ",") ?? []).compactMap { number in
      written.first { $0.line.hasPrefix("text \(number) ") }?.line.split(separator: " ", maxSplits: 2).last.map(
        String.init)
    }
  }
}

package import Basics

/// One thing that the doctor looked at.
package struct Finding {
  /// How it looks.
  package enum State: String {
    case ok
    case look = "look at this"
    case unknown = "cannot tell"
  }

  /// What it is about, for programs: one word.
  package var topic: String
  package var state: State
  /// What was seen, and what to do about it; no path and no name of anybody.
  package var words: String

  package init(_ topic: String, _ state: State, _ words: String) {
    self.topic = topic
    self.state = state
    self.words = words
  }

  /// As in `ok: nothing is swapped to the disk`.
  package var line: String { "\(state.rawValue): \(words)" }

  /// For programs.
  package var json: JSONValue {
    .object([.init("topic", .string(topic)), .init("state", .string(state.rawValue)), .init("words", .string(words))])
  }
}

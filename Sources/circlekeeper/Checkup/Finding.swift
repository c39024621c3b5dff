import Basics
import Narration

/// One thing that the doctor looked at.
struct Finding {
  enum State: String {
    case ok
    case look = "look at this"
    case unknown = "cannot tell"
  }

  /// What it is about, for programs: one word.
  var topic: String
  var state: State
  /// What was seen, and what to do about it; no path and no name of anybody.
  var words: String

  init(_ topic: String, _ state: State, _ words: String) {
    self.topic = topic
    self.state = state
    self.words = words
  }

  var line: String { "\(state.rawValue): \(words)" }

  var json: JSONValue {
    .object([.init("topic", .string(topic)), .init("state", .string(state.rawValue)), .init("words", .string(words))])
  }
}

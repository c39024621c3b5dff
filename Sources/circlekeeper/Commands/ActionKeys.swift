import ArgumentParser
import Terminal

/// Which keys do something by themselves on an empty line.
struct ActionKeys: ParsableArguments {
  @Option(name: .long, help: "On an empty line: the next person. ctrl- and a letter, or off.")
  var nextKey = ControlKey(letter: "n")

  @Option(name: .long, help: "On an empty line: the board. ctrl- and a letter, or off.")
  var boardKey = ControlKey(letter: "o")

  /// By the control character that each sends.
  var keys: [UInt8: ActionKey] {
    var keys: [UInt8: ActionKey] = [:]
    if let code = boardKey.code { keys[code] = .board }
    if let code = nextKey.code { keys[code] = .next }
    return keys
  }
}

/// A key of the form `ctrl-n`, or none.
struct ControlKey: ExpressibleByArgument {
  /// `nil` is off.
  var letter: Character?

  init(letter: Character?) {
    self.letter = letter
  }

  /// Letters whose keys mean something everywhere (Enter, TAB, Ctrl-C and the like) are not to be had.
  private static let taken: Set<Character> = ["c", "d", "h", "i", "j", "m", "z"]

  init?(argument: String) {
    if argument == "off" {
      letter = nil
      return
    }
    guard argument.count == 6, argument.lowercased().hasPrefix("ctrl-"), let last = argument.lowercased().last,
      ("a"..."z").contains(last), !Self.taken.contains(last)
    else { return nil }
    letter = last
  }

  var code: UInt8? { letter?.asciiValue.map { $0 & 31 } }

  var defaultValueDescription: String { letter.map { "ctrl-\($0)" } ?? "off" }
}

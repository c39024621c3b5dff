import Glibc
import Terminal

/// Questions outside the room, one line each. A wrong answer is asked for again: who is sent back to the shell types
/// the next line there, with names in it.
enum ShellQuestion {
  /// Someone sits there and sees the question.
  static var isPossible: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// What was typed, with single blanks; `nil` at the end of the input. A flag is no answer.
  static func line(_ question: String, first: String = "answer") -> String? {
    while true {
      TerminalOutput.write(Display.escaped(question) + " ")
      TerminalOutput.flush()
      guard let typed = readLine()?.split(whereSeparator: \.isWhitespace).joined(separator: " ") else { return nil }
      guard typed.hasSignOfFlag else { return typed }
      Output.lines(["No session is open yet; \(first) first, then type the flag again"])
    }
  }

  /// One of the choices, by its number or the beginning of its words.
  static func choice<Value>(_ choices: [(words: String, value: Value)], question: String) throws(Trouble) -> Value {
    Output.lines(choices.enumerated().map { "\($0.offset + 1)  \($0.element.words)" })
    while let typed = line("\(question) 1 to \(choices.count):", first: "choose") {
      if let number = Int(typed), choices.indices.contains(number - 1) { return choices[number - 1].value }
      let begun = choices.filter { !typed.isEmpty && $0.words.lowercased().hasPrefix(typed.lowercased()) }
      if begun.count == 1 { return begun[0].value }
      Output.lines(["Type a number from 1 to \(choices.count), or ^C to leave everything as it is."])
    }
    throw Trouble("none was chosen; nothing was changed")
  }

  /// Until the answer is understood: `read` says what is wrong with the others.
  static func answer<Value>(_ question: String, _ read: (String) throws(Trouble) -> Value) throws(Trouble) -> Value {
    while let typed = line(question) {
      do { return try read(typed) } catch { Output.lines([error.words]) }
    }
    throw Trouble("nothing was answered; nothing was changed")
  }
}

extension String {
  /// `!` in front, or `!@name` anywhere, with the shift key let go or the wide signs too.
  fileprivate var hasSignOfFlag: Bool {
    let plain = replacing("！", with: "!").replacing("＠", with: "@")
    return plain.hasPrefix("!") || plain.hasPrefix("1@") || plain.hasPrefix("/!") || plain.contains("!@")
  }
}

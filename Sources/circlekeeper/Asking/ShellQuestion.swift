import Glibc
import SessionCore
import Terminal

/// Questions outside the room, one line each. A wrong answer is asked for again: who is sent back to the shell types
/// the next line there, with names in it.
struct ShellQuestion {
  /// Where a flag goes that is typed at the question.
  let flags: FlagPlace
  private let setting: TerminalSetting

  init(flagsTo flags: FlagPlace) {
    setting = TerminalSetting.found(environment: Process.environment, plainAsked: false)
    // What a script gives is an answer and nothing else.
    self.flags = setting.inputIsTerminal ? flags : .asker
  }

  /// Someone sits there and sees the question.
  static var isPossible: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// What was typed, with single blanks; `nil` at the end of the input.
  func line(_ question: String) throws(Trouble) -> String? {
    try wholeLine(question)?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// As it was typed.
  func wholeLine(_ question: String = "") throws(Trouble) -> String? {
    // What follows in the input belongs to the next question.
    var input = LineInput.plain(PlainReader(readsAhead: false))
    guard case .line(let typed) = try input.nextLine(for: Question(question, flagsTo: flags, setting)) else {
      return nil
    }
    return typed.text
  }

  /// Whether the answer was yes.
  func isConfirmed(_ question: String) throws(Trouble) -> Bool {
    Output.lines([question])
    return try line("")?.lowercased().hasPrefix("y") ?? false
  }

  /// One of the choices, by its number or the beginning of its words.
  func choice<Value>(_ choices: [(words: String, value: Value)], question: String) throws(Trouble) -> Value {
    Output.lines(choices.enumerated().map { "\($0.offset + 1)  \($0.element.words)" })
    while let typed = try line("\(question) 1 to \(choices.count):") {
      if let number = Int(typed), choices.indices.contains(number - 1) { return choices[number - 1].value }
      let begun = choices.filter { !typed.isEmpty && $0.words.lowercased().hasPrefix(typed.lowercased()) }
      if begun.count == 1 { return begun[0].value }
      // It may have been meant for the room.
      setting.eraseEcho(of: "\(question) 1 to \(choices.count): \(typed)")
      Output.lines(["Type a number from 1 to \(choices.count), or ^C to leave everything as it is."])
    }
    throw Trouble("none was chosen; nothing was changed")
  }

  /// Until the answer is understood: `read` says what is wrong with the others.
  func answer<Value>(_ question: String, _ read: (String) throws(Trouble) -> Value) throws(Trouble) -> Value {
    while let typed = try line(question) {
      do { return try read(typed) } catch {
        setting.eraseEcho(of: "\(question) \(typed)")
        Output.lines([error.words])
      }
    }
    throw Trouble("nothing was answered; nothing was changed")
  }
}

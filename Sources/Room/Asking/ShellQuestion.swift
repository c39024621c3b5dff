package import Clinic
import Glibc
import SessionCore
package import Terminal

/// Questions outside the room, one line each. A wrong answer is asked for again: who is sent back to the shell types
/// the next line there, with names in it.
package struct ShellQuestion {
  /// Where a flag goes that is typed at the question.
  package let flags: FlagPlace
  private let setting: TerminalSetting
  private let isList: Bool
  private let tally = Tally()

  /// Shared by the copies of a question.
  private final class Tally {
    var flags = 0
    /// The last answer was typed before it was asked for.
    var wasTypedAhead = false
  }

  /// Asks at this terminal, with flags taken where one sits at it. What a script gives is an answer and nothing else,
  /// but where it lists names, each line by itself.
  package init(flagsTo flags: FlagPlace, isList: Bool = false) {
    setting = TerminalSetting.found(environment: Process.environment, plainAsked: false)
    self.isList = isList
    self.flags = setting.inputIsTerminal || isList ? flags : .asker
  }

  /// Someone sits there and sees the question.
  package static var isPossible: Bool { isatty(0) == 1 && isatty(1) == 1 }

  /// What was typed, with single blanks; `nil` at the end of the input.
  package func line(_ question: String, leadsToSession: Bool = false) throws(CommandFailure) -> String? {
    try wholeLine(question, leadsToSession: leadsToSession)?.split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }

  /// As it was typed.
  package func wholeLine(_ question: String = "", leadsToSession: Bool = false) throws(CommandFailure) -> String? {
    guard case .line(let typed) = try outcome(of: question, leadsToSession: leadsToSession) else { return nil }
    return typed.text
  }

  /// How the reading of one answer ended.
  package func outcome(of question: String, leadsToSession: Bool = false) throws(CommandFailure) -> LineOutcome {
    // What follows in the input belongs to the next question.
    var input = LineInput.plain(PlainReader(readsAhead: false))
    let asked = Question(question, flagsTo: flags, leadsToSession: leadsToSession, isList: isList, setting)
    defer { tally.flags += asked.flagCount }
    let outcome = try input.nextLine(for: asked)
    tally.wasTypedAhead = input.wasTypedAhead
    return outcome
  }

  /// For "nothing was changed": flags that were typed at the question were recorded all the same.
  package var nothing: String {
    switch tally.flags {
    case 0: "nothing"
    case 1: "apart from the flag, nothing"
    case let count: "apart from the \(count) flags, nothing"
    }
  }

  /// Whether the answer was yes. Anything but an answer is asked again where someone sits there.
  package func isConfirmed(_ question: String) throws(CommandFailure) -> Bool {
    Output.lines([question])
    while let typed = try line("")?.lowercased() {
      if ["y", "yes"].contains(typed) { return true }
      guard setting.inputIsTerminal, !["", "n", "no"].contains(typed) else { return false }
      setting.eraseEcho(of: typed, after: "", wasTypedAhead: tally.wasTypedAhead)
      Output.lines(["y or n?"])
    }
    return false
  }

  /// One of the choices, by its number or the beginning of its words. Where a session's prompt comes next, a line that
  /// was meant for it waits.
  package func choice<Value>(
    _ choices: [(words: String, value: Value)], question: String, leadsToSession: Bool = false
  ) throws(CommandFailure) -> Value {
    Output.lines(choices.enumerated().map { "\($0.offset + 1)  \($0.element.words)" })
    let asked = "\(question) 1 to \(choices.count):"
    while let typed = try line(asked, leadsToSession: leadsToSession) {
      if let number = Int(typed), choices.indices.contains(number - 1) { return choices[number - 1].value }
      let begun = choices.filter { !typed.isEmpty && $0.words.lowercased().hasPrefix(typed.lowercased()) }
      if begun.count == 1 { return begun[0].value }
      setting.eraseEcho(of: typed, after: asked + " ", wasTypedAhead: tally.wasTypedAhead)
      Output.lines(["Type a number from 1 to \(choices.count), or ^C to leave everything as it is."])
      if leadsToSession, keepUnfiled(typed) { Output.lines([Self.kept]) }
    }
    throw CommandFailure("none was chosen; \(nothing) was changed")
  }

  private static let kept = "What you typed is recorded nowhere; it will stand on the prompt of the session."

  /// A line of words was meant for the room.
  private func keepUnfiled(_ typed: String) -> Bool {
    guard setting.inputIsTerminal, case .workspace(let workspace, _, _, _) = flags, typed.isLineOfRoom else {
      return false
    }
    workspace.unfiled.append(typed)
    return true
  }

  /// Until the answer is understood: `read` says what is wrong with the others.
  package func answer<Value>(_ question: String, _ read: (String) throws(CommandFailure) -> Value)
    throws(CommandFailure) -> Value
  {
    while let typed = try line(question) {
      do { return try read(typed) } catch {
        setting.eraseEcho(of: typed, after: question + " ", wasTypedAhead: tally.wasTypedAhead)
        Output.lines([error.words])
      }
    }
    throw CommandFailure("nothing was answered; \(nothing) was changed")
  }
}

extension String {
  /// More than a word, or a sign of the room before it.
  fileprivate var isLineOfRoom: Bool {
    contains(where: \.isLetter) && (contains(" ") || first.map { ";；=＝>＞@＠/／\\".contains($0) } == true)
  }
}

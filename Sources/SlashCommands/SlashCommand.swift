internal import SessionCore

/// One command: everything that the parser, help, completion, the README and the tests know of it.
package struct SlashCommand: Sendable {
  /// Without the slash: the whole word first, then its short form where it has one.
  package let names: [String]
  package let section: Section
  /// How it is typed, with its arguments: capitals stand for something to fill in.
  package let form: String
  /// One sentence; with the form it fits a line of 80 columns.
  package let summary: String
  /// What TAB offers for the first argument, the second, and so on; the last stands for all that follow.
  package let completing: [[ArgumentKind]]
  package let examples: [Example]
  /// Takes `at 18:09` or `at -5m` as its last words.
  package let takesTime: Bool
  /// Makes sense where no session is open.
  package let worksInLobby: Bool
  let read: Reader

  typealias Reader = @Sendable (inout Arguments) throws(UsageError) -> Typed

  init(
    names: [String], section: Section, form: String, summary: String, takesTime: Bool = false,
    worksInLobby: Bool = false, completing: [[ArgumentKind]] = [], examples: [Example], read: @escaping Reader
  ) {
    self.names = names
    self.section = section
    self.form = form
    self.summary = summary
    self.completing = completing
    self.examples = examples
    self.takesTime = takesTime
    self.worksInLobby = worksInLobby
    self.read = read
  }

  /// A command without arguments.
  init(
    names: [String], section: Section, form: String, summary: String, takesTime: Bool = false,
    worksInLobby: Bool = false, examples: [Example], means typed: Typed
  ) {
    self.init(
      names: names, section: section, form: form, summary: summary, takesTime: takesTime, worksInLobby: worksInLobby,
      examples: examples
    ) { arguments throws(UsageError) in
      try arguments.none()
      return typed
    }
  }

  /// The whole word.
  package var name: String { names.first ?? "" }

  /// Where a command stands in help, in the order of an evening.
  package enum Section: String, Hashable, Sendable, CaseIterable {
    case before, room, flow, floor, clocks, content, record, safety, discretion, after
  }

  /// What TAB offers in one place of a line.
  package enum ArgumentKind: Hashable, Sendable {
    case people
    /// With the sign `@`.
    case signedPeople
    case leaders
    case outlines
    case skills
    /// By their numbers.
    case prompts
    case themes
    case readings
    /// Of the agreements.
    case tones
    case phases
    case statuses
    case dispositions
    case markKinds
    case roundModes
    case groups
    case words([String])
  }
}

/// One line with what it asks for; the tests hold every one of them to be true.
package struct Example: Hashable, Sendable {
  package let line: String
  /// What happens, for the help page; empty where the summary says it.
  package let says: String
  package let situation: Situation
  package let means: Typed

  init(_ line: String, _ says: String = "", in situation: Situation = .sharing, means: Typed) {
    self.line = line
    self.says = says
    self.situation = situation
    self.means = means
  }
}

/// A moment of an invented evening in which examples are read.
package enum Situation: String, Hashable, Sendable, CaseIterable {
  /// No session is open.
  case lobby
  /// Nobody has come yet.
  case gathering
  /// Everybody but Tom is in the room, Rosa has come for Maya, and Maya has the floor.
  case sharing
}

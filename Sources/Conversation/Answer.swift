package import SessionCore
package import SlashCommands

/// What one typed line came to.
package struct Answer: Sendable {
  package var outcome: Outcome
  /// To be said at once: the receipt, or why not.
  package var lines: [String] = []
  /// What was asked to be read aloud or looked at; it stands apart from the transcript.
  package var page: [String] = []
  /// Whether the page is to be read while the next line is typed: it holds no names.
  package var pageStays = false
  /// It was refused, and the same line once more is taken all the same.
  package var isTakenWhenRepeated = false
  /// What stood before a flag that was recorded: filed nowhere, it goes back to the prompt.
  package var rest: String?

  /// What became of the line.
  package enum Outcome: Sendable {
    /// An empty line.
    case nothing
    case recorded(Act)
    /// The line made no sense, or the rules said no: its text stays for correction.
    case refused
    /// The world broke: its text stays, and nothing pretends to be saved.
    case notKept(LogFailure)
    /// A page answers it.
    case shown
    /// It is about the program or other sessions: the conversation's owner answers it.
    case passedOn(Request)
  }

  /// What a conversation about one session cannot answer by itself.
  package enum Request: Hashable, Sendable {
    case query(Query)
    case control(Control)
    /// About a concern of an earlier session, or of none.
    case earlierConcern(Command)
  }

  package init(_ outcome: Outcome, lines: [String] = [], page: [String] = []) {
    self.outcome = outcome
    self.lines = lines
    self.page = page
  }

  /// Whether nothing came of the line and its text is to stay for correction.
  package var isRefusal: Bool {
    switch outcome {
    case .refused, .notKept: true
    case .nothing, .recorded, .shown, .passedOn: false
    }
  }
}

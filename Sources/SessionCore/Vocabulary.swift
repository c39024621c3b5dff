/// The words that a program may choose for itself: they come from content files and are copied into a session when it
/// opens, so that a later edit changes no past session.
package struct Vocabulary: Hashable, Sendable {
  package var statuses: [AttendanceStatus]
  package var dispositions: [Disposition]
  package var markKinds: [MarkKind]
  /// Words that say that someone said something, in small letters: a note that begins with one tells what was said.
  package var said: [String]

  package init(
    statuses: [AttendanceStatus] = [], dispositions: [Disposition] = [], markKinds: [MarkKind] = [], said: [String] = []
  ) {
    self.statuses = statuses
    self.dispositions = dispositions
    self.markKinds = markKinds
    self.said = said
  }
}

/// Why someone was not in the room, or how they left it.
package struct AttendanceStatus: Hashable, Sendable {
  /// As typed: `no-show`, `asked-to-leave`.
  package var id: String
  package var title: String
  /// Whether it can be said of someone who never came (`/absent`), of someone who goes (`/left`), or both.
  package var use: Use
  /// Whether a contact note is due.
  package var contactDue: Bool

  /// Whether a status says why someone did not come, why someone left, or either.
  package enum Use: String, Hashable, Sendable, CaseIterable { case absent, left, both }

  package init(id: String, title: String, use: Use, contactDue: Bool) {
    self.id = id
    self.title = title
    self.use = use
    self.contactDue = contactDue
  }
}

/// What was done about a flag.
package struct Disposition: Hashable, Sendable {
  /// As typed: `met`, `handed`, `monitor`, `emergency`, `report`, `error`.
  package var id: String
  package var title: String
  /// What the words have to say, as in "to whom"; empty where words are optional.
  package var asks: [String]
  /// Whether it says that the flag was a mistake, so that it stands in no chart.
  package var isError: Bool
  /// Whether someone has to look again: its words come back until `/followed` settles them.
  package var followUp: Bool

  package init(
    id: String, title: String, asks: [String] = [], isError: Bool = false, followUp: Bool = false
  ) {
    self.id = id
    self.title = title
    self.asks = asks
    self.isError = isError
    self.followUp = followUp
  }
}

/// A sort of event of the evening.
package struct MarkKind: Hashable, Sendable {
  /// As typed: `announcement`, `milestone`, `medication`, `transport`, `incident`, `contact`.
  package var id: String
  package var title: String
  /// Where it goes: into the shared part, into the charts of the people named, or nowhere near a chart.
  package var goesTo: Destination
  /// What the words have to say, as in "what, how much, who saw it"; empty where words are optional.
  package var asks: [String]

  /// Where a mark is read again: in the part that all share, in the chart of those named, or in the log alone.
  package enum Destination: String, Hashable, Sendable, CaseIterable { case shared, chart, log }

  package init(id: String, title: String, goesTo: Destination, asks: [String] = []) {
    self.id = id
    self.title = title
    self.goesTo = goesTo
    self.asks = asks
  }
}

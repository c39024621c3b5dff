import SessionCore

/// Events on trial: each further decision sees what those before it came to.
struct TrialEvents {
  private(set) var book: ProgramBook
  private(set) var events: [ProgramEvent] = []

  init(_ book: ProgramBook) {
    self.book = book
  }

  mutating func add(_ event: ProgramEvent) {
    events.append(event)
    book.apply(event)
  }

  mutating func add(
    _ decision: (ProgramBook) throws(ProgramRefusal) -> [ProgramEvent]
  ) throws(ProgramRefusal) {
    for event in try decision(book) { add(event) }
  }

  /// Gives those another handle who share a given name and were not told apart by the one they had.
  mutating func tellApart(in group: GroupID) {
    // Each change is made on what the one before left free.
    while let next = book.group(group)?.toldApart().first {
      add(.memberChanged(next.id, next.seat))
    }
  }
}

/// Events on trial: each further decision sees what those before it came to.
struct Draft {
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
}

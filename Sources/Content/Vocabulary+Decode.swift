import SessionCore

enum StatusesKey: String, ContentKey {
  case reviewed, statuses
  static let thing = "file of statuses"
}

enum StatusKey: String, ContentKey {
  case id, title, use
  case contactDue = "contact-due"
  static let thing = "status"
}

enum DispositionsKey: String, ContentKey {
  case reviewed, dispositions
  static let thing = "file of dispositions"
}

enum DispositionKey: String, ContentKey {
  case id, title, asks, mistake
  case followUp = "follow-up"
  static let thing = "disposition"
}

enum MarkKindsKey: String, ContentKey {
  case reviewed
  case kinds = "mark-kinds"
  static let thing = "file of mark kinds"
}

enum SaidKey: String, ContentKey {
  case reviewed, said
  static let thing = "file of verbs"
}

enum MarkKindKey: String, ContentKey {
  case id, title, asks
  case goesTo = "goes-to"
  static let thing = "mark kind"
}

extension AttendanceStatus {
  /// Words that a line of attendance or a name already uses for something else.
  static let reservedWords: Set<String> = [
    "all", "but", "rest", "group", "me", "video", "at", "with", "here", "out", "in", "left", "expected", "unknown",
  ]

  init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<StatusKey>(value, &faults)
    self.init(
      id: fields.identifier(.id, &faults), title: fields.line(.title, &faults),
      use: fields.choice(.use, or: .both, &faults), contactDue: fields.yes(.contactDue, &faults))
    if AttendanceStatus.reservedWords.contains(id), let place = fields[.id]?.place {
      faults.add(.reservedWord(id), at: place)
    }
  }
}

extension Disposition {
  init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<DispositionKey>(value, &faults)
    self.init(
      id: fields.identifier(.id, &faults), title: fields.line(.title, &faults), asks: fields.texts(.asks, &faults),
      isError: fields.yes(.mistake, &faults), followUp: fields.yes(.followUp, &faults))
  }
}

extension MarkKind {
  init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<MarkKindKey>(value, &faults)
    self.init(
      id: fields.identifier(.id, &faults), title: fields.line(.title, &faults),
      goesTo: fields.choice(.goesTo, or: .log, &faults), asks: fields.texts(.asks, &faults))
  }
}

extension Fields {
  /// For a file whose things do not hold who reviewed them: adds a fault where the key is not one line.
  func checkingReview(_ key: Key, _ faults: inout Faults) -> Self {
    _ = review(key, &faults)
    return self
  }

  /// A list of things with an id each, no two alike.
  func entries<Thing>(
    _ key: Key, of thing: String, id: (Thing) -> String, _ faults: inout Faults,
    read: (Value, inout Faults) -> Thing
  ) -> [Thing] {
    var seen: [String: Place] = [:]
    return requiredItems(key, &faults).map { value in
      let entry = read(value, &faults)
      faults.addIfSame(id(entry), of: thing, at: value.place, as: &seen)
      return entry
    }
  }
}

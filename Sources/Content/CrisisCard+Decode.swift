enum CrisisCardKey: String, ContentKey {
  case title, reviewed, intro, emergencies, contacts, steps, alone
  static let thing = "crisis card"
}

enum EmergencyKey: String, ContentKey {
  case name, steps
  static let thing = "emergency"
}

enum ContactKey: String, ContentKey {
  case name, call, text, chat, visit
  case fillIn = "fill-in"
  case screen
  static let thing = "contact"
}

extension CrisisCard {
  init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<CrisisCardKey>(value, &faults)
    title = fields.line(.title, &faults)
    introduction = fields.text(.intro, &faults)
    reviewed = fields.review(.reviewed, &faults)
    contacts = fields.requiredItems(.contacts, &faults).map { Contact($0, &faults) }
    steps = fields.texts(.steps, &faults)
    emergencies = fields.items(.emergencies, &faults).map { Emergency($0, &faults) }
    alone = fields.texts(.alone, &faults)
  }
}

extension CrisisCard.Emergency {
  fileprivate init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<EmergencyKey>(value, &faults)
    name = fields.line(.name, &faults)
    steps = fields.requiredItems(.steps, &faults).compactMap { $0.text("steps", &faults) }
  }
}

extension CrisisCard.Contact {
  fileprivate init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<ContactKey>(value, &faults)
    let means: [(ContactKey, CrisisCard.Means)] = [(.call, .call), (.text, .text), (.chat, .chat), (.visit, .visit)]
    self.init(
      name: fields.line(.name, &faults),
      ways: means.compactMap { key, means in
        fields.lineIfAny(key, &faults).map { CrisisCard.Way(means: means, value: $0) }
      },
      fillIn: fields.lineIfAny(.fillIn, &faults))
    isOnScreen = fields.yes(.screen, &faults)
    // A contact with neither a number nor a hint would be a name that helps nobody.
    if fields.areThere, ways.isEmpty, fillIn == nil {
      faults.add(.missingKey("call", of: ContactKey.thing), at: fields.place)
    }
  }
}

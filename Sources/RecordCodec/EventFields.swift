import Basics
import Program
import SessionCore

/// The fields that all events share, each event using those it needs: one loop reads them all.
struct EventFields {
  var person: Person?
  var people: [Person] = []
  var members: [MemberID] = []
  var member = MemberID(0)
  var words: ErasableText?
  var text: String?
  var number: Int?
  /// 0 where there is none.
  var choice: UInt64 = 0
  var yes = false
  var groups: [[MemberID]] = []
  var names: [String] = []
  var values: [ScaleValue] = []
  var references: [CommitmentReference] = []
  var body: MessageReader?
  var instant: Int64 = 0
  var group = GroupID(0)
  var day: Day?
  var session = SessionID.none
  var pairs = false
  var stream = SessionID.none
  var subjects: [FlagSubject] = []
  var places: [ConcernPlace] = []
  var client = ClientID.none
  /// Where the event ends, for failures.
  var end: MessageReader

  init(_ reader: MessageReader) throws(CodecFailure) {
    end = reader
    while let key = try end.key() { try take(key) }
  }

  private mutating func take(_ key: MessageReader.Key) throws(CodecFailure) {
    switch key.field {
    case 1: person = Person(code: try end.scalar(key))
    case 2: try end.people(key, into: &people)
    case 3: try end.members(key, into: &members)
    case 4: member = MemberID(try end.int(key))
    case 5: words = try end.words(key)
    case 6: text = try end.text(key)
    case 7: number = try end.sint(key)
    case 8: choice = try end.scalar(key)
    case 9: yes = try end.bool(key)
    case 10: groups.append(try end.message(Pair.self, key).members)
    case 11: names.append(try end.text(key))
    case 12: values.append(try end.message(ScaleValue.self, key))
    case 13: references.append(try end.message(CommitmentReference.self, key))
    case 14: body = try end.block(key)
    case 15: instant = try end.sint64(key)
    case 16: group = GroupID(try end.int(key))
    case 17: day = try end.day(key)
    case 18: session = try end.message(SessionID.self, key)
    case 19: pairs = try end.bool(key)
    case 20: stream = try end.message(SessionID.self, key)
    case 21: subjects.append(try end.message(FlagSubject.self, key))
    case 22: places.append(try end.message(ConcernPlace.self, key))
    case 23: client = try end.message(ClientID.self, key)
    default: try end.skip(key)
    }
  }
}

// What an event cannot do without

extension EventFields {
  func requiredPerson() throws(CodecFailure) -> Person {
    guard let person else { throw end.malformed }
    return person
  }

  func requiredWords() throws(CodecFailure) -> ErasableText {
    guard let words else { throw end.malformed }
    return words
  }

  func requiredDay() throws(CodecFailure) -> Day {
    guard let day else { throw end.malformed }
    return day
  }

  func requiredPair() throws(CodecFailure) -> (MemberID, MemberID) {
    guard members.count == 2 else { throw end.malformed }
    return (members[0], members[1])
  }

  func requiredChoice<Value: Choice>(_ type: Value.Type) throws(CodecFailure) -> Value {
    try choice.choice(type, at: end)
  }

  func requiredBody<Value: StoredMessage>(_ type: Value.Type) throws(CodecFailure) -> Value {
    guard var body else { throw end.malformed }
    return try Value(&body)
  }
}

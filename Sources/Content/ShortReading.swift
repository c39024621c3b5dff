/// A few words to read aloud at the beginning or at the end of a session.
package struct ShortReading: Hashable, Sendable {
  package var id: String
  package var use: Use
  package var title: String
  package var text: String
  /// The clinician who reviewed its file, and when; nil where none has.
  package var reviewed: String?

  /// When it is read.
  package enum Use: String, Hashable, Sendable, CaseIterable {
    case beginning, ending
  }

  package init(id: String, use: Use, title: String, text: String) {
    self.id = id
    self.use = use
    self.title = title
    self.text = text
  }
}

enum ReadingsKey: String, ContentKey {
  case reviewed, readings
  static let thing = "file of readings"
}

enum ReadingKey: String, ContentKey {
  case id, use, title, text
  static let thing = "reading"
}

extension ShortReading {
  /// All of one file.
  static func all(_ fields: Fields<ReadingsKey>, _ faults: inout Faults) -> [ShortReading] {
    let reviewed = fields.review(.reviewed, &faults)
    return fields.entries(.readings, of: ReadingKey.thing, id: \.id, &faults) { value, faults in
      var reading = ShortReading(value, &faults)
      reading.reviewed = reviewed
      return reading
    }
  }

  init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<ReadingKey>(value, &faults)
    self.init(
      id: fields.identifier(.id, &faults), use: fields.choice(.use, or: .beginning, &faults),
      title: fields.line(.title, &faults), text: fields.text(.text, &faults))
  }
}

/// A few words to read aloud at the beginning or at the end of a session.
package struct ShortReading: Hashable, Sendable {
  package var id: String
  package var use: Use
  package var title: String
  package var text: String

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
  case readings
  static let thing = "file of readings"
}

enum ReadingKey: String, ContentKey {
  case id, use, title, text
  static let thing = "reading"
}

extension ShortReading {
  init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<ReadingKey>(value, &faults)
    self.init(
      id: fields.identifier(.id, &faults), use: fields.choice(.use, or: .beginning, &faults),
      title: fields.line(.title, &faults), text: fields.text(.text, &faults))
  }
}

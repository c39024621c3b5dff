/// A JSON value whose members keep the order in which they were written.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([Field])

  /// One member of an object.
  package struct Field: Hashable, Sendable {
    /// Unescaped.
    package let name: String
    /// `null` where something is not known.
    package let value: JSONValue

    /// Written without labels, since a page of them stands below each other.
    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The text of the value, two blanks a level, without a line end after it (RFC 8259).
  package var rendered: String {
    var text = ""
    write(to: &text, indent: "")
    return text
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let value): text += String(value)
    case .string(let value): text += value.quotedAsJSON
    case .array(let values):
      JSONValue.write(values, between: "[]", to: &text, indent: indent) { value, text, indent in
        value.write(to: &text, indent: indent)
      }
    case .object(let fields):
      JSONValue.write(fields, between: "{}", to: &text, indent: indent) { field, text, indent in
        text += "\(field.name.quotedAsJSON): "
        field.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: String, to text: inout String, indent: String,
    item write: (Item, inout String, String) -> Void
  ) {
    guard !items.isEmpty else { return text += brackets }
    let inner = indent + "  "
    text += brackets.prefix(1) + "\n"
    for (place, item) in items.enumerated() {
      text += inner
      write(item, &text, inner)
      text += place == items.count - 1 ? "\n" : ",\n"
    }
    text += indent + brackets.suffix(1)
  }
}

extension JSONValue {
  /// Text, or null where there is none.
  package static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  /// A number, or null where there is none.
  package static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.number) ?? .null }
  /// A list of texts.
  package static func strings(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map(JSONValue.string)) }
}

extension String {
  /// Quotation marks, backslashes and whatever must not reach a terminal as it stands are escaped.
  fileprivate var quotedAsJSON: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.isUnsafeToShow:
        quoted += "\\u" + scalar.value.digits(atLeast: 4, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

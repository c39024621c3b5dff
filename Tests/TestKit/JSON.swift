internal import FoundationEssentials

/// Printed JSON, read back as any other program would.
package enum JSON: Decodable, Sendable {
  case null
  case boolean(Bool)
  case number(Int)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  package init(reading text: String) throws {
    self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .boolean(value)
    } else if let value = try? container.decode(Int.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }
}

extension JSON {
  /// What stands at a path, in words; says where the path ends when it leads nowhere.
  ///
  /// A path goes by `/`: a field's name; in a list the place counted from 1, the `name` of an element, `count`, or `*` for
  /// every element; `field=value` keeps the elements where that is true; `{one two}` puts several fields side by side.
  package subscript(path: String) -> String {
    value(at: path.split(separator: "/").map(String.init)[...])
  }

  private func value(at path: ArraySlice<String>) -> String {
    guard let step = path.first else { return words }
    switch self {
    case .object(let fields): return Self.value(of: fields, step, path.dropFirst())
    case .list(let elements): return Self.value(of: elements, step, path.dropFirst())
    case .null, .boolean, .number, .text: return "(nothing at \(step))"
    }
  }

  private static func value(of fields: [String: JSON], _ step: String, _ rest: ArraySlice<String>) -> String {
    if step.first == "{" {
      let names = step.dropFirst().dropLast().split(separator: " ").map(String.init)
      return names.map { fields[$0]?.words ?? "(no \($0))" }.joined(separator: " ")
    }
    return fields[step]?.value(at: rest) ?? "(no \(step))"
  }

  private static func value(of elements: [JSON], _ step: String, _ rest: ArraySlice<String>) -> String {
    if step == "count" { return String(elements.count) }
    if step == "*" {
      return elements.isEmpty ? "nothing" : elements.map { $0.value(at: rest) }.joined(separator: " | ")
    }
    if let place = Int(step) {
      return elements.indices.contains(place - 1) ? elements[place - 1].value(at: rest) : "(no \(place))"
    }
    if let sign = step.firstIndex(of: "=") {
      let wanted = String(step[step.index(after: sign)...])
      return JSON.list(elements.filter { $0[String(step[..<sign])] == wanted }).value(at: rest)
    }
    return elements.first { $0["name"] == step }?.value(at: rest) ?? "(nobody called \(step))"
  }

  /// An instant on the full second is its time of day; an empty text is two quotation marks.
  private var words: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): String(value)
    case .text(let value): value.isEmpty ? "\"\"" : Self.timeOfDay(value) ?? value
    case .list(let elements): elements.isEmpty ? "nothing" : elements.map(\.words).joined(separator: " | ")
    case .object: "(an object)"
    }
  }

  private static func timeOfDay(_ text: String) -> String? {
    let letters = Array(text)
    guard letters.count == 29, letters[10] == "T", String(letters[19...]) == ".000+01:00" else { return nil }
    return String(letters[11..<19])
  }
}

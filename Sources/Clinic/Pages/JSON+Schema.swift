package import Basics
import Content

/// The shape of content files as JSON Schema (draft 2020-12), made of the tables that the decoder uses.
extension ContentSchema {
  /// What `prompts schema` takes.
  package static var names: [String] {
    var names: [String] = []
    for file in files where !names.contains(name(of: file.path)) { names.append(name(of: file.path)) }
    return names
  }

  /// `outlines/*.yaml` is called outline, `statuses.yaml` statuses.
  private static func name(of path: String) -> String {
    switch path {
    case "outlines/*.yaml": "outline"
    case "skills/*.yaml": "skill"
    case "measures/*.yaml": "measure"
    case "questions/*.yaml": "questions"
    case "agreements/*.yaml": "agreements"
    default: String(path.dropLast(".yaml".count))
    }
  }

  /// The shape of one file; `nil` where none is called that.
  package static func json(of name: String) -> JSONValue? {
    guard let file = files.first(where: { self.name(of: $0.path) == name }) else { return nil }
    return document(file.table.fields, title: file.path)
  }

  /// All of them, by name, under `$defs`.
  package static var json: JSONValue {
    let tables = names.compactMap { name in
      files.first { self.name(of: $0.path) == name }.map { JSONValue.Field(name, .object($0.table.fields)) }
    }
    return document([.init("$defs", .object(tables))], title: "content files")
  }

  private static func document(_ fields: [JSONValue.Field], title: String) -> JSONValue {
    .object(
      [
        .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")), .init("title", .string(title)),
      ] + fields)
  }
}

extension KeyTable {
  fileprivate var fields: [JSONValue.Field] {
    [
      .init("type", .string("object")), .init("additionalProperties", .boolean(false)),
      .init("required", .strings(keys.filter(\.note.isRequired).map(\.key))),
      .init(
        "properties",
        .object(
          keys.map { key, note in
            .init(key, .object([.init("description", .string(note.meaning))] + note.form.fields))
          })),
    ]
  }
}

extension KeyForm {
  fileprivate var fields: [JSONValue.Field] {
    switch self {
    case .identifier:
      [.init("type", .string("string")), .init("pattern", .string("^[a-z]([a-z0-9-]*[a-z0-9])?$"))]
    case .line: [.init("type", .string("string")), .init("pattern", .string("^[^\\n]*$"))]
    case .text: [.init("type", .string("string"))]
    case .wholeNumber(let range):
      [
        .init("type", .string("integer")), .init("minimum", .number(range.lowerBound)),
        .init("maximum", .number(range.upperBound)),
      ]
    case .yesOrNo:
      [.init("enum", .array([.string("yes"), .string("no"), .boolean(true), .boolean(false)]))]
    case .choice(let words): [.init("enum", .strings(words))]
    case .list(let form, let least):
      [.init("type", .string("array")), .init("minItems", .number(least)), .init("items", .object(form.fields))]
    case .keys(let table): table.fields
    case .either(let one, let other):
      [.init("anyOf", .array([.object(one.fields), .object(other.fields)]))]
    }
  }
}

import TestKit

/// What stands in the record, as any other program would read it.
struct Outcome: Sendable {
  var facts: [Fact] = []
  var drafts = ""
  var state = ""

  /// From `show --json`.
  init(show: String) {
    guard let json = try? JSON(reading: show) else { return }
    state = json["state"].text ?? ""
    for member in json["members"].elements {
      let name = member["name"].text ?? ""
      add(.note, member["notes"], about: [name])
      add(.flag, member["flags"], about: [name])
      add(.commitment, member["commitments"], about: [name])
      for rating in member["ratings"].elements {
        let words = [rating["phase"].text, rating["scale"].text, rating["value"].number.map(String.init)]
        facts.append(Fact(.rating, about: [name], words: words.compactMap { $0 }.joined(separator: " ")))
      }
    }
    add(.note, json["groupNotes"], about: ["group"])
    add(.flag, json["unnamedFlags"], about: [])
    for guest in json["guests"].elements { add(.flag, guest["flags"], about: [guest["name"].text ?? ""]) }
    for intervention in json["interventions"].elements {
      let about = intervention["about"].elements.compactMap(\.text)
      facts.append(Fact(.intervention, about: about, words: intervention["text"].text ?? ""))
    }
  }

  private mutating func add(_ sort: Fact.Sort, _ list: JSON, about: [String]) {
    for element in list.elements {
      facts.append(Fact(sort, about: about, words: element["text"].text ?? element["words"].text ?? ""))
    }
  }

  /// From `private show`: `18:48  Maya Ruiz: words`.
  mutating func readPrivate(_ printed: String) {
    for line in printed.split(separator: "\n") {
      let letters = Array(line.prefix(7))
      guard letters.count == 7, letters[2] == ":", letters[5] == " ", letters[6] == " " else { continue }
      let rest = line.dropFirst(7)
      guard let colon = rest.firstIndex(of: ":") else { continue }
      let about = String(rest[..<colon])
      facts.append(
        Fact(
          .privateNote, about: [about.lowercased().contains("group") ? "group" : about],
          words: String(rest[rest.index(after: colon)...])))
    }
  }
}

extension JSON {
  subscript(field: String) -> JSON {
    if case .object(let fields) = self { fields[field] ?? .null } else { .null }
  }

  var elements: [JSON] { if case .list(let elements) = self { elements } else { [] } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Int? { if case .number(let number) = self { number } else { nil } }
}

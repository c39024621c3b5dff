internal import SessionCore

/// Whom the names of a line mean.
struct NamedPeople: Equatable {
  /// The people named, each once, in the order named.
  var people: [Person] = []
  /// `@group` was among them.
  var group = false
  /// A leader was among them, who is in no chart.
  var leader: String?
  /// The first name that means no one, or more than one.
  var unclear: UsageError?

  init(_ tokens: [NameToken], in context: TypingContext) {
    for token in tokens { add(token, context) }
  }

  private mutating func add(_ token: NameToken, _ context: TypingContext) {
    if token.name.isEmpty {
      unclear = unclear ?? .nameMissing
    } else if token.name.nameKey == "group" {
      group = true
    } else {
      do throws(UsageError) {
        let person = try context.people.person(token.name)
        if !people.contains(person) { people.append(person) }
      } catch {
        if case .unknownName = error, let name = context.leader(called: token.name) {
          leader = leader ?? name
        } else {
          unclear = unclear ?? error
        }
      }
    }
  }
}

extension TypingContext {
  /// The leader of that name, where it is one's.
  func leader(called typed: some StringProtocol) -> String? {
    let key = typed.nameKey
    guard !key.isEmpty else { return nil }
    let found = knownLeaders.filter { name in
      name.nameKey == key || name.nameKey.split(separator: " ").contains { $0 == key }
    }
    if !found.isEmpty { return found[0] }
    let begun = knownLeaders.filter { $0.nameKey.hasPrefix(key) }
    return begun.count == 1 ? begun[0] : nil
  }
}

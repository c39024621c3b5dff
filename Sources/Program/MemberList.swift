import SessionCore

/// Names with commas between them.
enum MemberList {
  /// Refuses a name that stands there twice; nothing between two commas is nobody.
  static func names(in list: String) throws(ProgramRefusal) -> [String] {
    var names: [String] = []
    var known: Set<String> = []
    for part in list.split(separator: ",") {
      let name = String(part).tidied
      if name.isEmpty { continue }
      guard known.insert(PersonName(name).key).inserted else { throw .memberNamedTwice(name) }
      names.append(name)
    }
    return names
  }
}

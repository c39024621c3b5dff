package import SessionCore

extension SessionNotes {
  /// Drafts for reading, each headed by given name and initial, the names that were replaced under it only where they are
  /// asked for; then, where it is about everybody, who has no draft.
  package func page(
    of member: MemberID?, in format: NoteFormat, from library: FormatLibrary, namingReplaced: Bool = false
  ) -> [String] {
    let chosen = drafts.filter { member == nil || $0.member.id == member }
    var lines: [String] = []
    for draft in chosen {
      if !lines.isEmpty { lines.append("") }
      lines.append("== \(called(draft.member))\(draft.titleEnd)")
      lines += [""] + text(of: draft, in: format, from: library) + (namingReplaced ? draft.substitutionLines : [])
    }
    let missing = absent.filter { member == nil || $0.member.id == member }
    guard !missing.isEmpty else { return lines }
    if !lines.isEmpty { lines.append("") }
    lines.append("== No note")
    return lines + missing.map { "\(called($0.member)): \($0.reason)" }
  }

  private func text(of draft: DraftNote, in format: NoteFormat, from library: FormatLibrary) -> [String] {
    library.text(of: draft, in: format).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension DraftNote {
  /// After the name.
  fileprivate var titleEnd: String {
    let open = heading.isOpen ? ", session still open" : ""
    let what = kind == .contact ? ", contact note" : heading.service.map { ", \($0.tidy)" } ?? ""
    return what + open
  }

  /// What a clinician should see before signing.
  fileprivate var substitutionLines: [String] {
    let replaced = substitutions
    guard !replaced.isEmpty else { return [] }
    return ["", "-- Names replaced, not part of the note:"]
      + replaced.map { "\($0.id): “\($0.original)” reads “\($0.replacement)”" }
  }
}

extension Member {
  /// `Maya R.`; the whole of a name that has one word.
  package var nameAndInitial: String {
    PersonName(name.tidy).calledAndInitial
  }
}

extension [Member] {
  /// Each as `Maya R.`, with as many letters of the family name as tell two of them apart, then the generation (`Jr.`), and
  /// the handle where nothing else does.
  package var namesApart: [String] {
    let parts = map { PersonName($0.name.tidy) }
    var names = parts.map(\.calledAndInitial)
    for length in 2...40 {
      let counts = Dictionary(names.map { ($0.nameKey, 1) }, uniquingKeysWith: +)
      guard counts.values.contains(where: { $0 > 1 }) else { return names }
      for place in indices where counts[names[place].nameKey, default: 0] > 1 {
        names[place] = parts[place].calledAndFamily(letters: length)
      }
    }
    for place in indices { names[place] += parts[place].generation.map { " \($0)" } ?? "" }
    let counts = Dictionary(names.map { ($0.nameKey, 1) }, uniquingKeysWith: +)
    return indices.map { place in
      counts[names[place].nameKey, default: 0] > 1 ? "\(names[place]) (\(self[place].handle))" : names[place]
    }
  }
}

extension NameSearch {
  /// Neighbouring finds of one person become one, with a title before them.
  func joined(_ findings: [Finding]) -> [Finding] {
    var joined: [Finding] = []
    for finding in findings.map(widened) {
      guard let last = joined.last, let whole = union(last, finding) else {
        joined.append(finding)
        continue
      }
      joined[joined.count - 1] = whole
    }
    return joined.map(titled)
  }

  private func union(_ one: Finding, _ other: Finding) -> Finding? {
    let peers = one.peers.intersection(other.peers)
    guard !peers.isEmpty, one.letters == nil, other.letters == nil, !words[one.words.upperBound].isPossessive,
      one.words.upperBound >= other.words.lowerBound - 1
    else { return nil }
    let gap = words[other.words.lowerBound].gap
    let isReversed = gap == [.comma, .space] && one.kind == .surname && other.kind == .givenName
    guard one.words.upperBound >= other.words.lowerBound || gap == .space || gap == .hyphen || isReversed else {
      return nil
    }
    var whole = other
    whole.words = one.words.lowerBound...other.words.upperBound
    whole.peers = peers
    whole.kind = .fullName
    whole.certainty = max(one.certainty, other.certainty)
    return whole
  }

  /// A given name too short to be told from other words by a slip is told by the surname behind it.
  private func widened(_ finding: Finding) -> Finding {
    let first = finding.words.lowerBound
    guard finding.letters == nil, finding.kind == .surname || finding.kind == .nearSpelling, first > 0,
      words[first].gap.isPlain, words[first - 1].hasCapital, !words[first - 1].isPossessive
    else { return finding }
    let letters = Array(words[first - 1].folded.utf8)
    let isGiven = names.latin.contains { form in
      finding.peers.contains(form.peer) && form.kind != .surname && letters.isSlip(of: form.letters)
    }
    guard isGiven, letters.count > 2 else { return finding }
    var whole = finding
    whole.words = (first - 1)...finding.words.upperBound
    whole.kind = .fullName
    return whole
  }

  private func titled(_ finding: Finding) -> Finding {
    guard finding.letters == nil, around.hasTitle(finding.words.lowerBound) else { return finding }
    var titled = finding
    titled.words = (finding.words.lowerBound - 1)...finding.words.upperBound
    return titled
  }
}

extension NameSearch {
  /// Neighboring finds of one person become one, with what belongs to the name around them.
  func joined(_ findings: [Sighting]) -> [Sighting] {
    var joined: [Sighting] = []
    for finding in findings.map(widened) {
      guard let last = joined.last, let whole = union(last, finding) else {
        joined.append(finding)
        continue
      }
      joined[joined.count - 1] = whole
    }
    return joined.map { titled(suffixed(initialed($0))) }
  }

  private func union(_ one: Sighting, _ other: Sighting) -> Sighting? {
    let peers = one.peers.intersection(other.peers)
    guard !peers.isEmpty, one.letters == nil, other.letters == nil, !words[one.words.upperBound].isPossessive,
      one.number == .one, other.number == .one
    else { return nil }
    let between = other.words.lowerBound - one.words.upperBound - 1
    let gap = words[other.words.lowerBound].gap
    let isReversed = gap == [.comma, .space] && one.kind == .surname && other.kind == .givenName
    let isJoined =
      gap == .space || gap == .hyphen || gap == .dot || isReversed || between == 1 && gap == [.dot, .space]
    guard between < 0 || between == 0 && isJoined || between == 1 && isJoined && isMiddle(one.words.upperBound + 1)
    else {
      return nil
    }
    var whole = other
    whole.words = one.words.lowerBound...other.words.upperBound
    whole.peers = peers
    whole.kind = .fullName
    whole.certainty = max(one.certainty, other.certainty)
    whole.meaning = one.meaning == .replaced || other.meaning == .replaced ? .replaced : .listed
    return whole
  }

  /// The initial of a name between the first and the last.
  private func isMiddle(_ place: Int) -> Bool {
    words[place].isSingleLetter && words[place].hasCapital && words[place].gap == .space
  }

  /// A given name too short to be told from other words by a slip is told by the surname after it, and so is a
  /// surname by the given name before it.
  private func widened(_ finding: Sighting) -> Sighting {
    guard finding.letters == nil, !finding.isKnown, finding.number == .one else { return finding }
    let (first, last) = (finding.words.lowerBound, finding.words.upperBound)
    var whole = finding
    if finding.kind == .surname || finding.kind == .nearSpelling, first > 0, words[first].gap.isPlain,
      !words[first - 1].isPossessive, isSlip(first - 1, of: finding.peers, isSurname: false)
    {
      whole.words = (first - 1)...last
      whole.kind = .fullName
    } else if finding.kind != .surname, finding.kind != .fullName, !words[last].isPossessive, last + 1 < words.count,
      words[last + 1].gap.isPlain, isSlip(last + 1, of: finding.peers, isSurname: true)
    {
      whole.words = first...(last + 1)
      whole.kind = .fullName
    } else if finding.kind == .givenName, let neighbor = givenNeighbor(finding) {
      whole.words = Swift.min(first, neighbor)...Swift.max(last, neighbor)
    } else if finding.kind == .otherScript, last + 1 < words.count, words[last + 1].gap.isPlain,
      words[last + 1].isSingleLetter, words[last + 1].hasCapital, isDotted(last + 1)
    {
      whole.words = first...(last + 1)
    }
    return whole
  }

  /// "Anne" in "Anne Marie", where Ann Marie is on the roll.
  private func givenNeighbor(_ finding: Sighting) -> Int? {
    let (first, last) = (finding.words.lowerBound, finding.words.upperBound)
    for (place, between) in [(first - 1, first), (last + 1, last + 1)]
    where words.indices.contains(place) && words[between].gap.isPlain
      || words.indices.contains(place) && words[between].gap == .hyphen
    {
      let word = words[place]
      guard word.hasCapital, word.letters.count > 2, word.script == .latin,
        place < first ? !word.isPossessive : !words[last].isPossessive
      else { continue }
      let letters = Array(word.folded.utf8)
      let isOther = names.latin.contains { form in
        finding.peers.contains(form.peer) && form.kind == .givenName && letters.isSlip(of: form.letters)
          && form.words[0] != words[first].folded
      }
      if isOther { return place }
    }
    return nil
  }

  private func isSlip(_ place: Int, of peers: Set<Int>, isSurname: Bool) -> Bool {
    let word = words[place]
    guard word.hasCapital, word.letters.count > 2, word.script == .latin else { return false }
    let letters = Array(word.folded.utf8)
    return names.latin.contains { form in
      peers.contains(form.peer) && (form.kind == .surname) == isSurname && letters.isSlip(of: form.letters)
    }
  }

  private func titled(_ finding: Sighting) -> Sighting {
    let first = finding.words.lowerBound
    guard finding.letters == nil, !finding.isKnown, first > 0 else { return finding }
    let before = words[first - 1]
    let isOrdered =
      before.hasCapital && words[first].gap.subtracting([.dot, .space]).isEmpty
      && finding.peers.contains { names.people[$0].orders.contains(before.folded) }
    guard around.hasTitle(first) || isOrdered else { return finding }
    var titled = finding
    titled.words = (first - 1)...finding.words.upperBound
    // "Mr. and Mrs. Oakes".
    if first > 1, around.hasTitle(first), words[first - 2].folded == "and" || words[first - 1].gap.contains(.joint) {
      let other = words[first - 2].folded == "and" ? first - 3 : first - 2
      if other >= 0, PersonWords.titles.contains(words[other].folded),
        words[other].folded.hasPrefix("m") || words[other].hasCapital
      {
        titled.words = other...finding.words.upperBound
        titled.number = .family
      }
    }
    return titled
  }

  /// With "Jr." or "PhD" after it.
  private func suffixed(_ finding: Sighting) -> Sighting {
    guard finding.letters == nil, !finding.isKnown, finding.number == .one else { return finding }
    var whole = finding
    while whole.words.upperBound + 1 < words.count, isSuffix(whole.words.upperBound + 1, of: finding.peers),
      !words[whole.words.upperBound].isPossessive
    {
      whole.words = whole.words.lowerBound...(whole.words.upperBound + 1)
    }
    return whole
  }

  /// "Park, J." and "Park J."
  private func initialed(_ finding: Sighting) -> Sighting {
    let last = finding.words.upperBound
    guard finding.kind == .surname, finding.letters == nil, !finding.isKnown, finding.number == .one,
      !words[last].isPossessive, last + 1 < words.count
    else { return finding }
    let next = words[last + 1]
    let isJoined = next.gap == .space || next.gap == [.comma, .space]
    let initial = next.folded + words[finding.words.upperBound].folded.prefix(1)
    guard isJoined, next.isSingleLetter, next.hasCapital, isDotted(last + 1),
      finding.peers.contains(where: { names.people[$0].initials.contains(initial) })
    else { return finding }
    var whole = finding
    whole.words = finding.words.lowerBound...(last + 1)
    whole.kind = .fullName
    return whole
  }

  private func isSuffix(_ place: Int, of peers: Set<Int>) -> Bool {
    let word = words[place]
    guard word.gap == .space || word.gap == [.comma, .space], word.hasCapital else { return false }
    // "Beck II: 22" is a scale's second form.
    if word.folded == "ii", MedicalWords.namesakes.contains(words[place - 1].folded) { return false }
    let isUsual = word.gap == .space && ["jr", "sr", "ii", "iii", "iv"].contains(word.folded)
    return isUsual || peers.contains { names.people[$0].suffixes.contains(word.folded) }
  }
}

/// Who goes with whom: neighbours in seating order, shifted by one seat each session.
extension Session {
  /// Groups of `size`, an odd one making a triad; people who are not to be paired are moved by one, as far as that is
  /// possible.
  func proposal(of people: [MemberID], size: Int) -> [[MemberID]] {
    let shift = past.pairsSessions % people.count
    let order = Array(people[shift...] + people[..<shift])
    var groups: [[MemberID]] = []
    var rest = order[...]
    for count in groupSizes(of: order.count, size: size) {
      groups.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return apart(groups)
  }

  private func groupSizes(of count: Int, size: Int) -> [Int] {
    if count < size { return [count] }
    switch (size, count % size) {
    case (2, 0): return Array(repeating: 2, count: count / 2)
    case (2, _): return Array(repeating: 2, count: count / 2 - 1) + [3]
    case (_, 1): return Array(repeating: 3, count: count / 3 - 1) + [2, 2]
    case (_, 2): return Array(repeating: 3, count: count / 3) + [2]
    default: return Array(repeating: 3, count: count / 3)
    }
  }

  /// Exchanges one of two who are kept apart with somebody of the following groups, the nearest that serves.
  private func apart(_ proposed: [[MemberID]]) -> [[MemberID]] {
    var groups = proposed
    for index in groups.indices {
      guard let (_, mover) = kept(apart: groups[index]), let seat = groups[index].firstIndex(of: mover) else {
        continue
      }
      exchange: for step in 1..<max(groups.count, 1) {
        let other = (index + step) % groups.count
        for place in groups[other].indices {
          var changed = groups
          changed[index][seat] = groups[other][place]
          changed[other][place] = mover
          guard kept(apart: changed[index]) == nil, kept(apart: changed[other]) == nil else { continue }
          groups = changed
          break exchange
        }
      }
    }
    return groups
  }

  /// Two of a group who are not to be paired, either way round.
  func kept(apart group: [MemberID]) -> (MemberID, MemberID)? {
    for (index, one) in group.enumerated() {
      for other in group[(index + 1)...] where isKeptApart(one, other) { return (one, other) }
    }
    return nil
  }

  private func isKeptApart(_ one: MemberID, _ other: MemberID) -> Bool {
    attendance(of: one)?.member.notPairedWith.contains(other) == true
      || attendance(of: other)?.member.notPairedWith.contains(one) == true
  }
}

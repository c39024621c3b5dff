/// Who goes with whom: neighbors in seating order, shifted by one seat each session.
extension Session {
  /// Groups of `size`, an odd one making a triad; people who are not to be paired are moved, as far as that is
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

  /// Exchanges people who are kept apart with others of the following groups, the nearest that serve, as long as that
  /// leaves fewer who are together and should not be.
  private func apart(_ proposed: [[MemberID]]) -> [[MemberID]] {
    var groups = proposed
    while conflicts(in: groups) > 0, let better = exchanged(groups) { groups = better }
    return groups
  }

  private func exchanged(_ groups: [[MemberID]]) -> [[MemberID]]? {
    for step in 1..<max(groups.count, 1) {
      for index in groups.indices where kept(apart: groups[index]) != nil {
        if let better = exchanged(groups, index, (index + step) % groups.count) { return better }
      }
    }
    return nil
  }

  private func exchanged(_ groups: [[MemberID]], _ one: Int, _ other: Int) -> [[MemberID]]? {
    for seat in groups[one].indices.reversed() {
      for place in groups[other].indices {
        var changed = groups
        changed[one][seat] = groups[other][place]
        changed[other][place] = groups[one][seat]
        if conflicts(in: changed) < conflicts(in: groups) { return changed }
      }
    }
    return nil
  }

  private func conflicts(in groups: [[MemberID]]) -> Int {
    var count = 0
    for group in groups {
      for (index, one) in group.enumerated() {
        count += group[(index + 1)...].count { isKeptApart(one, $0) }
      }
    }
    return count
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

import Basics
package import SessionCore

/// What a typed name of a group comes to.
package enum GroupMatch: Hashable, Sendable {
  case found(Group)
  /// Several begin like that.
  case several([Group])
  /// None; those whose names are nearest, the nearest first, three at most.
  case none(nearest: [Group])
}

extension ProgramBook {
  /// By the whole name, else by a beginning that only one has; as names are compared.
  package func group(named typed: String) -> GroupMatch {
    let key = typed.nameKey
    if let group = groups.first(where: { $0.name.nameKey == key }) { return .found(group) }
    let beginning = key.isEmpty ? [] : groups.filter { $0.name.nameKey.hasPrefix(key) }
    if beginning.count == 1 { return .found(beginning[0]) }
    return beginning.isEmpty ? .none(nearest: nearestGroups(to: key)) : .several(beginning)
  }

  /// Sessions that are not closed, the newest first.
  package var openSessions: [CatalogueEntry] {
    catalogue.reversed().filter { $0.state == .open }
  }

  /// All sessions in the order in which they took place; of those at one time the one opened last comes last.
  package var sessionsByTime: [CatalogueEntry] {
    catalogue.enumerated().sorted { left, right in
      (left.element.tookPlaceWallMs, left.offset) < (right.element.tookPlaceWallMs, right.offset)
    }
    .map(\.element)
  }

  /// Another session of the same group that went on at that time.
  package func session(of group: GroupID, at times: SessionTimes, besides id: SessionID) -> CatalogueEntry? {
    catalogue.last { $0.group == group && $0.id != id && $0.times?.overlaps(times) == true }
  }

  /// All sessions of a group, the one opened last first.
  package func sessions(of group: GroupID) -> [CatalogueEntry] {
    catalogue.reversed().filter { $0.group == group }
  }

  /// The counts that a session of the group needs of the closed ones opened before it; its commitments and follow-ups
  /// are read from the last session's own log. Without an id: what the next session would be told.
  package func past(of group: GroupID, before session: SessionID? = nil) -> PriorSessions {
    let earlier = catalogue.prefix { $0.id != session }.filter { $0.group == group && $0.state == .closed }
    var past = PriorSessions()
    past.circleSessions = earlier.count(where: \.usedCircle)
    past.pairsSessions = earlier.count(where: \.usedPairs)
    return past
  }

  private func nearestGroups(to key: String) -> [Group] {
    let measured = groups.map { group in
      let name = group.name.nameKey
      let distance = name.contains(key) && !key.isEmpty ? 0 : name.editDistance(to: key)
      return (group: group, distance: distance, limit: max(2, name.count / 2))
    }
    let near = measured.filter { $0.distance <= $0.limit }.sorted { $0.distance < $1.distance }
    return near.prefix(3).map(\.group)
  }
}

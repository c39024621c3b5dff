import SessionCore

/// Which client a typed name means.
package enum ClientMatch: Hashable, Sendable {
  case one(Client)
  /// Several, each with group and chart id.
  case several([String])
  /// None; names that begin with the same letter, three at most.
  case nobody(nearest: [String])
}

extension ProgramBook {
  /// By chart id (`id:4711`), by a group (`jo of Skills`), else among clients who are in care, then among all: by handle,
  /// by the whole name or the given one, then by a beginning.
  package func client(named typed: String) -> ClientMatch {
    let typed = typed.tidied
    if typed.hasPrefix("id:") {
      let chartID = String(typed.dropFirst(3)).tidied
      return clients.first { $0.details.chartID == chartID }.map(ClientMatch.one) ?? .nobody(nearest: [])
    }
    if let match = clientOfGroup(typed) { return match }
    let bare = typed.hasPrefix("@") ? String(typed.dropFirst()) : typed
    let keys = Set(bare.nameKeys.filter { !$0.isEmpty })
    let steps: [(NameKeys) -> Bool] = [
      { $0.isHandle(keys) }, { $0.isWhole(keys) }, { $0.begins(keys) }, { $0.hasWordBeginning(keys) },
    ]
    let everyone = clients.map { client in (client: client, keys: nameKeys(of: client)) }
    let inCare = everyone.filter { isInCare($0.client) }
    for people in [inCare, everyone] {
      for fits in steps {
        let found = people.filter { $0.keys.contains(where: fits) }.map(\.client)
        if found.count == 1 { return .one(found[0]) }
        if found.count > 1 { return .several(found.map(label)) }
      }
    }
    let letter = bare.nameKey.first
    return .nobody(
      nearest: clients.map(\.details.name).filter { letter != nil && $0.nameKey.first == letter }.prefix(3).map(\.self))
  }

  /// What can be typed for exactly this client: the chart id, else the handle with its group.
  package func reference(to client: Client) -> String {
    if let chartID = client.details.chartID { return "id:\(chartID)" }
    let seats = seats(of: client.id)
    let seat = seats.last { $0.enrolment.details.leftOn == nil } ?? seats.last
    return seat.map { "@\($0.enrolment.details.handle) of \($0.group.name)" } ?? "@\(client.details.name)"
  }

  /// `jo of Skills`: someone of a group; `nil` where the words after ` of ` are no group's name.
  private func clientOfGroup(_ typed: String) -> ClientMatch? {
    let parts = typed.components(around: " of ")
    guard let parts, case .found(let group) = group(named: parts.after) else { return nil }
    switch group.roster.meant(by: parts.before) {
    case .one(let member): return client(of: member).map(ClientMatch.one)
    case .several(let labels): return .several(labels)
    case .nobody: return nil
    }
  }

  /// Name, groups and chart id, so that two people can be told apart.
  package func label(of client: Client) -> String {
    let seats = seats(of: client.id).map { "@\($0.enrolment.details.handle) of \($0.group.name)" }
    let chartID = client.details.chartID.map { ["id:\($0)"] } ?? []
    let marks = seats + chartID
    return client.details.name + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
  }

  /// With an open episode, or, where nobody was admitted yet, with a seat that they did not leave.
  package func isInCare(_ client: Client) -> Bool {
    if client.openEpisode != nil { return true }
    return client.episodes.isEmpty && seats(of: client.id).contains { $0.enrolment.details.leftOn == nil }
  }

  private func nameKeys(of client: Client) -> [NameKeys] {
    let seats = seats(of: client.id)
    guard !seats.isEmpty else { return [NameKeys(name: client.details.name, handle: "")] }
    return seats.map { NameKeys(name: client.details.name, handle: $0.enrolment.details.handle) }
  }
}

extension String {
  /// What stands before and after the last of these words; `nil` without them.
  fileprivate func components(around words: String) -> (before: String, after: String)? {
    guard let place = ranges(of: words).last else { return nil }
    return (String(self[..<place.lowerBound]), String(self[place.upperBound...]))
  }
}

import Basics
import SessionCore

/// A walk-in that was taken back: with the client where nothing else is known of them.
struct TakenBack: Hashable {
  let enrolment: Enrolment
  let client: Client?
}

extension ProgramBook {
  mutating func add(_ client: Client) {
    guard clientPlaces[client.id] == nil else { return }
    clientPlaces[client.id] = clients.count
    clients.append(client)
  }

  mutating func change(_ id: ClientID, _ details: ClientDetails) {
    change(id) { client in
      if client.details.name != details.name { client.formerNames.append(client.details.name) }
      client.details = details
    }
  }

  mutating func change(_ id: ClientID, _ body: (inout Client) -> Void) {
    guard let place = clientPlaces[id] else { return }
    body(&clients[place])
    refreshSeats(of: clients[place])
  }

  /// Seats show what is known of the client.
  private mutating func refreshSeats(of client: Client) {
    for group in groups.indices {
      for seat in groups[group].roster.indices where groups[group].roster[seat].client == client.id {
        groups[group].roster[seat].details.take(client)
      }
    }
  }

  mutating func join(_ id: MemberID, _ client: ClientID, _ seat: Seat, in group: GroupID) {
    guard let known = self.client(client), enrolment(id) == nil else { return }
    lastMemberNumber = max(lastMemberNumber, id.number)
    takenBack[id] = nil
    change(group) { $0.roster.append(Enrolment(id: id, client: client, details: MemberDetails(seat, of: known))) }
  }

  /// The seat goes, and the client with it where it is all that is known of them.
  mutating func takeBack(_ id: MemberID) {
    guard let (group, enrolment) = enrolment(id) else { return }
    change(group.id) { $0.roster.removeAll { $0.id == id } }
    let client = client(enrolment.client)
    let isKnownElsewise =
      !seats(of: enrolment.client).isEmpty || client?.goals.isEmpty == false || client?.episodes.isEmpty == false
    takenBack[id] = TakenBack(enrolment: enrolment, client: isKnownElsewise ? nil : client)
    if !isKnownElsewise, let place = clientPlaces[enrolment.client] {
      clients.remove(at: place)
      clientPlaces = Dictionary(uniqueKeysWithValues: clients.enumerated().map { ($0.element.id, $0.offset) })
    }
  }
}

extension Array {
  /// In place of the one with the same number, or behind all.
  mutating func put(_ element: Element, by number: KeyPath<Element, Int>) {
    if let place = firstIndex(where: { $0[keyPath: number] == element[keyPath: number] }) {
      self[place] = element
    } else {
      append(element)
    }
  }
}

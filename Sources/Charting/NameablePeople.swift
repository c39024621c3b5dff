package import NameFinding
package import SessionCore

/// Everyone whom the lines of a session can name, their names taken apart once for the drafts, the checks before signing
/// and every chart.
package struct NameablePeople: Sendable {
  let members: [Member]
  let guests: [Guest]
  /// In the order of the roll; nobody where only the name is known.
  let people: [Person?]
  private let names: [PersonNames]
  /// Whose guest someone is.
  private let hosts: [MemberID?]
  private let roll: NameRoll

  /// - Parameters:
  ///   - session: whose list comes first.
  ///   - earlier: sessions of the group before it, whose guests and leaders are known too.
  ///   - known: who else is.
  package init(_ session: Session, earlier: [Session] = [], known: KnownPeople = KnownPeople()) {
    var listing = Listing(known)
    for member in session.roster { listing.add(member, from: earlier) }
    for guest in session.guests.map(\.guest) { listing.add(guest, person: .guest(guest.id)) }
    for client in known.ofGroup { listing.add(former: client) }
    for session in earlier {
      for member in session.roster { listing.add(former: KnownPeople.Client(id: member.id, names: [member.name])) }
      for guest in session.guests.map(\.guest) { listing.add(guest, person: nil) }
    }
    for leader in session.leaders + earlier.flatMap(\.leaders) { listing.add(leader: leader) }
    for name in known.elsewhere { listing.add(elsewhere: name) }
    self.init(listing, members: session.roster, guests: session.guests.map(\.guest))
  }

  /// Of these alone.
  package init(members: [Member]) {
    var listing = Listing(KnownPeople())
    for member in members { listing.add(member, from: []) }
    self.init(listing, members: members, guests: [])
  }

  private init(_ listing: Listing, members: [Member], guests: [Guest]) {
    self.members = members
    self.guests = guests
    people = listing.people
    names = listing.names
    hosts = listing.hosts
    roll = NameRoll(names)
  }

  /// Members of the session's list whom a text names beyond doubt.
  func membersNamed(in text: String) -> Set<MemberID> {
    Set(
      finder(chartOf: nil).findings(in: text).compactMap { found in
        guard found.meaning == .replaced, found.peers.count == 1, case .member(let id)? = people[found.peer] else {
          return nil
        }
        return members.contains { $0.id == id } ? id : nil
      })
  }

  /// For the chart of one member; without one, for the part that all share.
  package func finder(chartOf own: MemberID?) -> NameFinder {
    let peer = own == nil ? "a member" : "a peer"
    let standIns = names.indices.map { place -> String in
      guard let relation = names[place].relation else { return names[place].role == .peer ? peer : "someone" }
      return (hosts[place] == nil || hosts[place] == own ? "the " : "\(peer)'s ") + relation
    }
    return NameFinder(roll, own: people.firstIndex { $0?.memberID == own && own != nil }, standIns: standIns)
  }
}

/// The roll as it is put together, each person once.
private struct Listing {
  private(set) var people: [Person?] = []
  private(set) var names: [PersonNames] = []
  private(set) var hosts: [MemberID?] = []
  private var ids: Set<MemberID> = []
  private var keys: Set<String> = []
  private let known: [MemberID: [String]]

  init(_ known: KnownPeople) {
    self.known = Dictionary(known.ofGroup.map { ($0.id, $0.names) }) { one, _ in one }
  }

  mutating func add(_ member: Member, from earlier: [Session]) {
    let others = known[member.id, default: []] + earlier.compactMap { $0.attendance(of: member.id)?.member.name }
    ids.insert(member.id)
    add(
      PersonNames(name: member.name, handle: member.handle, nicknames: others.unique.filter { $0 != member.name }),
      .member(member.id))
  }

  mutating func add(_ guest: Guest, person: Person?) {
    guard person != nil || keys.insert("guest " + guest.name.nameKey).inserted else { return }
    keys.insert("guest " + guest.name.nameKey)
    add(
      PersonNames(name: guest.name, handle: nil, nicknames: [], relation: guest.relation.tidy), person,
      host: guest.member)
  }

  mutating func add(former client: KnownPeople.Client) {
    guard let name = client.names.first, ids.insert(client.id).inserted else { return }
    add(PersonNames(name: name, handle: nil, nicknames: Array(client.names.dropFirst())), .member(client.id))
  }

  mutating func add(leader name: String) {
    guard keys.insert("leader " + name.nameKey).inserted else { return }
    add(PersonNames(name: name, handle: nil, nicknames: [], role: .leader), nil)
  }

  mutating func add(elsewhere name: String) {
    guard keys.insert("elsewhere " + name.nameKey).inserted else { return }
    add(PersonNames(name: name, handle: nil, nicknames: [], role: .elsewhere), nil)
  }

  private mutating func add(_ person: PersonNames, _ who: Person?, host: MemberID? = nil) {
    names.append(person)
    people.append(who)
    hosts.append(host)
  }
}

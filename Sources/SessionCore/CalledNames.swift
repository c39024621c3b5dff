/// What everyone with a seat or a guest's place in a session is called: on the screen, and after the sign `@`.
///
/// Sharing is judged over all of them, here or not: when two share a given name, neither owns it bare.
package struct CalledNames: Hashable, Sendable {
  package private(set) var all: [Called]

  /// One of them.
  package struct Called: Hashable, Sendable {
    package var person: Person
    /// As on the roster, or as the guest was announced.
    package var name: String
    /// What is typed after `@`.
    package var handle: String
    /// For the screen: `Maria`, or `Maria G.` where the given name is shared.
    package var short: String
    /// As typed names are compared with them.
    package fileprivate(set) var keys: NameKeys
  }

  /// Of everyone with a seat or a guest's place, here or not. A guest's handle never begins a leader's name.
  package init(members: [Member], guests: [Guest], leaders: [String] = []) {
    let known = members.map(Place.init) + guests.map(Place.init)
    var sharers: [String: [Int]] = [:]
    for (index, place) in known.enumerated() { sharers[place.parts.given, default: []].append(index) }
    all = known.map { Called($0) }
    for indices in sharers.values where indices.count > 1 { tellApart(indices, of: known) }
    makeGuestHandlesUnique(known, besides: leaders.map { NameKeys(name: $0, handle: $0) })
  }

  /// What someone is called; `nil` for a person who is not among them.
  package func called(_ person: Person) -> Called? { all.first { $0.person == person } }

  private mutating func tellApart(_ indices: [Int], of known: [Place]) {
    let members = indices.filter { known[$0].relation == nil }
    let endings = SharedGivenName.endings(members.map { known[$0].parts })
    for (index, ending) in zip(members, endings) {
      let place = known[index]
      let others = indices.filter { $0 != index }.map { known[$0].parts }
      let same = members.filter { known[$0].parts.family == place.parts.family }
      all[index].short = "\(place.called) \(place.shown(ending, among: same.map { known[$0].parts }))"
      guard !SharedGivenName.tellsApart(place.handle, from: others + [NameForHandle(place.called)]) else {
        continue
      }
      all[index].take(handle: "\(place.parts.given).\(ending)")
    }
    for index in indices {
      guard let relation = known[index].relation else { continue }
      all[index].short = "\(known[index].called) (\(relation))"
      all[index].take(handle: "\(known[index].parts.given).\(relation.lastWord.handleLetters)")
    }
  }

  /// A guest gets what begins no one else's name, since it may have meant them before: `rosa`, else `rosa.mother`, else
  /// `rosa.mother.2`.
  private mutating func makeGuestHandlesUnique(_ known: [Place], besides leaders: [NameKeys]) {
    for index in all.indices {
      guard let relation = known[index].relation else { continue }
      let full = "\(known[index].parts.given).\(relation.lastWord.handleLetters)"
      let forms = [all[index].handle, full] + (2...all.count + 2).map { "\(full).\($0)" }
      let others = all.indices.filter { $0 != index }
      let free = forms.first { form in
        let typed: Set = [form.nameKey]
        return !others.contains { all[$0].keys.begins(typed) } && !leaders.contains { $0.begins(typed) }
      }
      all[index].take(handle: free ?? full)
    }
  }

  /// Someone with what their handle is made of.
  fileprivate struct Place {
    let person: Person
    let name: String
    let handle: String
    let called: String
    private let lastName: String
    private let generation: String?
    let parts: NameForHandle
    /// `nil` for a member.
    let relation: String?

    init(_ member: Member) {
      person = .member(member.id)
      name = member.name
      handle = member.handle
      let taken = PersonName(name)
      (called, lastName, parts) = (taken.called, taken.shortFamily, NameForHandle(taken))
      generation = taken.generation
      relation = nil
    }

    init(_ guest: Guest) {
      person = .guest(guest.id)
      name = guest.name
      let taken = PersonName(name)
      (called, lastName, parts) = (taken.called, taken.shortFamily, NameForHandle(taken))
      generation = taken.generation
      handle = parts.given
      relation = guest.relation
    }

    /// `G.` for `g`, `Silva` for all of it, `Jr.` for `jr`, `2` for a number, and the family name for the one of a family
    /// who is of no generation.
    func shown(_ ending: String, among family: [NameForHandle]) -> String {
      if let generation, !parts.generation.isEmpty, ending == parts.generation { return generation }
      guard !ending.contains(where: \.isLetter) else { return lastName.shortened(toLetters: ending.count) }
      let isAlone = parts.generation.isEmpty && family.count { $0.generation.isEmpty } == 1
      return isAlone && family.count > 1 && !lastName.isEmpty ? lastName : ending
    }
  }
}

extension CalledNames.Called {
  fileprivate init(_ place: CalledNames.Place) {
    person = place.person
    name = place.name
    handle = place.handle
    short = place.called
    keys = NameKeys(name: name, handle: handle)
  }

  fileprivate mutating func take(handle: String) {
    guard handle != self.handle else { return }
    self.handle = handle
    keys = NameKeys(name: name, handle: handle)
  }
}

extension String {
  fileprivate var lastWord: String { split(whereSeparator: \.isWhitespace).last.map(String.init) ?? self }
}

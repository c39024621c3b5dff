import SessionCore

/// How this member took part, in words: no minutes with the floor and no counts.
extension MemberChart {
  var participation: [Sentence] {
    var sentences: [Sentence] = []
    for row in window.rows.sorted() {
      for (place, round) in session.rounds.enumerated() where round.phase == row {
        if let sentence = sentence(of: round, at: place) { sentences.append(sentence) }
      }
      if let sentence = besides(in: row) { sentences.append(sentence) }
    }
    sentences += passedTonight + agreements
    return sentences.isEmpty ? [.gap("participation", "participation")] : sentences
  }

  private func sentence(of round: Round, at place: Int) -> Sentence? {
    guard let offer = round.offers[member.id] else { return nil }
    let id = "participation.round.\(place + 1)"
    let name = roundName(round, at: place)
    let passes = passLines(round)
    if let groups = round.groups { return pairs(round, groups, id: id, name: name, passes: passes) }
    let turns = session.floor.turns.indices.filter {
      session.floor.turns[$0].round == place && session.floor.turns[$0].person == person
    }
    let sources = turns.map { Source.act(record.turnLines[$0]) } + passes + turns.flatMap(recordLines)
    let did = turns.contains { !recordLines($0).isEmpty } ? "shared" : "was given the floor"
    switch offer {
    case .taken, .running:
      let words =
        round.passedOnce.contains(member.id) && !passes.isEmpty
        ? "Chose to pass at first in \(name), and \(did) when the turn was offered again."
        : "\(did.capitalisedAtStart) in \(name)."
      return Sentence(id, words, from: sources.isEmpty ? [.act(0)] : sources)
    case .passed: return Sentence(id, "Chose to pass in \(name).", from: sources)
    case .putOff:
      return Sentence(id, "Asked to come later in \(name); it ended before that.", from: sources)
    }
  }

  private func pairs(_ round: Round, _ groups: [[MemberID]], id: String, name: String, passes: [Source]) -> Sentence? {
    guard let group = groups.first(where: { $0.contains(member.id) }) else { return nil }
    let formed = record.lines { event in
      if case .pairsFormed(let formed) = event { formed == groups } else { false }
    }
    if round.offers[member.id] == .passed {
      return Sentence(id, "Chose to pass in \(name).", from: formed + passes)
    }
    let with = group.count == 2 ? "a peer" : "\((group.count - 1).inWords) peers"
    return Sentence(id, "Was put together with \(with) in \(name).", from: formed)
  }

  private func roundName(_ round: Round, at place: Int) -> String {
    let phase = session.phases[round.phase].plan.name.tidy
    let sameBefore = session.rounds[..<place].contains { $0.phase == round.phase }
    switch round.mode {
    case .pairs: return "the pair work of the \(phase) phase"
    case .circle, .popcorn, .hands, .stack, .families:
      return sameBefore ? "a further round of the \(phase) phase" : "the \(phase) round"
    }
  }

  /// Passes while the round's phase was running.
  private func passLines(_ round: Round) -> [Source] {
    record.occurrences.filter { occurrence in
      guard case .passed(member.id, _) = occurrence.event else { return false }
      return occurrence.row == round.phase
    }.map { .act($0.line) }
  }

  /// A note, rating or commitment of this member that stands in a turn.
  private func recordLines(_ turn: Int) -> [Source] {
    session.entries.filter { entry in
      guard entry.turn == turn, entry.about.contains(person) else { return false }
      switch entry.kind {
      case .note, .rating, .commitment: return true
      case .privateNote, .intervention, .mark, .answer: return false
      }
    }.map { .act($0.line) }
  }

  /// Turns outside a round.
  private func besides(in row: Int) -> Sentence? {
    let turns = session.floor.turns.indices.filter { index in
      let turn = session.floor.turns[index]
      return turn.phase == row && turn.round == nil && turn.person == person && turn.ending != .passed
        && turn.ending != .putOff
    }
    guard !turns.isEmpty else { return nil }
    let lines = turns.flatMap(recordLines)
    let hadOffer = session.rounds.contains { $0.phase == row && $0.offers[member.id] != nil }
    let phase = session.phases[row].plan.name.tidy
    let did = lines.isEmpty ? "Was given the floor" : "Shared"
    let words = hadOffer ? "\(did) outside the \(phase) round as well." : "\(did) in the \(phase) phase."
    return Sentence("participation.phase.\(row + 1)", words, from: turns.map { .act(record.turnLines[$0]) } + lines)
  }

  private var passedTonight: [Sentence] {
    let lines = record.occurrences.filter { occurrence in
      guard case .passed(member.id, tonight: true) = occurrence.event else { return false }
      return window.holds(row: occurrence.row, afterGroup: false)
    }
    guard let line = lines.last?.line else { return [] }
    return [Sentence("participation.tonight", "Chose to pass for the rest of the session.", from: [.act(line)])]
  }

  private var agreements: [Sentence] {
    let lines = record.occurrences.filter { occurrence in
      guard case .agreementsRead(let present) = occurrence.event else { return false }
      return present.contains(member.id) && window.holds(row: occurrence.row, afterGroup: false)
    }
    guard let line = lines.first?.line else { return [] }
    return [
      Sentence("participation.agreements", "Was in the room when the group agreements were read.", from: [.act(line)])
    ]
  }
}

import Basics
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
    sentences = plain + asked + sentences + passedTonight + agreements
    return sentences.isEmpty ? [.gap("participation", "participation", .participation)] : sentences
  }

  /// Turns that were simply taken, in one sentence for those in which something that was said is recorded and one for
  /// the others.
  private var plain: [Sentence] {
    let taken = session.rounds.enumerated().compactMap { place, round -> (round: Int, turns: [Int])? in
      guard window.rows.contains(round.phase), round.groups == nil, !round.passedOnce.contains(member.id),
        let offer = round.offers[member.id], offer == .taken || offer == .running
      else { return nil }
      return (place, turns(of: place))
    }.sorted { session.rounds[$0.round].phase < session.rounds[$1.round].phase }
    let (floor, shared) = taken.reduce(into: ([(round: Int, turns: [Int])](), [(round: Int, turns: [Int])]())) {
      if $1.turns.contains(where: hasSaidSomething) { $0.1.append($1) } else { $0.0.append($1) }
    }
    return [("shared", "Shared", shared), ("floor", "Took a turn", floor)].compactMap { id, did, taken in
      let turns = taken.flatMap(\.turns)
      guard !turns.isEmpty else { return nil }
      let rounds = taken.map { roundName(session.rounds[$0.round], at: $0.round) }
      return Sentence(
        "participation.\(id)", "\(did) in \(rounds.joinedRounds).",
        from: turns.map { .act(record.turnLines[$0]) } + turns.flatMap(recordLines))
    }
  }

  private func turns(of round: Int) -> [Int] {
    session.floor.turns.indices.filter {
      session.floor.turns[$0].round == round && session.floor.turns[$0].person == person
    }
  }

  private func sentence(of round: Round, at place: Int) -> Sentence? {
    guard let offer = round.offers[member.id] else { return nil }
    let id = "participation.round.\(place + 1)"
    let name = roundName(round, at: place)
    let passes = passLines(round)
    if let groups = round.groups { return pairs(round, groups, id: id, name: name, passes: passes) }
    let turns = turns(of: place)
    let sources = turns.map { Source.act(record.turnLines[$0]) } + passes + turns.flatMap(recordLines)
    switch offer {
    case .taken, .running:
      guard round.passedOnce.contains(member.id), !passes.isEmpty else { return nil }
      let words =
        round.mode == .open
        ? "Passed once in \(name) and took a turn in it as well."
        : "Passed at first in \(name) and took the turn when it was offered again."
      return Sentence(id, words, from: sources)
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
    return Sentence(id, "Was paired with \(with) in \(name).", from: formed)
  }

  private func roundName(_ round: Round, at place: Int) -> String {
    let phase = record.phaseName(round.phase)
    let sameBefore = session.rounds[..<place].contains { $0.phase == round.phase }
    switch round.mode {
    case .pairs: return "the \(phase) pair work"
    case .open: return sameBefore ? "a further \(phase) conversation" : "the \(phase) conversation"
    case .feedback: return sameBefore ? "a further \(phase) feedback round" : "the \(phase) feedback round"
    case .circle, .popcorn, .hands, .stack, .families:
      return sameBefore ? "a further \(phase) round" : "the \(phase) round"
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
      case .privateNote, .intervention, .mark, .answer, .followUp: return false
      }
    }.map { .act($0.line) }
  }

  /// A rating, a commitment, or words of theirs stand in a turn; that a leader noted something says nothing of that.
  private func hasSaidSomething(_ turn: Int) -> Bool {
    session.entries.contains { entry in
      guard entry.turn == turn, entry.about.contains(person) else { return false }
      switch entry.kind {
      case .rating, .commitment: return true
      case .note: return entry.words?.text.map(\.tellsWhatWasSaid) ?? false
      case .privateNote, .intervention, .mark, .answer, .followUp: return false
      }
    }
  }

  /// The turns in which this person asked the others, said once for a phase.
  private var asked: [Sentence] {
    window.rows.sorted().compactMap { row in
      let turns = session.floor.turns.indices.filter { index in
        let turn = session.floor.turns[index]
        return turn.phase == row && turn.kind == .asking && turn.person == person && turn.ending != .passed
      }
      guard !turns.isEmpty else { return nil }
      let when = record.when(row: row, afterGroup: false).uncapitalised
      return Sentence(
        "participation.feedback.\(row + 1)", "Took a turn to ask the group for feedback \(when).",
        from: turns.map { .act(record.turnLines[$0]) } + turns.flatMap(recordLines))
    }
  }

  /// Turns outside a round.
  private func besides(in row: Int) -> Sentence? {
    let turns = session.floor.turns.indices.filter { index in
      let turn = session.floor.turns[index]
      return turn.phase == row && turn.round == nil && turn.kind != .asking && turn.person == person
        && turn.ending != .passed && turn.ending != .putOff
    }
    guard !turns.isEmpty else { return nil }
    let lines = turns.flatMap(recordLines)
    let hadOffer = session.rounds.contains { $0.phase == row && $0.offers[member.id] != nil }
    let phase = record.phaseName(row)
    let said = turns.contains(where: hasSaidSomething)
    let words =
      hadOffer
      ? "\(said ? "Shared again" : "Took another turn") outside the \(phase) round."
      : "\(said ? "Shared" : "Took a turn") \(record.when(row: row, afterGroup: false).uncapitalised)."
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

extension [String] {
  /// "the check-in, sharing and check-out rounds".
  fileprivate var joinedRounds: String {
    guard count > 1, allSatisfy({ $0.hasPrefix("the ") && $0.hasSuffix(" round") }) else { return listed() }
    return "the " + map { String($0.dropFirst(4).dropLast(6)) }.listed() + " rounds"
  }
}

import Basics
import SessionCore

/// How this member took part, in words: no minutes with the floor and no counts.
extension MemberChart {
  var participation: [Sentence] {
    var found: [Deed] = []
    for row in window.rows.sorted() {
      for (place, round) in session.rounds.enumerated() where round.phase == row {
        found += [plain(round, at: place), sentence(of: round, at: place).map { Deed($0) }].compactMap { $0 }
      }
      found += [asked(in: row), besides(in: row)].compactMap { $0 }.map { Deed($0) }
    }
    found += passedTonight.map { Deed($0) }
    let sentences = found.sorted { $0.line < $1.line }.joined
    return sentences.isEmpty ? [.gap("participation", "participation", choices(.participation))] : sentences
  }

  /// A turn that was simply taken, in which something that was said is recorded or not.
  private func plain(_ round: Round, at place: Int) -> Deed? {
    guard round.groups == nil, !round.passedOnce.contains(member.id), let offer = round.offers[member.id],
      offer == .taken || offer == .running
    else { return nil }
    let turns = turns(of: place)
    guard !turns.isEmpty else { return nil }
    let did = turns.contains(where: hasSaidSomething) ? "Shared" : "Took a turn"
    let name = roundName(round, at: place)
    return Deed(
      Sentence(
        "participation.turn.\(place + 1)", "\(did) in \(name).",
        from: turns.map { .act(record.turnLines[$0]) } + turns.flatMap(recordLines)), did: did, inRound: name)
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
    let when = record.when(row: round.phase, afterGroup: false).uncapitalised
    return Sentence(id, "Was paired with \(with) \(when).", from: formed)
  }

  private func roundName(_ round: Round, at place: Int) -> String {
    let phase = record.phaseName(round.phase)
    let sameBefore = session.rounds[..<place].contains { $0.phase == round.phase }
    switch round.mode {
    case .pairs: return phase.hasPrefix("“") ? phase : "the \(phase) pair work"
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
      case .note: return entry.words?.text?.tellsWhatWasSaid(by: record.said) ?? false
      case .privateNote, .intervention, .mark, .answer, .followUp: return false
      }
    }
  }

  /// The turns in which this person asked the others, said once for a phase.
  private func asked(in row: Int) -> Sentence? {
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

  /// Turns outside a round.
  private func besides(in row: Int) -> Sentence? {
    let turns = session.floor.turns.indices.filter { index in
      let turn = session.floor.turns[index]
      return turn.phase == row && turn.round == nil && turn.kind != .asking && turn.person == person
        && turn.ending != .passed && turn.ending != .putOff
    }
    guard !turns.isEmpty else { return nil }
    let offers = session.rounds.filter { $0.phase == row }.compactMap { $0.offers[member.id] }
    let spoke = turns.filter(hasSaidSomething)
    let said = !spoke.isEmpty
    let when = record.when(row: row, afterGroup: false).uncapitalised
    let words: String
    switch (offers.isEmpty, said) {
    case (true, _): words = "\(said ? "Shared" : "Took a turn") \(when)."
    case (false, true): words = "Also spoke \(when)."
    // Who had their turn in the round and said nothing that was noted besides needs no sentence for it.
    case (false, false) where offers.contains { $0 == .taken || $0 == .running }: return nil
    case (false, false): words = "Took a turn at another point \(when)."
    }
    let meant = said ? spoke : turns
    return Sentence(
      "participation.phase.\(row + 1)", words,
      from: meant.map { .act(record.turnLines[$0]) } + meant.flatMap(recordLines))
  }

  private var passedTonight: [Sentence] {
    let lines = record.occurrences.filter { occurrence in
      guard case .passed(member.id, tonight: true) = occurrence.event else { return false }
      return window.holds(row: occurrence.row, afterGroup: false)
    }
    guard let line = lines.last?.line else { return [] }
    return [Sentence("participation.tonight", "Chose to pass for the rest of the session.", from: [.act(line)])]
  }
}

/// One sentence of what somebody did, with what tells whether the next one can be said with it.
private struct Deed {
  var sentence: Sentence
  var did: String?
  var rounds: [String]

  init(_ sentence: Sentence, did: String? = nil, inRound round: String? = nil) {
    self.sentence = sentence
    self.did = did
    rounds = [round].compactMap { $0 }
  }

  /// The first line of the record that it stands on, by which deeds are sorted.
  var line: Int {
    sentence.sources.compactMap { source in
      if case .act(let line) = source { line } else { nil }
    }.min() ?? 0
  }
}

extension [Deed] {
  /// The sentences; the same done in several rounds in a row is said once.
  fileprivate var joined: [Sentence] {
    var result: [Deed] = []
    for deed in self {
      guard let did = deed.did, let last = result.last, last.did == did else {
        result.append(deed)
        continue
      }
      var both = last
      both.rounds += deed.rounds
      both.sentence = Sentence(
        last.sentence.id, "\(did) in \(both.rounds.joinedRounds).", from: last.sentence.sources + deed.sentence.sources)
      result[result.count - 1] = both
    }
    return result.map(\.sentence)
  }
}

extension [String] {
  /// "the check-in, sharing and check-out rounds".
  fileprivate var joinedRounds: String {
    guard count > 1, allSatisfy({ $0.hasPrefix("the ") && $0.hasSuffix(" round") }) else { return listed() }
    return "the " + map { String($0.dropFirst(4).dropLast(6)) }.listed() + " rounds"
  }
}

/// Compares what was read from the record with what the second reader says.
struct Judge {
  private let evening: BlindEvening
  private let reader: SecondReader

  init(_ evening: BlindEvening, _ reader: SecondReader) {
    self.evening = evening
    self.reader = reader
  }

  /// Each fact once, for the right person and of the right sort; nothing else; no private word in a draft.
  func problems(_ outcome: Outcome) -> [EveningAtTerminal.Problem] {
    var rest = outcome.facts
    var missing: [Fact] = []
    for fact in expected {
      if let place = rest.firstIndex(where: fact.isMet) { rest.remove(at: place) } else { missing.append(fact) }
    }
    var found = missing.map { problem("lost", $0) } + rest.map { problem("not meant", $0) }
    for fact in expected where fact.sort == .privateNote {
      for mark in fact.words.marks where outcome.drafts.contains(mark) { found.append(problem("in a draft", fact)) }
    }
    let state = ["gathering", "running", "closing", "closed"][stage]
    if outcome.state != state {
      found.append(.init(kind: .ending, text: "the session is \(outcome.state), not \(state)"))
    }
    return found
  }

  private var stage: Int {
    switch reader.room.stage {
    case .gathering: 0
    case .running: 1
    case .closing: 2
    case .closed: 3
    }
  }

  /// A note about two stands in both charts.
  private var expected: [Fact] {
    reader.record.facts.flatMap { fact in
      fact.sort == .note && fact.about.count > 1
        ? fact.about.map { Fact(.note, about: [$0], words: fact.words) } : [fact]
    }
  }

  private func problem(_ what: String, _ fact: Fact) -> EveningAtTerminal.Problem {
    let mark = fact.words.marks.first
    let move = evening.moves.first { move in mark.map { move.keys.shown.marks.contains($0) } ?? false }
    return .init(kind: move?.kind, text: "\(what): \(fact.shown)" + (move.map { "; typed \($0.keys.shown)" } ?? ""))
  }
}

import Basics
import ScreenText
import SessionCore

/// What this member said they would do, what became of the last, and the goal all of it is for.
extension MemberChart {
  var commitments: [Sentence] { last + made }

  private var made: [Sentence] {
    entries { $0.kind == .commitment }.compactMap { entry in
      guard let text = entry.words?.text else { return nil }
      let id = "commitments.\(entry.line)"
      let pieces = naming.pieces(text, in: id).after("Next step: ")
      return Sentence(id, pieces, from: [.act(entry.line)])
    }
  }

  /// What was planned, without a stop of its own, so that it can go on.
  private func planned(_ text: String, in id: String) -> [Sentence.Piece] {
    var words = text.tidy.withoutTags
    while let last = words.last, ".!?…".contains(last) { words.removeLast() }
    return naming.replacing(words, in: id)
  }

  private static let lastStep = "Next step from last session: "

  private var last: [Sentence] {
    guard window.isFirst else { return [] }
    let answers = session.entries.filter { entry in
      if case .answer = entry.kind { entry.about.contains(person) } else { false }
    }
    if let answer = answers.last { return answered(answer) }
    return lastMade.flatMap { past -> [Sentence] in
      let id = "commitments.last.\(past.line)"
      let pieces = planned(past.text, in: id).after(Self.lastStep) + [.words(".")]
      return [
        Sentence(id, pieces, from: [.earlier(past.session, line: past.line)]),
        .gap("\(id).outcome", lead: "Outcome: ", "what became of it", choices(.outcome)),
      ]
    }
  }

  private func answered(_ answer: Entry) -> [Sentence] {
    guard case .answer(let kept, let references) = answer.kind else { return [] }
    let id = "commitments.\(answer.line)"
    var pieces: [Sentence.Piece] = []
    var sources = [Source.act(answer.line)]
    for reference in references {
      guard let words = words(of: reference) else { continue }
      sources.append(.earlier(reference.session, line: reference.line))
      pieces += planned(words, in: "\(id).\(reference.line)").after(pieces.isEmpty ? "" : "; ")
    }
    pieces =
      pieces.isEmpty
      ? [.words(Self.lastStep)] : pieces.after(Self.lastStep) + [.words(". Outcome: ")]
    pieces.append(.words(kept.inWords))
    pieces += answer.words.flatMap(\.text).map { naming.pieces($0, in: id).after("; ") } ?? [.words(".")]
    return [Sentence(id, pieces, from: sources)]
  }

  private func words(of reference: CommitmentReference) -> String? {
    let past = record.earlier.first { $0.opening.id == reference.session }
    return past?.entries.first { $0.line == reference.line }?.words?.text
      ?? session.past.commitments[member.id]?.first { $0.session == reference.session && $0.line == reference.line }?
      .words.text
  }

  /// From the newest earlier session in which they said anything, unless a later one asked after it.
  private var lastMade: [(session: SessionID, line: Int, text: String)] {
    for past in record.earlier {
      let made = past.entries.filter { $0.kind == .commitment && $0.about.contains(person) }
      if !made.isEmpty {
        return made.compactMap { entry in entry.words?.text.map { (past.opening.id, entry.line, $0) } }
      }
      let isSettled = past.entries.contains { entry in
        if case .answer = entry.kind { entry.about.contains(person) } else { false }
      }
      if isSettled { return [] }
    }
    return []
  }

  // MARK: - Goals

  /// Goals that are closed stand in the note only where something was said about them.
  var goal: [Sentence] {
    let goals = member.goals.filter { $0.isOpen || !entries(tiedTo: $0.number).isEmpty }
    guard !goals.isEmpty else {
      return [.gap("goal", lead: "Goal: ", "goal of the treatment plan", choices(.goal))] + unknownGoals
    }
    let hasTags = goals.contains { !entries(tiedTo: $0.number).isEmpty }
    return goals.map { goal in
      let id = "goal.\(goal.number)"
      let lines = entries(tiedTo: goal.number)
      let text = goals.count == 1 ? "Goal: " : "Goal \(goal.number): "
      var pieces = naming.pieces(goal.words, in: id).after(text)
      let times = lines.map { record.when($0).uncapitalised }.unique
      if !times.isEmpty {
        pieces = pieces.before("; worked on \(times.listed())")
      } else if hasTags {
        pieces = pieces.before("; nothing recorded on it today")
      }
      return Sentence(id, pieces, from: [.roster(member.id)] + lines.map { .act($0.line) })
    } + unknownGoals
  }

  /// Tags that name a goal which nobody gave the client.
  private var unknownGoals: [Sentence] {
    let known = Set(member.goals.map(\.number))
    let numbers = entries { _ in true }.flatMap { ($0.words?.text ?? "").goalTags }
    return numbers.filter { !known.contains($0) }.unique.map {
      .gap("goal.\($0)", "goal \($0) of the treatment plan")
    }
  }

  private func entries(tiedTo goal: Int) -> [Entry] {
    entries { ($0.words?.text ?? "").goalTags.contains(goal) }
  }
}

extension Kept {
  fileprivate var inWords: String {
    switch self {
    case .yes: "kept"
    case .part: "kept in part"
    case .no: "not kept"
    }
  }
}

import SessionCore

extension Outline {
  /// Every phase by the same factor, in whole minutes; the longest takes what is left.
  package mutating func stretch(toMinutes minutes: Int) {
    let before = phases.reduce(0) { $0 + $1.plannedSeconds }
    guard before > 0 else { return }
    for row in phases.indices {
      phases[row].plannedSeconds = max(1, phases[row].plannedSeconds * minutes / before) * 60
    }
    let missing = minutes * 60 - phases.reduce(0) { $0 + $1.plannedSeconds }
    guard let longest = phases.indices.max(by: { phases[$0].plannedSeconds < phases[$1].plannedSeconds }) else {
      return
    }
    phases[longest].plannedSeconds = max(60, phases[longest].plannedSeconds + missing)
  }

  /// Another skill in the phase that has one.
  package mutating func practise(_ skill: String) {
    let row = phases.firstIndex { $0.skill != nil } ?? phases.firstIndex { $0.kind == .skill }
    if let row { phases[row].skill = skill }
  }

  private var sharingRow: Int? { phases.firstIndex { $0.kind == .sharing && $0.round != nil } }

  /// What is asked in the sharing round.
  package var sharingQuestion: String? { sharingRow.flatMap { phases[$0].round?.question } }

  /// Another question in the sharing round.
  package mutating func share(_ question: String) {
    if let sharingRow { phases[sharingRow].round?.question = question }
  }
}

package import SessionCore

/// What one content file gives to be read aloud to members, and what else stands in it.
package struct SpokenFile: Sendable {
  /// As in `outlines/week-02-topic`.
  package let name: String
  package let aloud: [String]
  /// For the leaders only.
  package let forLeaders: [String]

  init(_ name: String, aloud: [String], forLeaders: [String] = []) {
    self.name = name
    self.aloud = aloud
    self.forLeaders = forLeaders
  }
}

extension Library {
  /// Every file with something to read aloud, outlines first.
  package var spokenFiles: [SpokenFile] {
    let outlines = outlines.map { outline in
      SpokenFile("outlines/\(outline.id)", aloud: outline.aloud, forLeaders: outline.notes.ifHeavy)
    }
    let skills = skills.map { SpokenFile("skills/\($0.id)", aloud: [$0.introduction] + $0.steps.map(\.text)) }
    let banks = questionBanks.map { SpokenFile($0.path.withoutEnding, aloud: $0.questions.map(\.text)) }
    let tones = agreementTones.map { tone in
      SpokenFile("agreements/\(tone.id)", aloud: [tone.introduction] + tone.items + [tone.closing].compactMap { $0 })
    }
    let readings = readings.isEmpty ? [] : [SpokenFile("readings", aloud: readings.map(\.text))]
    return outlines + skills + banks + readings + tones
  }
}

extension Outline {
  /// All that is read aloud of it, in its order.
  package var aloud: [String] {
    phases.indices.flatMap { row in
      [phases[row].round?.question].compactMap { $0 } + spoken(inPhase: row).map(\.text)
    }
  }

  /// Questions of its rounds and of its three depths.
  package var questions: [String] {
    phases.flatMap { [$0.round?.question].compactMap { $0 } + $0.questions.all }
  }

  /// Its teaching points.
  package var points: [String] { phases.flatMap(\.points) }
}

extension String {
  fileprivate var withoutEnding: String { hasSuffix(".yaml") ? String(dropLast(5)) : self }
}

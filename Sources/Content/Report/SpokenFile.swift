package import SessionCore

/// What one content file gives to be read aloud to members, and what else stands in it.
package struct SpokenFile: Sendable {
  /// As in `outlines/week-02-topic`.
  package let name: String
  package let aloud: [String]
  /// For the leaders only.
  package let forLeaders: [String]
  /// What is asked, among what is read aloud.
  package let questions: [String]
  /// Whether it can be read at any time of day; a family night is held in the evening.
  package let isForAnyTimeOfDay: Bool

  init(
    _ name: String, aloud: [String], forLeaders: [String] = [], questions: [String] = [],
    isForAnyTimeOfDay: Bool = true
  ) {
    self.name = name
    self.aloud = aloud
    self.forLeaders = forLeaders
    self.questions = questions
    self.isForAnyTimeOfDay = isForAnyTimeOfDay
  }

  /// What in it a leader would not say.
  package var style: SpokenStyle { SpokenStyle(aloud + forLeaders, anyTimeOfDay: isForAnyTimeOfDay) }
  /// Which of its questions ask for two things.
  package var doubleQuestions: [SpokenStyle.Finding] { SpokenStyle(questions: questions).findings }
}

extension Library {
  /// Every file with something to read aloud, outlines first.
  package var spokenFiles: [SpokenFile] {
    let outlines = outlines.map { outline in
      SpokenFile(
        "outlines/\(outline.id)", aloud: outline.aloud, forLeaders: outline.forLeaders, questions: outline.questions,
        isForAnyTimeOfDay: outline.kind != .family)
    }
    let skills = skills.map { skill in
      SpokenFile(
        "skills/\(skill.id)", aloud: [skill.introduction] + skill.steps.map(\.text), forLeaders: skill.forLeaders)
    }
    let banks = questionBanks.map { bank in
      let texts = bank.questions.map(\.text)
      return SpokenFile(bank.path.withoutEnding, aloud: texts, questions: texts)
    }
    let tones = agreementTones.map { tone in
      SpokenFile("agreements/\(tone.id)", aloud: [tone.introduction] + tone.items + [tone.closing].compactMap { $0 })
    }
    let readings = readings.isEmpty ? [] : [SpokenFile("readings", aloud: readings.map(\.text))]
    return outlines + skills + banks + readings + tones
  }
}

extension OutlineNotes {
  /// What is said to the leaders and to no one else.
  var forLeaders: [String] { chooseWhen + watchFor + ifHeavy }
}

extension Skill {
  /// What is said to the leaders and to no one else.
  var forLeaders: [String] { chooseWhen + watchFor + steps.compactMap(\.direction) }
}

extension Outline {
  /// What is said to the leaders and to no one else.
  var forLeaders: [String] { notes.forLeaders + phases.flatMap(\.directions) }

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

/// The record: lines, flags, skills and what is filed anew.
extension Session {
  mutating func file(_ kind: Entry.Kind, _ words: Words?, about: [Person], _ stamp: Stamp) {
    entries.append(
      Entry(
        line: stamp.line, kind: kind, at: stamp.at, phase: currentPhase, about: about, words: words,
        afterGroup: stage == .closing || stage == .closed, turn: floor.stack.last))
    for person in about { record(.note, of: person, at: stamp.at) }
  }

  /// Where a rating given now belongs: before the first step of the skill being practised, or after.
  var skillSide: Entry.SkillSide? {
    guard skillIsOpen, let skill = skills.last else { return nil }
    return skill.stepsShown == 0 ? .before(skill: skills.count - 1) : .after(skill: skills.count - 1)
  }

  mutating func begin(_ plan: SkillPlan, _ stamp: Stamp) {
    guard let row = currentPhase else { return }
    skills.append(PractisedSkill(plan: plan, phase: row, startedAt: stamp.at, present: Set(seated)))
    skillIsOpen = true
  }

  mutating func raiseFlag(_ person: Person?, _ words: Words?, _ stamp: Stamp) {
    flags.append(
      Flag(
        line: stamp.line, person: person, words: words, at: stamp.at, phase: currentPhase,
        afterGroup: stage == .closing))
    if let person { record(.note, of: person, at: stamp.at) }
  }

  mutating func resolve(_ person: Person, _ disposition: String, _ words: Words?, _ stamp: Stamp) {
    for index in flags.indices where flags[index].person == person && flags[index].resolution == nil {
      flags[index].resolution = Flag.Resolution(disposition: disposition, words: words, at: stamp.at)
    }
  }

  mutating func refile(_ line: Int, _ change: Refiling, _ stamp: Stamp) {
    if case .about(let people) = change {
      for index in flags.indices where flags[index].line == line { flags[index].person = people.first }
    }
    for index in entries.indices where entries[index].line == line { refileEntry(index, change, stamp) }
  }

  private mutating func refileEntry(_ index: Int, _ change: Refiling, _ stamp: Stamp) {
    switch change {
    case .about(let people):
      entries[index].about = people
      for person in people { record(.note, of: person, at: entries[index].at) }
    case .asNote(let words): refileWords(index, .note, words, stamp)
    case .asPrivate(let words): refileWords(index, .privateNote, words, stamp)
    case .asCommitment(let words): refileWords(index, .commitment, words, stamp)
    case .at: break  // The log folds anew with the claimed time.
    }
  }

  private mutating func refileWords(_ index: Int, _ kind: Entry.Kind, _ words: Words?, _ stamp: Stamp) {
    entries[index].kind = kind
    guard let words else { return }
    entries[index].words = words
    entries[index].wordsAct = stamp.line
  }

  mutating func destroyWords(of act: Int) {
    for index in entries.indices where entries[index].wordsAct == act { entries[index].words = .destroyed }
  }
}

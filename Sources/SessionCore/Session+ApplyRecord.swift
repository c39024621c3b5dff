/// The record: lines, flags, skills and what is filed again.
extension Session {
  mutating func file(_ kind: Entry.Kind, _ words: ErasableText?, about: [Person], _ stamp: Stamp) {
    entries.append(
      Entry(
        line: stamp.line, kind: kind, at: stamp.at, phase: currentPhase, about: about, words: words,
        afterGroup: stage == .closing || stage == .closed, turn: floor.stack.last))
    for person in about { record(.note, of: person, at: stamp.at) }
  }

  /// Where a rating given now belongs: before the first step of the skill being practiced, or after.
  var skillSide: Entry.SkillSide? {
    guard skillIsOpen, let skill = skills.last else { return nil }
    return skill.stepsShown == 0 ? .before(skill: skills.count - 1) : .after(skill: skills.count - 1)
  }

  mutating func begin(_ plan: SkillPlan, _ stamp: Stamp) {
    guard let row = currentPhase else { return }
    if skillIsOpen, let open = skills.last, open.plan.id == plan.id, !open.wasTaught {
      skills[skills.count - 1].isOpenedByPhase = false
      teach(stamp)
    } else {
      skills.append(
        PractisedSkill(
          plan: plan, phase: row, startedAt: stamp.at, present: Set(seated), lines: [stamp.line],
          isOpenedByPhase: phaseLine == stamp.line))
    }
    skillIsOpen = true
  }

  /// It may have been opened with its phase, long before it is taught.
  private mutating func teach(_ stamp: Stamp) {
    skills[skills.count - 1].startedAt = stamp.at
    skills[skills.count - 1].present = Set(seated)
    skills[skills.count - 1].lines.append(stamp.line)
  }

  mutating func stepSkill(_ stamp: Stamp) {
    guard skillIsOpen, !skills.isEmpty else { return }
    if skills[skills.count - 1].wasTaught {
      skills[skills.count - 1].lines.append(stamp.line)
    } else {
      teach(stamp)
    }
    skills[skills.count - 1].stepsShown += 1
    skills[skills.count - 1].stepShownAt = stamp.at
  }

  mutating func raiseFlag(_ subject: FlagSubject, _ words: ErasableText?, _ stamp: Stamp) {
    let subject = known(subject)
    flags.append(
      Flag(
        line: stamp.line, subject: subject, words: words, at: stamp.at, phase: currentPhase,
        afterGroup: stage == .closing || stage == .closed, afterClose: stage == .closed))
    if let person = subject.person { record(.note, of: person, at: stamp.at) }
  }

  /// A flag stands when the coming of a guest whom it names was taken back. Then its person is to be named, also where
  /// that guest only reported it: whose guest it was may have been what was wrong.
  private func known(_ subject: FlagSubject) -> FlagSubject {
    if let reporter = subject.reporter, guest(reporter) == nil { return FlagSubject(nil) }
    guard let person = subject.person, !isKnown(person) else { return subject }
    return FlagSubject(nil, reporter: subject.reporter)
  }

  private func isKnown(_ person: Person) -> Bool {
    switch person {
    case .member(let id): attendance(of: id) != nil
    case .guest(let id): guest(id) != nil
    }
  }

  mutating func resolve(_ disposition: String, _ words: ErasableText?, _ stamp: Stamp, where isMeant: (Flag) -> Bool) {
    for index in flags.indices where flags[index].resolution == nil && isMeant(flags[index]) {
      flags[index].resolution = Flag.Resolution(disposition: disposition, words: words, at: stamp.at)
    }
  }

  mutating func refile(_ line: Int, _ change: Refiling, _ stamp: Stamp) {
    switch change {
    case .about(let people): refileEntries(line, about: people.unique)
    case .flags(let subjects): refileFlags(line, subjects.map(known))
    case .asNote(let words): refileWords(line, .note, words, stamp)
    case .asPrivate(let words): refileWords(line, .privateNote, words, stamp)
    case .asCommitment(let words): refileWords(line, .commitment, words, stamp)
    case .at: break  // The log folds again with the claimed time.
    }
  }

  /// One flag a person. A flag whose person was misnamed keeps what was done about it; what was done about one of several
  /// does not settle it for someone who is named besides.
  private mutating func refileFlags(_ line: Int, _ subjects: [FlagSubject]) {
    let before = flags.filter { $0.line == line }
    guard let first = before.first, let place = flags.firstIndex(of: first), !subjects.isEmpty else { return }
    var misnamed = before.filter { flag in !subjects.contains { $0.person == flag.person } }
    let after = subjects.map { subject in
      var flag = first
      if let same = before.first(where: { $0.person == subject.person }) {
        flag = same
      } else if !misnamed.isEmpty {
        flag = misnamed.removeFirst()
      } else {
        flag.resolution = nil
      }
      flag.subject = subject
      return flag
    }
    flags.removeAll { $0.line == line }
    flags.insert(contentsOf: after, at: place)
  }

  /// What belongs to one member is one entry for each of them; anything else one entry about them all.
  private mutating func refileEntries(_ line: Int, about people: [Person]) {
    guard let place = entries.firstIndex(where: { $0.line == line }) else { return }
    var entry = entries[place]
    entry.about = people
    let after = entry.belongsToOne ? people.map(entry.about) : [entry]
    entries.removeAll { $0.line == line }
    entries.insert(contentsOf: after, at: place)
    for person in people { record(.note, of: person, at: entry.at) }
  }

  private mutating func refileWords(_ line: Int, _ kind: Entry.Kind, _ words: ErasableText?, _ stamp: Stamp) {
    for index in entries.indices where entries[index].line == line {
      entries[index].kind = kind
      guard let words else { continue }
      entries[index].words = words
      entries[index].wordsAct = stamp.line
    }
  }

  mutating func destroyWords(of act: Int) {
    for index in entries.indices where entries[index].wordsAct == act { entries[index].words = .destroyed }
  }
}

extension Entry {
  fileprivate func about(_ person: Person) -> Entry {
    var entry = self
    entry.about = [person]
    return entry
  }

  /// Ratings, commitments and answers are of members who were there.
  var belongsToOne: Bool {
    switch kind {
    case .commitment, .rating, .answer, .followUp: true
    case .note, .privateNote, .intervention, .mark: false
    }
  }
}

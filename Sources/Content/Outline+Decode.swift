import SessionCore

enum OutlineKey: String, ContentKey {
  case id, title, about, kind, minutes, week, strand, themes, sources, scales, opening
  case homePractice = "home-practice"
  case chooseWhen = "choose-when"
  case watchFor = "watch-for"
  case ifHeavy = "if-heavy"
  case facts, reviewed, phases
  static let thing = "outline"
}

enum ScaleKey: String, ContentKey {
  case name, from, to
  static let thing = "scale"
}

extension Outline {
  /// `skills` are the ids that a phase may name.
  init(_ value: Value, skills: [String], _ faults: inout Faults) {
    let fields = Fields<OutlineKey>(value, &faults)
    let id = fields.identifier(.id, &faults)
    let title = fields.line(.title, &faults)
    let kind = fields.choice(.kind, or: SessionKind.group, &faults)
    let scales = Outline.scales(fields, &faults)
    let known = PhasePlan.Known(scales: scales.map(\.name), skills: skills)
    let phases = fields.requiredItems(.phases, &faults).map { PhasePlan($0, known, &faults) }
    let notes = OutlineNotes(fields, &faults)
    self.init(id: id, title: title, kind: kind, scales: scales, phases: phases, notes: notes)
    checkTotal(fields, &faults)
  }

  private static func scales(_ fields: Fields<OutlineKey>, _ faults: inout Faults) -> [Scale] {
    var seen: [String: Place] = [:]
    return fields.items(.scales, &faults).map { value in
      let scale = Scale(value, &faults)
      faults.addIfSame(scale.name, of: ScaleKey.thing, at: value.place, as: &seen)
      return scale
    }
  }

  private func checkTotal(_ fields: Fields<OutlineKey>, _ faults: inout Faults) {
    let declared = fields.wholeNumberIfAny(.minutes, &faults)
    let sumSeconds = phases.reduce(0) { $0 + $1.plannedSeconds }
    // A phase without a length of its own has been reported already.
    guard let declared, let place = fields[.minutes]?.place, !phases.contains(where: { $0.plannedSeconds == 0 }),
      declared * 60 != sumSeconds
    else { return }
    faults.add(.minutesDoNotAddUp(declaredSeconds: declared * 60, sumSeconds: sumSeconds), at: place)
  }
}

extension OutlineNotes {
  fileprivate init(_ fields: Fields<OutlineKey>, _ faults: inout Faults) {
    self.init(
      about: fields.textIfAny(.about, &faults),
      week: fields.wholeNumberIfAny(.week, &faults),
      strand: fields.choiceIfAny(.strand, or: Strand.topic, &faults),
      themes: fields.choices(.themes, or: Theme.welcome, &faults).map(\.rawValue),
      opening: fields.texts(.opening, &faults),
      homePractice: fields.textIfAny(.homePractice, &faults),
      ifHeavy: fields.texts(.ifHeavy, &faults),
      sources: fields.texts(.sources, &faults))
    chooseWhen = fields.texts(.chooseWhen, &faults)
    watchFor = fields.texts(.watchFor, &faults)
    facts = fields.items(.facts, &faults).map { TaughtFact($0, &faults) }
    reviewed = fields.review(.reviewed, &faults)
    let week = fields[.week]?.place
    let strand = fields[.strand]?.place
    if (week == nil) != (strand == nil), let place = week ?? strand { faults.add(.weekWithoutStrand, at: place) }
  }
}

extension Scale {
  fileprivate init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<ScaleKey>(value, &faults)
    let name = fields.identifier(.name, &faults)
    let from = fields.wholeNumberIfAny(.from, &faults) ?? 0
    let to = fields.required(.to, &faults) == nil ? nil : fields.wholeNumberIfAny(.to, &faults)
    if let to, let place = fields[.to]?.place, to <= from {
      faults.add(.scaleUpsideDown(from: from, to: to), at: place)
    }
    self.init(name: name, range: from...max(from, to ?? from))
  }
}

extension Faults {
  /// Adds a fault where the same id stands twice in one list of one file.
  mutating func addIfSame(_ id: String, of thing: String, at place: Place, as seen: inout [String: Place]) {
    guard !id.isEmpty else { return }
    if let first = seen[id] {
      add(.sameTwice(id, of: thing, firstIn: file.shownAs, line: first.line), at: place)
    } else {
      seen[id] = place
    }
  }
}

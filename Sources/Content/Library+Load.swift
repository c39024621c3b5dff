import Measures
import SessionCore

extension Library {
  /// Reads both layers of content.
  ///
  /// In the overlay the crisis card replaces the shipped one, a file of questions the one of the same name; outlines,
  /// skills, measures, agreements, readings, days, scales, statuses, dispositions and mark kinds replace the one with the same id
  /// or are added. A file with a fault is left out as a whole, so that what it would have replaced stays.
  ///
  /// `shipped` is what is embedded in the program, `overlay` what lies in the user's own folder in the same layout. A
  /// folder there that is called like a language, as in `pl/outlines`, is read last where that `language` is asked for,
  /// and is left alone where it is not.
  ///
  /// Where the shipped outlines were `checkedBefore`, each is read when it is first asked for, and none has a fault.
  package static func load(
    shipped: [ContentFile], overlay: [ContentFile] = [], language: LanguageTag? = nil, checkedBefore: Bool = false
  ) -> (library: Library, faults: [ContentFault]) {
    var library = Library()
    var faults = library.add(shipped.map(\.asShipped), checkedBefore: checkedBefore)
    faults += ContentPlace.singles.filter { place in !shipped.contains { $0.path == place.rawValue } }.map {
      ContentFault(file: $0.rawValue, line: 1, column: 1, problem: .missingFile)
    }
    let (overlaid, found) = library.overlaid(by: overlay, language: language)
    return (overlaid, faults + found)
  }

  /// This library with the user's own files over it.
  package func overlaid(
    by files: [ContentFile], language: LanguageTag? = nil
  ) -> (library: Library, faults: [ContentFault]) {
    var library = self
    var faults = library.add(files.filter { $0.languageFolder == nil })
    for folder in language?.folders ?? [] {
      faults += library.add(files.filter { $0.languageFolder == folder }.map(\.outOfLanguageFolder))
    }
    return (library, faults)
  }

  /// One layer: later layers replace what earlier ones brought, but within a layer no two ids are alike.
  private mutating func add(_ files: [ContentFile], checkedBefore: Bool = false) -> [ContentFault] {
    var layer = Layer()
    // Outlines come after skills and days after outlines: they name them.
    let files = files.filter { $0.path.hasSuffix(".yaml") || $0.path.hasSuffix(".yml") }.sorted { $0.path < $1.path }
    for place in ContentPlace.allCases {
      for file in files where ContentPlace(path: file.path) == place {
        if place == .outlines, checkedBefore {
          shelf.put(shipped: file, skills: skills.map(\.id))
        } else {
          add(file, in: place, &layer)
        }
      }
    }
    for file in files where ContentPlace(path: file.path) == nil {
      layer.faults.append(file.fault(.unknownPlace(known: ContentPlace.allCases.map(\.rawValue))))
    }
    for review in layer.reviews { reviewsRead.put(review, by: \.path) }
    return layer.faults
  }

  private mutating func add(_ file: ContentFile, in place: ContentPlace, _ layer: inout Layer) {
    switch place {
    case .skills:
      if let skill = layer.one(file, of: place, id: \.id, read: { Skill($0, &$1) }) { skills.put(skill, by: \.id) }
    case .measures:
      let measure = layer.one(file, of: place, id: \.id) { Instrument($0, &$1) }
      if let measure { measures.put(measure, by: \.id) }
    case .outlines:
      let known = skills.map(\.id)
      let outline = layer.one(file, of: place, id: \.id) { Outline($0, skills: known, &$1) }
      if let outline { shelf.put(outline) }
    case .days:
      let known = shelf.ids
      let read = Decoding(file) { value, faults in
        Fields<DaysKey>(value, &faults)
          .checkingReview(.reviewed, &faults)
          .entries(.days, of: DayKey.thing, id: \.id, &faults) { ProgramDay($0, outlines: known, &$1) }
      }
      for day in layer.thing(read) ?? [] { days.put(day, by: \.id) }
    case .agreements:
      if let tone = layer.thing(Decoding(file) { Agreements($0, &$1) }) { agreementTones.put(tone, by: \.id) }
    case .agreementTones:
      let tone = layer.one(file, of: place, id: \.id) { Agreements($0, &$1) }
      if let tone { agreementTones.put(tone, by: \.id) }
    case .questions:
      let bank = layer.thing(Decoding(file) { QuestionBank($0, path: file.path, &$1) })
      if let bank { questionBanks.put(bank, by: \.path) }
    case .readings:
      let read = Decoding(file) { value, faults in
        ShortReading.all(Fields<ReadingsKey>(value, &faults), &faults)
      }
      for reading in layer.thing(read) ?? [] { readings.put(reading, by: \.id) }
    case .scales:
      let read = Decoding(file) { value, faults in
        Fields<ScalesKey>(value, &faults)
          .checkingReview(.reviewed, &faults)
          .entries(.scales, of: ScaleWordsKey.thing, id: \.id, &faults) { ScaleWords($0, &$1) }
      }
      for words in layer.thing(read) ?? [] { scaleWords.put(words, by: \.id) }
    case .crisisCard: crisisCard = layer.thing(Decoding(file) { CrisisCard($0, &$1) }) ?? crisisCard
    case .answers: if let lists = layer.thing(Decoding(file) { AnswerLists($0, &$1) }) { answers.put(lists) }
    case .statuses, .dispositions, .markKinds, .said: vocabulary.add(file, in: place, &layer)
    }
  }
}

extension Vocabulary {
  fileprivate mutating func add(_ file: ContentFile, in place: ContentPlace, _ layer: inout Layer) {
    switch place {
    case .statuses:
      let read = Decoding(file) { value, faults in
        Fields<StatusesKey>(value, &faults)
          .checkingReview(.reviewed, &faults)
          .entries(.statuses, of: StatusKey.thing, id: \.id, &faults) { AttendanceStatus($0, &$1) }
      }
      for status in layer.thing(read) ?? [] { statuses.put(status, by: \.id) }
    case .dispositions:
      let read = Decoding(file) { value, faults in
        Fields<DispositionsKey>(value, &faults)
          .checkingReview(.reviewed, &faults)
          .entries(.dispositions, of: DispositionKey.thing, id: \.id, &faults) { Disposition($0, &$1) }
      }
      for disposition in layer.thing(read) ?? [] { dispositions.put(disposition, by: \.id) }
    case .markKinds:
      let read = Decoding(file) { value, faults in
        Fields<MarkKindsKey>(value, &faults)
          .checkingReview(.reviewed, &faults)
          .entries(.kinds, of: MarkKindKey.thing, id: \.id, &faults) { MarkKind($0, &$1) }
      }
      for kind in layer.thing(read) ?? [] { markKinds.put(kind, by: \.id) }
    case .said:
      let read = Decoding(file) { value, faults in
        Fields<SaidKey>(value, &faults).checkingReview(.reviewed, &faults).texts(.said, &faults)
      }
      for verb in (layer.thing(read) ?? []).map({ $0.lowercased() }) where !said.contains(verb) { said.append(verb) }
    case .outlines, .days, .skills, .measures, .scales, .answers, .agreements, .agreementTones, .crisisCard, .readings,
      .questions:
      break
    }
  }
}

extension ContentFile {
  fileprivate var asShipped: ContentFile {
    var file = self
    file.isShipped = true
    return file
  }
}

extension Array {
  /// In the place of the one with the same id, or at the end.
  fileprivate mutating func put(_ thing: Element, by id: KeyPath<Element, String>) {
    if let index = firstIndex(where: { $0[keyPath: id] == thing[keyPath: id] }) {
      self[index] = thing
    } else {
      append(thing)
    }
  }
}

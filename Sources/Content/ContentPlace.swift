/// What a file holds, told by where it lies. In the order in which files are read.
enum ContentPlace: String, CaseIterable {
  case statuses = "statuses.yaml"
  case dispositions = "dispositions.yaml"
  case markKinds = "mark-kinds.yaml"
  case said = "said.yaml"
  case scales = "scales.yaml"
  case answers = "answers.yaml"
  /// The plain agreements in a file of their own, as in a user's folder.
  case agreements = "agreements.yaml"
  case agreementTones = "agreements/*.yaml"
  case crisisCard = "crisis-card.yaml"
  case readings = "readings.yaml"
  case questions = "questions/*.yaml"
  case skills = "skills/*.yaml"
  case measures = "measures/*.yaml"
  case outlines = "outlines/*.yaml"
  case days = "days.yaml"

  /// The files that must exist once each.
  static let singles: [ContentPlace] = [.statuses, .dispositions, .markKinds, .said, .scales, .answers, .crisisCard]

  /// What one file of a folder holds.
  var thing: String {
    switch self {
    case .skills: SkillKey.thing
    case .measures: MeasureKey.thing
    case .agreementTones: "tone of agreements"
    case .outlines, .days, .statuses, .dispositions, .markKinds, .said, .scales, .answers, .agreements, .crisisCard,
      .readings,
      .questions:
      OutlineKey.thing
    }
  }

  init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: self.init(rawValue: path)
    case 2 where parts[1].hasSuffix(".yaml"): self.init(rawValue: parts[0] + "/*.yaml")
    default: return nil
    }
  }
}

/// What one folder of content has brought so far.
struct Layer {
  var faults: [ContentFault] = []
  /// What each file that is used says about a review.
  private(set) var reviews: [ReviewedFile] = []
  private var seen: [ContentPlace: [String: (file: String, line: Int)]] = [:]

  /// The thing, where its file had no fault.
  mutating func thing<Thing>(_ read: Decoding<Thing>) -> Thing? {
    faults += read.faults
    if read.thing != nil { reviews.append(read.review) }
    return read.thing
  }

  /// The one thing of a file in a folder of such files, where it had no fault and no file before it had the same id.
  mutating func one<Thing>(
    _ file: ContentFile, of place: ContentPlace, id: (Thing) -> String, read: (Value, inout Faults) -> Thing
  ) -> Thing? {
    let decoding = Decoding(file, read: read)
    guard let thing = thing(decoding) else { return nil }
    if let first = seen[place]?[id(thing)] {
      let problem = ContentFault.Problem.sameTwice(id(thing), of: place.thing, firstIn: first.file, line: first.line)
      faults.append(file.fault(problem, at: decoding.place))
      return nil
    }
    seen[place, default: [:]][id(thing)] = (file.shownAs, decoding.place.line)
    return thing
  }
}

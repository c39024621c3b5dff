import RecordCodec
import SessionCore

extension EveningLedger {
  /// A session as it stood at one moment.
  struct Snapshot {
    var acts: [Act] = []
    var session: Session?

    init() {}

    init(_ log: SessionLog) {
      acts = log.acts
      session = log.session
    }
  }
}

extension EveningLedger.Snapshot {
  /// How many acts hold the word.
  func count(of mark: String) -> Int { marks.count { $0 == mark } }

  /// In the order of the acts; a line that was made private moved.
  private var marksInPlace: [String] {
    Self.marks(
      acts.filter { act in
        !act.events.contains {
          switch $0 {
          case .notedPrivately, .refiled(_, .asPrivate): true
          default: false
          }
        }
      })
  }

  var marks: [String] { Self.marks(acts) }

  private static func marks(_ acts: [Act]) -> [String] {
    acts.flatMap { Codec.encode($0).texts }.compactMap { TypedLines.mark(of: String(decoding: $0, as: UTF8.self)) }
  }

  /// Each acknowledged word once and in order, and none that was refused.
  func wrong(_ known: [String], _ refused: Set<String>) -> [String] {
    let found = marks
    let inPlace = marksInPlace
    var wrong: [String] = []
    if inPlace.filter(known.contains) != known.filter(inPlace.contains) {
      wrong.append("not in order: \(inPlace), \(known)")
    }
    for mark in known where found.count(where: { $0 == mark }) != 1 {
      wrong.append("\(mark) was acknowledged and is there \(found.count { $0 == mark }) times")
    }
    for mark in refused where found.contains(mark) { wrong.append("\(mark) was refused and is there") }
    return wrong
  }
}

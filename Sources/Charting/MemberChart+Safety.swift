import Narration
import SessionCore

/// Concerns about this member's safety, or a gap that asks whether there were any; also where a guest reported them, and what became of earlier ones. A concern about
/// a guest stands in no chart.
extension MemberChart {
  var safety: [Sentence] {
    flagged.isEmpty ? [.gap("risk", lead: "Risk: ", "risk reported or observed", .risk)] + followUps : concerns
  }

  /// What was raised or followed up; empty where there was nothing.
  var concerns: [Sentence] { flagged + followUps }

  private var flagged: [Sentence] {
    session.flags.filter { flag in
      flag.member == member.id && window.holds(row: flag.phase, afterGroup: flag.afterGroup)
        && !isError(flag)
    }.flatMap(sentences)
  }

  private var followUps: [Sentence] {
    session.entries.filter { entry in
      guard case .followUp = entry.kind else { return false }
      return entry.about.contains(person) && window.holds(row: entry.phase, afterGroup: entry.afterGroup)
    }.map { entry in
      let id = "safety.followed.\(entry.line)"
      let opening = "An earlier safety concern was followed up at \(entry.at.clock): "
      return Sentence(id, naming.pieces(entry.words?.text ?? "", in: id).after(opening), from: [.act(entry.line)])
    }
  }

  private func isError(_ flag: Flag) -> Bool {
    flag.resolution.flatMap { disposition($0.disposition) }?.isError ?? false
  }

  private func disposition(_ id: String) -> Disposition? {
    session.opening.vocabulary.disposition(id)
  }

  private func sentences(_ flag: Flag) -> [Sentence] {
    let id = "safety.\(flag.line)"
    let when = record.when(row: flag.phase, afterGroup: flag.afterGroup)
    let late = flag.afterClose ? ", after the session had been closed" : ""
    let reporter = flag.subject.reporter.map { " by \(naming.word(for: .guest($0)))" } ?? ""
    let opening =
      "A safety concern was \(reporter.isEmpty ? "raised" : "reported")\(reporter) \(when.uncapitalised), at "
      + flag.at.clock + late
    var all: [Sentence] = []
    if let words = flag.words?.text {
      all.append(Sentence(id, naming.pieces(words, in: id).after(opening + ": "), from: [.act(flag.line)]))
    } else {
      all.append(Sentence(id, opening + ".", from: [.act(flag.line)]))
      all.append(.gap("\(id).observed", "what was observed"))
    }
    guard let resolution = flag.resolution else {
      return all + [
        .gap("\(id).told", "who was told, and when"), .gap("\(id).done", "what was done"),
        .gap("\(id).disposition", "disposition"),
      ]
    }
    let title = disposition(resolution.disposition)?.title.tidy ?? resolution.disposition
    let sources = [Source.act(flag.line)] + resolvingLines(flag)
    let done = "Disposition, recorded at \(resolution.at.clock): \(title)"
    let closing = "\(id).disposition"
    if let words = resolution.words?.text {
      all.append(Sentence(closing, naming.pieces(words, in: closing).after(done + "; "), from: sources))
    } else {
      all.append(Sentence(closing, done + ".", from: sources))
      all.append(.gap("\(id).done", "what was done"))
    }
    return all + [.gap("\(id).told", "who was told, and when, where it is not said above")]
  }

  private func resolvingLines(_ flag: Flag) -> [Source] {
    record.occurrences.filter { occurrence in
      guard occurrence.line > flag.line else { return false }
      switch occurrence.event {
      case .flagsResolved(let who, let kind, _): return who == flag.person && kind == flag.resolution?.disposition
      case .flagResolved(let line, let who, let kind, _):
        return line == flag.line && who == flag.person && kind == flag.resolution?.disposition
      default: return false
      }
    }.prefix(1).map { .act($0.line) }
  }
}

import Narration
import SessionCore

/// Concerns about this member's safety, or a guest's who came with them.
extension MemberChart {
  var safety: [Sentence] {
    session.flags.filter { flag in
      flag.person.flatMap(session.chart) == member.id && window.holds(row: flag.phase, afterGroup: flag.afterGroup)
        && !isError(flag)
    }.flatMap(sentences)
  }

  private func isError(_ flag: Flag) -> Bool {
    flag.resolution.flatMap { disposition($0.disposition) }?.isError ?? false
  }

  private func disposition(_ id: String) -> Disposition? {
    session.opening.vocabulary.dispositions.first { $0.id == id }
  }

  private func sentences(_ flag: Flag) -> [Sentence] {
    let id = "safety.\(flag.line)"
    let whom = flag.person == person ? "" : flag.person.map { " about \(naming.word(for: $0))" } ?? ""
    let when = record.when(row: flag.phase, afterGroup: flag.afterGroup)
    let opening = "\(when), at \(flag.at.clock), a safety concern\(whom) was raised"
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
      guard case .flagsResolved(let who, let kind, _) = occurrence.event else { return false }
      return who == flag.person && kind == flag.resolution?.disposition && occurrence.line > flag.line
    }.prefix(1).map { .act($0.line) }
  }
}

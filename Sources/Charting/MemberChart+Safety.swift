import Narration
import SessionCore

/// Concerns about this member's safety, or a gap that asks whether there were any; also where a guest reported them, and
/// what became of earlier ones. A concern about a guest stands in no chart.
extension MemberChart {
  var risk: [Sentence] {
    flagged.isEmpty ? [.gap("risk", lead: "Risk: ", "risk reported or observed", .risk)] + followUps : concerns
  }

  /// What was raised or followed up; empty where there was nothing.
  var concerns: [Sentence] { flagged + (flagged.isEmpty ? [] : assessment) + followUps }

  private var flagged: [Sentence] {
    session.flags.filter { flag in
      flag.member == member.id && window.holds(row: flag.phase, afterGroup: flag.afterGroup)
        && !isError(flag)
    }.enumerated().flatMap { sentences($1, lead: $0 == 0 ? "Risk: " : "") }
  }

  /// Whether one was raised in the session, in this note or in that of another service.
  var hasConcern: Bool { session.flags.contains { $0.member == member.id && !isError($0) } }

  /// What has to be charted after a concern, asked once for the note.
  private var assessment: [Sentence] {
    [
      .gap("risk.asked", lead: "Asked: ", "how this person was asked", .asked),
      .gap("risk.thoughts", lead: "Thoughts of harm: ", "thoughts, denied or present", .thoughts),
      .gap("risk.means", lead: "Plan or means: ", "a plan, and means at hand", .means),
      .gap("risk.left", lead: "Left the session: ", "how this person left", .leaving),
      .gap("risk.told", lead: "Told: ", "who was told, and when"),
      .gap("risk.consent", lead: "Basis for disclosure: ", "consent, or why without it", .consent),
    ]
  }

  private var followUps: [Sentence] {
    session.entries.filter { entry in
      guard case .followUp = entry.kind else { return false }
      return entry.about.contains(person) && window.holds(row: entry.phase, afterGroup: entry.afterGroup)
    }.map { entry in
      let id = "risk.followed.\(entry.line)"
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

  private func sentences(_ flag: Flag, lead: String) -> [Sentence] {
    let id = "risk.\(flag.line)"
    let when = record.when(row: flag.phase, afterGroup: flag.afterGroup)
    let late = flag.afterClose ? ", after the session had been closed" : ""
    let reporter = flag.subject.reporter.map { " by \(naming.word(for: .guest($0)))" } ?? ""
    let opening =
      "\(lead)A safety concern was \(reporter.isEmpty ? "raised" : "reported")\(reporter) \(when.uncapitalised), at "
      + flag.at.clock + late
    var all: [Sentence] = []
    if let words = flag.words?.text {
      let said = withoutUnknownName(words)
      all.append(Sentence(id, naming.pieces(said, in: id).after(opening + ": "), from: [.act(flag.line)]))
    } else {
      all.append(Sentence(id, opening + ".", from: [.act(flag.line)]))
      all.append(.gap("\(id).observed", "what was observed"))
    }
    guard let resolution = flag.resolution else {
      return all + [.gap("\(id).done", "what was done"), .gap("\(id).disposition", "disposition")]
    }
    let title = disposition(resolution.disposition)?.title.tidy ?? resolution.disposition
    let sources = [Source.act(flag.line)] + resolvingLines(flag)
    let done = "Disposition, recorded at \(resolution.at.clock): \(title)"
    let closing = "\(id).disposition"
    if let words = resolution.words?.text {
      all.append(Sentence(closing, naming.pieces(words, in: closing).after(done + words.joint), from: sources))
    } else {
      all.append(Sentence(closing, done + ".", from: sources))
      all.append(.gap("\(id).done", "what was done"))
    }
    return all
  }

  /// A name that nobody has was this person's, mistyped: the flag has been given its person since.
  private func withoutUnknownName(_ text: String) -> String {
    guard text.hasPrefix("@") else { return text }
    let name = text.dropFirst().prefix { $0.isLetter || $0 == "." || $0 == "-" }
    let rest = text.dropFirst(name.count + 1).drop(while: \.isWhitespace)
    guard !name.isEmpty, !rest.isEmpty, !naming.knows(String(name)), !session.knows(String(name)) else { return text }
    return String(rest)
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

extension Session {
  /// Whether a member, a leader or a guest is called something that begins like this.
  fileprivate func knows(_ name: String) -> Bool {
    let key = name.foldedAsName
    let names = roster.flatMap { [$0.handle, $0.name] } + leaders + guests.map(\.guest.name)
    return names.contains { called in
      called.foldedAsName.hasPrefix(key)
        || called.split(separator: " ").contains { String($0).foldedAsName.hasPrefix(key) }
    }
  }
}

extension String {
  /// What ties these words to the title before them: "handed over to her sister", "a leader met with the person, after
  /// group", "watched; Sam looks in".
  fileprivate var joint: String {
    switch split(whereSeparator: { !$0.isLetter }).first?.lowercased() {
    case "to": " "
    case "with", "by", "at", "in", "on", "for", "from", "after", "before", "during": ", "
    default: "; "
    }
  }
}

import Basics
import ScreenText
import SessionCore

/// What a concern came to, in words for the chart.
extension MemberChart {
  func sentences(_ flag: Flag, lead: String) -> [Sentence] {
    let id = "risk.\(flag.line)"
    let when = record.when(row: flag.phase, afterGroup: flag.afterGroup)
    let late = flag.afterClose ? ", after the session had been closed" : ""
    let reporter = flag.subject.reporter.map { " by \(naming.word(for: .guest($0)))" } ?? ""
    let isLive = flag.words?.text?.isLive(saying: record.said) ?? false
    let raised =
      "\(lead)A safety concern was \(reporter.isEmpty ? "raised" : "reported")\(reporter) \(when.uncapitalised)"
      + (isLive ? " and noted at " : ", at ") + flag.at.clock + late
    var all: [Sentence] = []
    if let words = flag.words?.text {
      let said = withoutUnknownName(words)
      all.append(Sentence(id, naming.pieces(said, in: id).after(raised + ": "), from: [.act(flag.line)]))
    } else {
      all.append(Sentence(id, raised + ".", from: [.act(flag.line)]))
      all.append(.gap("\(id).observed", "what was observed"))
    }
    guard let resolution = flag.resolution else {
      return all + [.gap("\(id).done", "what was done"), .gap("\(id).disposition", "disposition")]
    }
    let title = disposition(resolution.disposition)?.title.tidy ?? resolution.disposition
    let sources = [Source.act(flag.line)] + resolvingLines(flag)
    let done = "Disposition, recorded at \(resolution.at.clock): "
    let closing = "\(id).disposition"
    let (deed, rest) = naming(leader: title, in: resolution.words?.text ?? "")
    let opening = done + deed + (deed.isEmpty || rest.isEmpty ? "" : rest.joint)
    let pieces = rest.isEmpty ? [.words(opening + ".")] : naming.pieces(rest, in: closing).after(opening)
    all.append(Sentence(closing, pieces, from: sources))
    if resolution.words?.text == nil { all.append(.gap("\(id).done", "what was done")) }
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

// Who of the leaders

extension MemberChart {
  /// The leader in place of "a leader" in a title, where the words name one or where there is only one; what the words
  /// say of who it was by name is not said twice.
  private func naming(leader title: String, in words: String) -> (title: String, rest: String) {
    guard title.contains("a leader") else { return (title, words) }
    let text = words.tidy
    let members = session.roster.map { $0.name.givenName }
    let named = session.leaders.filter {
      !members.contains($0.givenName) && text.foldedAsName.nameWords.contains($0.givenName)
    }
    guard let leader = named.count == 1 ? named[0] : session.leaders.count == 1 ? session.leaders[0] : nil else {
      return (title, words)
    }
    let name = leader.tidy
    for said in [name, String(name.prefix { $0 != " " })] {
      // "Sam met with him after group" says all of it.
      if text.hasPrefix(said + " ") { return ("", name + text.dropFirst(said.count)) }
      if text.hasPrefix("with \(said)"), !(text.dropFirst(said.count + 5).first?.isLetter ?? false) {
        let rest = text.dropFirst(said.count + 5).drop { " ,;".contains($0) }
        return (title.replacing("a leader", with: name), String(rest))
      }
    }
    return (title.replacing("a leader", with: name), words)
  }
}

extension String {
  fileprivate var nameWords: [String] { split { !$0.isLetter }.map(String.init) }
  fileprivate var givenName: String { foldedAsName.nameWords.first { $0 != "dr" } ?? "" }
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

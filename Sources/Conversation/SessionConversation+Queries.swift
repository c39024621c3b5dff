internal import Content
internal import ScreenText
package import SessionCore
package import SlashCommands

/// What was asked for: pages that hold names and words, and are cleared again.
extension SessionConversation {
  func answer(_ query: Query, at now: Moment) -> Answer {
    switch query {
    case .board:
      page(session.board(now: now, columns: manner.columns, glyphs: manner.glyphs, width: manner.width))
    case .log(let lines): page(log.lines(last: lines ?? 15))
    case .last(.member(let member)): page(session.last(of: member, now: now))
    case .last(.guest(let guest)): page([session.name(of: .guest(guest)) + " is a guest and has no chart"])
    case .leftFromLastTime: page(leftFromLastTime)
    case .find(let words): page(found(words))
    case .flags: page(session.flagLines)
    case .todo: page(session.todoLines)
    case .timers: page(session.timerLines(now: now))
    case .support: page(library.crisisCard.lines + session.outline.ifHeavyLines)
    case .plan: page(library.curriculum.standing(after: session.past.outlines).lines)
    case .prompts: page(promptLines)
    case .outline(let id): outlinePage(id)
    case .help(let name): page(help(name))
    case .sessions, .replay: Answer(.passedOn(.query(query)))
    }
  }

  private var leftFromLastTime: [String] {
    let offers = session.offersOfLastTime
    return offers.isEmpty ? ["nothing is left from last time"] : offers
  }

  private func page(_ lines: [String]) -> Answer { Answer(.shown, page: lines) }

  private func help(_ name: String?) -> [String] {
    guard let name else { return Help.overview(columns: manner.columns) }
    return Help.page(for: name, columns: manner.columns, vocabulary: session.opening.vocabulary) ?? []
  }

  private func found(_ words: String) -> [String] {
    let hits = session.entries(holding: [words])
    return hits.isEmpty ? ["nothing tonight holds that"] : hits.map(session.findLine)
  }

  private var promptLines: [String] {
    guard let row = session.currentPhase else { return ["no phase is running; /start begins the first"] }
    let spoken = session.outline.spoken(inPhase: row)
    guard !spoken.isEmpty else { return ["this phase has no prompts"] }
    return spoken.enumerated().map { "\($0.offset + 1). \($0.element.use.label)\($0.element.text)" }
  }

  private func outlinePage(_ id: String?) -> Answer {
    let outline = id.map { library.outline($0) } ?? session.outline
    guard let outline else { return Answer(.refused, lines: ["no outline is called \(id ?? "")"]) }
    return page(outline.lines)
  }
}

extension Outline {
  /// Its phases with minutes, one a line.
  package var lines: [String] {
    ["\(title) (\(id)), \(kind.rawValue)"]
      + phases.map { phase in
        let round = phase.round.map { ", \($0.mode.rawValue) round" } ?? ""
        let skill = phase.skill.map { ", skill \($0)" } ?? ""
        let service = phase.service.map { " [\($0)]" } ?? ""
        return "  \(phase.plannedSeconds / 60) min \(phase.name)\(service)\(round)\(skill)"
      }
  }
}

extension Outline {
  /// What to do in this session if it gets heavy; nothing where the outline does not say.
  package var ifHeavyLines: [String] {
    notes.ifHeavy.isEmpty ? [] : ["If it gets heavy in this session:"] + notes.ifHeavy.map { "- \($0)" }
  }
}

extension SpokenText.Use {
  /// Stands before the text in a list; nothing for a plain prompt.
  package var label: String {
    switch self {
    case .opening: "opening: "
    case .prompt: ""
    case .point: "point: "
    case .question(let depth): "\(depth.rawValue): "
    case .home: "for home: "
    }
  }
}

extension CrisisCard {
  /// The card as it is read out or copied.
  package var lines: [String] {
    [title, introduction]
      + emergencies.flatMap { ["\($0.name):"] + $0.steps.enumerated().map { "  \($0.offset + 1). \($0.element)" } }
      + contacts.map { contact in
        let ways = contact.ways.map { "\($0.means.rawValue) \($0.value)" }
        let text = ways.isEmpty ? "fill in: \(contact.fillIn ?? "")" : ways.joined(separator: ", ")
        return "- \(contact.name): \(text)"
      } + steps.enumerated().map { "\($0.offset + 1). \($0.element)" }
      + (alone.isEmpty ? [] : ["If you lead alone:"] + alone.map { "- \($0)" })
  }
}

extension Query {
  /// Pages without names, which someone leads from or types by; all others go at the first key of the next line.
  package var staysWhileTyping: Bool {
    switch self {
    case .help, .support, .prompts, .outline, .plan: true
    default: false
    }
  }
}

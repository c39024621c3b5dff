import SessionCore

extension Library {
  /// The whole curriculum as one page of HTML that needs nothing from anywhere else and prints one session after the
  /// other.
  package var html: String {
    var page = HTMLPage()
    page.open()
    page.contents(self)
    for outline in outlinesInOrder { page.add(outline, skills: skills) }
    page.part("skills", "Skills")
    for skill in skills { page.add(skill) }
    page.part("questions", "Questions")
    for bank in questionBanks { page.add(bank) }
    page.part("readings", "Readings")
    for use in ShortReading.Use.allCases { page.add(readings.filter { $0.use == use }, use: use) }
    page.part("agreements", "Agreements")
    for tone in agreementTones { page.add(tone) }
    page.part("crisis-card", "Crisis card")
    page.add(crisisCard)
    page.close()
    return page.text
  }

  /// The twelve weeks first, then the others by kind.
  fileprivate var outlinesInOrder: [Outline] {
    let weekly = curriculum.outlines
    let known = Set(weekly.map(\.id))
    let others = outlines.filter { !known.contains($0.id) }
    return weekly + SessionKind.allCases.flatMap { kind in others.filter { $0.kind == kind } }
  }
}

/// HTML as it grows. Every text goes through `escaped`.
private struct HTMLPage {
  private(set) var text = ""

  private mutating func raw(_ line: String) { text += line + "\n" }

  mutating func open() {
    raw("<!doctype html>")
    raw("<html lang=\"en\"><head><meta charset=\"utf-8\">")
    raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
    raw("<title>Circlekeeper: the curriculum</title><style>\(HTMLPage.style)</style></head><body>")
    raw("<h1>The curriculum</h1>")
  }

  mutating func close() { raw("</body></html>") }

  // MARK: - Contents

  mutating func contents(_ library: Library) {
    raw("<nav><h2>Twelve weeks</h2><table><thead><tr><th>Week</th>")
    for strand in Strand.allCases { raw("<th>\(strand.rawValue.escaped)</th>") }
    raw("</tr></thead><tbody>")
    let weekly = library.curriculum.outlines
    for week in Set(weekly.compactMap(\.notes.week)).sorted() {
      raw("<tr><th>\(week)</th>")
      for strand in Strand.allCases {
        let outline = weekly.first { $0.notes.week == week && $0.notes.strand == strand }
        raw("<td>\(outline.map(HTMLPage.link) ?? "")</td>")
      }
      raw("</tr>")
    }
    raw("</tbody></table><h2>Other sessions</h2><ul>")
    let known = Set(weekly.map(\.id))
    for outline in library.outlinesInOrder where !known.contains(outline.id) {
      raw("<li>\(HTMLPage.link(outline))</li>")
    }
    raw("</ul><h2>Skills</h2><ul class=\"columns\">")
    for skill in library.skills { raw("<li><a href=\"#skill-\(skill.id.escaped)\">\(skill.title.escaped)</a></li>") }
    raw("</ul><p>")
    let parts = [("questions", "Questions"), ("readings", "Readings"), ("agreements", "Agreements")]
    for (id, title) in parts { raw("<a href=\"#\(id)\">\(title)</a> · ") }
    raw("<a href=\"#crisis-card\">Crisis card</a></p></nav>")
  }

  private static func link(_ outline: Outline) -> String {
    "<a href=\"#outline-\(outline.id.escaped)\">\(outline.title.escaped)</a>"
  }

  mutating func part(_ id: String, _ title: String) { raw("<h2 class=\"part\" id=\"\(id)\">\(title.escaped)</h2>") }

  // MARK: - Outlines

  mutating func add(_ outline: Outline, skills: [Skill]) {
    raw("<article id=\"outline-\(outline.id.escaped)\"><h2>\(outline.title.escaped)</h2>")
    raw("<p class=\"facts\">\(outline.facts.escaped)</p>")
    if let about = outline.notes.about { raw("<p>\(about.escaped)</p>") }
    list("To open", outline.notes.opening)
    var minute = 0
    for phase in outline.phases {
      add(phase, fromMinute: minute, skills: skills)
      minute += phase.plannedSeconds / 60
    }
    list("For home", [outline.notes.homePractice].compactMap { $0 })
    list("If it gets heavy", outline.notes.ifHeavy, style: "heavy")
    list("Sources", outline.notes.sources, style: "sources")
    raw("</article>")
  }

  private mutating func add(_ phase: PhasePlan, fromMinute minute: Int, skills: [Skill]) {
    let minutes = phase.plannedSeconds / 60
    raw("<section><h3><span class=\"minutes\">\(minute)–\(minute + minutes)</span> \(phase.name.escaped)")
    raw("<small>\(minutes) min</small></h3>")
    if let round = phase.round { raw("<p class=\"round\">\(round.shown.escaped)</p>") }
    list(nil, phase.prompts)
    list("Points", phase.points)
    if let id = phase.skill {
      let title = skills.first { $0.id == id }?.title ?? id
      raw("<p>Skill: <a href=\"#skill-\(id.escaped)\">\(title.escaped)</a></p>")
    }
    for depth in Depth.allCases { list(depth.rawValue, phase.questions[depth]) }
    raw("</section>")
  }

  private mutating func list(_ title: String?, _ items: [String], style: String = "", ordered: Bool = false) {
    guard !items.isEmpty else { return }
    raw("<div\(style.isEmpty ? "" : " class=\"\(style)\"")>")
    if let title { raw("<h4>\(title.escaped)</h4>") }
    raw(ordered ? "<ol>" : "<ul>")
    for item in items { raw("<li>\(item.escaped)</li>") }
    raw(ordered ? "</ol></div>" : "</ul></div>")
  }

  // MARK: - The rest

  mutating func add(_ skill: Skill) {
    raw("<article id=\"skill-\(skill.id.escaped)\"><h3>\(skill.title.escaped) <small>\(skill.minutes) min</small></h3>")
    raw("<p class=\"facts\">\(skill.id.escaped)</p><p>\(skill.introduction.escaped)</p>")
    let steps = skill.steps.map { step in
      let count = step.breath.map { ", in \($0.inSeconds) out \($0.outSeconds)" } ?? ""
      return "\(step.swaps ? "Swap. " : "")\(step.text)\(step.seconds.map { " (\($0) s\(count))" } ?? "")"
    }
    list(nil, steps, ordered: true)
    list("Sources", skill.sources, style: "sources")
    raw("</article>")
  }

  mutating func add(_ bank: QuestionBank) { list("For the \(bank.use.rawValue)", bank.questions.map(\.shown)) }

  mutating func add(_ readings: [ShortReading], use: ShortReading.Use) {
    raw("<h3>For the \(use.rawValue)</h3>")
    for reading in readings { raw("<div><h4>\(reading.title.escaped)</h4><p>\(reading.text.escaped)</p></div>") }
  }

  mutating func add(_ agreements: Agreements) {
    raw("<article><h3>\(agreements.title.escaped)</h3><p>\(agreements.introduction.escaped)</p>")
    list(nil, agreements.items)
    if let closing = agreements.closing { raw("<p>\(closing.escaped)</p>") }
    raw("</article>")
  }

  mutating func add(_ card: CrisisCard) {
    raw("<p>\(card.introduction.escaped)</p>")
    let contacts = card.contacts.map { contact in
      let ways = contact.ways.map { "\($0.means.rawValue) \($0.value)" }
      return "\(contact.name): \(ways.isEmpty ? "fill in: \(contact.fillIn ?? "")" : ways.joined(separator: ", "))"
    }
    list(nil, contacts)
    list("Meanwhile", card.steps, ordered: true)
  }
}

extension HTMLPage {
  fileprivate static let style = """
    :root{color-scheme:light}body{font:17px/1.5 Georgia,'Times New Roman',serif;max-width:42em;margin:2em auto;
    padding:0 1em;color:#222;background:#fff}h1,h2,h3,h4,nav,.facts,small,th{font-family:system-ui,sans-serif}
    h1{font-size:1.8em}h2{font-size:1.4em;margin:2em 0 .3em}h3{font-size:1.05em;margin:1.4em 0 .3em;
    border-top:1px solid #bbb;padding-top:.5em}h4{font-size:.85em;margin:.7em 0 .1em;color:#444;text-transform:none}
    small{font-weight:400;color:#555}.minutes{display:inline-block;min-width:4em;color:#555;font-weight:400}
    ul,ol{margin:.2em 0 .5em;padding-left:1.3em}li{margin:.2em 0}.facts{font-size:.8em;color:#555;margin:.1em 0 .6em}
    .round{font-weight:bold;margin:.3em 0}.heavy{border-left:4px solid #888;padding-left:.8em;margin:1em 0}
    .sources{font-size:.8em;color:#555}table{border-collapse:collapse;width:100%;font-size:.85em}
    th,td{border:1px solid #ccc;padding:.3em .5em;text-align:left;vertical-align:top}.columns{columns:2;margin-top:0}
    a{color:#1a4f8a}@media(max-width:30em){.columns{columns:1}body{font-size:16px}}
    @media print{body{max-width:none;margin:0;font-size:10.5pt}a{color:inherit;text-decoration:none}
    article{break-before:page}.part~article{break-before:auto;break-inside:avoid}h2.part{break-before:page}
    section,li,h3,h4{break-inside:avoid}h2,h3,h4{break-after:avoid}nav{font-size:9.5pt}}
    """
}

extension String {
  /// Fit for text and for an attribute in double quotes.
  fileprivate var escaped: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

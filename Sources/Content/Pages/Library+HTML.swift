import Basics
import SessionCore

extension Library {
  /// The whole content as one page of HTML that needs nothing from anywhere else. Printed, each session is a sheet to
  /// lead from: what is said in large letters, what is done and what to watch for apart from it, by shape and by a
  /// word as well as by color. The crisis card comes first, because no one looks for it in calm.
  ///
  /// - Parameters:
  ///   - version: of the program, as in `1.0.0`.
  ///   - date: on which the page was made, as in `2026-11-30`.
  /// - Returns: a whole document; every text in it is escaped.
  package func html(version: String, date: String) -> String {
    var page = ContentPage()
    page.open(version: version, date: date)
    page.add(crisisCard)
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
    page.close()
    return page.text
  }

  /// The twelve weeks first, then the others by kind.
  var outlinesInOrder: [Outline] {
    let weekly = curriculum.outlines
    let known = Set(weekly.map(\.id))
    let others = outlines.filter { !known.contains($0.id) }
    return weekly + SessionKind.allCases.flatMap { kind in others.filter { $0.kind == kind } }
  }
}

/// HTML as it grows. Every text goes through `escaped`.
struct ContentPage {
  private(set) var text = ""

  mutating func raw(_ line: String) { text += line + "\n" }

  mutating func open(version: String, date: String) {
    raw("<!doctype html>")
    raw("<html lang=\"en\"><head><meta charset=\"utf-8\">")
    raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
    raw("<title>Circlekeeper: sessions and skills</title><style>\(ContentPage.style)</style></head><body id=\"top\">")
    raw("<header><h1>Circlekeeper: sessions and skills</h1>")
    raw("<p>Version \(version.html), printed \(date.html). No clinician has reviewed a file unless it says so.")
    raw("Check with your clinical lead before you use it. It doesn't replace training or your program's rules.</p>")
    raw("<p class=\"legend\"><span class=\"say\">Large letters: say it.</span>")
    raw("<span class=\"do\"><b>Do</b> in a box: do it, don't read it aloud.</span>")
    raw("<span class=\"watch\"><b>Watch for</b> with a thick bar: for you alone.</span></p></header>")
  }

  mutating func close() { raw("</body></html>") }

  // MARK: - Contents

  mutating func contents(_ library: Library) {
    raw("<nav><h2>Twelve weeks</h2><table><thead><tr><th>Week</th>")
    for strand in Strand.allCases { raw("<th>\(strand.rawValue.html)</th>") }
    raw("</tr></thead><tbody>")
    let weekly = library.curriculum.outlines
    for week in Set(weekly.compactMap(\.notes.week)).sorted() {
      raw("<tr><th>\(week)</th>")
      for strand in Strand.allCases {
        let outline = weekly.first { $0.notes.week == week && $0.notes.strand == strand }
        raw("<td>\(outline.map(ContentPage.link) ?? "")</td>")
      }
      raw("</tr>")
    }
    raw("</tbody></table>")
    days(library)
    raw("<h2>Other sessions</h2><ul class=\"columns\">")
    let known = Set(weekly.map(\.id))
    for outline in library.outlinesInOrder where !known.contains(outline.id) {
      raw("<li>\(ContentPage.link(outline))</li>")
    }
    raw("</ul><h2>Skills</h2><ul class=\"columns\">")
    for skill in library.skills { raw("<li><a href=\"#skill-\(skill.id.html)\">\(skill.title.html)</a></li>") }
    raw("</ul><p>")
    let parts = [("questions", "Questions"), ("readings", "Readings"), ("agreements", "Agreements")]
    raw(parts.map { "<a href=\"#\($0.0)\">\($0.1)</a>" }.joined(separator: " · ") + "</p></nav>")
  }

  /// The whole days of a full program, each part a link to its sheet.
  private mutating func days(_ library: Library) {
    let curriculum = library.curriculum
    guard !curriculum.days.isEmpty else { return }
    raw("<h2>Whole days</h2><p>Day 2 of week 5 is started as week-05-day-2. Breaks are not delivered.</p>")
    raw("<table><thead><tr><th>Week</th><th>Day</th><th>Parts</th><th>Minutes</th><th>Breaks</th></tr></thead><tbody>")
    for (day, whole) in zip(curriculum.days, curriculum.dayOutlines) {
      let parts = day.parts.compactMap { library.outline($0) }.map(ContentPage.link).joined(separator: "; ")
      raw("<tr><th>\(day.week)</th><th>\(day.day)</th><td>\(parts)</td>")
      raw("<td>\(whole.deliveredMinutes)</td><td>\(whole.breakMinutes)</td></tr>")
    }
    raw("</tbody></table>")
  }

  private static func link(_ outline: Outline) -> String {
    "<a href=\"#outline-\(outline.id.html)\">\(outline.title.html)</a>"
  }

  mutating func part(_ id: String, _ title: String) {
    raw("<h2 class=\"part\" id=\"\(id)\">\(title.html)</h2>")
    backToTop()
  }

  mutating func backToTop() { raw("<p class=\"back\"><a href=\"#top\">Back to the top</a></p>") }
}

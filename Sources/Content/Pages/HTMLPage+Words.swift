import Basics
import SessionCore

/// Everything that is not a sheet of its own: the crisis card, questions, readings and agreements.
extension ContentPage {
  mutating func add(_ card: CrisisCard) {
    raw("<article class=\"card\" id=\"crisis-card\"><h2>\(card.title.html)</h2><p class=\"first\">")
    raw("\(card.introduction.html)</p><p class=\"facts\">\(OutlineNotes.reviewLine(card.reviewed).html)</p>")
    for emergency in card.emergencies { list(emergency.name, emergency.steps, style: "watch", ordered: true) }
    list("For anything else", card.steps, ordered: true)
    list("If you lead alone", card.alone, style: "watch")
    raw("<h4>Call</h4><table class=\"contacts\"><tbody>")
    for contact in card.contacts {
      let ways = contact.ways.map { "\($0.means.rawValue) <b>\($0.value.html)</b>" }.joined(separator: "<br>")
      let missing = "<i>fill in: \((contact.fillIn ?? "").html)</i>"
      raw("<tr><th>\(contact.name.html)</th><td>\(ways.isEmpty ? missing : ways)</td></tr>")
    }
    raw("</tbody></table></article>")
  }

  /// A table of themes by depth: a leader looks for a theme and picks how deep to go.
  mutating func add(_ bank: QuestionBank) {
    raw("<h3>For the \(bank.use.rawValue.html)</h3>")
    add(reviewed: bank.reviewed)
    raw("<table class=\"questions\"><thead><tr><th>Theme</th>")
    let hasDepth = bank.questions.contains { $0.depth != nil }
    for title in hasDepth ? Depth.allCases.map(\.rawValue) : ["question"] { raw("<th>\(title)</th>") }
    raw("</tr></thead><tbody>")
    let themes = Theme.allCases.filter { theme in bank.questions.contains { $0.theme == theme } }
    for theme in themes.map(Optional.some) + [nil] {
      let fitting = bank.questions.filter { $0.theme == theme }
      guard !fitting.isEmpty else { continue }
      raw("<tr><th>\(theme?.rawValue.html ?? "any")</th>")
      if hasDepth {
        for depth in Depth.allCases {
          cell(fitting.filter { $0.depth == depth || (depth == .light && $0.depth == nil) })
        }
      } else {
        cell(fitting)
      }
      raw("</tr>")
    }
    raw("</tbody></table>")
  }

  private mutating func add(reviewed: String?) {
    raw("<p class=\"facts\">\(OutlineNotes.reviewLine(reviewed).html)</p>")
  }

  private mutating func cell(_ questions: [QuestionBank.Question]) {
    raw("<td>\(questions.map { $0.text.html }.joined(separator: "<br><br>"))</td>")
  }

  mutating func add(_ readings: [ShortReading], use: ShortReading.Use) {
    raw("<h3>For the \(use.rawValue.html)</h3>")
    // One line for all of them where all say the same, which is so for each file.
    let reviews = Set(readings.map(\.reviewed))
    if let only = reviews.first, reviews.count == 1 { add(reviewed: only) }
    for reading in readings {
      raw("<div class=\"reading\"><h4>\(reading.title.html)</h4><p class=\"say\">\(reading.text.html)</p>")
      if reviews.count > 1 { add(reviewed: reading.reviewed) }
      raw("</div>")
    }
  }

  mutating func add(_ agreements: Agreements) {
    raw("<article><h3>\(agreements.title.html)</h3>")
    add(reviewed: agreements.reviewed)
    raw("<p class=\"say\">\(agreements.introduction.html)</p>")
    list(nil, agreements.items, style: "say")
    if let closing = agreements.closing { raw("<p class=\"say\">\(closing.html)</p>") }
    raw("</article>")
  }
}

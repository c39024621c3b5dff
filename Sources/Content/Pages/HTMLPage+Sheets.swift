import Basics
import SessionCore

/// The sheets that a leader holds: one for each session, one for each skill.
extension ContentPage {
  mutating func add(_ outline: Outline, skills: [Skill]) {
    raw("<article class=\"sheet\" id=\"outline-\(outline.id.html)\"><h2>\(outline.title.html)</h2>")
    raw("<p class=\"facts\">\(outline.facts.html)</p>")
    if let about = outline.notes.about { raw("<p>\(about.html)</p>") }
    raw("<p class=\"facts\">\(outline.notes.reviewLine.html)</p>")
    list("Pick this when", outline.notes.chooseWhen, style: "choose")
    list("Watch for", outline.notes.watchFor, style: "watch")
    list("To open", outline.notes.opening, style: "say")
    var minute = 0
    for phase in outline.phases {
      add(phase, fromMinute: minute, skills: skills)
      minute += phase.plannedSeconds / 60
    }
    list("For home", [outline.notes.homePractice].compactMap { $0 }, style: "say")
    list("If it gets heavy", outline.notes.ifHeavy, style: "watch")
    list("Facts", outline.notes.facts.map(\.shown), style: "taught")
    list("Sources", outline.notes.sources, style: "sources")
    backToTop()
    raw("</article>")
  }

  private mutating func add(_ phase: PhasePlan, fromMinute minute: Int, skills: [Skill]) {
    let minutes = phase.plannedSeconds / 60
    raw("<section><h3><span class=\"minutes\">\(minute)–\(minute + minutes)</span> \(phase.name.html)")
    raw("<small>\(minutes) min\(phase.shareSeconds.map { ", \($0) s a turn" } ?? "")</small></h3>")
    list("Do", phase.directions, style: "do")
    if let round = phase.round { add(round) }
    list(nil, phase.prompts, style: "say")
    list("Points", phase.points, style: "say")
    if let id = phase.skill, let skill = skills.first(where: { $0.id == id }) { steps(of: skill) }
    if !phase.questions.all.isEmpty {
      raw("<div class=\"depths\">")
      for depth in Depth.allCases { list(depth.rawValue, phase.questions[depth], style: "say small") }
      raw("</div>")
    }
    raw("</section>")
  }

  private mutating func add(_ round: RoundPlan) {
    raw("<div class=\"do\"><b>Do</b> \(round.instruction.html)</div>")
    if let question = round.question { raw("<p class=\"say question\">\(question.html)</p>") }
  }

  /// A skill within its session, with every step: on paper no one turns pages to look for it.
  private mutating func steps(of skill: Skill) {
    raw("<div class=\"skill\"><h4>\(skill.title.html) <small>\(skill.minutes) min</small></h4>")
    body(of: skill)
    raw("</div>")
  }

  mutating func add(_ skill: Skill) {
    raw("<article class=\"sheet\" id=\"skill-\(skill.id.html)\"><h2>\(skill.title.html)")
    raw("<small>\(skill.minutes) min</small></h2><p class=\"facts\">\(skill.id.html)</p>")
    raw("<p class=\"facts\">\(OutlineNotes.reviewLine(skill.reviewed).html)</p>")
    list("Pick this when", skill.chooseWhen, style: "choose")
    body(of: skill)
    list("Facts", skill.facts.map(\.shown), style: "taught")
    list("Sources", skill.sources, style: "sources")
    backToTop()
    raw("</article>")
  }

  private mutating func body(of skill: Skill) {
    list("Watch for", skill.watchFor, style: "watch")
    raw("<p class=\"say\">\(skill.introduction.html)</p><ol class=\"say\">")
    for step in skill.steps {
      let direction = step.direction.map { "<span class=\"do\"><b>Do</b> \($0.html)</span> " } ?? ""
      let swap = step.swaps ? "<span class=\"do\"><b>Do</b> Have them switch.</span> " : ""
      let count = step.breath.map { ", in \($0.inSeconds), out \($0.outSeconds)" } ?? ""
      let pause = step.seconds.map { " <small>(\($0) s\(count))</small>" } ?? ""
      raw("<li>\(swap)\(direction)\(step.text.html)\(pause)</li>")
    }
    raw("</ol>")
  }

  mutating func list(_ title: String?, _ items: [String], style: String = "", ordered: Bool = false) {
    guard !items.isEmpty else { return }
    // One thing alone stands beside its word: on paper a line of its own for the word is a line lost.
    if let title, let only = items.first, items.count == 1, ["do", "watch", "choose"].contains(style) {
      return raw("<div class=\"\(style)\"><b>\(title.html)</b> \(only.html)</div>")
    }
    raw("<div\(style.isEmpty ? "" : " class=\"\(style)\"")>")
    if let title { raw("<h4>\(title.html)</h4>") }
    raw(ordered ? "<ol>" : "<ul>")
    for item in items { raw("<li>\(item.html)</li>") }
    raw(ordered ? "</ol></div>" : "</ul></div>")
  }
}

extension RoundPlan {
  /// What the leader does, without the question.
  fileprivate var instruction: String {
    var withoutQuestion = self
    withoutQuestion.question = nil
    return withoutQuestion.shown + (question == nil ? "." : ". Ask:")
  }
}

import Terminal

/// Stands in for a session: a clock that ticks, an alert now and then, a name before the typed line.
final class FixtureClient: LineEditorClient {
  let tickMs: Int64
  let alertEvery: Int
  let startMs = Moment.nowMs
  let draftPath: String?
  var alertsSaid = 0
  var page: [String]?
  var veil: String?
  var pageEndMs: Int64?
  var restedTimes = 0
  var asksForKey = false
  let leavesAfterMs: Int64?

  init(_ options: Options) {
    tickMs = options.tickMs
    alertEvery = options.alertEvery
    draftPath = options.draftPath
    leavesAfterMs = options.leavesAfterMs
  }

  var ticks: Int {
    tickMs > 0 ? Int((Moment.nowMs - startMs) / tickMs) : 0
  }

  func prompt(for text: String, columns: Int) -> EditorPrompt {
    let who = text.hasPrefix(";") ? "private" : text.hasPrefix("!") ? "flag" : "王小明"
    let tick = String(ticks)
    let clock = String(repeating: "0", count: max(0, 4 - tick.count)) + tick
    return EditorPrompt(
      left: "\u{1B}[1m\(clock)\u{1B}[0m \(who) › ", right: columns >= 60 ? "\u{1B}[2msharing\u{1B}[0m" : "")
  }

  func nextChange() -> Int64? {
    if let leavesAfterMs, Moment.nowMs < startMs + leavesAfterMs { return startMs + leavesAfterMs - Moment.nowMs }
    guard tickMs > 0 else { return pageEndMs.map { max(0, $0 - Moment.nowMs) } }
    return tickMs - (Moment.nowMs - startMs) % tickMs
  }

  func due() -> [String] {
    if let pageEndMs, Moment.nowMs >= pageEndMs { leavePage() }
    guard alertEvery > 0, ticks / alertEvery > alertsSaid else { return [] }
    alertsSaid = ticks / alertEvery
    return ["alert \(alertsSaid): Łukasz 王小明 has 2 minutes"]
  }

  func leavePage() {
    page = nil
    pageEndMs = nil
  }

  func completions(text: String, cursorOffset: Int) -> EditorCompletion {
    let before = Array(text.unicodeScalars.prefix(cursorOffset))
    let start = before.lastIndex(of: " ").map { $0 + 1 } ?? 0
    let word = String(String.UnicodeScalarView(before[start...])).lowercased()
    let names = ["Maya", "Marcus", "Maria", "José", "Łukasz"].filter { $0.lowercased().hasPrefix(word) }
    return EditorCompletion(
      replacing: start..<cursorOffset, with: names.map { EditorCompletion.Candidate(text: $0 + " ", label: $0) })
  }

  func rested(text: String) {
    restedTimes += 1
    if let draftPath { Moment.write(text, to: draftPath) }
  }

  func proposals() -> [String] { ["first proposal", "second proposal"] }

  func gaveWay(_ text: String) -> String? { "@maya " + text }

  func leaves(_ text: String) -> Bool {
    leavesAfterMs.map { Moment.nowMs >= startMs + $0 } == true && text == "goes by itself"
  }

  func keyPressed(_ key: PressedKey) -> KeyAnswer {
    guard veil != nil else { return .typed }
    veil = nil
    return key == .enter ? .swallowed : .typed
  }

  func screen() -> ScreenContent {
    if let veil { return .veil("\(veil) \(ticks)") }
    if let page { return .page(page) }
    return .transcript
  }

  func refusal(ofPasteHolding controls: [Unicode.Scalar]) -> [String] {
    ["refused: \(controls.count) control characters"]
  }
}

import SessionCore
import SlashCommands
import Testing

@Suite("Lines that can be read in two ways")
struct TwoReadingsTests {
  @Test(
    "a slip of the shift key is refused once with both readings, and the same line again is recorded as it stands",
    arguments: [
      ":@maya afraid of her mother", ":afraid", "2maya laughed", "2jo's turn", ".call sponsor", ".@jo walk",
      "12tom will hurt himself", "1bad night", "? todo", "?  next",
    ])
  func slips(_ line: String) throws {
    var context = Situation.sharing.context
    let error = #expect(throws: UsageError.self) { try parse(line, in: context) }
    #expect(error?.isDoubt == true)
    context.insists = true
    #expect(try parse(line, in: context) == .act(.note(line, about: .floor)))
  }

  @Test(
    "what makes no sense with the other sign is text",
    arguments: [
      "2 of them laughed", "2nd visit", "20 minutes late", "... then silence", ".5 mg", "10:30 bus", "12 steps",
      "1st visit", "1pm bus", "? what now", "? todo or not",
    ])
  func text(_ line: String) throws {
    guard case .act(.note(line, about: .floor), _, _, _) = try parse(line, in: Situation.sharing.context) else {
      Issue.record("no note")
      return
    }
  }

  @Test("a name without its sign where words may follow, and the beginning of a status before words")
  func words() throws {
    var context = Situation.sharing.context
    context.insists = true
    #expect(
      try parse("/mark milestone maya sixty", in: context)
        == .act(.mark(kind: "milestone", "maya sixty", about: [])))
    #expect(
      try parse("/absent tom exc dentist", in: context)
        == .act(.recordAbsence(.people([MemberID(6)]), status: nil, words: "exc dentist")))
  }

  @Test(
    "a command without its slash is refused with both ways",
    arguments: [
      ("Pass.", "pass"), ("NEXT", "next"), ("I", "in"), ("absent kevin", nil), ("absent tom excused", "absent"),
      ("next jos", "next"), ("here all but tom", "here"), ("share 3m", "share"), ("hold at 18:09", "hold"),
      ("out maya with kim at 6:05 pm", "out"), ("p jo tonight", "pass"), ("kept yes", "kept"), ("Fix 12 @jo.", "fix"),
      ("phase check-out", "phase"), ("resolve amina met", "resolve"), ("mark milestone jo", "mark"),
      ("next week", nil), ("back pain all day", nil), ("left early", nil), ("in tears", nil), ("we laughed", nil),
      ("phase of grief", nil), ("last 3 days", nil),
    ] as [(String, String?)])
  func slash(_ line: String, _ command: String?) throws {
    do throws(UsageError) {
      _ = try parse(line, in: Situation.sharing.context)
      #expect(command == nil)
    } catch {
      switch error {
      case .commandWithoutSlash(_, let name), .argumentsWithoutSlash(let name): #expect(name == command)
      default: Issue.record("\(error)")
      }
      // The screen may be seen: of a long line nothing is repeated.
      #expect(!error.sentence.contains("tom") && !error.sentence.contains("maya"))
    }
  }

  @Test("numbers alone are refused with both ways", arguments: ["6 3", "6", "6, 3", "6 -", "7/10", "-5", "10:30"])
  func numbers(_ line: String) {
    #expect(throws: UsageError.numbersAlone) { try parse(line, in: Situation.sharing.context) }
  }
}

import ScreenText
import SessionCore
import Testing

/// Numbers and times in receipts: how many things are to settle, which line is meant, when it was.
@Suite("Numbers in receipts")
struct ReceiptNumberTests {
  @Test("what is to settle is one number: on the board, at the end, at a refused close, in /todo, and after the close")
  func oneCount() throws {
    var past = PriorSessions()
    past.commitments[Evening.jo] = [
      PastCommitment(session: SessionID(high: 1, low: 2), line: 9, words: ErasableText("walk"))
    ]
    var evening = try Evening.started(past: past)
    try evening.type(.flag("fears", about: .people([Person.member(Evening.maya)])))
    #expect(evening.session.todoLines.count == 2)
    #expect(
      evening.session.board(now: evening.now, columns: 80, glyphs: .unicode, width: { $0.count })
        .contains { $0.contains("/todo 2") })
    let end = try evening.type(.end)
    #expect(evening.receipt(of: end).hasSuffix("2 to settle: /todo"))
    do {
      try evening.type(.close)
      Issue.record("closed with a flag")
    } catch let refusal as Refusal {
      #expect(refusal.words(in: evening.session, now: evening.now) == "Not yet, 2 to settle: /todo")
    }
    let line = try #require(evening.session.flags.first?.line)
    try evening.type(.resolveFlag(line: line, of: nil, disposition: "met", words: "told on-call"))
    let close = try evening.type(.close)
    // A commitment that no one asked about is next time's.
    #expect(evening.session.todoLines == ["Nothing left to settle"])
    #expect(!evening.receipt(of: close).contains("to settle"))
    let late = try evening.type(.flag("at the door", about: .people([Person.member(Evening.maya)])))
    #expect(late.after.todoLines.count == 1)
  }

  @Test("where a line has two flags, /todo says how each is resolved")
  func sharedLine() throws {
    var evening = try Evening.started()
    try evening.type(.flag("fought", about: .people([Person.member(Evening.maya), Person.member(Evening.jo)])))
    try evening.type(.flag("fears", about: .people([Person.member(Evening.jo)])))
    let ends = evening.session.todoLines.map { String($0.split(separator: "; ").last ?? "") }
    let lines = evening.session.flags.map(\.line)
    #expect(
      ends == [
        "/resolve \(lines[0]) @maya KIND words", "/resolve \(lines[0]) @jo KIND words",
        "/resolve \(lines[2]) KIND words",
      ])
  }

  @Test("an earlier flag is named as it is typed")
  func numbered() throws {
    let session = try Evening.started().session
    let act = Act(number: 3, reading: Evening.start, events: [.flagRaised(Person.member(Evening.maya), nil)])
    let words = receipt(
      for: act, before: session, after: session, style: .discreet(.unicode), numbered: "0.3",
      meant: .member(Evening.jo))
    #expect(words == "18:00 ✓ 0.3 Maya. Jo? /fix 0.3 @jo")
  }

  @Test("a time at the end of words that was taken for a claim is shown with the way back")
  func claimInWords() throws {
    var evening = try #require(Evening())
    let absent = try evening.type(
      .recordAbsence(.people([Evening.jo]), status: "no-show", words: "calls at 18:00"), after: 600,
      claim: .clock(hour: 18, minute: 0))
    #expect(evening.receipt(of: absent).hasSuffix("(at 18:00; /fix 1 at now)"))
    let none = try evening.type(
      .recordAbsence(.people([Evening.jose]), status: "no-show", words: nil), claim: .clock(hour: 18, minute: 0))
    #expect(evening.receipt(of: none).hasSuffix("(at 18:00)"))
  }

  @Test("an undo of a refiling says whom the line is about again")
  func undoneRefiling() throws {
    var evening = try Evening.started()
    try evening.type(.note("said little", about: .people([Person.member(Evening.maya)])))
    try evening.type(.refile(line: 3, .about([.member(Evening.jo)])))
    let undo = try evening.type(.undo)
    #expect(evening.receipt(of: undo) == "18:02 ✓ 5 Took back line 4, line 3 is about Maya again")
  }
}

import ChartRecord
import Charting
import SessionCore
import Testing

@Suite("Signing and what comes after") struct SignatureTests {
  @Test("a signed note keeps its words and says who signed")
  func signing() throws {
    let chart = try SessionChart(after: .sign(Given.note, found: [], Given.signature(1)))
    let signed = try #require(chart.note(Given.id).signed)
    let charted = try #require(ChartedNote(signed))
    #expect(charted.state == .signed)
    #expect(charted.parts.map(\.text) == ["Maya spoke of her week.", "Calmer at the end."])
    #expect(charted.signatures.map(\.name) == ["Ruth Cole"])
    #expect(!charted.isLateEntry)
  }

  @Test("nobody signs twice, before the close, or without a proof")
  func notSigned() throws {
    let chart = try SessionChart(after: .sign(Given.note, found: [], Given.signature(1)))
    #expect(chart.refusal(.sign(Given.note, found: [], Given.signature(2))) == .noteSigned(.signed))
    var open = Given.note
    open.heading.isOpen = true
    #expect(SessionChart().refusal(.sign(open, found: [], Given.signature(1))) == .sessionStillOpen)
    var bare = Given.signature(1)
    bare.proof = []
    #expect(SessionChart().refusal(.sign(Given.note, found: [], bare)) == .proofMissing)
    #expect(chart.refusal(.add(Given.id, .addendum, "More.", bare)) == .proofMissing)
    #expect(chart.refusal(.enterInError(Given.id, reason: "Jo's words", bare)) == .proofMissing)
  }

  @Test("an entry is late by itself after the policy's hours", arguments: [(72, false), (73, true)])
  func late(hours: Int64, isLate: Bool) throws {
    let note = try SessionChart(after: .sign(Given.note, found: [], Given.signature(1, hoursAfterEnd: hours))).note(
      Given.id)
    #expect(note.signed?.isLateEntry == isLate)
    let added = try SessionChart(
      after: .sign(Given.note, found: [], Given.signature(1)),
      .add(Given.id, .amendment, "It was Monday.", Given.signature(1, hoursAfterEnd: hours)))
    #expect(added.note(Given.id).signed?.addenda.map(\.isLateEntry) == [isLate])
  }

  @Test("an intern's note waits for a second signature by somebody who may sign alone")
  func coSigning() throws {
    let intern = Given.signature(1, credential: "intern")
    let chart = try SessionChart(after: .sign(Given.note, found: [], intern))
    #expect(chart.note(Given.id).state == .awaitingCoSignature)
    #expect(chart.refusal(.coSign(Given.id, Given.signature(1))) == .ownCoSignature("Ruth Cole"))
    #expect(
      chart.refusal(.coSign(Given.id, Given.signature(2, credential: "INTERN")))
        == .credentialNeedsCoSignature("INTERN"))
    var bare = Given.signature(2)
    bare.proof = []
    #expect(chart.refusal(.coSign(Given.id, bare)) == .proofMissing)
    let both = try SessionChart(after: .sign(Given.note, found: [], intern), .coSign(Given.id, Given.signature(2)))
    #expect(both.note(Given.id).state == .coSigned)
    #expect(both.refusal(.coSign(Given.id, Given.signature(2))) == .nothingWaits)
  }

  @Test("a note with an open gap is signed by nobody, wherever its brackets stand")
  func openGaps() throws {
    var parts = Given.note
    parts.parts[1].text = ErasableText("Calm. [[ response ]]")
    var blocks = Given.note
    blocks.blocks[0].lines.append(ErasableText("See [[ plan ]]."))
    var text = Given.note
    text.text = ErasableText("PLAN\n\n[[ plan ]]")
    for note in [NoteSnapshot(Given.draft(), format: "dap", layout: Given.note.layout), parts, blocks, text] {
      #expect(SessionChart().refusal(.sign(note, found: [], Given.signature(1))) == .gapsOpen)
    }
  }

  /// With gaps of four parts.
  private static func gaps(hasConcern: Bool = false) -> DraftNote {
    DraftNote(
      kind: .session, member: Given.maya, heading: Given.heading(),
      parts: [
        Part(.affect, [.gap("affect", lead: "Affect: ", "affect")]),
        Part(.progress, [.gap("progress", "progress on the goal")]),
        Part(.response, [.gap("response", "response to the intervention")]), Part(.plan, [.gap("plan", "plan")]),
        Part(.risk, [.gap("risk", lead: "Risk: ", "risk reported or observed")]),
      ], hasConcern: hasConcern)
  }

  private static func leftOpen(_ draft: DraftNote) throws -> DraftNote {
    var chart = SessionChart()
    for gap in draft.gaps {
      let reason = ChartCommand.overrideFinding(draft.noteID, finding: "gap.\(gap.id)", reason: "left at the break")
      for event in try chart.decide(reason, under: Given.policy) { chart.apply(event) }
    }
    return draft.edited(by: chart.note(draft.noteID).edits, naming: NameablePeople(members: [Given.maya]))
  }

  @Test("a gap that is let stand reads as the reason; the risk, the response and the plan never are")
  func leftBlank() throws {
    let draft = try Self.leftOpen(Self.gaps())
    #expect(draft.part(.affect)?.text == "Affect: not recorded (left at the break).")
    #expect(draft.part(.progress)?.text == "Not recorded: progress on the goal (left at the break).")
    #expect(draft.gaps.map(\.id) == ["response", "plan", "risk"])
    #expect(draft.leftOpen == "Left open by the signer: affect, progress on the goal (left at the break).")
    let note = NoteSnapshot(draft, format: "dap", layout: Given.note.layout)
    #expect(SessionChart().refusal(.sign(note, found: [], Given.signature(1))) == .gapsOpen)
  }

  @Test("in the note of someone about whom a concern was raised no gap is let stand")
  func concern() throws {
    let draft = try Self.leftOpen(Self.gaps(hasConcern: true))
    #expect(draft.gaps.count == 5 && draft.leftOpen == nil)
  }

  @Test(
    "a reason has two words or eight letters, and says something",
    arguments: ["x", "…", "ok", "x x", "a b c", "xxxxxxxxxx", "tbd tbd", "no no no", "the same", "12345678 90", "n/a"])
  func noReason(_ typed: String) throws {
    let finding = ChartCommand.overrideFinding(Given.id, finding: "name.participation.Jo", reason: typed)
    let refusal = try #require(SessionChart().refusal(finding))
    #expect([.reasonTooShort(typed), .reasonSaysNothing(typed)].contains(refusal), "\(refusal)")
    #expect(refusal.words.contains(typed))
    let chart = try SessionChart(after: .sign(Given.note, found: [], Given.signature(1)))
    #expect(chart.refusal(.enterInError(Given.id, reason: typed, Given.signature(1))) == refusal)
  }

  @Test("words that say why are a reason", arguments: ["left early", "her sister", "Hospitalized", "Jo's words"])
  func reason(_ typed: String) { #expect(typed.faultAsReason == nil) }

  @Test("what was found and has no reason stops the signature, and its reason lets it through")
  func findings() throws {
    let found = NoteFinding(.peerNamed, part: .participation, quote: "Jo")
    let sign = ChartCommand.sign(Given.note, found: [found], Given.signature(1))
    #expect(SessionChart().refusal(sign) == .findingsOpen([found.id]))
    let chart = try SessionChart(after: .overrideFinding(Given.id, finding: found.id, reason: "her sister"), sign)
    #expect(chart.note(Given.id).state == .signed)
    #expect(chart.note(Given.id).overrides[found.id]?.text == "her sister")
  }

  @Test("an addendum by someone who may sign alone needs no third signature, an intern's needs one", arguments: [1, 2])
  func addendum(author: Int) throws {
    let credentials = [1: "intern", 2: "LCSW"]
    func signature(_ number: Int) -> Signature { Given.signature(number, credential: credentials[number] ?? "") }
    let chart = try SessionChart(
      after: .sign(Given.note, found: [], signature(1)), .coSign(Given.id, signature(2)),
      .add(Given.id, .addendum, "She rang the next day.", signature(author)))
    guard author == 1 else {
      #expect(chart.note(Given.id).state == .coSigned)
      return #expect(chart.refusal(.coSign(Given.id, signature(1))) == .nothingWaits)
    }
    #expect(chart.note(Given.id).state == .awaitingCoSignature)
    var again = chart
    for event in try chart.decide(.coSign(Given.id, signature(2)), under: Given.policy) { again.apply(event) }
    #expect(again.note(Given.id).state == .coSigned)
    #expect(again.note(Given.id).signed?.coSignatures.map(\.addendaCount) == [0, 1])
  }

  @Test("while a note waits for its second signature, an addendum by the one who gives it keeps them from nothing")
  func addendumWhileWaiting() throws {
    let second = Given.signature(2)
    let chart = try SessionChart(
      after: .sign(Given.note, found: [], Given.signature(1, credential: "intern")),
      .add(Given.id, .addendum, "She rang the next day.", second), .coSign(Given.id, second))
    #expect(chart.note(Given.id).state == .coSigned)
  }

  @Test("nothing is added to a draft, and nothing empty to a note")
  func adding() throws {
    #expect(SessionChart().refusal(.add(Given.id, .addendum, "More.", Given.signature(1))) == .noteNotSigned)
    #expect(SessionChart().refusal(.coSign(Given.id, Given.signature(1))) == .noteNotSigned)
    let chart = try SessionChart(after: .sign(Given.note, found: [], Given.signature(1)))
    #expect(chart.refusal(.add(Given.id, .addendum, " \n", Given.signature(1))) == .textMissing)
    for kind in [Addendum.Kind.addendum, .amendment] {
      let words = "She called on Monday. [[ who told her ]]"
      #expect(chart.refusal(.add(Given.id, kind, words, Given.signature(1))) == .textHasGap)
    }
  }

  @Test("a note entered in error is kept, stands in no export, and can be signed anew")
  func inError() throws {
    var chart = try SessionChart(after: .sign(Given.note, found: [], Given.signature(1)))
    #expect(chart.refusal(.enterInError(Given.id, reason: "", Given.signature(1))) == .reasonMissing)
    let command = ChartCommand.enterInError(Given.id, reason: "These were Jo's words", Given.signature(1))
    for event in try chart.decide(command, under: Given.policy) { chart.apply(event) }
    #expect(chart.note(Given.id).state == .enteredInError)
    #expect(chart.note(Given.id).withdrawn.map(\.note) == [Given.note])
    #expect(chart.note(Given.id).withdrawn.compactMap { ChartedNote($0) }.isEmpty)
    #expect(chart.refusal(command) == .noteInError)
    for event in try chart.decide(.sign(Given.note, found: [], Given.signature(2)), under: Given.policy) {
      chart.apply(event)
    }
    #expect(chart.note(Given.id).state == .signed)
  }

  @Test("what is signed depends on every word, on the signer and on the time")
  func bytes() throws {
    let bytes = SignedBytes.note(Given.note, by: Given.signature(1))
    var other = Given.note
    other.parts[0].text = ErasableText("Maya spoke of her weeks.")
    #expect(SignedBytes.note(other, by: Given.signature(1)) != bytes)
    other = Given.note
    other.member.name = "Jo Park"
    #expect(SignedBytes.note(other, by: Given.signature(1)) != bytes)
    #expect(SignedBytes.note(Given.note, by: Given.signature(2)) != bytes)
    #expect(SignedBytes.note(Given.note, by: Given.signature(1, hoursAfterEnd: 5)) != bytes)
    #expect(SignedBytes.note(Given.note, by: Given.signature(1)) == bytes)
  }
}

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
    parts.parts[1].text = Words("Calm. [[ response ]]")
    var blocks = Given.note
    blocks.blocks[0].lines.append(Words("See [[ plan ]]."))
    var text = Given.note
    text.text = Words("PLAN\n\n[[ plan ]]")
    for note in [FixedNote(Given.draft(), format: "dap", layout: Given.note.layout), parts, blocks, text] {
      #expect(SessionChart().refusal(.sign(note, found: [], Given.signature(1))) == .gapsOpen)
    }
  }

  @Test("a gap that is let stand reads as the reason, and the note can then be signed")
  func leftBlank() throws {
    let chart = try SessionChart(
      after: .overrideFinding(Given.id, finding: "gap.response", reason: "left at the break"))
    let draft = Given.draft().edited(by: chart.note(Given.id).edits, naming: NameablePeople(members: [Given.maya]))
    #expect(
      draft.part(.response)?.text == "Left blank: response to the intervention (left at the break).")
    #expect(draft.gaps.isEmpty && draft.parts.flatMap(\.sentences).filter(\.isToFill).count == 1)
    let note = FixedNote(draft, format: "dap", layout: Given.note.layout)
    #expect(chart.refusal(.sign(note, found: [], Given.signature(1))) == nil)
  }

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
    other.parts[0].text = Words("Maya spoke of her weeks.")
    #expect(SignedBytes.note(other, by: Given.signature(1)) != bytes)
    other = Given.note
    other.member.name = "Jo Park"
    #expect(SignedBytes.note(other, by: Given.signature(1)) != bytes)
    #expect(SignedBytes.note(Given.note, by: Given.signature(2)) != bytes)
    #expect(SignedBytes.note(Given.note, by: Given.signature(1, hoursAfterEnd: 5)) != bytes)
    #expect(SignedBytes.note(Given.note, by: Given.signature(1)) == bytes)
  }
}

import ChartRecord
import Charting
import SessionCore
import Testing

@Suite("What becomes of a whole session") struct SessionTests {
  static let later = WallTime(wallMs: Given.end + 5 * Given.hour, offsetSeconds: 0)
  static let end = WallTime(wallMs: Given.end, offsetSeconds: 0)

  static func destroy(_ certificate: DestructionCertificate, endedAt: WallTime? = end) -> ChartCommand {
    .destroyContent(certificate, notes: [Given.id], endedAt: endedAt)
  }

  @Test("nothing goes out before it is said to whom, for what, by whom and on what ground")
  func incomplete() {
    var disclosure = Given.disclosure()
    disclosure.recipient = ErasableText(" ")
    #expect(SessionChart().refusal(.disclose(disclosure)) == .disclosureIncomplete(.recipient))
    disclosure = Given.disclosure()
    disclosure.purpose = ErasableText("")
    #expect(SessionChart().refusal(.disclose(disclosure)) == .disclosureIncomplete(.purpose))
    disclosure = Given.disclosure()
    disclosure.by = ""
    #expect(SessionChart().refusal(.disclose(disclosure)) == .disclosureIncomplete(.by))
    disclosure = Given.disclosure()
    disclosure.reference = nil
    #expect(SessionChart().refusal(.disclose(disclosure)) == .disclosureIncomplete(.reference))
  }

  @Test("a note counts as exported until something is added to it")
  func exported() throws {
    var chart = try SessionChart(after: .sign(Given.note, found: [], Given.signature(1)), .disclose(Given.disclosure()))
    #expect(chart.isExported(Given.id))
    let more = ChartCommand.add(Given.id, .addendum, "More.", Given.signature(1, hoursAfterEnd: 3))
    for event in try chart.decide(more, under: Given.policy) { chart.apply(event) }
    #expect(!chart.isExported(Given.id))
  }

  @Test("private notes are destroyed once, and not under a hold")
  func privateNotes() throws {
    let destroy = ChartCommand.destroyPrivateNotes(by: "Ruth Cole", at: Self.later)
    #expect(try SessionChart(after: destroy).refusal(destroy) == .privateNotesDestroyedAlready)
    let held = try SessionChart(after: .setHold(reason: "subpoena", by: "Ruth Cole", at: Self.later))
    #expect(held.refusal(destroy) == .holdStands)
  }

  @Test("a hold has a reason and stands until it is lifted")
  func hold() throws {
    let lift = ChartCommand.liftHold(by: "Ruth Cole", at: Self.later)
    #expect(SessionChart().refusal(lift) == .noHold)
    #expect(SessionChart().refusal(.setHold(reason: " ", by: "Ruth Cole", at: Self.later)) == .reasonMissing)
    let set = ChartCommand.setHold(reason: "subpoena", by: "Ruth Cole", at: Self.later)
    #expect(try SessionChart(after: set).refusal(set) == .holdStands)
    #expect(try SessionChart(after: set, lift).hold == nil)
  }

  @Test("a session goes only when its years are over, everything is signed and exported, and two people say so")
  func destruction() throws {
    let certificate = Given.certificate(yearsLater: 8)
    #expect(SessionChart().refusal(Self.destroy(certificate)) == .notesUnsigned(1))
    let signed = try SessionChart(after: .sign(Given.note, found: [], Given.signature(1)))
    #expect(signed.refusal(Self.destroy(certificate)) == .notesNotExported(1))
    let done = try SessionChart(after: .sign(Given.note, found: [], Given.signature(1)), .disclose(Given.disclosure()))
    #expect(
      done.refusal(Self.destroy(Given.certificate(yearsLater: 6))) == .keptUntil(year: 2034, years: 7))
    #expect(done.refusal(Self.destroy(Given.certificate(yearsLater: 8, second: 1))) == .sameSigner("Ruth Cole"))
    #expect(done.refusal(Self.destroy(certificate, endedAt: nil)) == .sessionStillOpen)
    var bare = certificate
    bare.second.proof = []
    #expect(done.refusal(Self.destroy(bare)) == .proofMissing)
    let held = try SessionChart(
      after: .sign(Given.note, found: [], Given.signature(1)), .disclose(Given.disclosure()),
      .setHold(reason: "subpoena", by: "Ruth Cole", at: Self.later))
    #expect(held.refusal(Self.destroy(certificate)) == .holdStands)
    #expect(done.refusal(Self.destroy(certificate)) == nil)
  }

  @Test("after that the chart stands still, but for the account of what went out")
  func afterwards() throws {
    var chart = try SessionChart(after: .sign(Given.note, found: [], Given.signature(1)), .disclose(Given.disclosure()))
    for event in try chart.decide(Self.destroy(Given.certificate(yearsLater: 8)), under: Given.policy) {
      chart.apply(event)
    }
    #expect(chart.refusal(.add(Given.id, .addendum, "More.", Given.signature(1))) == .contentDestroyed)
    #expect(chart.refusal(.disclose(Given.disclosure())) == nil)
  }

  @Test("every refusal is one sentence or two, and they are all different")
  func words() {
    let refusals: [ChartRefusal] = [
      .nothingChanges, .reasonMissing, .textMissing, .contentDestroyed, .sessionStillOpen, .noteSigned(.signed),
      .noteNotSigned, .noteInError, .proofMissing, .nothingWaits, .ownCoSignature("Ruth Cole"),
      .credentialNeedsCoSignature("Intern"), .privateNotesDestroyedAlready, .holdStands, .noHold, .notesUnsigned(2),
      .notesNotExported(2), .keptUntil(year: 2034, years: 7), .sameSigner("Ruth Cole"),
    ]
    let words = (refusals + ChartRefusal.Label.allCases.map { .disclosureIncomplete($0) }).map(\.words)
    #expect(Set(words).count == words.count)
    for sentence in words { #expect(sentence.hasSuffix(".")) }
  }
}

import ChartRecord
import Charting
import SessionCore
import Testing

@Suite("What is looked at before signing") struct CheckTests {
  static let jo = Member(id: MemberID(2), name: "Jo Park", handle: "jo")

  static func draft(_ member: Member = Given.maya, response: String = "Calmer than at the start.") -> DraftNote {
    let required: [PartID] = [.session, .attendance, .participation, .response, .progress, .plan]
    let parts = required.map { id -> Part in
      var sentence = Sentence(id.rawValue, "Words about \(id.rawValue) for \(member.handle).", from: [.act(3)])
      if id == .response {
        sentence = Sentence("response", response, from: [])
        sentence.basis = .clinician
      }
      return Part(id, [sentence])
    }
    return DraftNote(kind: .session, member: member, heading: Given.heading(), parts: parts)
  }

  static func check(_ drafts: [DraftNote], privately: [String] = []) -> NoteCheck {
    NoteCheck(
      drafts: drafts,
      people: NameablePeople(members: [Given.maya, jo]),
      privateTexts: privately)
  }

  @Test("a note in order has nothing to be looked at")
  func nothing() {
    #expect(Self.check([Self.draft()]).findings(in: Self.draft()).map(\.words) == [])
  }

  @Test("a peer in an answer is found, and the mend says a peer")
  func peer() throws {
    let draft = Self.draft(response: "Calmer since Jo spoke.")
    let found = try #require(Self.check([draft]).findings(in: draft).first)
    #expect(found.id == "name.response.Jo")
    #expect(found.mend == .fillGap(draft.noteID, gap: "response", "Calmer since a peer spoke."))
  }

  @Test("a peer in a rewritten part is mended there, and one that was put back is replaced again")
  func otherMends() throws {
    var draft = Self.draft()
    draft.parts[5].rewriting = [.words("She will call Jo.")]
    let rewritten = try #require(Self.check([draft]).findings(in: draft).first)
    #expect(rewritten.mend == .rewritePart(draft.noteID, .plan, "She will call a peer."))
    draft = Self.draft()
    var back = Substitution(
      id: "notes.4/1", person: .member(MemberID(2)), original: "Jo", replacement: "a peer")
    back.isPutBack = true
    draft.parts[2].sentences = [
      Sentence("notes.4", [.words("Laughed with "), .replaced(back), .words(".")], from: [.act(4)])
    ]
    let found = try #require(Self.check([draft]).findings(in: draft).first)
    #expect(found.mend == .putBack(draft.noteID, substitution: "notes.4/1", false))
  }

  @Test("a gap and a part that is not there are found")
  func gaps() {
    var draft = Self.draft()
    draft.parts[3].sentences = [.gap("response", "response to the intervention")]
    draft.parts.removeLast()
    #expect(Self.check([draft]).findings(in: draft).map(\.id) == ["missing.plan", "gap.response"])
  }

  @Test("the same response in two notes is found in both, a different one is not")
  func alike() {
    let same = "Was calmer at the end than at the start of the group."
    let one = Self.draft(response: same)
    let other = Self.draft(Self.jo, response: same)
    #expect(Self.check([one, other]).findings(in: one).map(\.kind) == [.alike(with: "Jo P.")])
    #expect(Self.check([one, other]).findings(in: other).map(\.kind) == [.alike(with: "Maya R.")])
    #expect(Self.check([one, Self.draft(Self.jo)]).findings(in: one).isEmpty)
  }

  @Test("words of a private note in an answer are found, common words are not")
  func privateWords() {
    let draft = Self.draft(response: "Calmer. Looks like a relapse to me, honestly.")
    let check = Self.check([draft], privately: ["looks like a relapse to me", "calmer"])
    #expect(check.findings(in: draft).map(\.kind) == [.privateWords])
    #expect(Self.check([draft], privately: ["tired again tonight"]).findings(in: draft).isEmpty)
  }

  @Test(
    "times that cannot be are found",
    arguments: [
      ("Here from 18:05 to 19:50, 105 minutes.", 0), ("Here from 18:05 to 20:30.", 1), ("Present for 150 minutes.", 1),
      ("Present for 150 minutes, from 17:40.", 2),
    ])
  func times(text: String, count: Int) {
    var draft = Self.draft()
    draft.parts[1].rewriting = [.words(text)]
    #expect(Self.check([draft]).findings(in: draft).count { $0.kind == .timesDisagree } == count)
  }
}

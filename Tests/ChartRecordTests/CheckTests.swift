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
      privateTexts: privately, said: ["said"], outsiders: ["sister", "rent office"])
  }

  @Test("a note in order has nothing to be looked at")
  func nothing() {
    #expect(Self.check([Self.draft()]).findings(in: Self.draft()).map(\.words) == [])
  }

  @Test("a safety concern that was written over is found, and one that was added to is not")
  func safety() {
    var draft = Self.draft()
    var told = Sentence("risk.told", "Ruth Cole told the on-call clinician.", from: [])
    told.basis = .clinician
    draft.parts.append(
      Part(.risk, [Sentence("risk.4", "Said he feels like hurting himself.", from: [.act(4)]), told]))
    #expect(Self.check([draft]).findings(in: draft).map(\.words) == [])
    draft.parts[6].rewriting = [.words("No concern.")]
    #expect(Self.check([draft]).findings(in: draft).map(\.id) == ["replaced.risk"])
  }

  @Test(
    "only staff were told, and someone else is named where it was done, told or left",
    arguments: [
      ("risk.4.disposition", "handed over to the rent office.", "only staff of this program were told", true),
      ("risk.told", "Her sister at 17:40.", "Only staff of this program were told", true),
      ("risk.left", "picked up by her sister.", "only staff of this program were told", true),
      ("risk.4", "afraid of her sister.", "only staff of this program were told", false),
      ("risk.told", "Her sister at 17:40.", "the person consented", false),
      ("risk.told", "On-call clinician at 17:40.", "only staff of this program were told", false),
    ])
  func outsiders(id: String, words: String, consent: String, isFound: Bool) {
    var draft = Self.draft()
    var ground = Sentence("risk.consent", consent, from: [])
    ground.basis = .clinician
    draft.parts.append(Part(.risk, [Sentence(id, words, from: [.act(4)]), ground]))
    #expect(Self.check([draft]).findings(in: draft).map(\.kind) == (isFound ? [.outsiderTold] : []))
  }

  @Test("the same number with other words is no copy, and the same words after another number are one")
  func ownClauses() {
    func with(_ necessity: String, _ member: Member) -> DraftNote {
      var draft = Self.draft(member, response: "Calmer, says \(member.handle).")
      var sentence = Sentence.gap(
        "necessity", lead: "Medical necessity: ", "why", GapChoices(["too strong; …", "a lapse; …"]))
      sentence.pieces = [.words(necessity)]
      sentence.basis = .clinician
      draft.parts.append(Part(.necessity, [sentence]))
      return draft
    }
    let one = with("too strong; drank on Friday after work", Given.maya)
    let other = with("too strong; argues with her landlord", Self.jo)
    #expect(Self.check([one, other]).findings(in: one).map(\.kind) == [])
    let copy = with("a lapse; drank on Friday after work", Self.jo)
    #expect(Self.check([one, copy]).findings(in: one).map(\.kind) == [.alike(with: "Jo P.")])
    let empty = with("too strong; continues to need treatment", Given.maya)
    #expect(Self.check([empty]).findings(in: empty).map(\.kind) == [])
    let filler = with("too strong; continued treatment", Given.maya)
    #expect(Self.check([filler]).findings(in: filler).map(\.kind) == [.emptyWords])
  }

  @Test("goal, affect and risk are words too", arguments: ["tbd", "N/A", "…", "To do.", "x", "?"])
  func placeholders(_ words: String) {
    for (part, lead) in [
      (PartID.goal, "Goal: "), (.affect, "Affect: "), (.necessity, "Medical necessity: "), (.risk, "Risk: "),
    ] {
      var draft = Self.draft()
      var sentence = Sentence.gap("given", lead: lead, "what it is")
      sentence.pieces = [.words(words)]
      sentence.basis = .clinician
      draft.parts.append(Part(part, [sentence]))
      #expect(Self.check([draft]).findings(in: draft).map(\.kind) == [.emptyWords], "\(part)")
    }
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

  @Test("the same plan is found in short words too, and so is last time's response")
  func plans() throws {
    func with(_ plan: String, _ member: Member) -> DraftNote {
      var draft = Self.draft(member, response: "Calmer, says \(member.handle).")
      draft.parts[5].rewriting = [.words(plan)]
      return draft
    }
    let (one, other) = (with("Call the sponsor.", Given.maya), with("call the sponsor", Self.jo))
    #expect(Self.check([one, other]).findings(in: one).map(\.kind) == [.alike(with: "Jo P.")])
    var check = Self.check([one])
    var edits = DraftEdits()
    edits.filled["response"] = "Calmer, says Maya."
    check.last = NoteCheck.LastNotes(day: "2026-11-17", edits: [one.noteID: edits])
    #expect(check.findings(in: one).map(\.kind) == [.asLastTime(of: "2026-11-17")])
  }

  @Test(
    "words that would fit anyone are found in response, progress and plan",
    arguments: [
      ("Responded well to the group.", true), ("Taught.", true), ("Continue treatment plan.", true),
      ("Improved.", true), ("Walk.", true), ("aa aaaa", true), ("asdf", true),
      ("Named two warning signs.", false), ("Improved: called twice.", false),
    ])
  func empty(text: String, isFound: Bool) {
    let draft = Self.draft(response: text)
    #expect(Self.check([draft]).findings(in: draft).contains { $0.kind == .emptyWords } == isFound)
  }

  @Test(
    "in what all share, words about one person and words of a safety concern are found",
    arguments: [
      ("said he cannot see the point any more", [NoteFinding.Kind.aboutOnePerson, .safetyWords]),
      ("laughed about it with a member", [.aboutOnePerson]), ("some want to die on such days", [.safetyWords]),
      ("the hour after work is the worst for many", []),
    ])
  func shared(text: String, kinds: [NoteFinding.Kind]) {
    var draft = Self.draft()
    draft.parts.append(Part(.group, [Sentence("group.12", text, from: [.act(12)])]))
    draft.parts.append(Part(.topic, [Sentence("topic.question.1", "Who was she to you?", from: [.act(1)])]))
    #expect(Self.check([draft]).findings(in: draft).map(\.kind) == kinds)
  }

  @Test("a session of no minutes is found, and so is a person who was there for none")
  func noMinutes() {
    var draft = Self.draft()
    draft.parts[1].sentences = [Sentence("attendance.minutes", "0 minutes present.", from: [.act(2)])]
    #expect(Self.check([draft]).findings(in: draft).map(\.quote) == ["0 minutes present"])
    draft.heading.endedAt = draft.heading.startedAt
    #expect(Self.check([draft]).findings(in: draft).map(\.quote) == ["the session took 0 minutes"])
  }

  @Test(
    "a plan that only repeats the commitment is found",
    arguments: [
      ("Walk on Thursday with the dog.", true), ("The walk, Thursday.", true),
      ("Ruth calls on Friday to hear how the walk went.", false),
    ])
  func plan(text: String, isFound: Bool) {
    var draft = Self.draft()
    draft.parts[5].rewriting = [.words(text)]
    draft.parts.append(
      Part(.commitments, [Sentence("commitments.9", "Plans to: \"walk on Thursday with the dog\"", from: [.act(9)])]))
    #expect(Self.check([draft]).findings(in: draft).map(\.kind) == (isFound ? [.planAsCommitted] : []))
  }

  @Test("a quotation without a speaker is found")
  func speaker() {
    #expect(
      Self.check([Self.draft()]).findings(in: Self.draft(response: "“Never again.”")).map(\.kind) == [.speakerMissing])
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

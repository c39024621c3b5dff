import ChartRecord
import Charting
import SessionCore

/// An invented note, its people and their signatures; no signature here is a real proof, which the rules do not look at.
enum Given {
  static let session = SessionID(high: 1, low: 2)
  /// 24 November 2026, 20:00 in Greenwich.
  static let end: Int64 = 1_795_550_400_000
  static let hour: Int64 = 3_600_000

  static func heading(isOpen: Bool = false) -> Heading {
    let start = Moment(sessionMs: 0, wallMs: end - 2 * hour, offsetSeconds: 0)
    let stop = Moment(sessionMs: 2 * hour, wallMs: end, offsetSeconds: 0)
    return Heading(
      session: session, groupName: "Tuesday evening", kind: .group, date: "2026-11-24", startedAt: start,
      endedAt: stop, leaders: ["Ruth Cole"], service: nil, isOpen: isOpen)
  }

  static let maya = Member(id: MemberID(1), name: "Maya Ruiz", handle: "maya")

  static func draft(isOpen: Bool = false) -> DraftNote {
    DraftNote(
      kind: .session, member: maya, heading: heading(isOpen: isOpen),
      parts: [
        Part(.participation, [Sentence("participation", "Maya spoke of her week.", from: [.act(3)])]),
        Part(.response, [.gap("response", "response to the intervention")]),
      ])
  }

  /// The draft with its gap filled in, as it can be signed.
  static let filled: DraftNote = {
    var edits = DraftEdits()
    edits.filled["response"] = "Calmer at the end."
    return draft().edited(by: edits, naming: NameablePeople(members: [Given.maya]))
  }()

  static let note = NoteSnapshot(
    filled, format: "dap",
    layout: NoteLayout(blocks: [
      NoteLayout.Block(.paragraph, ["Maya spoke of her week."])
    ]))
  static let id = note.id

  static func signature(_ number: Int, hoursAfterEnd: Int64 = 1, credential: String = "LCSW") -> Signature {
    Signature(
      signer: SignerID(number), name: number == 1 ? "Ruth Cole" : "Omar Reyes", credential: credential,
      at: WallTime(wallMs: end + hoursAfterEnd * hour, offsetSeconds: 0), proof: [UInt8](repeating: 7, count: 64))
  }

  static var policy: Policy {
    var policy = Policy()
    policy.coSignedCredentials = ["Intern"]
    return policy
  }

  static func disclosure(hoursAfterEnd: Int64 = 2) -> Disclosure {
    Disclosure(
      at: WallTime(wallMs: end + hoursAfterEnd * hour, offsetSeconds: 0), what: .note, notes: [id], form: "html",
      recipient: ErasableText("the county clinic"), purpose: ErasableText("continuing care"), by: "Ruth Cole",
      ground: .consent,
      reference: ErasableText("consent of 3 November"))
  }

  static func certificate(yearsLater: Int64, second: Int = 2) -> DestructionCertificate {
    let at = WallTime(wallMs: end + yearsLater * 365 * 24 * hour + 90 * 24 * hour, offsetSeconds: 0)
    return DestructionCertificate(
      session: session, at: at, noteCount: 1, textCount: 12, retentionYears: 7, first: signature(1),
      second: signature(second))
  }
}

extension SessionChart {
  /// The chart after these commands; each has to be accepted.
  init(after commands: ChartCommand..., under policy: Policy = Given.policy) throws {
    self.init()
    for command in commands {
      for event in try decide(command, under: policy) { apply(event) }
    }
  }

  /// What stands in the way of a command; `nil` where nothing does.
  func refusal(_ command: ChartCommand, under policy: Policy = Given.policy) -> ChartRefusal? {
    do {
      _ = try decide(command, under: policy)
      return nil
    } catch {
      return error
    }
  }
}

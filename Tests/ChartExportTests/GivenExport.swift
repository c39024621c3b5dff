import ChartExport
import ChartRecord
import Charting
import Prompts
import Sealing
import SessionCore
import TestKit

/// An invented evening, Maya's part of it signed, added to and co-signed, and what goes out of it.
enum GivenExport {
  static let cover = DisclosureHeader(
    at: WallTime(wallMs: 1_772_650_800_000, offsetSeconds: 3600), recipient: "the county clinic",
    purpose: "continuing care", by: "Ruth Cole", ground: .consent, reference: "consent of 2026-02-14",
    notice: "42 CFR part 2 prohibits unauthorized use or disclosure of these records.")

  /// Maya steps out for five minutes, there is a private note, and Jo's name stands in a line about Maya.
  static func evening(name: String = "Maya Ruiz") throws -> Evening {
    var roster = Array(Member.invented.prefix(3))
    roster[0].name = name
    roster[0].chartID = "C-104"
    roster[0].orderedHoursAWeek = 9
    var evening = try Evening(roster: roster, leaders: ["Ruth Cole", "Sam Adeyemi"])
    try evening.perform(.welcome(.people([.maya, .jo]), .room), .start)
    evening.advance(120)
    try evening.perform(.giveFloor(to: nil), .rate([4, 6], of: .floor))
    try evening.perform(.note("argued with Jo, then called her sponsor #g2", about: .floor))
    try evening.perform(.notePrivately("a violet cellar, I think", about: .floor))
    evening.advance(600)
    try evening.perform(.enterPhase(named: nil), .note("triggers & urges <at home>", about: .group))
    evening.advance(300)
    try evening.perform(.stepOut(.maya, with: "Sam Adeyemi"))
    evening.advance(300)
    try evening.perform(.comeBack(.maya), at: .ago(seconds: 60))
    try evening.perform(.enterPhase(named: "check-out"), .giveFloor(to: nil))
    try evening.perform(.rate([6, 3], of: .people([.maya])))
    try evening.perform(.commit("call before using #g2", by: .people([.maya])))
    evening.advance(600)
    try evening.perform(.recordAbsence(.rest, status: "excused", words: nil), .end, .close)
    return evening
  }

  private static let library =
    FormatLibrary.load(shipped: PromptFile.all.map { FormatFile(path: $0.path, text: $0.text) }).library

  /// A note about Maya with its gaps filled in, and the draft as it was before.
  static func notes(
    _ evening: Evening, in format: String = "dap", plan: String = plan
  ) throws -> (draft: ChartedNote, fixed: NoteSnapshot) {
    let draft = SessionNotes(evening.log, now: evening.now).drafts[0]
    guard let format = library.format(format) else { throw Missing() }
    var edits = DraftEdits()
    let answers = [
      "interventions": "The leaders named the cycle of trigger, urge and action.",
      "response": "Maya listened first and then joined in.", "progress": "Some: she called somebody before using.",
    ]
    for gap in draft.gaps { edits.filled[gap.id] = answers[gap.id] }
    let half = draft.edited(by: edits, naming: NameablePeople(evening.log.session))
    edits.filled["plan"] = plan
    let whole = draft.edited(by: edits, naming: NameablePeople(evening.log.session))
    return (
      ChartedNote(draft: half, format: format.id, layout: library.layout(of: half, in: format)),
      NoteSnapshot(whole, format: format.id, layout: library.layout(of: whole, in: format))
    )
  }

  /// As a vault with this key makes them.
  static func names(key: String = "a key of 32 bytes, as a vault has") -> ExportNames {
    ExportNames { Array(blake2b(Array(key.utf8) + $0).prefix(16)) }
  }

  static var names: ExportNames { names() }

  private static let plan = "Weekly group; review of the safety plan on Thursday."

  struct Missing: Error {}

  static func signature(_ number: Int, _ name: String, _ credential: String, hours: Int64) -> Signature {
    Signature(
      signer: SignerID(number), name: name, credential: credential,
      at: WallTime(wallMs: 1_772_557_200_000 + hours * 3_600_000, offsetSeconds: 3600),
      proof: [UInt8](repeating: 0xA5, count: 64))
  }

  static func export(_ evening: Evening, asDraft: Bool = false) throws -> MemberExport {
    let (draft, fixed) = try notes(evening)
    let note = try charted(signed(fixed))
    return try export(evening, of: .maya, [asDraft ? draft : note])
  }

  static func charted(_ signed: SignedNote) throws -> ChartedNote {
    guard let note = ChartedNote(signed) else { throw Missing() }
    return note
  }

  /// Co-signed after something was added to it.
  static func signed(_ fixed: NoteSnapshot) -> SignedNote {
    var signed = SignedNote(
      note: fixed, signature: signature(1, "Ruth Cole", "LPC", hours: 3), needsCoSignature: true)
    signed.addenda = [
      Addendum(
        kind: .amendment, text: ErasableText("It was her sister whom she called.\nShe said so the next day."),
        signature: signature(1, "Ruth Cole", "LPC", hours: 80), isLateEntry: true)
    ]
    signed.coSignatures = [CoSignature(signature(2, "Omar Reyes", "LCSW", hours: 90), addendaCount: 1)]
    return signed
  }

  /// What goes out of these notes.
  static func export(_ evening: Evening, of member: MemberID, _ notes: [ChartedNote]) throws -> MemberExport {
    let session = evening.session
    guard let found = session.opening.roster.first(where: { $0.id == member }),
      let attendance = MemberAttendance(evening.log, of: member, now: evening.now)
    else { throw Missing() }
    let part = MemberSession(
      session: session.opening.id, attendance: attendance, ratings: session.exportedRatings(of: member), notes: notes)
    return MemberExport(member: found, of: session.opening.group, sessions: [part], cover: cover)
  }

  static func attendance(_ evening: Evening) -> MemberAttendance? {
    MemberAttendance(evening.log, of: .maya, now: evening.now)
  }

  static func statement(_ evening: Evening) -> TimeStatement {
    TimeStatement(
      member: evening.session.opening.roster[0], from: "2026-03-01", to: "2026-03-31",
      sessions: [attendance(evening)].compactMap { $0 }, cover: cover)
  }
}

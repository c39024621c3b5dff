import ChartExport
import ChartRecord
import Charting
import Prompts
import SessionCore
import TestKit

/// An invented evening, Maya's part of it signed, added to and co-signed, and what goes out of it.
enum GivenExport {
  static let cover = Cover(
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

  /// A note about Maya with its gaps filled in, and the draft as it was before.
  static func notes(_ evening: Evening) throws -> (draft: ChartedNote, fixed: FixedNote) {
    let library = FormatLibrary.load(shipped: PromptFile.all.map { FormatFile(path: $0.path, text: $0.text) }).library
    let draft = SessionNotes(evening.log, now: evening.now).drafts[0]
    guard let format = library.format("dap") else { throw Missing() }
    var edits = DraftEdits()
    let answers = [
      "interventions": "The leaders named the cycle of trigger, urge and action.",
      "response": "Maya listened first and then joined in.", "progress": "Some: she called somebody before using.",
    ]
    for gap in draft.gaps { edits.filled[gap.id] = answers[gap.id] }
    let half = draft.edited(by: edits)
    edits.filled["plan"] = "Weekly group; review of the safety plan on Thursday."
    let whole = draft.edited(by: edits)
    return (
      ChartedNote(draft: half, format: "dap", text: library.text(of: half, in: format)),
      FixedNote(whole, format: "dap", text: library.text(of: whole, in: format))
    )
  }

  struct Missing: Error {}

  static func signature(_ number: Int, _ name: String, _ credential: String, hours: Int64) -> Signature {
    Signature(
      signer: SignerID(number), name: name, credential: credential,
      at: WallTime(wallMs: 1_772_557_200_000 + hours * 3_600_000, offsetSeconds: 3600),
      proof: [UInt8](repeating: 0xA5, count: 64))
  }

  static func export(_ evening: Evening, asDraft: Bool = false) throws -> MemberExport {
    let (draft, fixed) = try notes(evening)
    var signed = SignedNote(
      note: fixed, signature: signature(1, "Ruth Cole", "LPC", hours: 3), needsCoSignature: true)
    signed.addenda = [
      Addendum(
        kind: .amendment, text: Words("It was her sister whom she called.\nShe said so the next day."),
        signature: signature(1, "Ruth Cole", "LPC", hours: 80), isLateEntry: true)
    ]
    signed.coSignatures = [CoSignature(signature(2, "Omar Reyes", "LCSW", hours: 90), addendaCount: 1)]
    guard let note = ChartedNote(signed), let attendance = attendance(evening) else { throw Missing() }
    let session = MemberSession(
      session: evening.session.opening.id, attendance: attendance,
      ratings: evening.session.exportedRatings(of: .maya), notes: [asDraft ? draft : note])
    return MemberExport(member: evening.session.opening.roster[0], sessions: [session], cover: cover)
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

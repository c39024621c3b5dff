import Basics
import ChartExport
import ChartRecord
import Charting
import Program
import SessionCore
import TestKit
import Testing

/// A receiver replaces what it knows by a name with what comes under the same name: so a name means one thing forever.
@Suite("What a thing is called where it goes")
struct ExportNamesTests {
  /// What each kind of resource is called, in order.
  private func names(_ bundle: String) throws -> [String: [String]] {
    var found: [String: [String]] = [:]
    let json = try JSON(reading: bundle)
    let count = try #require(Int(json["entry/count"]))
    for place in 1...count {
      let kind = json["entry/\(place)/resource/resourceType"]
      found[kind, default: []].append(json["entry/\(place)/fullUrl"])
    }
    return found
  }

  private func bundle(_ export: MemberExport) throws -> [String: [String]] {
    try names(export.fhirBundle(GivenExport.names))
  }

  @Test("a note keeps its name whatever goes out with it, and each has its own")
  func alone() throws {
    let evening = try GivenExport.evening()
    let (draft, _) = try GivenExport.notes(evening)
    var other = draft
    other.id = NoteID("session.1.skills group")
    let one = try bundle(try GivenExport.export(evening, of: .maya, [draft]))
    let both = try bundle(try GivenExport.export(evening, of: .maya, [other, draft]))
    let note = try #require(one["DocumentReference"]?.first)
    #expect(both["DocumentReference"]?.last == note && both["DocumentReference"]?.first != note)
    #expect(one["Patient"] == both["Patient"] && one["Encounter"] == both["Encounter"])
    #expect(one["Observation"] == both["Observation"] && Set(one["Observation"] ?? []).count == 4)
  }

  @Test("signing and what is added change nothing of it; signed again after an error it is another note")
  func kept() throws {
    let evening = try GivenExport.evening()
    let (draft, fixed) = try GivenExport.notes(evening)
    var bare = GivenExport.signed(fixed)
    (bare.addenda, bare.coSignatures) = ([], [])
    let notes = try [draft, GivenExport.charted(bare), GivenExport.charted(GivenExport.signed(fixed))]
    let called = try notes.map { try bundle(GivenExport.export(evening, of: .maya, [$0]))["DocumentReference"] }
    #expect(Set(called).count == 1)
    var again = notes[2]
    again.edition = 1
    let export = try GivenExport.export(evening, of: .maya, [again])
    #expect(try bundle(export)["DocumentReference"] != called[0])
    let old = try #require(called[0]?.first)
    #expect(export.fhirBundle(GivenExport.names).contains(old), "it says which note it replaces")
  }

  @Test("a member has one name in all sessions, and another in another group; others have others")
  func people() throws {
    let evening = try GivenExport.evening()
    let (draft, _) = try GivenExport.notes(evening)
    var export = try GivenExport.export(evening, of: .maya, [draft])
    let patient = try bundle(export)["Patient"]
    export.sessions[0].session = SessionID(high: 1, low: 2)
    #expect(try bundle(export)["Patient"] == patient)
    export.sessions = []
    #expect(try bundle(export)["Patient"] == patient)
    export.member.name = "Someone Else"
    #expect(try bundle(export)["Patient"] == patient)
    #expect(try bundle(try GivenExport.export(evening, of: .jo, []))["Patient"] != patient)
    export.person.group = GroupID(99)
    #expect(try bundle(export)["Patient"] != patient)
  }

  @Test("a number that was corrected keeps its name")
  func corrected() throws {
    var evening = try GivenExport.evening()
    let before = try bundle(try GivenExport.export(evening, of: .maya, []))["Observation"]
    var roster = Array(Member.invented.prefix(2))
    roster[0].name = "Maya Ruiz"
    evening = try Evening(roster: roster, leaders: ["Ruth Cole"])
    try evening.perform(.welcome(.people([.maya]), .room), .start, .rate([4, 6], of: .people([.maya])))
    let first = evening.session.exportedRatings(of: .maya)
    try evening.perform(.rate([5, 7], of: .people([.maya])))
    let second = evening.session.exportedRatings(of: .maya)
    #expect(first.map(\.measure) == second.map(\.measure) && first.map(\.value) != second.map(\.value))
    #expect(Set(before ?? []).count == 4)
  }

  @Test("without the key no name can be made; the vault's own names stand in nothing that leaves")
  func keyed() throws {
    let evening = try GivenExport.evening()
    let export = try GivenExport.export(evening)
    let mine = try bundle(export).values.flatMap { $0 }
    let theirs = try names(export.fhirBundle(GivenExport.names(key: "another key"))).values.flatMap { $0 }
    #expect(Set(mine).isDisjoint(with: theirs) && Set(mine).count == mine.count)
    let form = /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
    #expect(mine.allSatisfy { $0.wholeMatch(of: form) != nil })
    let id = evening.session.opening.id
    let calendar = SessionCalendar(
      meetings: [SessionCalendar.Meeting(session: id, kind: .group, startedWallMs: 0, endedWallMs: 60_000)],
      madeWallMs: 0)
    for text in [
      export.json(GivenExport.names), export.fhirBundle(GivenExport.names),
      GivenExport.statement(evening).json(GivenExport.names), calendar.text(GivenExport.names),
    ] { #expect(!text.contains(id.hexadecimal) && !text.contains(String(id.hexadecimal.prefix(8)))) }
    let session = GivenExport.names.session(id)
    #expect(calendar.text(GivenExport.names).contains("UID:\(session)\r\n"))
    #expect(export.fhirBundle(GivenExport.names).contains("urn:uuid:\(session)"))
  }
}

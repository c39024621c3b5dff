import Charting
import SessionCore
import TestKit
import TestTraits
import Testing

/// What has to stand in some notes, worked out by hand from the tapes.
@Suite("Facts of the notes", .ownThread)
struct AttendanceFactTests {
  @Test(
    "times and minutes are those of the tape",
    arguments: [
      // 18:05 to 19:26 is 81, less the hold of 4.
      ("family-night", "Jo Park", nil, ["at 18:05", "until the end at 19:26", "77 minutes present"]),
      // Came at 18:20 of 18:04 to 19:16.
      ("second-thoughts", "Tom Becker", nil, ["Arrived at 18:20, 16 minutes after the start", "56 minutes present"]),
      // Process group 17:05 to 18:00. In until 17:28:30, then out until 17:40: 23:30 and 11:30, together 35.
      (
        "three-hour-block", "Cleo Martin", "process group",
        [
          "until leaving at 17:40", "from 17:28 to 17:40", "with Kim", "23 minutes present",
          "12 minutes out of the room and 20 minutes after leaving not counted",
        ]
      ),
      // Came at 17:30, said at 17:35: 30 of the process group's 55 minutes.
      (
        "three-hour-block", "Gus Lind", "process group",
        ["Arrived at 17:30, 25 minutes after the start", "30 minutes present"]
      ),
      // 18:10 to 18:46.
      ("three-hour-block", "Gus Lind", "education group", ["at 18:10", "at 18:46", "36 minutes present"]),
      // 18:54 to 19:50 is 56, less the fire alarm of 15.
      ("three-hour-block", "Ana Flores", "skills group", ["at 18:54", "at 19:50", "41 minutes present"]),
    ] as [(String, String, String?, [String])])
  func times(tape: String, name: String, service: String?, facts: [String]) throws {
    let drafts = try TapeNotes.notes(tape).drafts
    let note = try #require(drafts.first { $0.member.name == name && $0.heading.service == service })
    let text = try #require(note.part(.attendance)).text
    for fact in facts { #expect(text.contains(fact), "\(text)") }
  }

  @Test("the minutes of the services together are those of the day")
  func services() throws {
    let run = try TapeNotes.run("three-hour-block")
    let notes = SessionNotes(run.log, now: run.now)
    for row in run.log.session.attendance {
      let whole = run.log.session.minutesPresent(of: row.member.id, now: run.now)
      let parts = notes.drafts(of: row.member.id).filter { $0.kind == .session }.compactMap(\.minutesPresent)
      #expect(parts.reduce(0, +) == whole, "\(row.member.name): \(parts)")
    }
  }

  @Test("each service has its own note, and one who left has none of those after")
  func notesOfServices() throws {
    let notes = try TapeNotes.notes("three-hour-block")
    let services = Dictionary(grouping: notes.drafts.filter { $0.kind == .session }, by: \.member.name)
      .mapValues { $0.compactMap(\.heading.service) }
    #expect(services["Ana Flores"] == ["process group", "education group", "skills group"])
    #expect(services["Cleo Martin"] == ["process group"])
    #expect(notes.drafts.filter { $0.kind == .contact }.map(\.member.name) == ["Cleo Martin"])
  }

  @Test("who was absent without a contact due is listed, and has no note")
  func absent() throws {
    let notes = try TapeNotes.notes("family-night")
    #expect(notes.absent.map(\.member.name) == ["Luis Ortega"])
    #expect(notes.absent.map(\.reason) == ["excused"])
    #expect(!notes.drafts.contains { $0.member.name == "Luis Ortega" })
  }
}

extension DraftNote {
  /// The number in front of "minutes present".
  fileprivate var minutesPresent: Int? {
    let sentence = part(.attendance)?.sentences.first { $0.id == "attendance.minutes" }
    return sentence?.text.split(separator: " ").first.flatMap { Int($0) }
  }
}

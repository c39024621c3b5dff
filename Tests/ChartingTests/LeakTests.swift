import Charting
import SessionCore
import TestKit
import TestTraits
import Testing

/// Evenings in which anything is typed about anybody.
@Suite("Names in generated sessions", .ownThread)
struct LeakTests {
  private static let words = ["tired", "said that", "met", "then", "home", "laughed with", "asked", "#g1", "(quietly)"]

  static func evening(seed: Int, acts: Int = 150) throws -> Evening {
    var generator = SplitMix64(seed: UInt64(seed))
    var evening = try Evening.running(outline: .invented)
    try evening.perform(.welcomeGuest(name: "Rosa Ruiz", for: .maya, relation: "mother"))
    let names =
      Member.invented.flatMap { [$0.name, "@\($0.handle)", "\($0.name.split(separator: " ")[0])'s"] } + ["Rosa"]
    for _ in 0..<acts {
      evening.advance(Int.random(in: 5...40, using: &generator))
      var text = ""
      for _ in 0..<Int.random(in: 2...8, using: &generator) {
        text += ((names + words).randomElement(using: &generator) ?? "") + " "
      }
      let people = Member.invented.map(\.id).shuffled(using: &generator).prefix(
        Int.random(in: 1...2, using: &generator))
      let persons = people.map(Person.member)
      let about = Command.Target.people(persons)
      let commands: [Command] = [
        .note(text, about: about), .note(text, about: .group), .intervene(.leader, text, about: about),
        .commit(text, by: about), .flag(text, about: .people(persons)), .giveFloor(to: nil), .pass(nil, tonight: false),
        .mark(kind: "announcement", text, about: []), .openRound(.circle, question: text),
        .stepOut(.member(people[people.startIndex]), with: nil), .comeBack(.member(people[people.startIndex])),
        .rate([3, 4], of: about), .enterPhase(named: nil), .note(text, about: .people([.rosa])),
      ]
      if let command = commands.randomElement(using: &generator) { try? evening.perform(command) }
    }
    return evening
  }

  @Test("no note holds the name of another person", arguments: 1...12)
  func names(seed: Int) throws {
    let evening = try Self.evening(seed: seed)
    let notes = SessionNotes(evening.log, now: evening.now)
    #expect(notes.drafts.count == 6)
    for note in notes.drafts {
      let text = note.parts.map { $0.text }.joined(separator: " ")
      let words = Set(text.split { !$0.isLetter }.map { String($0).foldedAsName })
      for other in Member.invented where other.id != note.member.id {
        for form in [other.handle] + other.name.split(separator: " ").prefix(1).map(String.init) {
          #expect(!words.contains(form.foldedAsName), "\(form) in the note of \(note.member.name)")
        }
        #expect(!text.contains(other.name))
      }
      #expect(!words.contains("rosa"))
      for part in note.parts where part.id.isShared {
        #expect(!part.text.split { !$0.isLetter }.contains { $0.lowercased() == note.member.handle })
      }
    }
  }
}

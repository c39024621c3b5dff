import Content
import GroupScreen
import SessionCore
import TestKit

/// The same evening with and without what the group must see nothing of, act for act at the same moments.
struct PlainEvening {
  private(set) var watched: Watched
  private(set) var asideCount = 0

  /// An outline's catalog is made once for all evenings: it is worked out from every text that there is.
  private static let outlines: [(outline: Outline, catalog: ScreenCatalog)] =
    ["process-90", "skills-90", "two-minds-90"].compactMap { id in
      ShippedContent.library.outline(id).map { ($0, ShippedContent.library.screenCatalog(for: $0)) }
    }

  init(seed: UInt64, asides: Bool) throws {
    var generator = SplitMix64(seed: seed)
    let (outline, catalog) = Self.outlines[Int(seed) % 3]
    watched = Watched(try Evening(outline: outline), catalog)
    try watched.perform(.welcome(.all(but: []), .room))
    watched.controls.showsTurns = seed.isMultiple(of: 2)
    try watched.perform(.start, .setShare(seconds: 90))
    for _ in 0..<60 {
      watched.pass(seconds: Int.random(in: 1...120, using: &generator))
      var ahead = generator
      _ = generator.next()
      if asides { aside(&ahead) }
      watched.pass(seconds: Int.random(in: 1...60, using: &generator))
      watched.attempt(Self.course.randomElement(using: &generator) ?? .giveFloor(to: nil))
    }
  }

  /// Some of what is recorded silently. Who steps out is back before the next act, since what a leader does next may
  /// depend on who is there.
  private mutating func aside(_ generator: inout SplitMix64) {
    let person = Member.invented.randomElement(using: &generator).map { Person.member($0.id) } ?? .maya
    let holder = watched.evening.session.floor.holder ?? person
    let all: [[Command]] = [
      [.flag("afraid", about: .people([person]))], [.flag(nil, about: .toBeNamed)],
      [.notePrivately("a secret", about: .people([person]))], [.note("tired", about: .people([person]))],
      [.rate([3], of: .people([person]))], [.stepOut(holder, with: nil), .comeBack(holder)],
      [.setTimer(seconds: 30, words: nil)], [.mark(kind: "announcement", "x", about: [])],
    ]
    for command in all.randomElement(using: &generator) ?? [] {
      if watched.attempt(command) { asideCount += 1 }
    }
  }

  private static let course: [Command] = [
    .giveFloor(to: nil), .giveFloor(to: nil), .giveFloor(to: nil), .hold, .resume(without: []), .enterPhase(named: nil),
    .openRound(.popcorn, question: nil), .readAgreements, .showPrompt("x"),
  ]
}

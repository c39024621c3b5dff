import Content
import GroupScreen
import SessionCore
import TestKit
import TestTraits
import Testing

@testable import ScreenServer

@Suite("Nothing that is known of anyone reaches the screen", .ownThread) struct CanaryTests {
  /// Everything that a page would get: each line read as the program reads it, and each event that comes of it.
  private static func bytes(of written: [(ms: Int64, line: String)]) throws -> [UInt8] {
    var reader = FrameReader()
    var bytes: [UInt8] = []
    for (_, line) in written {
      let taken = try reader.take(Array(line.utf8))
      bytes += Array(line.utf8) + [0x0A]
      guard taken == .shown || taken == .said else { continue }
      for event in [FrameReader.Event.frame, .sync, .beat] {
        bytes += reader.written(event, atMs: 1000, sinceFrameMs: 500, sinceDayMs: 700)
      }
    }
    return bytes
  }

  @Test("of 1,000 random evenings with a canary in every field no byte of it is sent, in whatever form")
  func canaries() throws {
    var kinds: Set<Substring> = []
    var acts = 0
    for seed in 1...1000 {
      var walk = try RandomEvening(seed: UInt64(seed))
      for _ in 0..<60 { walk.step() }
      acts += walk.acts
      let written = walk.watched.written
      let found = Canary.found(in: try Self.bytes(of: written))
      #expect(found == [], "seed \(seed)")
      if !found.isEmpty { return }
      kinds.formUnion(
        written.filter { $0.line.hasPrefix("show ") }.compactMap { $0.line.split(separator: " ").dropFirst().first })
    }
    #expect(acts > 20_000, "the evenings are full")
    #expect(kinds.count == 11, "every kind of frame was shown: \(kinds.sorted())")
  }

  @Test("a leak is found, in every form", arguments: Canary.forms.indices)
  func leaks(place: Int) throws {
    let form = String(decoding: Canary.forms[place].bytes, as: UTF8.self)
    let question = "What do you want to bring to the group today?"
    let library = ShippedContent.loaded(changing: [question: "What does xx\(form)xx want?"])
    var watched = Watched(
      try Evening(outline: try #require(library.outline("process-90"))), library)
    try watched.perform(.welcome(.all(but: []), .room), .start)
    #expect(Canary.found(in: try Self.bytes(of: watched.written)).contains(Canary.forms[place].name))
  }

  @Test("the lines and their moments are the same with and without flags, private notes, notes and steps out")
  func traces() throws {
    var differing = 0
    for seed in 1...200 {
      let plain = try PlainEvening(seed: UInt64(seed), asides: false)
      let full = try PlainEvening(seed: UInt64(seed), asides: true)
      #expect(full.asideCount > 10)
      let same = zip(plain.watched.written, full.watched.written).allSatisfy { $0 == $1 }
      #expect(same && plain.watched.written.count == full.watched.written.count, "seed \(seed)")
      // The lock, an act that the group may see of, is seen.
      differing += plain.watched.written.count > 30 ? 1 : 0
    }
    #expect(differing > 150, "the evenings show something")
  }
}

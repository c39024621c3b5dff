import Content
import GroupScreen
import SessionCore
import TestKit
import TestTraits
import Testing

@testable import ScreenServer

@Suite("Nothing that is known of anyone reaches the screen", .ownThread) struct CanaryTests {
  /// Everything that a page would get: each line read as the program reads it, and each event that comes of it.
  private static func bytes(of lines: some Sequence<String>, after begun: FrameReader = FrameReader()) throws
    -> [UInt8]
  {
    var reader = begun
    var bytes: [UInt8] = []
    for line in lines {
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
    // The lines with which each evening of an outline begins are the same, so they are read and searched once.
    var outlines: [String: (content: RandomEvening.Shipped, begun: FrameReader, opening: Int)] = [:]
    for seed in UInt64(1)...1000 {
      let id = RandomEvening.outlineID(seed: seed)
      if outlines[id] == nil {
        let content = try RandomEvening.Shipped(id)
        let opening = ScreenFeed(content.catalog).opening(isLocalNetwork: false)
        #expect(Canary.found(in: try Self.bytes(of: opening)) == [])
        var begun = FrameReader()
        for line in opening { _ = try begun.take(Array(line.utf8)) }
        outlines[id] = (content, begun, opening.count)
      }
      let known = try #require(outlines[id])
      var walk = try RandomEvening(seed: seed, known.content)
      for _ in 0..<60 { walk.step() }
      acts += walk.acts
      let written = walk.watched.written
      let lines = written.map(\.line)
      let found = Canary.found(
        in: walk.shipped == nil
          ? try Self.bytes(of: lines) : try Self.bytes(of: lines.dropFirst(known.opening), after: known.begun))
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
    let library = ShippedContent.loaded(
      changing: [question: "What does xx\(form)xx want?"],
      only: ["outlines/process-90.yaml", "skills/even-breathing.yaml"])
    var watched = Watched(
      try Evening(outline: try #require(library.outline("process-90"))), library)
    try watched.perform(.welcome(.all(but: []), .room), .start)
    #expect(Canary.found(in: try Self.bytes(of: watched.written.map(\.line))).contains(Canary.forms[place].name))
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

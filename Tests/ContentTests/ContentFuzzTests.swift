import Content
import SessionCore
import TestKit
import TestTraits
import Testing

@Suite("Whatever stands in a content file, reading it comes to an end", .ownThread)
struct ContentFuzzTests {
  private static let pieces = [
    "- ", ": ", "\n", "\n  ", "\t", "&a ", "*a", "!!binary ", "---\n", "...\n", "%YAML 1.2\n", "[", "]", "{", "}", "? ",
    "|\n",
    ">-\n", "\"", "'", "# ", "<<: *a", "~", "null", "id: x\n", "phases:\n", "minutes: 99999999999999999999\n",
    "round: {mode: circle}\n", "\u{0}", "\u{FEFF}", "\u{2028}", "\u{85}", "0x7f", "1e400", "-", "kind: group\n",
  ]

  private func check(_ fault: ContentFault, _ file: ContentFile) {
    let lines = (file.text ?? "").utf8.count { $0 == 0x0A || $0 == 0x0D } + 2
    // Lines end in more ways than these two in YAML.
    #expect(fault.line >= 1 && fault.line <= lines + 2_000 && fault.column >= 1, "\(fault)")
    #expect(!fault.description.isEmpty)
  }

  @Test("an outline is refused with its places, or is read back from what is written of it")
  func outlines() {
    let shipped = Shipped.files.filter { $0.path.hasPrefix("outlines/") }.compactMap(\.text).map { Array($0.utf8) }
    var mutation = Mutation(seed: LongForm.seed, samples: shipped, pieces: Self.pieces)
    let skills = Shipped.library.skills
    let planned = LongForm.count(quick: 400, long: 500_000)
    var progress = LongForm.Progress("outline", of: planned)
    var (read, refused) = (0, 0)
    for turn in 0..<planned {
      let file = ContentFile(path: "outlines/a.yaml", bytes: mutation.next())
      let decoded = OutlineFile.decode(file, skills: skills)
      #expect((decoded.outline == nil) != decoded.faults.isEmpty)
      for fault in decoded.faults { check(fault, file) }
      if let outline = decoded.outline {
        let again = OutlineFile.decode(
          ContentFile(path: "outlines/a.yaml", text: OutlineFile.text(of: outline)), skills: skills)
        #expect(again.outline == outline, "\(again.faults) \(file.text ?? "")")
        read += 1
      } else {
        refused += 1
      }
      progress.show(turn)
    }
    progress.finish("\(planned) inputs, \(read) read, \(refused) refused")
    #expect(read > planned / 100)
    #expect(refused > planned / 4)
  }

  @Test("every other file of content is read or refused with its places")
  func others() {
    let shipped = Shipped.files.filter { !$0.path.hasPrefix("outlines/") && $0.path.hasSuffix(".yaml") }
    let planned = LongForm.count(quick: 300, long: 500_000)
    var progress = LongForm.Progress("content", of: planned)
    var mutations = shipped.enumerated().map { number, file in
      Mutation(
        seed: LongForm.seed &+ UInt64(number), samples: [Array((file.text ?? "").utf8)], pieces: Self.pieces)
    }
    var (read, refused) = (0, 0)
    for turn in 0..<planned {
      let place = turn % shipped.count
      let file = ContentFile(path: shipped[place].path, bytes: mutations[place].next())
      let faults = Library.load(shipped: [file]).faults.filter { $0.problem != .missingFile }
      for fault in faults { check(fault, file) }
      if faults.isEmpty { read += 1 } else { refused += 1 }
      progress.show(turn)
    }
    progress.finish("\(planned) inputs, \(read) read, \(refused) refused")
    #expect(read > planned / 100)
    #expect(refused > planned / 4)
  }

  @Test(
    "a whole file of one sign comes to an end",
    arguments: [
      "[", "{a: ", "- ", "? ", "a", "\"", "a: b\n", "- a\n", "# a\n", "'", "|\n ", "&a [", "*a ", ": ", "\n", "!a ",
    ])
  func large(_ piece: String) {
    let text = String(repeating: piece, count: ContentFile.largestSize / piece.utf8.count)
    let file = ContentFile(path: "outlines/a.yaml", text: text)
    let faults = OutlineFile.decode(file, skills: []).faults
    #expect(!faults.isEmpty)
    for fault in faults { check(fault, file) }
  }
}

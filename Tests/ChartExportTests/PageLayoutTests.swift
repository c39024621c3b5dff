import Basics
import ChartExport
import ChartRecord
import Charting
import ScreenText
import SessionCore
import TestKit
import TestTraits
import Testing

/// A page is laid out from what was signed. Nothing that was typed becomes a heading or a list, however it looks and
/// wherever a line of it breaks; other people's parsers say what stands on the page.
@Suite("Pages are laid out from the signed parts", .ownThread)
struct PageLayoutTests {
  /// What someone may type for a plan. A draft writes a first small letter large.
  private static let typed = [
    "Weekly group.", "PLAN", "SAFETY\n\nNone.", "- call\n- write", "# not a heading", "1. first\n2. second",
    "One\n\ntwo", "    Four blanks", "===\n---", "* star\n+ plus\n> quoted", "{{member}} {{#safety}}x{{/safety}}",
    "<b>bold</b> & <script>alert(1)</script>", "[a](http://x) ![b](y) `c` ~~d~~ **e** _f_",
    "Ends in two blanks  \nnext", "\u{F0000}0\u{F0001}", "A | b\n--- | ---", "Line\r\nbreak", "&amp; &#65;", "\\",
    "[[ a gap ]] and ]] [[", String(repeating: "Word - ", count: 60), String(repeating: "LONG ", count: 60),
  ]

  /// With one blank between words.
  private static func spaced(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func note(_ plan: String, in format: String, of evening: Evening) throws -> ChartedNote {
    let (_, fixed) = try GivenExport.notes(evening, in: format, plan: plan)
    return try GivenExport.charted(
      SignedNote(note: fixed, signature: GivenExport.signature(1, "Ruth", "LPC", hours: 3)))
  }

  @Test(
    "HTML and Markdown have the same blocks as the note that was signed",
    .enabled(if: Python.withReaders != nil, "html5lib and markdown-it-py are not installed; .ci/setup tests does that"),
    arguments: ["dap", "house"])
  func pages(format: String) throws {
    let evening = try GivenExport.evening()
    let notes = try Self.typed.map { try Self.note($0, in: format, of: evening) }
    let pages = try notes.map { note in
      let export = try GivenExport.export(evening, of: .maya, [note])
      return JSONValue.object([
        .init("html", .string(export.html)), .init("markdown", .string(export.markdown)),
      ])
    }
    let run = try Python.run(Python.withReaders, "read_pages.py", on: JSONValue.array(pages).rendered)
    #expect(run.exitCode == 0, "\(run.output)")
    let read = try JSON(reading: run.output)
    for (number, note) in notes.enumerated() {
      let expected = note.layout.blocks.flatMap(\.read)
      for page in ["html", "markdown"] {
        let path = "\(number + 1)/\(page)"
        #expect(try #require(Int(read["\(path)/count"])) > expected.count)
        for (place, block) in expected.enumerated() {
          let words = "\(page) of \(Self.typed[number])"
          #expect(read["\(path)/\(place + 1)/1"] == block.kind, "\(words)")
          #expect(read["\(path)/\(place + 1)/2"] == block.text, "\(words)")
        }
      }
    }
  }

  @Test("the format alone makes headings and lists, whatever was typed", arguments: ["dap", "house", "narrative"])
  func structure(format: String) throws {
    let evening = try GivenExport.evening()
    let usual = try Self.note("Weekly group.", in: format, of: evening).layout.blocks
    for plan in Self.typed {
      let note = try Self.note(plan, in: format, of: evening)
      let blocks = note.layout.blocks
      #expect(blocks.map(\.kind) == usual.map(\.kind))
      #expect(blocks.filter { $0.kind == .heading } == usual.filter { $0.kind == .heading })
      for (block, before) in zip(blocks, usual) { #expect(block.lines.count == before.lines.count) }
      #expect(blocks.count { Self.spaced($0.lines.joined(separator: " ")).contains(Self.spaced(plan)) } >= 1)
      #expect(Self.spaced(note.text).contains(Self.spaced(plan)))
      for line in note.text.split(separator: "\n") { #expect(line.count <= NoteLayout.columns) }
    }
  }

  @Test("structure and text are signed together")
  func signed() throws {
    let (_, fixed) = try GivenExport.notes(try GivenExport.evening())
    let signature = GivenExport.signature(1, "Ruth", "LPC", hours: 3)
    var other = fixed
    other.blocks[1].kind = .paragraph
    #expect(SignedBytes.note(other, by: signature) != SignedBytes.note(fixed, by: signature))
    other = fixed
    let line = other.blocks[2].lines.removeLast()
    other.blocks[3].lines.insert(line, at: 0)
    #expect(SignedBytes.note(other, by: signature) != SignedBytes.note(fixed, by: signature))
  }
}

extension NoteLayout.Block {
  /// As a page of it reads.
  fileprivate var read: [(kind: String, text: String)] {
    let texts = lines.map { line in
      line.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { row in
        row.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
    }
    switch kind {
    case .title: return texts.enumerated().map { ($0.offset == 0 ? "h1" : "p", $0.element.joined(separator: "\n")) }
    case .heading: return texts.map { ("h2", $0.joined(separator: "\n")) }
    case .paragraph: return [("p", texts.flatMap { $0 }.joined(separator: "\n"))]
    case .list: return texts.map { ("li", $0.joined(separator: "\n")) }
    }
  }
}

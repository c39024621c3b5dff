import Charting
import SessionCore
import TestKit
import TestTraits
import Testing

@Suite("Formats of notes", .ownThread)
struct FormatTests {
  private static let plain = PartID.required.map { $0 == .group ? "{{group-notes}}" : "{{\($0.rawValue)}}" }
    .joined(separator: "\n")

  private static func load(_ name: String, _ text: String?) -> (library: FormatLibrary, faults: [FormatFault]) {
    FormatLibrary.load(
      shipped: TapeNotes.shipped, overlay: [FormatFile(path: "formats/\(name).mustache", shownAs: name, text: text)])
  }

  private static func nested(_ depth: Int) -> String {
    String(repeating: "{{#notes}}", count: depth) + String(repeating: "{{/notes}}", count: depth)
  }

  @Test("the shipped formats are right, and each has a title")
  func shipped() {
    let (library, faults) = FormatLibrary.load(shipped: TapeNotes.shipped)
    #expect(faults == [])
    #expect(library.formats.map(\.id) == ["birp", "dap", "girp", "house", "narrative", "sirop", "soap"])
    #expect(library.formats.allSatisfy { $0.title != $0.id })
  }

  @Test("a shipped format has to say whether a clinician reviewed it, and a user's own may leave it out")
  func reviewed() {
    let silent = FormatFile(path: "formats/dap.mustache", text: Self.plain)
    #expect(FormatLibrary.load(shipped: [silent]).faults.map(\.problem) == [.noReview])
    let own = FormatLibrary.load(shipped: TapeNotes.shipped, overlay: [silent])
    #expect(own.faults == [])
    #expect(own.library.reviewers.allSatisfy { $0.reviewed == nil })
    let said = FormatFile(path: "formats/dap.mustache", text: "{{! reviewed: Dana Reyes, LCSW }}" + Self.plain)
    #expect(FormatLibrary.load(shipped: [said]).library.reviewers.map(\.reviewed) == ["Dana Reyes, LCSW"])
  }

  @Test("every sentence of a draft stands in every format", arguments: ["family-night", "three-hour-block"])
  func complete(tape: String) throws {
    let library = try TapeNotes.library()
    for note in try TapeNotes.notes(tape).drafts {
      for format in library.formats {
        let text = library.text(of: note, in: format).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for sentence in note.parts.flatMap(\.sentences) {
          let rest = sentence.text.dropFirst()
          #expect(text.contains(rest), "\(format.id) of \(note.id) leaves out \(sentence.id)")
        }
      }
    }
  }

  @Test("the person's own part stands before what all share, and what all share once", arguments: TapeNotes.tapes)
  func ownFirst(tape: String) throws {
    let library = try TapeNotes.library()
    for note in try TapeNotes.notes(tape).drafts where note.kind == .session {
      let own = try #require(note.part(.attendance)?.sentences.first?.text).prefix(20)
      let shared = try #require(note.part(.session)?.sentences.first?.text).prefix(20)
      for format in library.formats {
        let text = library.text(of: note, in: format)
        let places = (text.firstRange(of: own), text.firstRange(of: shared))
        #expect(try #require(places.0).lowerBound < #require(places.1).lowerBound, "\(format.id)")
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(line.contains("Risk: [[") || line.contains("A safety concern was"), "\(format.id)")
        #expect(line.contains("Affect: [["), "\(format.id)")
      }
    }
  }

  @Test("each part stands under the heading that the field puts it under")
  func headings() throws {
    let library = try TapeNotes.library()
    let note = try #require(try TapeNotes.notes("skills-class").drafts.first { $0.part(.skills) != nil })
    let (skill, taught) = ("Practiced the skill", "Skill taught:")
    for (id, heading, holds) in [
      ("birp", "INTERVENTION", taught), ("birp", "BEHAVIOR", skill), ("girp", "INTERVENTION", taught),
      ("girp", "RESPONSE", skill), ("girp", "RESPONSE", "Mood"), ("girp", "GOAL", "Medical necessity:"),
      ("soap", "OBJECTIVE", taught), ("dap", "DATA", skill), ("dap", "ASSESSMENT", "Medical necessity:"),
      ("sirop", "INTERVENTION", taught), ("sirop", "RESPONSE", skill), ("birp", "BEHAVIOR", "Affect:"),
      ("birp", "RESPONSE", "Goal:"), ("sirop", "OUTCOME", "Progress:"),
    ] {
      let layout = library.layout(of: note, in: try #require(library.format(id)))
      var under = ""
      var found: [String] = []
      for block in layout.blocks {
        if block.kind == .heading { under = block.lines[0] }
        if block.lines.contains(where: { $0.contains(holds) }) { found.append(under) }
      }
      #expect(found == [heading], "\(id): \(holds)")
    }
  }

  @Test("a user's own format is added or takes the place of a shipped one")
  func own() {
    let (library, faults) = Self.load("dap", "{{! title: Ours }}\n" + Self.plain)
    #expect(faults == [])
    #expect(library.format("dap")?.title == "Ours")
    #expect(Self.load("county", Self.plain).library.formats.count == 8)
  }

  @Test(
    "a broken format is told with file, line and column, and what it would have replaced stays",
    arguments: [
      ("{{plan", 1, .tagNotClosed), ("one\n  {{atendance}}", 2, .unknownName("atendance")),
      ("{{#notes}}\n{{notes}}", 1, .sectionNotClosed("notes")), ("{{/notes}}", 1, .sectionNotOpened("notes")),
      ("{{#notes}}\n{{#plan}}{{/notes}}", 2, .closesAnother("notes", open: "plan")),
      ("\n{{> head}}", 2, .notTaken(">")),
      ("{{{plan}}}", 1, .notTaken("{")),
      (nested(17), 1, .tooDeep(limit: 16)), (nested(3000), 1, .tooDeep(limit: 16)),
    ] as [(String, Int, FormatFault.Problem)])
  func broken(text: String, line: Int, problem: FormatFault.Problem) throws {
    let (library, faults) = Self.load("dap", Self.plain + "\n" + text)
    let fault = try #require(faults.first)
    #expect(fault.problem == problem)
    #expect(fault.line == line + PartID.required.count)
    #expect(fault.description.hasPrefix("dap:\(fault.line):\(fault.column): "))
    #expect(library.format("dap")?.title == "Data, assessment, plan")
  }

  @Test("a format that would lose words about a person is refused")
  func leftOut() {
    let text = Self.plain.split(separator: "\n").filter { $0 != "{{risk}}" }.joined(separator: "\n")
    #expect(Self.load("ours", text).faults.map(\.problem) == [.leftOut("risk")])
    #expect(Self.load("ours", nil).faults.map(\.problem) == [.notText])
  }
}

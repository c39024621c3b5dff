import Testing

@testable import ScreenServer

@Suite("The program reads the room's lines as Frames.md says") struct FrameReaderTests {
  let document: ProtocolDocument
  let head: [[UInt8]]

  init() throws {
    document = try ProtocolDocument()
    head = try #require(document.blocks("lines").first).linesOfBytes
  }

  private func begun(_ lines: [[UInt8]] = []) throws -> FrameReader {
    var reader = FrameReader()
    for line in head + lines { _ = try reader.take(line) }
    return reader
  }

  @Test("every example gives its events, byte for byte, and every kind has one")
  func examples() throws {
    let lines = document.blocks("lines").dropFirst()
    let events = document.blocks("events")
    #expect(lines.count == events.count && lines.count >= Frame.Kind.allCases.count)
    var kinds: Set<Frame.Kind> = []
    for (written, expected) in zip(lines, events) {
      let reader = try begun(written.linesOfBytes)
      kinds.insert(reader.frame.kind)
      let names = expected.split(separator: "\n").filter { $0.hasPrefix("event: ") }.map { String($0.dropFirst(7)) }
      let bytes = names.compactMap(FrameReader.Event.init(rawValue:)).flatMap {
        reader.written($0, atMs: 81_500, sinceFrameMs: 1500, sinceDayMs: 1500)
      }
      #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }
    #expect(kinds == Set(Frame.Kind.allCases))
  }

  @Test("every line that the document refuses is refused, and takes the frame away")
  func refusals() throws {
    let refused = try #require(document.blocks("refused").first).linesOfBytes
    #expect(refused.count > 20)
    for line in refused {
      var reader = try begun([Array("show sharing large=4".utf8)])
      #expect(throws: Refused.self, "\(String(decoding: line, as: UTF8.self))") { _ = try reader.take(line) }
      #expect(reader.frame == Frame())
    }
  }

  @Test("the tables of the document are the program's: fields with their ranges, and which kind has which")
  func tables() {
    let fields = document.rows(of: 5).map { row in "\(row[0].named[0]) \(row[1])...\(row[2])" }
    #expect(fields == Frame.Field.allCases.map { "\($0.rawValue) \($0.range)" })
    let kinds = document.rows(of: 3).map { row in
      "\(row[0].named[0]) \(row[1].named.sorted()) \(row[2].named.sorted())"
    }
    #expect(
      kinds
        == Frame.Kind.allCases.map { kind in
          "\(kind.rawValue) \(kind.required.map(\.rawValue).sorted()) \(kind.optional.map(\.rawValue).sorted())"
        })
  }

  @Test("a line that is too long, and one that is not UTF-8, is refused")
  func damagedLines() throws {
    for line in [Array("say ".utf8) + Array(repeating: 0x78, count: 5000), [0x73, 0x61, 0x79, 0x20, 0xFF]] {
      var reader = try begun([Array("show sharing large=4".utf8)])
      #expect(throws: Refused.self) { _ = try reader.take(line) }
    }
  }

  @Test("no words stand over the time of day")
  func wordsOverClock() throws {
    let say = Array("say Coffee is ready.".utf8)
    for last in ["show clock", "close", "texts count=0"] {
      var reader = try begun(last.hasPrefix("texts") ? [] : [Array("show sharing large=4".utf8)])
      _ = try reader.take(Array(last.utf8))
      #expect(throws: Refused.self, "\(last)") { _ = try reader.take(say) }
    }
  }

  @Test("a room that is silent is shown as the time of day, whatever it showed")
  func alone() throws {
    var reader = try begun(["show sharing large=4 left=1000 of=1000", "say Coffee is ready."].map { Array($0.utf8) })
    func frame(_ reader: FrameReader) -> String {
      String(decoding: reader.written(.frame, atMs: 1, sinceFrameMs: 2, sinceDayMs: 3), as: UTF8.self)
    }
    #expect(frame(reader).contains("Coffee is ready."))
    #expect(frame(reader.alone).hasSuffix("\"kind\":\"clock\"}\n\n"))
    #expect(try reader.take(Array("here".utf8)) == .here)
    #expect(frame(reader).contains("Coffee is ready."))
  }

  @Test("once more than the beginning was shown no text comes in")
  func catalogCloses() throws {
    let new = ["text 0 New.", "texts count=1"].map { Array($0.utf8) }
    var reader = try begun([Array("show gathering gone=0".utf8)] + new + [Array("show clock".utf8)] + new)
    _ = try reader.take(Array("show topic large=0".utf8))
    #expect(throws: Refused.self) { _ = try reader.take(new[0]) }
  }
}

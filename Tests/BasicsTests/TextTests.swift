import Basics
import Testing

@Suite("Small tools for text")
struct TextTests {
  @Test("the ends of a text are trimmed, and nothing in it")
  func trimmed() {
    #expect(" \t\n a  b \u{3000}\n".trimmed == "a  b")
    #expect("  a ".trimmedAtEnd == "  a" && "   ".trimmedAtEnd == "")
    #expect("".trimmed == "" && " \n".trimmed == "")
  }

  @Test("a text is filled to a width and never cut; digits get leading zeros")
  func padded() {
    #expect("ab".padded(to: 4) == "ab  " && "abcde".padded(to: 4) == "abcde")
    #expect(7.digits(atLeast: 2) == "07" && 123.digits(atLeast: 2) == "123")
    #expect(UInt8(10).digits(atLeast: 4, radix: 16, uppercase: true) == "000A")
  }

  @Test("a list is read as a sentence has it")
  func listed() {
    #expect(["Maya", "Jo", "José"].listed() == "Maya, Jo and José")
    #expect(["Maya", "Jo"].listed("or") == "Maya or Jo" && ["Maya"].listed() == "Maya" && [String]().listed() == "")
    #expect(counted(1, "minute") == "1 minute" && counted(0, "person", "people") == "0 people")
  }

  @Test("words are set in lines of a width, and a longer word has a line of its own")
  func filled() {
    let words = ["one", "two", "three", "a-much-longer-word", "x"]
    #expect(words.filled(to: 9, first: "- ", hanging: "  ") == ["- one two", "  three", "  a-much-longer-word", "  x"])
    #expect([String]().filled(to: 9, first: "- ") == [])
    #expect(["王小明", "李"].filled(to: 8) { $0.count * 2 } == ["王小明", "李"])
    #expect(["王小明", "李"].filled(to: 9) { $0.hasPrefix(" ") ? 1 : $0.count * 2 } == ["王小明 李"])
  }

  @Test("bytes are written in hexadecimal and read again; anything else is no bytes")
  func hexadecimal() {
    let all = [UInt8](0...255)
    #expect(bytes(ofHexadecimal: Array(all.hexadecimal.utf8), count: 256) == all)
    #expect(UInt64(255).hexadecimal == "00000000000000ff")
    for wrong in ["", "0", "0G", "0A", "000"] {
      #expect(bytes(ofHexadecimal: Array(wrong.utf8), count: 1) == nil, "\(wrong)")
    }
  }

  @Test(
    "a slip of a finger is one step",
    arguments: [
      ("next", "next", 0), ("next", "nxt", 1), ("next", "enxt", 1), ("next", "nextt", 1), ("next", "mext", 1),
      ("ab", "ba", 1), ("", "abc", 3), ("kitten", "sitting", 3),
    ])
  func editDistance(_ one: String, _ other: String, _ steps: Int) {
    #expect(one.editDistance(to: other) == steps && other.editDistance(to: one) == steps)
  }

  @Test("the nearest word is at most a third of its letters away")
  func nearest() {
    #expect(["process-90", "skills-60"].nearest(to: "proces-90") == "process-90")
    #expect(["process-90", "skills-60"].nearest(to: "xyzzy") == nil)
    #expect(["process-90", "skills-60"].nearest(to: "ski") == "skills-60")
    #expect("resolve".isNear("resovle") && !"at".isNear("on"))
  }

  @Test("nothing of a text is read as HTML, and what cannot be shown is spelled out on one line")
  func pages() {
    #expect("<b class=\"a\">&'".html == "&lt;b class=&quot;a&quot;&gt;&amp;&#39;")
    #expect("a\r\nb\tc\u{202E}d".onOneLine == "a / b c\\u{202E}d")
    #expect("a\r\nb\tc\u{1B}d".onItsLines == "a\nb\tc\\u{1B}d")
  }

  @Test("a week by ISO 8601 begins on Monday and belongs to the year of its Thursday")
  func weeks() throws {
    let cases = [
      ("2026-11-30", "2026-W49"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01"),
      ("1969-12-29", "1970-W01"),
    ]
    for (day, week) in cases { #expect(ISOWeek(of: try #require(Day(parsing: day))).text == week) }
    #expect(try #require(Day(parsing: "2026-11-30")).weekday == 0)
    #expect(try #require(Day(parsing: "1969-12-28")).weekday == 6)
  }
}

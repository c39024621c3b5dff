import Terminal
import Testing

@Suite("Text for the terminal")
struct DisplayTests {
  init() {
    // Widths come from the C library, which must know letters beyond ASCII.
    _ = TerminalSetting.found(environment: [:], plainAsked: true)
  }

  @Test(
    "what a terminal would obey is written out",
    arguments: [
      ("\u{1B}[2Jgone", "\\u{1B}[2Jgone"), ("a\rb\nc", "a\\u{D}b\\u{A}c"), ("\u{9B}31m", "\\u{9B}31m"),
      ("a\u{202E}b\u{2066}c", "a\\u{202E}b\\u{2066}c"), ("tab\there", "tab here"), ("\u{7F}", "\\u{7F}"),
      ("Łukasz 王小明 שלום 👩‍👧", "Łukasz 王小明 שלום 👩‍👧"), ("", ""), ("\u{2028}", "\\u{2028}"),
    ])
  func escaped(text: String, expected: String) {
    #expect(Display.escaped(text) == expected)
  }

  @Test("line breaks stay where they are asked for")
  func lineBreaksKept() {
    #expect(Display.escaped("a\nb\r\u{1B}", keepingLineBreaks: true) == "a\nb\\u{D}\\u{1B}")
  }

  @Test(
    "widths are those of the terminal; colour takes none",
    arguments: [
      ("abc", 3), ("王小明", 6), ("e\u{301}", 1), ("é", 1), ("שלום", 4), ("\u{1B}[1mbold\u{1B}[0m", 4), ("", 0), ("›", 1),
    ])
  func columns(text: String, expected: Int) {
    #expect(Display.columns(of: text) == expected)
  }

  @Test(
    "a text is cut to its columns, never in the middle of a letter",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcde…"), ("王小明", 5, "王小…"), ("王小明", 4, "王…"), ("abc", 1, "…"),
      ("abc", 0, ""), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
      ("\u{1B}[1mabcdef\u{1B}[0m", 4, "\u{1B}[1mabc…\u{1B}[0m"),
    ])
  func truncated(text: String, limit: Int, expected: String) {
    #expect(Display.truncated(text, to: limit) == expected)
  }

  @Test("padding counts columns")
  func padded() {
    #expect(Display.padded("王", to: 4) == "王  ")
    #expect(Display.padded("7", to: 3, atStart: true) == "  7")
    #expect(Display.padded("long", to: 2) == "long")
  }

  @Test(
    "a text is broken at blanks, a long word where it must be",
    arguments: [
      ("one two three", 7, ["one two", "three"]), ("one two three", 8, ["one two", "three"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("a\n\nb", 5, ["a", "", "b"]), ("", 5, [""]),
      ("王小明王", 5, ["王小", "明王"]), ("ab 王小明", 4, ["ab", "王小", "明"]), ("x  y", 2, ["x", "y"]),
    ])
  func wrapped(text: String, limit: Int, expected: [String]) {
    #expect(Display.wrapped(text, to: limit) == expected)
  }

  @Test("later lines are indented as asked, and no line is wider than the limit")
  func indented() {
    #expect(Display.wrapped("one two three", to: 7, indent: 2) == ["one two", "  three"])
    let text = "Łukasz 王小明 said that averyverylongwordindeed 王小明王小明王小明 came \u{1B}[1mby\u{1B}[0m"
    for limit in 4...40 {
      let lines = Display.wrapped(text, to: limit, indent: 2)
      #expect(lines.filter { Display.columns(of: $0) > limit } == [], "at \(limit)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test("style is put on only where colour is on, and never on nothing")
  func style() {
    #expect(Palette(isOn: true).styled("over", .bold, .red) == "\u{1B}[1;31mover\u{1B}[0m")
    #expect(Palette(isOn: false).styled("over", .bold) == "over")
    #expect(Palette(isOn: true).styled("", .bold) == "")
  }
}

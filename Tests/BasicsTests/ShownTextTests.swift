import Basics
import Testing

@Suite("What is shown of a text")
struct ShownTextTests {
  @Test("what cannot be seen is spelled out, so that two names that look alike are told apart")
  func unseen() {
    #expect("Ma\u{200B}ya".shown() == "Ma\\u{200B}ya")
    #expect("\u{FEFF}Jo\u{2060}\u{E0041}".shown() == "\\u{FEFF}Jo\\u{2060}\\u{E0041}")
    #expect("J\u{200D}o".shown() == "J\\u{200D}o")
    #expect("\u{202E}oJ\u{1B}[2J".shown() == "\\u{202E}oJ\\u{1B}[2J")
  }

  @Test("letters of every script and emoji stay as they are")
  func seen() {
    for text in ["José Peña", "Łukasz", "می\u{200C}خواهم", "👩\u{200D}👧", "שרה", "李小龍"] {
      #expect(text.shown() == text)
    }
    #expect("a\tb\nc".shown() == "a b\\u{A}c")
    #expect("a\nb".shown(keepingLineBreaks: true) == "a\nb")
  }
}

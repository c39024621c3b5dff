import GroupScreen
import Testing

@Suite("Words for the screen are checked for everyone's name") struct CheckedWordsTests {
  private let known = [
    CheckedWords.Known(name: "Maya Ruiz", handle: "maya"), CheckedWords.Known(name: "José Peña", handle: "jose"),
    CheckedWords.Known(name: "Łukasz Nowak", handle: "luk"), CheckedWords.Known(name: "Hope Will", handle: "hope"),
    CheckedWords.Known(name: "Michael Stone", handle: "mike.s"), CheckedWords.Known(name: "Dr. Kim Lee"),
    CheckedWords.Known(name: "李小龍", handle: "li"),
  ]

  @Test(
    "a name is found however it is written",
    arguments: [
      "Maya begins", "maya's turn", "Thank you, RUIZ", "jose first", "Jose’s chair", "ask Lukasz", "luk, please",
      "hope is here", "We will begin", "Mike is late", "kim has keys", "李小龍 first", "@maya", "for Nowak.",
      // Words that mean something else too, where nothing else makes them a name.
      "there is hope for all", "one stone in the box",
    ])
  func names(words: String) {
    #expect {
      _ = try CheckedWords(words, known: known)
    } throws: {
      if case .name? = $0 as? CheckedWords.Refusal { true } else { false }
    }
  }

  @Test(
    "what names no one is shown as it was typed",
    arguments: [
      "Coffee is in the hall.", "Back in ten minutes", "Page 12, the second box", "¿Qué te ayudó?", "Take a card home",
    ])
  func others(words: String) throws {
    #expect(try CheckedWords(words, known: known).words == words)
  }

  @Test("what no screen takes is refused")
  func unreadable() {
    #expect(throws: CheckedWords.Refusal.tooLong) {
      _ = try CheckedWords(String(repeating: "x", count: 601), known: known)
    }
    for words in ["", "   ", "a\u{202E}b", "a\nb"] {
      #expect(throws: CheckedWords.Refusal.unreadable) { _ = try CheckedWords(words, known: known) }
    }
  }
}

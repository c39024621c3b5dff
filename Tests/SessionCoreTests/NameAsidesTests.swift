import SessionCore
import Testing

@Suite("Brackets and quotation marks in names")
struct NameAsidesTests {
  @Test(
    "a run of signs that do not close is read a few times and not once for each of them",
    arguments: ["(", "[", "\"", "“", " '", " ‘", "([", "(\"[ '"])
  func unclosed(signs: String) {
    let counts = [500, 1000].map { count in
      let letters = CountedLetters("Jo " + String(repeating: signs, count: count) + "x")
      _ = NameAsides(letters: letters)
      return Double(letters.reads) / Double(letters.endIndex)
    }
    #expect(counts[1] < 12, "each letter was read \(counts[1]) times")
    #expect(counts[1] < counts[0] * 1.2)
  }

  @Test(
    "what closes is taken out, and what does not stays",
    arguments: [
      ("Jo (Josie) Park", ["Josie"]), ("Jo ((( Park", []), ("Jo (Josie [ Park", []),
      ("Jo \"JJ\" Park (Jojo)", ["JJ", "Jojo"]),
      ("Jo 'Jay' O'Neil", ["Jay"]), ("Jo [ \"JJ\" Park", ["JJ"]), ("Jo 'D'Arcy' Park", ["D'Arcy"]),
      ("Jo O'Neil' Park", []),
    ])
  func taken(name: String, nicknames: [String]) {
    #expect(PersonName(name).nicknames == nicknames)
  }

  @Test("someone is called by what stands in quotation marks, and not by what stands in brackets")
  func called() {
    #expect(PersonName("Jo \"JJ\" Park").called == "JJ")
    #expect(PersonName("Jo (Josie) Park").called == "Jo")
    #expect(PersonName("Jo (Josie) \"JJ\" Park").called == "JJ")
  }
}

/// Letters that count how often one of them is read.
private final class CountedLetters: RandomAccessCollection {
  private let letters: [Character]
  private(set) var reads = 0

  init(_ text: String) { letters = Array(text) }

  var startIndex: Int { 0 }
  var endIndex: Int { letters.count }

  subscript(place: Int) -> Character {
    reads += 1
    return letters[place]
  }
}

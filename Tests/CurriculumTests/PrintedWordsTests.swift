import Content
import FoundationEssentials
import Glibc
import TestTraits
import Testing

/// American spelling in what the program itself prints: every text between quotation marks in the sources.
@Suite("The program prints American English", .ownThread)
struct PrintedWordsTests {
  @Test("no text in the sources is spelled the British way")
  func sources() throws {
    let root = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 } + "/Sources"
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root).filter { path in
      // The table of the British words, and the words by which names are told: lists, and none of them is printed.
      path.hasSuffix(".swift") && !path.hasSuffix("Report/SpokenWords.swift") && !path.hasPrefix("NameFinding/")
    }
    var read = 0
    for path in paths.sorted() {
      let text = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
      // Most files hold none of these words anywhere, and are not looked at word by word.
      guard text.lowercased().holdsOne(of: SpokenStyle.britishWords) else { continue }
      read += 1
      let british = text.printedWords.filter(SpokenStyle.britishWords.contains)
      #expect(british.isEmpty, "\(path): \(british)")
    }
    #expect(paths.count > 400 && read > 5, "the sources are found, and names in them are told from texts")
  }

  @Test("words are told from comments and from what is put into them")
  func reading() {
    let source = """
      // "colour" in a comment
      let a = "One \\(colour("grey")) two" // "favour"
      let b = #"a "quoted" word"#
      """
    #expect(source.printedWords == ["one", "two", "a", "quoted", "word"])
    #expect("let c = \"Grey.\"".printedWords.filter(SpokenStyle.britishWords.contains) == ["grey"])
  }
}

extension String {
  fileprivate func holdsOne(of words: Set<String>) -> Bool {
    withCString { text in words.contains { strstr(text, $0) != nil } }
  }

  /// The words between quotation marks in small letters, without comments and without what `\(…)` puts in. Of a text of
  /// several lines each whole line counts.
  fileprivate var printedWords: [String] {
    var words: [String] = []
    var isBlock = false
    for line in utf8.split(separator: UInt8(ascii: "\n")) {
      var reader = LineOfSource(isText: isBlock)
      for byte in line { reader.take(byte) }
      if reader.quotesInARow == 3 {
        isBlock.toggle()
      } else {
        reader.take(UInt8(ascii: " "))
        words += reader.words
      }
    }
    return words
  }
}

/// One line of source, byte by byte.
private struct LineOfSource {
  private(set) var words: [String] = []
  /// The most that stood side by side; three begin or end a text of several lines.
  private(set) var quotesInARow = 0
  private var isText: Bool
  private let isBlock: Bool
  private var isRaw = false
  private var isComment = false
  private var depth = 0
  private var quotes = 0
  private var last = UInt8(ascii: " ")
  private var word: [UInt8] = []

  init(isText: Bool) {
    self.isText = isText
    isBlock = isText
  }

  mutating func take(_ byte: UInt8) {
    quotes = byte == UInt8(ascii: "\"") ? quotes + 1 : 0
    quotesInARow = max(quotesInARow, quotes)
    defer { last = byte }
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    if isText, depth == 0, isLetter { return word.append(byte | 0x20) }
    if !word.isEmpty {
      words.append(String(decoding: word, as: UTF8.self))
      word = []
    }
    if isComment { return }
    if depth > 0 {
      depth += byte == UInt8(ascii: "(") ? 1 : byte == UInt8(ascii: ")") ? -1 : 0
    } else if isText, byte == UInt8(ascii: "("), last == UInt8(ascii: "\\") {
      depth = 1
    } else if isRaw {
      if byte == UInt8(ascii: "#"), last == UInt8(ascii: "\"") { (isRaw, isText) = (false, false) }
    } else if !isBlock, byte == UInt8(ascii: "\""), last != UInt8(ascii: "\\") {
      isText.toggle()
      isRaw = isText && last == UInt8(ascii: "#")
    } else if !isText, byte == UInt8(ascii: "/"), last == UInt8(ascii: "/") {
      isComment = true
    }
  }
}

import Content
import FoundationEssentials
import Testing

/// American spelling in what the program itself prints: every text between quotation marks in the sources.
@Suite("The program prints American English")
struct PrintedWordsTests {
  @Test("no text in the sources is spelled the British way")
  func sources() throws {
    let root = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 } + "/Sources"
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root).filter {
      // The table of the British words themselves.
      $0.hasSuffix(".swift") && !$0.hasSuffix("Report/SpokenWords.swift")
    }
    var count = 0
    for path in paths.sorted() {
      for text in try String(contentsOfFile: root + "/" + path, encoding: .utf8).texts {
        count += 1
        let british = SpokenStyle([text]).findings.filter { $0.kind == .british }
        #expect(british.isEmpty, "\(path): \(british.map(\.words)) in “\(text)”")
      }
    }
    #expect(count > 2000, "the sources are read as Swift is written here")
  }

  @Test("texts are told from comments and from what is put into them")
  func reading() {
    let source = """
      // "colour" in a comment
      let a = "one \\(colour("grey")) two" // "favour"
      let b = #"a "quoted" word"#
      """
    #expect(source.texts == ["one  two", "a \"quoted\" word"])
  }
}

extension String {
  /// What stands between quotation marks, line by line, without comments and without what is put in by `\(…)`. In a text
  /// of several lines each line counts, so a line without quotation marks between two `"""` is one text.
  fileprivate var texts: [String] {
    var found: [String] = []
    var isBlock = false
    for line in split(separator: "\n") {
      let bare = line.drop { $0 == " " }
      if line.contains("\"\"\"") {
        isBlock.toggle()
      } else if isBlock {
        found.append(String(bare).withoutValues)
      } else if !bare.hasPrefix("//") {
        found += line.textsOfLine
      }
    }
    return found
  }

  fileprivate var withoutValues: String {
    var text = ""
    var depth = 0
    var last: Character = " "
    for character in self {
      if depth > 0 {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
      } else if last == "\\", character == "(" {
        depth = 1
        text.removeLast()
      } else {
        text.append(character)
      }
      last = character
    }
    return text
  }
}

extension Substring {
  fileprivate var textsOfLine: [String] {
    if let start = firstRange(of: "#\""), let end = self[start.upperBound...].firstRange(of: "\"#") {
      return [String(self[start.upperBound..<end.lowerBound])]
    }
    var found: [String] = []
    var text: String?
    var depth = 0
    var last: Character = " "
    for character in self {
      if depth > 0 {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
      } else if let soFar = text {
        if last == "\\", character == "(" {
          depth = 1
          text = String(soFar.dropLast())
        } else if character == "\"", last != "\\" {
          found.append(soFar)
          text = nil
        } else {
          text = soFar + String(character)
        }
      } else if character == "\"" {
        text = ""
      } else if character == "/", last == "/" {
        break
      }
      last = character
    }
    return found
  }
}

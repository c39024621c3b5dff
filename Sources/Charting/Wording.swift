import ScreenText

/// How words that were typed in haste are put into a chart.
extension String {
  /// One line, its ends trimmed: line breaks become semicolons.
  var tidy: String {
    if isTidy { return self }
    let lines = split(whereSeparator: \.isNewline).map { line in
      line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var result = ""
    for line in lines where !line.isEmpty {
      if !result.isEmpty { result += ".!?;:,".contains(result.last ?? " ") ? " " : "; " }
      result += line
    }
    return result
  }

  /// Printable letters of English with single blanks between them, as most of what is typed.
  private var isTidy: Bool {
    var before = UInt8(ascii: " ")
    for byte in utf8 {
      guard byte > 0x20 && byte < 0x7F || byte == 0x20 && before != 0x20 else { return false }
      before = byte
    }
    return before != 0x20
  }

  /// With a full stop, unless it ends in a mark of its own.
  var asSentence: String {
    guard let last else { return self }
    return ".!?…”\"»。！？".contains(last) ? self : self + "."
  }

  /// Without one stop at the end, so that it can go on.
  var withoutStop: String { hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self }

  /// Numbers of the goals that it is tied to; most texts have no tag at all.
  var goalTags: [Int] { utf8.contains(35) ? Tags(in: self).goals : [] }

  var uncapitalised: String { prefix(1).lowercased() + dropFirst() }

  var capitalisedAtStart: String {
    guard let first, first.isLowercase else { return self }
    return first.uppercased() + dropFirst()
  }

  /// Tags at the end and goals anywhere are labels and no words; a tag within the text keeps its word.
  var withoutTags: String {
    if !utf8.contains(UInt8(ascii: "#")), utf8.last != UInt8(ascii: " ") { return self }
    var words = split(separator: " ", omittingEmptySubsequences: false).filter { !$0.isGoalTag }
    let kept = words.drop { $0.isTag || $0.isEmpty }
    while !kept.isEmpty, let last = words.last, last.isTag || last.isEmpty { words.removeLast() }
    return words.map { $0.isTag ? String($0.dropFirst()) : String($0) }.joined(separator: " ")
  }

  /// A leader before what they did: "Ruth Cole asked what helped", and "Ruth Cole: Asked" where it begins with a capital.
  func asSubject(of deed: String, with company: String = "") -> String {
    guard company.isEmpty else { return tidy + company + ": " }
    return tidy + (deed.first?.isLowercase ?? false ? " " : ": ")
  }

  /// At least two words, or eight letters. One repeated letter does not count as a word; "a" and "I" count only beside another.
  package var hasRealWords: Bool {
    let all = split { !$0.isLetter && !"'’-".contains($0) }.map { $0.lowercased().filter(\.isLetter) }
    let words = all.filter { Set($0).count > 1 }
    let articles = words.contains { $0.count > 2 } ? all.count { $0 == "a" || $0 == "i" } : 0
    return words.count + articles >= 2 || words.reduce(0) { $0 + $1.count } >= 8
  }

  /// What was so at that minute and may not be any more: "Kim is with her". What someone told stays a report.
  func isLive(saying verbs: Set<String>) -> Bool {
    split { ".!?;".contains($0) }.contains { sentence in
      let words = sentence.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map { $0.lowercased() }
      guard let verb = words.firstIndex(where: { ["is", "are", "isn't", "aren't", "isn’t", "aren’t"].contains($0) })
      else { return false }
      return !words[..<verb].contains { verbs.contains($0) || Self.mentalVerbs.contains($0) }
    }
  }

  private static let mentalVerbs: Set<String> = [
    "believes", "believed", "fears", "feared", "feels", "felt", "hopes", "hoped", "knows", "knew", "thinks", "thought",
    "wants", "wanted", "wishes", "wished", "worries", "worried", "wonders", "wondered", "what", "that", "how", "who",
  ]

  /// Quotation marks at its front.
  var startsWithQuotation: Bool { first(where: { !$0.isWhitespace }).map { "“„\"«".contains($0) } ?? false }
}

extension Substring {
  fileprivate var isTag: Bool {
    count > 1 && first == "#" && dropFirst().allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  fileprivate var isGoalTag: Bool {
    isTag && (dropFirst().first == "g" || dropFirst().first == "G") && Int(dropFirst(2)) ?? 0 > 0
  }
}

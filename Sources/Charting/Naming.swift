import Basics
import NameFinding
import SessionCore

/// Who is named how in one chart, or in the part that all share: nobody but the chart's own member by name.
struct Naming {
  private var replacements: [Person: String] = [:]
  private let people: [Person?]
  private let finder: NameFinder

  /// For a member's chart; without one, for the part that all share.
  init(_ nameable: NameablePeople, chartOf own: Member?) {
    let peer = own == nil ? "a member" : "a peer"
    for member in nameable.members where member.id != own?.id { replacements[.member(member.id)] = peer }
    for guest in nameable.guests {
      let isOwn = guest.member == nil || guest.member == own?.id
      replacements[.guest(guest.id)] = (isOwn ? "the " : "\(peer)'s ") + guest.relation.tidy
    }
    people = nameable.people
    finder = nameable.finder(chartOf: own?.id)
  }

  /// What was typed as a sentence, every other person's name replaced, and no sign `@` left before any.
  func pieces(_ typed: String, in id: String) -> [Sentence.Piece] {
    replacing(typed.tidy.withoutTags.asSentence, in: id)
  }

  /// A text with every other person's name replaced, and otherwise as it is.
  func replacing(_ text: String, in id: String) -> [Sentence.Piece] {
    var pieces: [Sentence.Piece] = []
    var words = ""
    var rest = text.startIndex
    var count = 0
    for found in finder.findings(in: text) {
      if found.meaning == .listed {
        guard found.range.lowerBound == text.startIndex, text.first?.isLowercase == true else { continue }
        pieces.append(.doubtful(String(text[found.range])))
        rest = found.range.upperBound
        continue
      }
      let range = found.range.withoutPossessive(in: text)
      words += text[rest..<range.lowerBound]
      rest = range.upperBound
      guard found.meaning == .replaced else {
        words += found.replacement
        continue
      }
      if !words.isEmpty { pieces.append(.words(words)) }
      words = ""
      count += 1
      pieces.append(.replaced(substitution("\(id)/\(count)", found, range, in: text)))
    }
    words += text[rest...]
    return (words.isEmpty ? pieces : pieces + [.words(words)]).withoutLoneSigns
  }

  /// The possessive ending stays as it was typed; at the front of the text nothing is capitalized, since something may
  /// come to stand before it.
  private func substitution(
    _ id: String, _ found: FoundName, _ range: Range<String.Index>, in text: String
  ) -> Substitution {
    let cut = range.upperBound < found.range.upperBound && found.replacement.hasSuffix("'s") ? 2 : 0
    let words = String(found.replacement.dropLast(cut))
    return Substitution(
      id: id, person: found.peers.first.flatMap { people[$0] }, original: text[range].withoutSign,
      replacement: range.lowerBound == text.startIndex ? words.uncapitalised : words)
  }

  /// Whether a word is someone's name here.
  func knows(_ name: String) -> Bool { !finder.findings(in: name).isEmpty }

  /// "the interpreter " before what they did, where a line is about them.
  func subject(of entry: Entry) -> String {
    let who = entry.about.map(word).unique.listed()
    return who + (entry.words?.text?.first?.isLowercase ?? false ? " " : ": ")
  }

  /// ", with the interpreter".
  func companions(of entry: Entry) -> String { ", with \(entry.about.map(word).unique.listed())" }

  /// "the mother", "a peer".
  func word(for person: Person) -> String { replacements[person] ?? "a peer" }
}

extension [Sentence.Piece] {
  /// A sign `@` that stands alone reads "at"; right before a name it goes, and an address keeps its own.
  fileprivate var withoutLoneSigns: [Sentence.Piece] {
    indices.map { place in
      guard case .words(let words) = self[place], words.contains(where: \.isSign) else { return self[place] }
      let isBeforeName = place + 1 < count && self[place + 1].substitution != nil
      return .words(words.withSignsRead(isBeforeName: isBeforeName, isAtStart: place == 0))
    }
  }
}

extension String {
  fileprivate func withSignsRead(isBeforeName: Bool, isAtStart: Bool) -> String {
    var words = split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let isAlone = { (word: String) in word.count == 1 && word.first?.isSign == true }
    if isBeforeName, let last = words.indices.last, last > 0, words[last].isEmpty, isAlone(words[last - 1]) {
      words.remove(at: last - 1)
    }
    for place in words.indices where isAlone(words[place]) { words[place] = isAtStart && place == 0 ? "At" : "at" }
    return words.joined(separator: " ")
  }
}

extension Character {
  fileprivate var isSign: Bool { self == "@" || self == "＠" }
}

extension [Sentence.Piece] {
  /// In quotation marks: what someone said they would do, in their own words. Words that are quoted already stay so.
  var quoted: [Sentence.Piece] {
    guard case .words(let start)? = first, start.first.map({ "“\"«".contains($0) }) ?? false else {
      return after("“") + [.words("”")]
    }
    return self
  }

  /// With words before them.
  func after(_ words: String) -> [Sentence.Piece] { [.words(words)] + self }

  /// With words in front of the full stop.
  func before(_ words: String) -> [Sentence.Piece] {
    guard case .words(let end)? = last else { return self + [.words(words + ".")] }
    return dropLast() + [.words(end.withoutStop + words + (end.hasSuffix(".") ? "." : ""))]
  }
}

extension Range<String.Index> {
  fileprivate func withoutPossessive(in text: String) -> Self {
    let named = text[self]
    guard named.hasSuffix("'s") || named.hasSuffix("’s") else { return self }
    return lowerBound..<text.index(upperBound, offsetBy: -2)
  }
}

extension Substring {
  fileprivate var withoutSign: String { String(first == "@" || first == "＠" ? dropFirst() : self) }
}

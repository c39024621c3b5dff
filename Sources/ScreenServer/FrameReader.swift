internal import Basics
@_spi(_Unicode) internal import Swift

/// Takes the room's lines in, one after the other, and keeps what a page is to show: the rules of `Frames.md`.
package struct FrameReader {
  /// Where to listen; `nil` until it was said.
  private(set) var listen: Listen?
  private(set) var frame = Frame()
  /// What stands in place of the large line.
  private(set) var said: String?
  private(set) var look = Look()
  /// The time of day when it was said, in milliseconds since midnight.
  private(set) var dayMs: Int?

  private var hasBegun = false
  private var catalog: [String]?
  private var incoming: [String] = []
  private var takesTexts = true

  struct Listen: Equatable {
    var isLocalNetwork: Bool
    var port: Int
  }

  struct Look: Equatable {
    var size = 150
    var theme = 0
  }

  /// What a line was about.
  enum Taken: Equatable {
    case begun, text, look, day, said, here, close
    case listen(Listen)
    /// The frame is another.
    case shown
    case token([UInt8])
  }

  package init() {}

  /// Whatever breaks a rule takes the frame away: better the time of day than an old question.
  mutating func take(_ line: [UInt8]) throws(Refused) -> Taken {
    do throws(Refused) { return try taken(line) } catch {
      (frame, said) = (Frame(), nil)
      throw error
    }
  }

  private mutating func taken(_ bytes: [UInt8]) throws(Refused) -> Taken {
    guard bytes.count <= FrameReader.longestLine, let line = String(validating: bytes, as: UTF8.self) else {
      throw Refused()
    }
    guard hasBegun else {
      guard line.utf8.elementsEqual("screen 1".utf8) else { throw Refused() }
      hasBegun = true
      return .begun
    }
    // By scalars: a blank with a combining mark on it is a blank.
    let scalars = line.unicodeScalars
    let end = scalars.firstIndex(of: " ") ?? scalars.endIndex
    let rest = end == scalars.endIndex ? "" : line[scalars.index(after: end)...]
    let words = rest.isEmpty ? [] : rest.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)[...]
    return try taken(String(line[..<end]), rest, words.map { Substring($0) }[...])
  }

  private mutating func taken(
    _ word: String, _ rest: Substring, _ words: ArraySlice<Substring>
  ) throws(Refused) -> Taken {
    switch word {
    case "listen" where listen == nil:
      let numbers = try exactly(words, [("lan", 0...1), ("port", 0...65_535)])
      let asked = Listen(isLocalNetwork: numbers[0] == 1, port: numbers[1])
      listen = asked
      return .listen(asked)
    case "text":
      try takeText(rest)
      return .text
    case "texts":
      guard takesTexts, try exactly(words, [("count", 0...10_000)])[0] == incoming.count else { throw Refused() }
      (catalog, incoming) = (incoming, [])
      // The frame on show may name a text of the catalog before.
      (frame, said) = (Frame(), nil)
      return .shown
    case "look":
      let numbers = try exactly(words, [("size", 50...400), ("theme", 0...2)])
      look = Look(size: numbers[0], theme: numbers[1])
      return .look
    case "day":
      dayMs = try exactly(words, [("ms", 0...86_399_999)])[0]
      return .day
    case "token":
      guard bytes(ofHexadecimal: Array(rest.utf8), count: 16) != nil else { throw Refused() }
      return .token(Array(rest.utf8))
    case "here":
      guard rest.isEmpty else { throw Refused() }
      return .here
    case "close":
      guard rest.isEmpty else { throw Refused() }
      (frame, said) = (Frame(), nil)
      return .close
    case "show":
      try show(words)
      return .shown
    case "say":
      guard frame.kind != .clock else { throw Refused() }
      said = try FrameReader.text(rest)
      return .said
    default: throw Refused()
    }
  }

  private mutating func show(_ words: ArraySlice<Substring>) throws(Refused) {
    let new = try Frame(words: words)
    guard let catalog, dayMs != nil else { throw Refused() }
    let texts = new.values.filter(\.key.isText).flatMap(\.value)
    guard texts.allSatisfy(catalog.indices.contains) else { throw Refused() }
    (frame, said) = (new, nil)
    // From here on nothing that is typed in the room can come in as a text.
    takesTexts = takesTexts && (new.kind == .gathering || new.kind == .clock)
  }

  private mutating func takeText(_ rest: Substring) throws(Refused) {
    let scalars = rest.unicodeScalars
    guard takesTexts, incoming.count < 10_000, let blank = scalars.firstIndex(of: " "),
      rest[..<blank].utf8.elementsEqual(String(incoming.count).utf8)
    else { throw Refused() }
    incoming.append(try FrameReader.text(rest[scalars.index(after: blank)...]))
  }

  /// Fields that all have to be there, once each, as one number.
  private func exactly(
    _ words: ArraySlice<Substring>, _ ranges: [(name: String, range: ClosedRange<Int>)]
  ) throws(Refused) -> [Int] {
    let found = try Frame.fields(words, ranges.map { ($0.name, $0.name) })
    var numbers: [Int] = []
    for (name, range) in ranges {
      guard let values = found[name], values.count == 1, range.contains(values[0]) else { throw Refused() }
      numbers.append(values[0])
    }
    return numbers
  }

  /// 1 to 600 characters in NFC, without blanks at the ends and without anything that turns or breaks the line.
  private static func text(_ words: Substring) throws(Refused) -> String {
    let scalars = words.unicodeScalars
    guard (1...600).contains(scalars.count), let first = scalars.first, let last = scalars.last,
      !first.properties.isWhitespace, !last.properties.isWhitespace, scalars.elementsEqual(String(words)._nfc)
    else { throw Refused() }
    for scalar in scalars {
      switch (scalar.properties.generalCategory, scalar.value) {
      case (.control, _), (.lineSeparator, _), (.paragraphSeparator, _), (_, 0x202A...0x202E), (_, 0x2066...0x2069):
        throw Refused()
      default: continue
      }
    }
    return String(words)
  }

  static let longestLine = 4096

  /// The same with the time of day: what is shown while the room is silent.
  var alone: FrameReader {
    var alone = self
    (alone.frame, alone.said) = (Frame(), nil)
    return alone
  }

  /// The words that a field's numbers stand for.
  func texts(_ field: Frame.Field) -> [String] { (frame.values[field] ?? []).map { catalog?[$0] ?? "" } }
}

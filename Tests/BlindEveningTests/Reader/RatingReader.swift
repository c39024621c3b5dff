/// Ratings on the two scales of `process-90`, mood and urge, both from 0 to 10.
struct RatingReader {
  let line: LineReader
  private static let scales = ["mood", "urge"]
  private static let units: Set<String> = ["days", "day", "weeks", "week", "times", "hours", "hour", "am", "pm", "%"]

  /// Of one person, with a note in the same act.
  func one(_ who: Int?, _ body: String) throws -> LineReader.Reading {
    guard line.room.stage == .running, !line.room.phaseName.isEmpty else { throw OpenCase("ratings at this stage") }
    guard line.room.phaseName != "skill" else { throw OpenCase("ratings beside a skill") }
    var words = body.split(separator: " ").map(String.init)
    guard let first = words.first else { return .refused }
    let values: [Int?]
    if first.first?.isLetter == true {
      guard let lettered = lettered(&words) else { return .refused }
      values = lettered
    } else {
      guard let plain = try numbers(&words, upTo: Self.scales.count) else { return .refused }
      values = plain
    }
    guard let who, line.room.hasBeenHere.contains(who) else { return .refused }
    guard values.contains(where: { $0 != nil }) || !words.isEmpty else { throw OpenCase("ratings that give nothing") }
    var facts = zip(Self.scales, values).compactMap { scale, value in value.map { fact(who, scale, $0) } }
    guard !facts.isEmpty else { throw OpenCase("ratings that give nothing") }
    if !words.isEmpty {
      let text = words.joined(separator: " ")
      guard try line.areMentionsKnown(in: text) else { return .refused }
      facts.append(line.fact(.note, [who], text))
    }
    return .done(.record(facts), rest: .empty)
  }

  /// Of everyone in the room, in seating order, on one scale.
  func all(_ body: String) throws -> LineReader.Reading {
    guard line.room.stage == .running else { throw OpenCase("ratings at this stage") }
    guard line.room.phaseName != "skill" else { throw OpenCase("ratings beside a skill") }
    guard line.people.guests.isEmpty else { throw OpenCase("ratings of everyone with guests in the room") }
    var words = body.split(separator: " ").map(String.init)
    var scale = Self.scales[0]
    if body.first?.isLetter == true {
      let letters = words.removeFirst()
      guard let meant = Self.scale(letters) else { return .refused }
      scale = meant
    }
    let everyone = line.room.membersInRoom
    guard !words.isEmpty, words.allSatisfy({ $0 == "-" || Int($0) != nil }) else { return .refused }
    guard words.count == everyone.count else { return .refused }
    let values = words.map { Int($0) }
    guard values.allSatisfy({ $0.map { (0...10).contains($0) } ?? true }) else { return .refused }
    let facts = zip(everyone, values).compactMap { who, value in value.map { fact(who, scale, $0) } }
    guard !facts.isEmpty else { throw OpenCase("ratings that give nothing") }
    return .done(.record(facts), rest: .empty)
  }

  private func fact(_ who: Int, _ scale: String, _ value: Int) -> Fact {
    line.fact(.rating, [who], "\(line.room.phaseName) \(scale) \(value)")
  }

  /// Numbers and `-` from the front, as many as there are scales; nothing where the first word is neither.
  private func numbers(_ words: inout [String], upTo count: Int) throws -> [Int?]? {
    var values: [Int?] = []
    while values.count < count, let word = words.first {
      if word == "-" {
        values.append(nil)
      } else if let value = Int(word) {
        guard (0...10).contains(value) else { return nil }
        values.append(value)
      } else {
        break
      }
      words.removeFirst()
    }
    guard !values.isEmpty else { return nil }
    if let word = words.first {
      if Int(word) != nil || word == "-" || word.first?.isNumber == true { throw OpenCase("more numbers than scales") }
      if Self.units.contains(word) {
        // `=6 3 days clean` may be an urge of 3 or three days.
        if values.count > 1, values.last != .some(nil) { return nil }
        throw OpenCase("a unit after one number")
      }
    }
    return values
  }

  /// `m6 u3`, in any order.
  private func lettered(_ words: inout [String]) -> [Int?]? {
    var values: [Int?] = [nil, nil]
    var isAny = false
    while let word = words.first, let digit = word.firstIndex(where: \.isNumber), let value = Int(word[digit...]) {
      guard let scale = Self.scale(String(word[..<digit])), let place = Self.scales.firstIndex(of: scale) else { break }
      guard (0...10).contains(value), values[place] == nil else { return nil }
      values[place] = value
      isAny = true
      words.removeFirst()
    }
    return isAny ? values : nil
  }

  private static func scale(_ letters: String) -> String? {
    letters.isEmpty ? nil : scales.first { $0.hasPrefix(letters.lowercased()) }
  }
}

import Charting
import NameFinding
import SessionCore

extension Part {
  /// What a clinician wrote of it, where anything was.
  var ownTexts: [String] {
    if let rewritten { return [rewritten] }
    return sentences.filter { $0.basis == .clinician || !$0.isGap && !id.isShared && id == .notes }.map(\.text)
  }

  /// All of what a clinician wrote of it; `nil` where it is the record's, or a gap.
  var ownText: String? {
    if let rewritten { return rewritten }
    let written = sentences.filter { $0.basis == .clinician }.map(\.text)
    return written.isEmpty ? nil : written.joined(separator: " ")
  }

  /// The same without the answers that were chosen by number, which many notes have alike.
  var ownWords: String? {
    if let rewritten { return rewritten }
    let written = sentences.filter { $0.basis == .clinician }.map { $0.ownWords(in: $0.answer) }.filter { !$0.isEmpty }
    return written.isEmpty ? nil : written.joined(separator: " ")
  }
}

extension Sentence {
  /// Without the words that the program puts before an answer.
  var answer: String { text.hasPrefix(lead) ? String(text.dropFirst(lead.count)) : text }

  /// What of an answer was not chosen by number.
  func ownWords(in answer: String) -> String { choices?.ownWords(in: answer) ?? answer }
}

extension String {
  /// Whether these words, at least three of them, stand in a text, or are nearly the whole of it.
  func isWithin(_ text: String) -> Bool {
    let mine = foldedWords
    let others = text.foldedWords
    guard mine.count >= 3, others.count >= 3 else { return false }
    if NearIdentical.compare(self, text) != .different { return true }
    guard mine.count <= others.count else { return false }
    return (0...(others.count - mine.count)).contains { Array(others[$0..<$0 + mine.count]) == mine }
  }

  /// In small letters, without accents and punctuation.
  var foldedWords: [String] {
    foldedAsName.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

// Times

extension DraftNote {
  /// An end before the start, and clock times that were typed into the attendance and lie outside the session.
  var timeFindings: [NoteFinding] {
    guard kind == .session else { return [] }
    guard let start = heading.startedAt else {
      return [NoteFinding(.timesDisagree, part: nil, quote: "no start is recorded")]
    }
    guard let end = heading.endedAt else {
      return [NoteFinding(.timesDisagree, part: nil, quote: "no end is recorded")]
    }
    if end.wallMs < start.wallMs { return [NoteFinding(.timesDisagree, part: nil, quote: "it ends before it begins")] }
    let minutes = Minutes.whole(ms: end.wallMs - start.wallMs)
    if minutes == 0 { return [NoteFinding(.timesDisagree, part: nil, quote: "the session took 0 minutes")] }
    if sentence("attendance.minutes")?.hasPrefix("0 minutes") ?? false {
      return [NoteFinding(.timesDisagree, part: .attendance, quote: "0 minutes present")]
    }
    return parts.filter { $0.id == .attendance || $0.id == .session }.flatMap { part -> [NoteFinding] in
      guard let text = part.rewritten else { return [] }
      let outside = text.clockTimes.filter { !start.minuteOfDay.isWithin($0, minutes) }
        .map { "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60) is not within the session" }
      let long = text.minuteCounts.filter { $0 > minutes }.map { "\($0) minutes in a session of \(minutes)" }
      return (outside + long).map { NoteFinding(.timesDisagree, part: part.id, quote: $0) }
    }
  }
}

extension DraftNote {
  /// A sentence of the record, where it stands.
  private func sentence(_ id: String) -> String? {
    parts.filter { $0.rewriting == nil }.flatMap(\.sentences).first { $0.id == id }?.text
  }
}

extension Moment {
  fileprivate var minuteOfDay: Int {
    let minutes = (wallMs + Int64(offsetSeconds) * 1000) / 60_000 % 1440
    return Int(minutes < 0 ? minutes + 1440 : minutes)
  }
}

extension Int {
  /// Whether a minute of the day lies within so many minutes from this one, over midnight too, the rounding aside.
  fileprivate func isWithin(_ minute: Int, _ length: Int) -> Bool {
    let after = (minute - self + 1440) % 1440
    return after <= length + 1 || after == 1439
  }
}

extension String {
  /// Minutes of the day, for each `18:05`.
  fileprivate var clockTimes: [Int] {
    split { !$0.isNumber && $0 != ":" }.compactMap { word in
      let parts = word.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24,
        minute < 60
      else { return nil }
      return hour * 60 + minute
    }
  }

  /// The numbers before the word minutes.
  fileprivate var minuteCounts: [Int] {
    let words = split { $0.isWhitespace || $0 == "," || $0 == "." || $0 == ";" }
    return zip(words, words.dropFirst()).compactMap { $1.hasPrefix("minute") ? Int($0) : nil }
  }
}

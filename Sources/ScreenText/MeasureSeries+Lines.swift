import Basics
package import Measures

extension MeasureSeries {
  /// One line of the overview of a person: the measure, its bars, and where the last total stands. Lines of at most so
  /// many columns; more than one only where that is too narrow.
  package func brief(columns: Int, glyphs: Glyphs) -> [String] {
    let front = instrument.id.padded(to: 8) + " "
    let shown = readings.last { instrument.total == nil ? $0.isComplete : $0.total != nil }
    guard let shown else { return ["no", "complete", "score", "yet"].filled(to: columns, first: front, hanging: "  ") }
    // Of several scores no one stands for the others.
    let bars = instrument.total == nil ? [] : sparklines(columns: max(8, min(24, columns - 56)), glyphs: glyphs)
    return shown.shortPhrases(of: instrument).joined(separator: "; ").split(separator: " ").filled(
      to: columns, first: front + bars.map { $0.text + "  " }.joined(), hanging: "  ")
  }

  /// The whole series: the bars, each time with its words, and what the words mean with its source. Lines of at most so
  /// many columns, 40 and more. Of many times only the `newest` are listed; the bars and the baseline are of all of them.
  package func lines(columns: Int, glyphs: Glyphs, newest: Int = .max) -> [String] {
    var lines = wrapped(instrument.title.onOneLine, columns)
    if !instrument.isValidated { lines.append(Instrument.notValidated) }
    guard !readings.isEmpty else { return lines + ["not asked yet"] }
    for (title, text) in sparklines(columns: columns - 14, glyphs: glyphs) {
      lines.append(title.isEmpty ? text : "\(title.padded(to: 12)) \(text)")
    }
    if readings.count > newest { lines += wrapped("the newest \(newest) of \(readings.count) times:", columns) }
    return lines + readings.suffix(newest).flatMap { line($0, columns) } + footnotes.flatMap { wrapped($0, columns) }
  }

  private func line(_ reading: MeasureReading, _ columns: Int) -> [String] {
    let total = reading.total.map { String($0) } ?? "-"
    let number = instrument.total == nil ? "" : String(repeating: " ", count: max(0, 3 - total.count)) + total + "  "
    let front = reading.administration.on.iso + "  " + number
    let words = reading.phrases(of: instrument).joined(separator: "; ").split(separator: " ")
    let hanging = String(repeating: " ", count: columns < 60 ? 4 : front.count)
    return words.filled(to: columns, first: front, hanging: hanging)
  }

  /// The bars of the total, or of each score where the measure has none.
  private func sparklines(columns: Int, glyphs: Glyphs) -> [(title: String, text: String)] {
    let rules = instrument.total.map { [$0] } ?? instrument.scores
    return rules.compactMap { rule in
      guard let range = instrument.range(of: rule) else { return nil }
      let line = Sparkline(readings.map { $0.score?[rule.id] }, in: range)
      let text = line.text(columns: columns, glyphs: glyphs)
      return (instrument.total == nil ? rule.title.onOneLine : "", text)
    }
  }

  private var footnotes: [String] {
    guard let rule = instrument.total else { return [] }
    var notes = [
      rule.noticeable.map { "noticeable: \($0.points) points or more (\($0.source.onOneLine))" },
      rule.reliable.map { "reliable: \($0.points) points or more (\($0.source.onOneLine))" },
    ].compactMap { $0 }
    if let cutOff = rule.cutOff {
      let below = rule.better == .lower ? "below it: \(cutOff.clear) or less" : "above it: \(cutOff.clear) or more"
      notes.append("cut-off: \(cutOff.at); \(below), from a baseline at the cut-off, and reliable")
    }
    if let response = rule.response {
      notes.append(
        "response: at least half; remission: under \(response.remissionUnder); from a baseline of "
          + "\(response.baselineFrom) or more")
    }
    return notes
  }

  private func wrapped(_ text: String, _ columns: Int) -> [String] {
    text.split(separator: " ").filled(to: columns, hanging: "  ")
  }
}

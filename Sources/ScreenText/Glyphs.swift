/// The few signs that are not ASCII, and what stands for them where a terminal cannot draw them.
package struct Glyphs: Hashable, Sendable {
  /// Stands between the time and the number of an act that is kept.
  package let recorded: String
  /// Stands before what is being typed.
  package let prompt: String
  /// Between figures of the right prompt.
  package let separator: String
  /// Stands where a text was cut off.
  package let ellipsis: String
  /// Bars of a sparkline, the lowest first.
  package let bars: [Character]
  /// Stands in a sparkline where a number is missing.
  package let noBar: Character

  /// For a terminal that draws UTF-8.
  package static let unicode = Glyphs(
    recorded: "✓", prompt: "›", separator: "·", ellipsis: "…", bars: Array("▁▂▃▄▅▆▇█"), noBar: "·")
  /// For every other one.
  package static let ascii = Glyphs(
    recorded: "ok", prompt: ">", separator: "|", ellipsis: "..", bars: Array("_-=+*#"), noBar: ".")
}

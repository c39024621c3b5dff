/// The few signs that are not ASCII, and what stands for them where a terminal cannot draw them.
package struct Glyphs: Hashable, Sendable {
  package let recorded: String
  package let prompt: String
  package let separator: String
  package let dash: String

  /// For a terminal that draws UTF-8.
  package static let unicode = Glyphs(recorded: "✓", prompt: "›", separator: "·", dash: "–")
  /// For every other one.
  package static let ascii = Glyphs(recorded: "ok", prompt: ">", separator: "|", dash: "-")
}

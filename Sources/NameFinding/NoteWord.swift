/// One word of a note, without its possessive ending, and how it is set into the line.
struct NoteWord {
  enum Case { case lower, capital, upper, none }

  /// Without case, accents and apostrophes.
  let folded: String
  /// Places of its letters among the note's scalars.
  let letters: Range<Int>
  /// Where the possessive ending stops; the end of `letters` if there is none.
  let end: Int
  let shape: Case
  let script: Script
  let gap: Gap

  var isPossessive: Bool { end > letters.upperBound }
  var isSingleLetter: Bool { letters.count == 1 && script == .latin }
  var hasCapital: Bool { shape == .capital || shape == .upper }
}

/// What stands between a word and the one before it.
struct Gap: OptionSet {
  let rawValue: Int

  static let space = Gap(rawValue: 1)
  static let dot = Gap(rawValue: 2)
  static let comma = Gap(rawValue: 4)
  static let hyphen = Gap(rawValue: 8)
  /// A question mark, a colon, a line's end, the note's beginning: after it a capital says nothing.
  static let start = Gap(rawValue: 16)
  static let other = Gap(rawValue: 32)
  static let slash = Gap(rawValue: 64)
  /// `@` directly before the word, with nothing but a space or a bracket before the sign.
  static let sign = Gap(rawValue: 128)
  /// `&` and `+`.
  static let joint = Gap(rawValue: 256)
  /// The apostrophe of a verb drawn together with the word before it: "Jo'll".
  static let apostrophe = Gap(rawValue: 512)

  /// Nothing but a space.
  var isPlain: Bool { self == .space }
}

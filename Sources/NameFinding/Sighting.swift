/// A find by its words, before its place in the text is worked out.
struct Sighting {
  /// Places among the note's words.
  var words: ClosedRange<Int>
  var peers: Set<Int>
  var kind: FoundName.Kind
  var certainty: FoundName.Certainty
  var meaning = FoundName.Meaning.replaced
  var number = Number.one
  /// The scalars of the name inside its word, in a line of Chinese or before a Korean particle, and of a name after
  /// `@`.
  var letters: Range<Int>?
  /// The name's last word lost its apostrophe.
  var lacksApostrophe = false
  /// Nobody is meant who may not be named; kept so that nothing is found inside.
  var isKnown = false
  /// What a name after `@` is called.
  var calling: String?

  enum Number {
    case one
    /// "the Joneses".
    case family
    /// "the Boyd kids", where the name stands for "of the family".
    case ofFamily
    /// "both Marias".
    case several
  }
}

/// A find by its words, before its place in the text is worked out.
struct Finding {
  /// Places among the note's words.
  var words: ClosedRange<Int>
  var peers: Set<Int>
  var kind: FoundName.Kind
  var certainty: FoundName.Certainty
  var isFamily = false
  /// The scalars of the name inside its word, in a line of Chinese or before a Korean particle.
  var letters: Range<Int>?
  /// The name's last word lost its apostrophe.
  var lacksApostrophe = false
}

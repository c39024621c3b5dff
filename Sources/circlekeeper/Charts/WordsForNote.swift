extension String {
  /// An answer as it goes into a note: words, and no line of the session. A name with a sign before it would not be
  /// found when names are looked for, so no sign of a name is kept.
  ///
  /// Throws where the line was meant for something else: a flag, a private note, a commitment, a rating, or a person.
  func wordsForNote() throws(Trouble) -> String {
    guard let first = first(where: { !$0.isWhitespace }), !"!！;；@＠>＞=＝".contains(first) else {
      if isEmpty { return self }
      throw Trouble("An answer here is words for the note. Leave the draft first: Esc or Ctrl-C")
    }
    var words = ""
    for character in first == "\\" ? drop(while: \.isWhitespace).dropFirst() : self[...] {
      guard "@＠".contains(character) else {
        words.append(character)
        continue
      }
      if let last = words.last, last.isLetter || last.isNumber { words += " at " }
    }
    return words
  }
}

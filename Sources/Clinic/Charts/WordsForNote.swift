import SessionCore
package import SlashCommands

extension ChartDesk {
  /// With the people of the session.
  package func wordsForNote(_ text: String) throws(CommandFailure) -> String {
    try text.wordsForNote(naming: PeopleByName(log.session))
  }
}

extension String {
  /// An answer as it goes into a note: words, and no line of the session. No sign of a name is kept, since with it a name
  /// would not be found when names are looked for; `@jo` is written as the name that it means.
  ///
  /// Throws where the line was meant for something else: a flag, a private note, a commitment, a rating, or a person.
  package func wordsForNote(naming people: PeopleByName) throws(CommandFailure) -> String {
    guard let first = first(where: { !$0.isWhitespace }), !"!！;；@＠>＞=＝".contains(first) else {
      if isEmpty { return self }
      throw .notes(.notWords)
    }
    let body = first == "\\" ? String(drop(while: \.isWhitespace).dropFirst()) : self
    var words = ""
    for character in people.spelledOut(body) {
      guard "@＠".contains(character) else {
        words.append(character)
        continue
      }
      if let last = words.last, last.isLetter || last.isNumber { words += " at " }
    }
    return words
  }
}

/// How the reading of one line ended.
package enum LineOutcome: Equatable, Sendable {
  /// Enter was pressed, or a line of a file was read.
  case line(TypedLine)
  /// A key that does something by itself was pressed on the empty line.
  case action(ActionPress)
  /// ^D on an empty line, or the end of a file.
  case endOfInput
  /// ^C: the line was thrown away.
  case interrupted
  /// Its owner asked for an end (``LineEditorClient/endsReading``); what stood on the line was handed to it as rested.
  case withdrawn
  /// The terminal went away or the process was told to end; nothing more should be printed, the exit code is 129.
  case hangup
}

/// A key that did something by itself, with what tells a double press from two acts.
package struct ActionPress: Equatable, Sendable {
  /// Which one.
  package var key: ActionKey
  /// Time since the line or key before had its answer, sleep of the machine included; nil for the first.
  package var sincePreviousMs: Int64?
  /// It may have been the key's own repeating: it came less than half a second after the same key.
  package var isClose: Bool

  /// The first of its kind unless said.
  package init(_ key: ActionKey, sincePreviousMs: Int64? = nil, isClose: Bool = false) {
    self.key = key
    self.sincePreviousMs = sincePreviousMs
    self.isClose = isClose
  }
}

/// A line as it was typed, in NFC, with what tells a double press from two acts.
package struct TypedLine: Equatable, Sendable {
  /// May hold line breaks and tabs when something was pasted.
  package var text: String
  /// How many blocks were pasted into it.
  package var pastes: Int
  /// Time since the line before had its answer, sleep of the machine included; nil for the first line.
  package var sincePreviousMs: Int64?
  /// How many keys were pressed since the line before, the last Enter not counted.
  package var keysSincePrevious: Int
  /// The end of the file came before the end of the line.
  package var isUnterminated: Bool
  /// Some bytes were no UTF-8; U+FFFD stands in their place.
  package var hadInvalidBytes: Bool
  /// It went on beyond the longest line; the text is its beginning.
  package var isTooLong: Bool
  /// What the program had put there, where an edit key kept it and more was typed.
  package var kept: String?

  /// A line without anything remarkable unless said.
  package init(
    text: String, pastes: Int = 0, sincePreviousMs: Int64? = nil, keysSincePrevious: Int = 0,
    isUnterminated: Bool = false, hadInvalidBytes: Bool = false,
    isTooLong: Bool = false
  ) {
    self.text = text
    self.pastes = pastes
    self.sincePreviousMs = sincePreviousMs
    self.keysSincePrevious = keysSincePrevious
    self.isUnterminated = isUnterminated
    self.hadInvalidBytes = hadInvalidBytes
    self.isTooLong = isTooLong
  }
}

/// One thing that was done at the keyboard.
package enum Key: Equatable, Sendable {
  case scalar(Unicode.Scalar)
  case command(KeyCommand)
  /// A key that was chosen to do something by itself on an empty line; elsewhere it does what it always does.
  case action(ActionKey, ordinary: KeyCommand?)
  /// Alt and a letter, which is the same as Esc and that letter typed at once.
  case alt(Unicode.Scalar, KeyCommand)
  /// The beginning of a pasted block, its line ends made `\n`, nothing else changed.
  case paste(String)
  /// What came of that block since.
  case pasteMore(String)
  /// A block that had no end was ended by hand.
  case pasteStopped

  var pressed: PressedKey {
    switch self {
    case .scalar, .alt: .character
    case .paste, .pasteMore, .pasteStopped: .paste
    case .command(.accept): .enter
    case .command(.escape): .escape
    case .command, .action: .other
    }
  }
}

/// What a single key can do on an empty line.
package enum ActionKey: Equatable, Sendable {
  /// Gives the floor to the next person, or goes on to the next step.
  case next
  /// Shows the board.
  case board
}

/// Everything a key can do besides being typed. The raw value, above 0x80, is the code by which libedit is told: no
/// escape sequence ever reaches it, and no typed letter has such a code.
package enum KeyCommand: Int32, CaseIterable, Sendable {
  case accept = 0x80
  case insert, complete, older, newer, finish, quoteNext, interrupt, suspend, endOfInput, escape, redraw
  case pageUp, pageDown
  case left, right, home, end, wordLeft, wordRight
  case deleteBefore, deleteAt, deleteWordBefore, deleteWordAt, deleteToEnd, deleteLine, insertDeleted, swapLetters

  /// The name of libedit's own function, or nil for what is done here.
  var libeditName: String? {
    switch self {
    case .left: "ed-prev-char"
    case .right: "ed-next-char"
    case .home: "ed-move-to-beg"
    case .end: "ed-move-to-end"
    case .wordLeft: "ed-prev-word"
    case .wordRight: "em-next-word"
    case .deleteBefore: "em-delete-prev-char"
    case .deleteAt: "ed-delete-next-char"
    case .deleteWordBefore: "ed-delete-prev-word"
    case .deleteWordAt: "em-delete-next-word"
    case .deleteToEnd: "ed-kill-line"
    case .deleteLine: "em-kill-line"
    case .insertDeleted: "em-yank"
    case .swapLetters: "ed-transpose-chars"
    default: nil
    }
  }
}

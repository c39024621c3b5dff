/// What a leader does in one go: what they mean to, and each kind of slip.
enum Kind: String, CaseIterable, Hashable, Sendable {
  case arrivals, note, noteOfTwo, groupNote, guestNote, privateNote, ratings, commitment, intervention, flag, turn,
    steppingOut, walkIn, look, plainUndo, phase, ending
  case misspelledCommand, misspelledName, wrongValue, enterAgain, mendedName
  case shiftOne, shiftColon, shiftTwo, shiftPeriod, asTyped
  case flagInNote, flagInCommand, flagInRating, flagInPrivate, flagInCommitment, flagInIntervention, flagInPaste,
    prefixFinished
  case flagAfterRefusal, flagBehindRefusal, flagWithSigns, flagOfSeveral, flagOfNobody, flagOfShared, guestFlag,
    flagInGathering, flagWhileLocked, flagAfterClose, flagInLobby
  case strayArrows, strayTab, strayEscape, strayBackspace, homeAndEnd, controlSlip
  case paste, pasteOfLines, pasteOfCommand, endlessPaste
  case heldNext, heldEnter, doubleEnter, nextChord, boardChord, chordWhileTyping
  case killWhileTyping, killAtEnter, lock, veil
  case sharedName, nameInIntervention, mention, bareName, bareCommand, backslash, help, undoAfterFlag, fix,
    everyoneRated

  /// Kinds that never have a slip in an evening.
  static let meant: Set<Kind> = [
    .arrivals, .note, .noteOfTwo, .groupNote, .guestNote, .privateNote, .ratings, .commitment, .intervention, .flag,
    .turn, .steppingOut, .look, .plainUndo, .phase, .ending,
  ]

  /// Nothing of it is left without the keys of a terminal.
  var needsTerminal: Bool {
    switch self {
    case .flagWhileLocked, .flagInLobby, .strayTab, .endlessPaste, .heldNext, .nextChord, .boardChord,
      .chordWhileTyping, .killWhileTyping, .killAtEnter, .lock, .veil:
      true
    default: false
    }
  }
}

/// Some keys, and why they are pressed.
struct Move: Hashable, Sendable {
  let kind: Kind
  let keys: [Key]
}

/// One evening: the keys pressed from the first prompt on, and what was typed in the lobby before.
struct BlindEvening: Sendable {
  let seed: UInt64
  let cast: Cast
  /// Flags raised before the session is there.
  let lobby: [String]
  var moves: [Move]

  func reader() throws -> SecondReader {
    var reader = SecondReader(people: People(members: cast.members))
    for move in moves { try reader.press(move.keys) }
    return reader
  }
}

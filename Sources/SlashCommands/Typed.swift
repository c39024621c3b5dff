package import SessionCore

/// What one typed line asks for.
package enum Typed: Hashable, Sendable {
  /// Something to be recorded. `claim` is the time that the line's last words gave, `rest` what stood before a flag: it
  /// is filed nowhere and goes back to the prompt.
  case act(Command, claim: StatedTime? = nil, hints: [Hint] = [], rest: String? = nil)
  /// Something to be shown; nothing is recorded.
  case query(Query)
  /// Something about the program rather than the session.
  case control(Control)
  /// An empty line: never an advance, never an answer.
  case nothing
}

/// What the answer may add to what was recorded as it stands.
package enum Hint: Hashable, Sendable {
  /// The text begins with the whole name of someone present under whom it is not filed.
  case firstWordIsName(Person)
  /// A flag about the person who has the floor holds another person's name.
  case mayBeAbout(Person)
  /// A `!` right before this person's name was taken as an exclamation mark.
  case mayBeFlag(Person)
  /// The text names these people, under whom it is not filed.
  case mentions([Person])
  /// Read the agreements in this tone.
  case tone(String)

  /// Someone else who may have been meant.
  package var person: Person? {
    switch self {
    case .firstWordIsName(let person), .mayBeAbout(let person): person
    case .tone, .mentions, .mayBeFlag: nil
    }
  }
}

/// Something that can be shown.
package enum Query: Hashable, Sendable {
  case board
  /// The last lines of the log; `nil` leaves their number to the screen.
  case log(lines: Int?)
  case last(Person)
  /// Whom the last session left something to be done about, and who said what they would do.
  case leftFromLastTime
  case find(String)
  case flags
  /// What is to be settled.
  case todo
  case timers
  /// The crisis card.
  case support
  case sessions
  /// An id, a date or `last`; `nil` is the session that is open, or else the last one.
  case replay(String?)
  /// By its id; `nil` is tonight's, or the list where no session is open.
  case outline(String?)
  /// Where the group stands in the twelve weeks.
  case plan
  /// The prompts of the phase that is running.
  case prompts
  /// One command, by its full name; `nil` is everything on one screen.
  case help(String?)
}

/// Something that changes the program and nothing in the log.
package enum Control: Hashable, Sendable {
  /// By its full name; `nil` lets the leader choose.
  case chooseGroup(String?)
  case newGroup(String)
  /// By its full name; `nil` is the group that is chosen.
  case editGroup(String?)
  /// The outline, by its id, of the session that is to be opened.
  case chooseOutline(String)
  /// `/start` where no session is open.
  case openSession
  case bell(Bool)
  /// Whether typed text stays in sight.
  case show(Bool)
  /// Drafts of notes: whose, which part and its text, as typed; `nil` for everybody's.
  case draft(String?)
  /// Someone's signed note to the clipboard: whose, as typed.
  case copy(String)
  /// Only the clock is left on the screen.
  case veil
  case screen(ScreenRequest)
  /// A copy of the vault in this folder, which must not exist.
  case backup(String)
  /// The keys are wiped until the passphrase is typed.
  case lock
  /// Leave the program; an open session stays open.
  case quit
}

/// What is asked of the group's screen.
package enum ScreenRequest: Hashable, Sendable {
  /// Starts it on this machine alone, or gives a new address.
  case open
  /// The same for other machines of the local network.
  case localNetwork
  /// The address as a QR code.
  case code
  case off
  /// A teaching point of the phase, from 1; `nil` is the question again.
  case point(Int?)
  /// Words as they were typed, to be checked for names.
  case say(String)
  /// Whether each turn has a bar.
  case turns(Bool)
}

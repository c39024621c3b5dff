/// Reads an evening's keys as `TypedLines.md` does: what is on the prompt after each, what each Enter records, and in
/// the end what has to stand in the record.
///
/// A line that was refused stays on the prompt, selected, and so does any line that the program puts there: the next letter
/// or paste replaces it, Home and End keep it for editing, Enter tries it again, Esc clears it. Keys for which the
/// page does not say what comes of them are an `OpenCase`; the evenings do without them.
struct SecondReader: Sendable {
  var record: Record
  var letters: [Character] = []
  var cursor = 0
  var isSelected = false
  /// What stands there is known to be nothing or a sign, and to be selected.
  var isUnsure = false
  var isLocked = false
  var isVeiled = false
  /// Lines typed while locked, flags not among them.
  var waiting: [String] = []
  var raisedAtUnlock: [[Fact]] = []
  /// Unlocked with lines waiting; any key shows the first.
  var isAboutToOffer = false
  var isOffering = false
  /// The line that was refused once for a slip of the shift key.
  var askedAbout: String?
  /// The floor or the phase moved, and nothing was typed since.
  var hasJustMoved = false
  var hasLeft = false
  /// Each line that Enter handed over, and what became of it.
  var handed: [(line: String, reading: LineReader.Reading)] = []

  init(people: People) { record = Record(people: people) }

  var typed: String { String(letters) }
  var room: Room { record.room }
  var people: People { record.room.people }
  var isPromptEmpty: Bool { letters.isEmpty && !isUnsure }
  /// Whether the next key may be anything.
  var isAtRest: Bool { !isAboutToOffer && !isUnsure && !isVeiled }

  mutating func press(_ keys: [Key]) throws { for key in keys { try press(key) } }

  mutating func press(_ key: Key) throws {
    guard !hasLeft else { throw OpenCase("a key after the room was left") }
    if isVeiled { return try pressVeiled(key) }
    if isAboutToOffer { return try showFirst(key) }
    if isUnsure { try settle(key) }
    switch key {
    case .text(let text): insert(text)
    case .paste(let text): insert(text)
    case .enter: try enter()
    case .held(.enter, let times): for _ in 0..<times { try enter() }
    case .unlock: try unlock()
    case .kill, .killAtEnter: try kill(key)
    case .endlessPaste: try pasteWithoutEnd()
    case .held(.next, _), .control("n"), .control("o"): try chord(key)
    default: try edit(key)
    }
  }

  private mutating func insert(_ text: String) {
    if isSelected { clear() }
    letters.insert(contentsOf: text, at: cursor)
    cursor += text.count
  }

  mutating func clear() {
    letters = []
    cursor = 0
    isSelected = false
  }

  mutating func put(_ line: String) {
    letters = Array(line)
    cursor = letters.count
    isSelected = !line.isEmpty
  }

  // MARK: - Keys that edit

  private mutating func edit(_ key: Key) throws {
    if isSelected { return try editSelected(key) }
    switch key {
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = letters.count
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(letters.count, cursor + 1)
    case .backspace, .control("h"):
      guard cursor > 0 else { return }
      cursor -= 1
      letters.remove(at: cursor)
    case .control("u"):
      guard cursor == letters.count else { throw OpenCase("Ctrl-U in the middle") }
      clear()
    case .control("l"): break
    case .control("c"), .escape: clear()
    case .tab: try tab()
    default: throw OpenCase("\(key.shown) here")
    }
  }

  private mutating func editSelected(_ key: Key) throws {
    switch key {
    case .home: (cursor, isSelected) = (0, false)
    case .end: (cursor, isSelected) = (letters.count, false)
    case .escape, .control("u"), .control("c"):
      guard !isOffering else { throw OpenCase("an offered line taken away") }
      clear()
    default: throw OpenCase("\(key.shown) on a selected line")
    }
    askedAbout = askedAbout == typed ? askedAbout : nil
  }

  /// On an empty line something is put there, selected, which the next letter replaces; after whole words nothing
  /// happens; a beginning of a name is completed as far as one can be.
  private mutating func tab() throws {
    if letters.isEmpty {
      isUnsure = true
      return
    }
    guard cursor == letters.count, typed.first?.isLetter == true, letters.last?.isLetter == true,
      let word = typed.split(separator: " ").last, word.allSatisfy(\.isLetter), typed.contains(" ")
    else { throw OpenCase("TAB here") }
  }

  /// After something unknown only what replaces or clears it.
  private mutating func settle(_ key: Key) throws {
    switch key {
    case .text, .paste, .escape, .control("u"), .control("c"): break
    default: throw OpenCase("\(key.shown) on something put there")
    }
    isUnsure = false
    clear()
  }

  private mutating func chord(_ key: Key) throws {
    guard letters.isEmpty else {
      guard !isSelected else { throw OpenCase("a chord on a selected line") }
      if case .held = key { throw OpenCase("a held chord with something typed") }
      return
    }
    guard !isLocked, !isOffering else { throw OpenCase("a chord while locked") }
    guard key != .control("o") else { return }
    guard !hasJustMoved else { throw OpenCase("twice in a row") }
    guard room.stage == .running, room.phaseName != "skill" else { throw OpenCase("Ctrl-N now") }
    do { try record.perform(.next) } catch is Refused { record.forgetAsking() }
    hasJustMoved = true
  }

  private mutating func pasteWithoutEnd() throws {
    guard letters.isEmpty || isSelected, !isOffering else { throw OpenCase("a paste without end here") }
    clear()
    isUnsure = true
  }

  // MARK: - Enter

  mutating func enter() throws {
    let line = typed
    isSelected = false
    if isLocked { return try keep(line) }
    if line.allSatisfy({ $0 == " " }) {
      guard line.isEmpty else { throw OpenCase("blanks alone") }
      return
    }
    let wasAskedAbout = askedAbout == line
    askedAbout = nil
    let reading = try LineReader(record: record).read(line)
    handed.append((line, reading))
    try take(reading, line, wasAskedAbout: wasAskedAbout)
    guard isOffering else { return }
    guard letters.isEmpty, !isUnsure else { throw OpenCase("an offered line that is refused") }
    offerNext()
  }

  mutating func take(_ reading: LineReader.Reading, _ line: String, wasAskedAbout: Bool) throws {
    switch reading {
    case .undo: break
    default: record.forgetAsking()
    }
    switch reading {
    case .nothing, .shown: clear()
    case .refused: put(line)
    case .asked(let asTyped):
      if wasAskedAbout {
        handed[handed.count - 1].reading = .done(asTyped, rest: .empty)
        return try perform(asTyped, rest: .empty, line)
      }
      askedAbout = line
      put(line)
    case .done(let deed, let rest): try perform(deed, rest: rest, line)
    case .undo:
      do {
        try record.undo()
        clear()
      } catch is Refused {
        // Whether the words stay on the prompt is not said; the next key may be /undo, which replaces them.
        clear()
        isUnsure = true
      }
    case .redo:
      try record.redo()
      clear()
    case .lock:
      clear()
      isLocked = true
    case .veil:
      clear()
      isVeiled = true
    case .quit:
      clear()
      hasLeft = true
    }
  }

  mutating func perform(_ deed: Deed, rest: LineReader.Rest, _ line: String) throws {
    do {
      try record.perform(deed)
    } catch is Refused {
      handed[handed.count - 1].reading = .refused
      return put(line)
    }
    switch deed {
    case .next, .give, .phase, .pass:
      guard !hasJustMoved else { throw OpenCase("twice in a row") }
      hasJustMoved = true
    case .record, .flag: hasJustMoved = false
    default: break
    }
    clear()
    switch rest {
    case .empty: break
    case .prefix(let text): put(text)
    case .unsure: isUnsure = true
    }
  }
}

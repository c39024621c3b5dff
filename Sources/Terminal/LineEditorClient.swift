/// What the owner of a line editor supplies: everything that is shown besides the typed text.
///
/// All of it is called on the one thread, from inside ``LineEditor/readLine(for:initialText:standing:)``.
package protocol LineEditorClient: AnyObject {
  /// Called whenever the typed text or the time changed; the prompt follows what is typed.
  func prompt(for text: String, columns: Int) -> EditorPrompt
  /// Milliseconds until something visible changes by itself (prompt, screen, or a line that falls due); nil if nothing
  /// will.
  func nextChange() -> Int64?
  /// Lines to print above the typed line now; each is given out once.
  func due() -> [String]
  /// What TAB could insert; `cursorOffset` counts Unicode scalars.
  func completions(text: String, cursorOffset: Int) -> EditorCompletion
  /// The half-typed line, 20 ms after the last key, five times a second while typing goes on, and before the process
  /// stops or ends: the moment to keep it.
  func rested(text: String)
  /// The process is about to stop (^Z): the moment to cover what stands elsewhere.
  func stops()
  /// Told of every key before it does anything; what it makes of it decides whether the key is typed.
  func keyPressed(_ key: PressedKey) -> KeyAnswer
  /// What the screen shows besides the typed line.
  func screen() -> ScreenContent
  /// Asked whenever lines fell due: true ends the reading where it stands, without a key.
  var endsReading: Bool { get }
  /// Lines that say that a pasted block cannot be taken as it is; the scalars are those control characters that it
  /// holds.
  func refusal(ofPasteHolding controls: [Unicode.Scalar]) -> [String]
  /// False: a line with control characters stays on the prompt, as the block that brought them was refused.
  var takesControlCharacters: Bool { get }
  /// Lines that TAB puts on the empty line one after the other, the likeliest first.
  func proposals() -> [String]
  /// The line that stood there gives way to another, or was cleared, before Enter: what Up is to bring back of it, nil
  /// for nothing.
  func gaveWay(_ text: String) -> String?
  /// Asked whenever lines fell due: true takes the line that stands there from the screen.
  func leaves(_ text: String) -> Bool
}

extension LineEditorClient {
  /// Nothing changes by itself.
  package func nextChange() -> Int64? { nil }
  /// Nothing falls due.
  package func due() -> [String] { [] }
  /// Nothing fits.
  package func completions(text: String, cursorOffset: Int) -> EditorCompletion { .none }
  /// Nothing is kept.
  package func rested(text: String) {}
  /// Nothing stands elsewhere.
  package func stops() {}
  /// Every key is typed.
  package func keyPressed(_ key: PressedKey) -> KeyAnswer { .typed }
  /// It ends with a key.
  package var endsReading: Bool { false }
  /// No page and no veil.
  package func screen() -> ScreenContent { .transcript }
  /// In words that fit everywhere.
  package func refusal(ofPasteHolding controls: [Unicode.Scalar]) -> [String] {
    ["the pasted text holds control characters (\(controls.count)); take them out, or clear the line"]
  }
  /// They are refused here.
  package var takesControlCharacters: Bool { false }
  /// Nothing is proposed.
  package func proposals() -> [String] { [] }
  /// It comes back as it was.
  package func gaveWay(_ text: String) -> String? { text }
  /// It stays.
  package func leaves(_ text: String) -> Bool { false }
}

/// The kinds of key that an owner may want to tell apart.
package enum PressedKey: Equatable, Sendable {
  /// A letter, digit, sign or blank.
  case character
  /// The line is about to be handed over.
  case enter
  /// A lone ESC; it clears a line that is selected.
  case escape
  /// A pasted block.
  case paste
  /// An arrow, a deletion, TAB, a control key.
  case other
}

/// Whether a key goes on to do what it always does.
package enum KeyAnswer: Equatable, Sendable {
  /// It does what it always does.
  case typed
  /// It has done its work; nothing more comes of it.
  case swallowed
}

/// What is on the screen besides the typed line.
package enum ScreenContent: Equatable, Sendable {
  /// Whatever was printed, with the typed line under it.
  case transcript
  /// A page on the alternate screen with the typed line under it; nothing of it reaches the scrollback. The owner goes
  /// back to ``transcript`` when the line was answered or the page has been up long enough.
  case page([String])
  /// Nothing but this one line: no transcript, no typed text, no cursor.
  case veil(String)
}

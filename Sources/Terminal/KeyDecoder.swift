/// Turns the bytes of a terminal into keys, one byte at a time, so that libedit never sees an escape sequence.
///
/// What a person types after Esc must never be lost in something that only looked like the beginning of a sequence: Esc
/// and a sign are two keys, and what was begun and does not go on at once is typed after all.
package struct KeyDecoder {
  private enum State: Equatable {
    case ground
    case letter(UTF8Tail)
    case escape
    case application
    case sequence([UInt8])
    case linuxFunctionKey
    /// With all that came after ESC.
    case string([UInt8])
    case paste
  }

  private var state = State.ground
  private var pasted = PastedBlock()
  private let actionKeys: [UInt8: ActionKey]

  /// Nothing has begun; `actionKeys` are control characters.
  package init(actionKeys: [UInt8: ActionKey] = [:]) {
    self.actionKeys = actionKeys
  }

  /// How long to wait for the rest of what has begun before ``expire(into:)`` is due; nil when nothing has.
  package var patienceMs: Int64? {
    switch state {
    case .ground: nil
    case .paste: 5000
    case .application, .string: Self.burstMs
    default: 400
    }
  }

  /// What a terminal sends as one comes closer together than two keys of a person.
  private static let burstMs: Int64 = 60
  /// No answer of a terminal is longer.
  private static let longestString = 4096

  /// In a paste all that has come may be read on; outside nothing is, since it may be for someone else.
  package var isInPaste: Bool {
    state == .paste
  }

  /// Takes the next byte, which came so long after the one before.
  package mutating func feed(_ byte: UInt8, afterMs: Int64 = 0, into keys: inout [Key]) {
    if afterMs >= Self.burstMs, isTyped(byte) { expire(into: &keys) }
    switch state {
    case .ground: ground(byte, &keys)
    case .letter(let tail): letter(tail, byte, &keys)
    case .escape: escape(byte, &keys)
    case .application: application(byte, &keys)
    case .sequence(let parameters): sequence(parameters, byte, &keys)
    case .linuxFunctionKey: state = .ground
    case .string(let bytes): string(bytes, byte, &keys)
    case .paste: paste(byte, &keys)
    }
  }

  /// Whether what has begun so long before was no sequence that goes on with this byte.
  private func isTyped(_ byte: UInt8) -> Bool {
    switch state {
    case .application, .string: true
    case .escape: byte != UInt8(ascii: "[") && byte != UInt8(ascii: "O")
    case .ground, .letter, .sequence, .linuxFunctionKey, .paste: false
    }
  }

  /// The rest did not come in time: a lone ESC is a key, a paste is what has come of it, and what only began like a
  /// terminal's answer was typed.
  package mutating func expire(into keys: inout [Key]) {
    let expired = state
    state = .ground
    switch expired {
    case .escape: keys.append(.command(.escape))
    case .application: typeAfterEscape([UInt8(ascii: "O")], &keys)
    case .string(let bytes): typeAfterEscape(bytes, &keys)
    case .paste: pasted.end(into: &keys)
    case .ground, .letter, .sequence, .linuxFunctionKey: break
    }
    // What is typed after all may begin with another ESC.
    if state != .ground { expire(into: &keys) }
  }

  /// What has come of a paste so far, to be seen before its end.
  package mutating func showPaste(into keys: inout [Key]) {
    if state == .paste { pasted.show(into: &keys) }
  }

  private mutating func typeAfterEscape(_ bytes: [UInt8], _ keys: inout [Key]) {
    state = .ground
    keys.append(.command(.escape))
    for byte in bytes { feed(byte, into: &keys) }
  }

  private mutating func ground(_ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    case 0x1B: state = .escape
    case 0..<0x20, 0x7F:
      let command = KeyBindings.control(byte)
      if let action = actionKeys[byte] {
        keys.append(.action(action, ordinary: command))
      } else if let command {
        keys.append(.command(command))
      }
    case 0x20..<0x7F: keys.append(.scalar(Unicode.Scalar(byte)))
    default: state = UTF8Tail(first: byte).map(State.letter) ?? .ground
    }
  }

  private mutating func letter(_ tail: UTF8Tail, _ byte: UInt8, _ keys: inout [Key]) {
    var tail = tail
    switch tail.add(byte) {
    case .more: state = .letter(tail)
    case .done(let scalar):
      state = .ground
      if scalar.value >= 0xA0 { keys.append(.scalar(scalar)) }
    case .wrong: again(byte, &keys)
    }
  }

  private mutating func again(_ byte: UInt8, _ keys: inout [Key]) {
    state = .ground
    ground(byte, &keys)
  }

  private mutating func escape(_ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .application
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      state = .string([byte])
    case 0x1B: break
    case 0x08, 0x7F:
      state = .ground
      keys.append(.command(.deleteWordBefore))
    default:
      guard let command = KeyBindings.meta(byte) else { return typeAfterEscape([byte], &keys) }
      state = .ground
      keys.append(.alt(Unicode.Scalar(byte), command))
    }
  }

  private mutating func application(_ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    // Letters of the keypad, whose mode is never asked for.
    case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x20..<UInt8(ascii: "A"), 0x7F...:
      typeAfterEscape([UInt8(ascii: "O"), byte], &keys)
    case 0x20..<0x7F:
      state = .ground
      if let command = KeyBindings.application(byte) { keys.append(.command(command)) }
    default: again(byte, &keys)
    }
  }

  private mutating func sequence(_ parameters: [UInt8], _ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    case 0x20...0x3F:
      // No key has this many parameters: what comes is noise, and is not kept.
      state = .sequence(parameters.count < 32 ? parameters + [byte] : parameters)
    case UInt8(ascii: "[") where parameters.isEmpty: state = .linuxFunctionKey
    case UInt8(ascii: "~") where parameters == Array("200".utf8): state = .paste
    case 0x40...0x7E:
      state = .ground
      if let command = KeyBindings.sequence(parameters, byte) { keys.append(.command(command)) }
    default: again(byte, &keys)
    }
  }

  /// A terminal's answer to a question that nobody here asked: swallowed up to its end, typed if it has none. Another
  /// ESC in it begins something else.
  private mutating func string(_ bytes: [UInt8], _ byte: UInt8, _ keys: inout [Key]) {
    if byte == 0x07 || (byte == UInt8(ascii: "\\") && bytes.last == 0x1B) {
      state = .ground
    } else if bytes.last == 0x1B {
      typeAfterEscape(bytes.dropLast(), &keys)
      state = .escape
      escape(byte, &keys)
    } else if [0x03, 0x0A, 0x0D].contains(byte) {
      typeAfterEscape(bytes + [byte], &keys)
    } else if bytes.count < Self.longestString {
      state = .string(bytes + [byte])
    }
  }

  private mutating func paste(_ byte: UInt8, _ keys: inout [Key]) {
    guard pasted.add(byte) else { return }
    state = .ground
    pasted.end(into: &keys)
  }
}

/// Turns the bytes of a terminal into keys, one byte at a time, so that libedit never sees an escape sequence.
package struct KeyDecoder {
  private enum State: Equatable {
    case ground
    case letter(UTF8Tail)
    case escape
    case application
    case sequence([UInt8])
    case linuxFunctionKey
    case string(sawEscape: Bool)
    case paste
  }

  private var state = State.ground
  private var pasted: [UInt8] = []
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Nothing has begun.
  package init() {}

  /// How long to wait for the rest of what has begun before ``expire()`` is due; nil when nothing has.
  package var patienceMs: Int64? {
    switch state {
    case .ground: nil
    case .paste: 5000
    default: 400
    }
  }

  /// In a paste all that has come may be read on; outside nothing is, since it may be for somebody else.
  package var isInPaste: Bool {
    state == .paste
  }

  /// Takes the next byte; no byte completes more than one key.
  package mutating func feed(_ byte: UInt8) -> Key? {
    switch state {
    case .ground: ground(byte)
    case .letter(let tail): letter(tail, byte)
    case .escape: escape(byte)
    case .application: application(byte)
    case .sequence(let parameters): sequence(parameters, byte)
    case .linuxFunctionKey: finish(nil)
    case .string(let sawEscape): string(sawEscape, byte)
    case .paste: paste(byte)
    }
  }

  /// The rest did not come in time: a lone ESC is a key, a paste is what has come of it, the others are nothing.
  package mutating func expire() -> Key? {
    switch state {
    case .escape: finish(.command(.escape))
    case .paste: finish(takePaste())
    default: finish(nil)
    }
  }

  private mutating func finish(_ key: Key?) -> Key? {
    state = .ground
    return key
  }

  private mutating func ground(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x1B: state = .escape
    case 0..<0x20, 0x7F: return KeyTable.control(byte).map(Key.command)
    case 0x20..<0x7F: return .scalar(Unicode.Scalar(byte))
    default: state = UTF8Tail(first: byte).map(State.letter) ?? .ground
    }
    return nil
  }

  private mutating func letter(_ tail: UTF8Tail, _ byte: UInt8) -> Key? {
    var tail = tail
    switch tail.add(byte) {
    case .more:
      state = .letter(tail)
      return nil
    case .done(let scalar):
      return finish(scalar.value < 0xA0 ? nil : .scalar(scalar))
    case .wrong:
      state = .ground
      return ground(byte)
    }
  }

  private mutating func escape(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .application
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      state = .string(sawEscape: false)
    case 0x1B: break
    case 0..<0x20 where byte != 0x08: return ground(afterBroken: byte)
    default: return finish(KeyTable.meta(byte).map(Key.command))
    }
    return nil
  }

  private mutating func ground(afterBroken byte: UInt8) -> Key? {
    state = .ground
    return ground(byte)
  }

  private mutating func application(_ byte: UInt8) -> Key? {
    guard byte >= 0x20, byte < 0x7F else { return ground(afterBroken: byte) }
    return finish(KeyTable.application(byte).map(Key.command))
  }

  private mutating func sequence(_ parameters: [UInt8], _ byte: UInt8) -> Key? {
    switch byte {
    case 0x20...0x3F:
      // No key has this many parameters: what comes is noise, and is not kept.
      state = .sequence(parameters.count < 32 ? parameters + [byte] : parameters)
      return nil
    case UInt8(ascii: "[") where parameters.isEmpty:
      state = .linuxFunctionKey
      return nil
    case UInt8(ascii: "~") where parameters == Array("200".utf8):
      state = .paste
      return nil
    case 0x40...0x7E:
      return finish(KeyTable.sequence(parameters, byte).map(Key.command))
    default:
      return ground(afterBroken: byte)
    }
  }

  /// A terminal's answer to a question that nobody here asked: swallowed up to its end.
  private mutating func string(_ sawEscape: Bool, _ byte: UInt8) -> Key? {
    if byte == 0x07 || (sawEscape && byte == UInt8(ascii: "\\")) { return finish(nil) }
    if byte == 0x03 || byte == 0x0A || byte == 0x0D { return ground(afterBroken: byte) }
    state = .string(sawEscape: byte == 0x1B)
    return nil
  }

  private mutating func paste(_ byte: UInt8) -> Key? {
    pasted.append(byte)
    guard byte == UInt8(ascii: "~"), pasted.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) else {
      return nil
    }
    pasted.removeLast(Self.pasteEnd.count)
    return finish(takePaste())
  }

  private mutating func takePaste() -> Key {
    defer { pasted = [] }
    return .paste(Self.text(ofPaste: pasted))
  }

  private static func text(ofPaste bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if !(scalar == "\n" && afterReturn) {
        text.append(scalar == "\r" ? "\n" : scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(text)
  }
}

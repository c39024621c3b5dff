/// Which bytes mean which key. What is not listed is swallowed.
enum KeyBindings {
  static func control(_ byte: UInt8) -> KeyCommand? {
    switch byte {
    case 0x01: .home
    case 0x02: .left
    case 0x03: .interrupt
    case 0x04: .endOfInput
    case 0x05: .end
    case 0x06: .right
    case 0x08, 0x7F: .deleteBefore
    case 0x09: .complete
    case 0x0A, 0x0D: .accept
    case 0x0B: .deleteToEnd
    case 0x0C: .redraw
    case 0x0E: .newer
    case 0x10: .older
    case 0x14: .swapLetters
    case 0x15: .deleteLine
    case 0x16: .quoteNext
    case 0x17: .deleteWordBefore
    case 0x19: .insertDeleted
    case 0x1A: .suspend
    default: nil
    }
  }

  /// A letter after ESC (or with Alt).
  static func meta(_ byte: UInt8) -> KeyCommand? {
    switch byte {
    case UInt8(ascii: "b"): .wordLeft
    case UInt8(ascii: "f"): .wordRight
    case UInt8(ascii: "d"): .deleteWordAt
    case 0x08, 0x7F: .deleteWordBefore
    default: nil
    }
  }

  /// What follows `ESC O`.
  static func application(_ byte: UInt8) -> KeyCommand? {
    switch byte {
    case UInt8(ascii: "M"): .accept
    default: letter(byte)
    }
  }

  /// What follows `ESC [`: parameters and the final byte.
  static func sequence(_ parameters: [UInt8], _ final: UInt8) -> KeyCommand? {
    let numbers = parameters.split(separator: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self) }
    let byWord = numbers.count == 2 && ["3", "5", "7"].contains(numbers[1])
    guard final == UInt8(ascii: "~") else {
      guard numbers.count != 1, let plain = letter(final) else { return nil }
      return byWord ? wordwise(plain) : plain
    }
    guard let plain = numbers.first.flatMap(numbered) else { return nil }
    return byWord ? wordwise(plain) : plain
  }

  private static func letter(_ byte: UInt8) -> KeyCommand? {
    switch byte {
    case UInt8(ascii: "A"): .older
    case UInt8(ascii: "B"): .newer
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    default: nil
    }
  }

  private static func numbered(_ number: String) -> KeyCommand? {
    switch number {
    case "1", "7": .home
    case "4", "8": .end
    case "3": .deleteAt
    case "5": .pageUp
    case "6": .pageDown
    default: nil
    }
  }

  private static func wordwise(_ command: KeyCommand) -> KeyCommand {
    switch command {
    case .left: .wordLeft
    case .right: .wordRight
    case .deleteAt: .deleteWordAt
    default: command
    }
  }
}

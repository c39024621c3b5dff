/// One thing that a program tells its terminal.
enum ScreenAct {
  case letter(Unicode.Scalar)
  case control(UInt8)
  case escape(UInt8)
  case sequence(Sequence)
  case title(String)

  /// `ESC [`, parameters, a final byte.
  struct Sequence: CustomStringConvertible {
    var parameters: [UInt8]
    var final: UInt8

    var isPrivate: Bool { parameters.first == UInt8(ascii: "?") }

    func number(_ index: Int) -> Int? {
      let text = String(decoding: parameters.drop { $0 == UInt8(ascii: "?") }, as: UTF8.self)
      let parts = text.split(separator: ";", omittingEmptySubsequences: false)
      return parts.indices.contains(index) ? Int(parts[index]) : nil
    }

    var description: String { "CSI " + String(decoding: parameters + [final], as: UTF8.self) }
  }
}

/// Cuts what a program prints into acts.
struct ScreenParser {
  private enum State {
    case ground
    case escape
    case charset
    case sequence
    case string
  }

  private var state = State.ground
  private var pending: [UInt8] = []

  mutating func feed(_ byte: UInt8) -> ScreenAct? {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .charset:
      state = .ground
      return nil
    case .sequence: return sequence(byte)
    case .string: return string(byte)
    }
  }

  private mutating func ground(_ byte: UInt8) -> ScreenAct? {
    if byte == 0x1B {
      state = .escape
      pending = []
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    pending.append(byte)
    guard let text = String(validating: pending, as: UTF8.self), let scalar = text.unicodeScalars.first else {
      guard pending.count >= 4 else { return nil }
      pending = []
      return .letter("\u{FFFD}")
    }
    pending = []
    return .letter(scalar)
  }

  private mutating func escape(_ byte: UInt8) -> ScreenAct? {
    switch byte {
    case UInt8(ascii: "["): state = .sequence
    case UInt8(ascii: "]"): state = .string
    case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
    default:
      state = .ground
      return .escape(byte)
    }
    return nil
  }

  private mutating func sequence(_ byte: UInt8) -> ScreenAct? {
    guard (0x40...0x7E).contains(byte) else {
      pending.append(byte)
      return nil
    }
    defer {
      pending = []
      state = .ground
    }
    return .sequence(ScreenAct.Sequence(parameters: pending, final: byte))
  }

  private mutating func string(_ byte: UInt8) -> ScreenAct? {
    guard byte == 0x07 || (byte == UInt8(ascii: "\\") && pending.last == 0x1B) else {
      pending.append(byte)
      return nil
    }
    let text = String(decoding: pending.filter { $0 != 0x1B }, as: UTF8.self)
    pending = []
    state = .ground
    return text.hasPrefix("2;") || text.hasPrefix("0;") ? .title(String(text.dropFirst(2))) : nil
  }

  /// By a table of its own, so that a wrong width in the program under test is seen.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return 1 }
    return max(0, wideColumns(scalar))
  }

  private static func wideColumns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

/// One column of a row.
enum Cell: Equatable {
  case blank
  case letter(String)
  /// A letter in reverse.
  case reversed(String)
  /// The second half of a wide letter.
  case rest

  static func blankRow(_ columns: Int) -> [Cell] {
    Array(repeating: .blank, count: columns)
  }

  static func row(_ row: [Cell], fitted columns: Int) -> [Cell] {
    Array(row.prefix(columns)) + blankRow(max(0, columns - row.count))
  }

  static func text(_ row: [Cell]) -> String {
    var text = ""
    for cell in row {
      switch cell {
      case .blank: text += " "
      case .letter(let letter), .reversed(let letter): text += letter
      case .rest: break
      }
    }
    while text.last == " " { text.removeLast() }
    return text
  }
}

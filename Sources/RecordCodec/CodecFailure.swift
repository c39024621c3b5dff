/// Why bytes could not be read as an act.
package enum CodecFailure: Error, Hashable, Sendable {
  /// Written by a program that knows more than this one.
  case newer(Part)
  /// An act of the program where one of a session was asked for, or the other way about.
  case otherKind
  /// The bytes end before the act does.
  case cutShort
  /// There is something after the act's end.
  case tooLong
  /// What stands at this byte of the payload cannot stand there.
  case malformed(position: Int)
  /// This text, from 1, is not UTF-8.
  case textNotUTF8(Int)
  /// The payload names a text, from 1, that was not given at all, not even as gone.
  case noSuchText(Int)

  /// What of it is newer, with its number.
  package enum Part: Hashable, Sendable {
    case version(UInt8)
    case recordKind(UInt8)
    case event(Int)
    case choice(Int)
  }
}

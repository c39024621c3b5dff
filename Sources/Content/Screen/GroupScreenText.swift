import Basics
@_spi(_Unicode) internal import Swift

/// Words that may stand on the group's screen.
///
/// Only this module can make one, and it does so from content files alone: nothing that someone typed in the room can
/// become one, whatever it goes through before.
package struct GroupScreenText: Hashable, Sendable {
  /// Its place in the catalog of this evening, from 0.
  package let number: Int
  /// One line of at most 600 characters.
  package let words: String

  init?(_ text: String, number: Int) {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let composed = String(String.UnicodeScalarView(line._nfc))
    guard (1...600).contains(composed.unicodeScalars.count), !composed.unicodeScalars.contains(where: \.isUnsafeToShow)
    else { return nil }
    self.number = number
    words = composed
  }
}

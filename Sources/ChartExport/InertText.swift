import Basics
import Narration
package import SessionCore

extension String {
  /// With line breaks and tabs, and every other control character and mark that turns the direction of writing spelt
  /// out as `\u{202e}`.
  var inert: String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar.value == 10 || scalar.value == 9 || !scalar.isUnsafeToShow {
        text.unicodeScalars.append(scalar)
      } else if scalar.value != 13 {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return text
  }

  /// Line by line, empty ones too.
  var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

extension SessionID {
  /// 32 lowercase hexadecimal digits.
  package var digits: String { [high, low].map(\.digits).joined() }
}

extension UInt64 {
  /// 16 lowercase hexadecimal digits.
  var digits: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// `1 minute`, `72 minutes`.
func counted(_ number: Int, _ one: String, _ many: String? = nil) -> String {
  "\(number) \(number == 1 ? one : many ?? one + "s")"
}

// What may be shown of a text that someone typed, pasted or put into a file. There is one list for screens, pages, files
// and prompts.

extension Unicode.Scalar {
  /// What a terminal would obey, what turns the direction of writing, and what cannot be seen, so that two names look
  /// like one: controls, line separators, direction marks, zero-width marks, tags.
  package var isUnsafeToShow: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// As in `\u{202E}`.
  fileprivate var spelledOut: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }

  /// These join letters of some scripts, and emoji; between letters of Latin they are only unseen.
  fileprivate var isJoiner: Bool { value == 0x200C || value == 0x200D }
}

extension StringProtocol {
  /// With everything that is unsafe to show spelled out as `\u{202E}`; a tab becomes a space.
  package func shown(keepingLineBreaks: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    var before: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if scalar == "\t" {
        result.append(" ")
      } else if keepingLineBreaks, scalar == "\n" {
        result.append(scalar)
      } else if scalar.isUnsafeToShow || scalar.isJoiner && before.value < 0x250 {
        result.append(contentsOf: scalar.spelledOut.unicodeScalars)
      } else {
        result.append(scalar)
      }
      before = scalar
    }
    return String(result)
  }
}

extension String {
  /// On one line: a line break becomes ` / `, a tab a space, and what is unsafe to show is spelled out.
  package var onOneLine: String {
    var line = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\u{2028}", "\u{2029}": line += " / "
      case "\t": line += " "
      case "\r": continue
      case _ where scalar.isUnsafeToShow: line += scalar.spelledOut
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// With line breaks and tabs, and everything else that is unsafe to show spelled out.
  package var onItsLines: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\t": text.unicodeScalars.append(scalar)
      case "\r": continue
      case _ where scalar.isUnsafeToShow: text += scalar.spelledOut
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Line by line, empty ones too.
  package var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}

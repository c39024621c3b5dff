internal import Basics

/// A prompt in the form libedit wants: what takes no column stands between two marks and in front of a letter.
struct PromptCells: Equatable {
  /// What is seen.
  private(set) var visible: [Unicode.Scalar] = []
  /// What libedit is given.
  private(set) var encoded: [Int32] = []

  private static let mark: Int32 = 1

  /// Color sequences stay; other sequences, controls and what has no width are left out, since libedit would count or
  /// draw them wrongly.
  init(_ text: String) {
    // The letter that was met last waits: if a sequence stands after the last of all, it may go in front of it.
    var last: Unicode.Scalar?
    var colourOfLast: [Int32] = []
    var colour: [Int32] = []
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}" {
        colour += Self.takeColour(from: &rest)
      } else if Display.columns(of: scalar) > 0, !scalar.isUnsafeToShow {
        add(last, colourOfLast)
        (last, colourOfLast, colour) = (scalar, colour, [])
      }
    }
    // libedit loses a sequence that stands last.
    if !colour.isEmpty, last == " " {
      colourOfLast += colour
    } else if !colour.isEmpty {
      add(last, colourOfLast)
      (last, colourOfLast) = (" ", colour)
    }
    add(last, colourOfLast)
  }

  private mutating func add(_ letter: Unicode.Scalar?, _ colour: [Int32]) {
    guard let letter else { return }
    if !colour.isEmpty {
      encoded.append(Self.mark)
      encoded += colour
      encoded.append(Self.mark)
    }
    encoded.append(Int32(letter.value))
    visible.append(letter)
  }

  private static func takeColour(from rest: inout Substring.UnicodeScalarView) -> [Int32] {
    guard rest.first == "[" else { return [] }
    var sequence: [Int32] = [0x1B]
    while let scalar = rest.popFirst() {
      sequence.append(Int32(scalar.value))
      if scalar != "[", (0x40...0x7E).contains(scalar.value) { return scalar == "m" ? sequence : [] }
    }
    return []
  }
}

/// One prompt as libedit was given it last, in memory that it may read until the next one.
final class GivenPrompt {
  private(set) var start: UnsafeMutablePointer<Int32>
  private(set) var visible: [Unicode.Scalar] = []
  private var text = ""

  init() {
    start = .allocate(capacity: 1)
    start.initialize(to: 0)
  }

  func replace(with text: String) {
    guard text != self.text else { return }
    self.text = text
    let cells = PromptCells(text)
    visible = cells.visible
    copy(cells.encoded)
  }

  private func copy(_ scalars: [Int32]) {
    start.deallocate()
    start = .allocate(capacity: scalars.count + 1)
    for (index, scalar) in scalars.enumerated() {
      (start + index).initialize(to: scalar)
    }
    (start + scalars.count).initialize(to: 0)
  }

  deinit {
    start.deallocate()
  }
}

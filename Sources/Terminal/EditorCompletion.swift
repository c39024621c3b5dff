/// What TAB could put in place of the word under the cursor.
package struct EditorCompletion: Equatable, Sendable {
  /// One thing that could stand there.
  package struct Candidate: Equatable, Sendable {
    /// What is inserted, with its blank at the end if one should follow.
    package var text: String
    /// What the list shows when there are several.
    package var label: String

    /// The label is the text itself unless another is given.
    package init(text: String, label: String? = nil) {
      self.text = text
      self.label = label ?? text
    }
  }

  /// Which part of the text is replaced, counted in Unicode scalars from the start of the line.
  package var range: Range<Int>
  /// In the order in which they are listed.
  package var candidates: [Candidate]

  /// No candidates: nothing fits.
  package init(replacing range: Range<Int>, with candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }

  /// Nothing fits here.
  package static let none = EditorCompletion(replacing: 0..<0, with: [])

  /// The beginning that all candidates share, or nil when it is shorter than what was typed already.
  var sharedText: String? {
    guard let first = candidates.first else { return nil }
    let shared = candidates.dropFirst().reduce(first.text) { $0.commonPrefix(with: $1.text) }
    return shared.unicodeScalars.count >= range.count ? shared : nil
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}

package import SessionCore

/// Words that came after a signature; what was signed stays as it is.
package struct Addendum: Hashable, Sendable {
  package var kind: Kind
  package var text: ErasableText
  package var signature: Signature
  /// Labelled so forever: it came later than policy calls in time.
  package var isLateEntry: Bool
  package var needsCoSignature: Bool

  /// What a reader is told it is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Something more.
    case addendum
    /// Something that was not right in the note.
    case amendment
  }

  package init(
    kind: Kind, text: ErasableText, signature: Signature, isLateEntry: Bool = false, needsCoSignature: Bool = false
  ) {
    self.kind = kind
    self.text = text
    self.signature = signature
    self.isLateEntry = isLateEntry
    self.needsCoSignature = needsCoSignature
  }
}

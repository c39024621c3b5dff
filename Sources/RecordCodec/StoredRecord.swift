/// One act as it is kept: what happened, and apart from it what was typed about people.
package struct StoredRecord: Hashable, Sendable {
  /// In the form of `Format.md`.
  package var payload: [UInt8]
  /// UTF-8; the payload holds their numbers, from 1. Each can be destroyed by itself.
  package var texts: [[UInt8]]

  package init(payload: [UInt8], texts: [[UInt8]]) {
    self.payload = payload
    self.texts = texts
  }
}

package import SessionCore

/// That a session may not be destroyed while someone may want it as evidence.
package struct LegalHold: Hashable, Sendable {
  package var reason: ErasableText
  package var by: String
  package var at: WallTime

  package init(reason: ErasableText, by: String, at: WallTime) {
    self.reason = reason
    self.by = by
    self.at = at
  }
}

/// That the words of a session are gone, and on whose word. It holds none of them.
package struct DestructionCertificate: Hashable, Sendable {
  package var session: SessionID
  package var at: WallTime
  /// How many notes there were.
  package var noteCount: Int
  /// How many texts were deleted, private ones included.
  package var textCount: Int
  package var retentionYears: Int
  package var first: Signature
  /// Someone else.
  package var second: Signature

  package init(
    session: SessionID, at: WallTime, noteCount: Int, textCount: Int, retentionYears: Int, first: Signature,
    second: Signature
  ) {
    self.session = session
    self.at = at
    self.noteCount = noteCount
    self.textCount = textCount
    self.retentionYears = retentionYears
    self.first = first
    self.second = second
  }
}

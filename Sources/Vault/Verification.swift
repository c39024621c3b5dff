/// What one log holds, as verification counted it.
package struct LogCount: Equatable, Sendable {
  /// Rows that are there.
  package var actCount = 0
  /// Acts that opened, with everything they say.
  package var intactActCount = 0
  /// Texts that are there and are what was recorded.
  package var textCount = 0
  /// Texts that were destroyed, with the act that says so.
  package var destroyedTextCount = 0
  /// Streams that have an act in this log.
  package var streamCount = 0
}

/// What `verify` found.
package struct Verification: Equatable, Sendable {
  /// The chart log.
  package var chart = LogCount()
  /// The private log.
  package var privateLog = LogCount()
  /// Everything that is not as it was left, each once.
  package var damage: [Damage] = []
  /// Streams with something damaged or, as far as their neighbors tell, missing.
  package var damagedStreams: Set<StreamID> = []
  /// Sequence numbers that stand in neither log although they were given out.
  package var missingActCount = 0
  /// Private acts that the chart records as withheld or destroyed.
  package var goneActCount = 0

  /// Nothing was found.
  package var isIntact: Bool { damage.isEmpty }
}

extension OpenVault {
  /// Keeps the half-typed line sealed, without waiting for the disk; an empty one removes it.
  package func writeDraft(_ line: [UInt8]) throws(VaultFailure) {
    guard !isClosed else { throw .closed }
    guard purpose == .use else { throw .openedForExamination }
    guard line.count <= DraftFile.largestCount else { throw .tooLarge(limitBytes: DraftFile.largestCount) }
    do throws(StorageFailure) { try draft.write(line) } catch { throw error.unwritten }
  }

  /// The half-typed line as it was last kept; nil when there is none.
  package func readDraft() -> [UInt8]? { draft.line }
}

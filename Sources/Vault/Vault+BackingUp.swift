extension Vault {
  /// Copies the vault, as it stands after the last append, into a directory that does not exist or is empty; the
  /// half-typed line stays behind. The copy opens with the same secrets; one that is to be written to must first
  /// `becomeAnotherDevice()`.
  package func backup(to path: String) throws(VaultFailure) {
    try checkWritable()
    try finishWhatIsOwed()
    for log in [chart, privateLog] {
      do throws(LogTrouble) { try log.checkpoint() } catch { throw .unwritten(error.unwritten) }
    }
    let source = directory
    try NewDirectory.build(at: path, storage: options.storage) { (workplace) throws(VaultFailure) in
      let names = LogName.allCases.map(VaultFile.log) + [VaultFile.anchor, "/header.a", "/header.b"]
      do throws(StorageFailure) {
        for name in names { try options.storage.copy(source + name, to: workplace + name) }
      } catch {
        throw error.unwritten
      }
    }
  }
}

extension OpenVault {
  /// Puts the texts of a closed session into one sealed block in each log. Texts that come later lie one by one until
  /// this is called again.
  package func bindTexts(of stream: StreamID) throws(VaultFailure) {
    try checkWritable()
    for name in LogName.allCases { try bind(stream, in: log(name)) }
  }

  private func bind(_ stream: StreamID, in log: LogFile) throws(VaultFailure) {
    let rows = try log.texts(of: stream)
    guard !rows.isEmpty else { return }
    var block = try log.openedBlock(of: stream) ?? TextBlock(texts: [:])
    for row in rows {
      do throws(DamageKind) {
        block.texts[row.position] = try log.cipher.text(of: row)
      } catch {
        throw .damaged([Damage(.text(log.name, row.position), error)])
      }
    }
    try log.bind(log.cipher.row(block, of: stream), replacing: rows.map(\.position))
  }
}

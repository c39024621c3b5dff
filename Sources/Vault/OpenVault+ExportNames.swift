internal import Sealing

extension OpenVault {
  /// Sixteen bytes that only this vault's key makes of others: always the same for the same, in every copy of the vault.
  /// What leaves is named by them, so that nobody can go from such a name back to what it was made of.
  package func exportName(for bytes: [UInt8]) -> [UInt8] {
    var writer = ByteWriter(tag: "ckname/1")
    writer.add(bytes)
    return Array(authenticationTag(of: writer.bytes, key: keys.master.subkey(for: .exportNames)).prefix(16))
  }
}

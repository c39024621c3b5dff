internal import Sealing

extension OpenVault {
  /// Eight bytes that only this vault's key makes of others: by them it knows the names of its own unfinished exports
  /// again.
  package func exportMark(for bytes: [UInt8]) -> [UInt8] {
    var writer = ByteWriter(tag: "ckpart/1")
    writer.add(bytes)
    return Array(authenticationTag(of: writer.bytes, key: keys.headerKey).prefix(8))
  }
}

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Files as they are, looked at from outside.
package enum Bytes {
  /// The bytes of a file, none if it is not there.
  package static func of(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
    return bytes
  }

  /// In the place of what the file held; a new file is for its owner only, as those of a vault are.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0, let file = fdopen(descriptor, "w") else { throw NotWritten(path: path) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw NotWritten(path: path) }
  }

  private struct NotWritten: Error {
    let path: String
  }
}

import CProcess
import Glibc
package import Sealing
import Vault

/// Files that someone names, read by the one way there is (`PlainFile`), with a sentence where that cannot be done.
package enum Files {
  /// The whole file; `-` is the standard input.
  package static func bytes(of path: String, atMost limit: Int) throws(CommandFailure) -> [UInt8] {
    if path == "-" { return try standardInput(atMost: limit) }
    do throws(PlainFile.Problem) { return try PlainFile.read(path, atMost: limit) } catch {
      throw .file(.unreadable(error, path: path))
    }
  }

  /// The whole file as text, without a byte order mark.
  package static func text(of path: String, atMost limit: Int) throws(CommandFailure) -> String {
    let bytes = TextBytes.withoutMark(try bytes(of: path, atMost: limit))
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .file(.notUTF8(path: path))
    }
    return text
  }

  /// What the system says of itself; `nil` where it does not.
  package static func ofSystem(_ path: String) -> String? {
    (try? PlainFile.read(path, atMost: 8 << 20)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The beginning of a file that holds a secret, which stands in guarded memory only.
  package static func secret(of path: String, called what: String) throws(CommandFailure) -> SecretBytes {
    do throws(PlainFile.Problem) { return try PlainFile.secret(path, atMost: 4096) } catch {
      throw .file(.unreadableSecret(what, path: path, isPlain: error != .notAFile))
    }
  }

  /// Where a path leads when every link is followed; `nil` where it leads nowhere.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// A new file that only its owner may read; whatever is there already stays as it is.
  package static func create(_ path: String, _ text: String) throws(CommandFailure) {
    try OutgoingFile(path, text, replacing: false, offersForce: false).publish()
  }

  private static func standardInput(atMost limit: Int) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = process_read(0, &block, block.count)
      if count < 0 { throw .file(.unreadableInput(errorNumber: errno)) }
      if count == 0 { return bytes }
      bytes += block[..<count]
    }
    throw .file(.unreadable(.tooLarge(limitBytes: limit), path: "the standard input"))
  }
}

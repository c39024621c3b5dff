import CProcess
import Glibc
import Sealing
import Vault

/// Files that somebody names, read by the one way there is (`PlainFile`), with a sentence where that cannot be done.
enum Files {
  /// The whole file; `-` is the standard input.
  static func bytes(of path: String, atMost limit: Int) throws(Trouble) -> [UInt8] {
    if path == "-" { return try standardInput(atMost: limit) }
    do throws(PlainFile.Problem) { return try PlainFile.read(path, atMost: limit) } catch {
      throw Trouble(error, of: path)
    }
  }

  /// The whole file as text, without a byte order mark.
  static func text(of path: String, atMost limit: Int) throws(Trouble) -> String {
    let bytes = TextBytes.withoutMark(try bytes(of: path, atMost: limit))
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Trouble("\(path) is not UTF-8 text; save it as UTF-8")
    }
    return text
  }

  /// What the system says of itself; `nil` where it does not.
  static func ofSystem(_ path: String) -> String? {
    (try? PlainFile.read(path, atMost: 8 << 20)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The beginning of a file that holds a secret, which stands in guarded memory only.
  static func secret(of path: String, called what: String) throws(Trouble) -> SecretBytes {
    do throws(PlainFile.Problem) { return try PlainFile.secret(path, atMost: 4096) } catch {
      if error == .notAFile {
        throw Trouble("\(what) \(path) is not a plain file; give a pipe with --passphrase-fd N", .passphrase)
      }
      throw Trouble("\(what) \(path) cannot be read; name one that can", .passphrase)
    }
  }

  /// Where a path leads when every link is followed; `nil` where it leads nowhere.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// A new file that only its owner may read; whatever is there already stays as it is.
  static func create(_ path: String, _ text: String) throws(Trouble) {
    try OutgoingFile(path, text, replacing: false, offersForce: false).publish()
  }

  private static func standardInput(atMost limit: Int) throws(Trouble) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = process_read(0, &block, block.count)
      if count < 0 { throw Trouble("the standard input could not be read: \(String(cString: strerror(errno)))") }
      if count == 0 { return bytes }
      bytes += block[..<count]
    }
    throw Trouble(.tooLarge(limitBytes: limit), of: "the standard input")
  }
}

extension Trouble {
  /// Why a file that somebody named was not read.
  init(_ problem: PlainFile.Problem, of path: String) {
    switch problem {
    case .missing: self.init("there is no file \(path)")
    case .notAFile: self.init("\(path) is not a plain file (a folder, a pipe or a device); name a file")
    case .tooLarge(let limit):
      self.init("\(path) is larger than \(limit / 1000) kilobytes, the most that is read here; nothing was read")
    case .system(let number): self.init("\(path) could not be read: \(String(cString: strerror(number)))")
    }
  }
}

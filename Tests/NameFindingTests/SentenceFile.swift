import FoundationEssentials

/// The two files of `Sentences`; a case belongs to one of them by the hash of its id.
enum SentenceFile: String {
  case listed
  case heldOut = "held-out"

  func cases() throws -> [SentenceCase] {
    try lines().compactMap(SentenceCase.init)
  }

  /// The file's lines without its header.
  func lines() throws -> [Substring] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sentences/\(rawValue).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { $0 }
  }

  /// FNV-1a of 32 bits over the id's UTF-8; every third case is held out.
  static func home(of id: String) -> SentenceFile {
    let hash = id.utf8.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    return hash % 3 == 0 ? .heldOut : .listed
  }
}

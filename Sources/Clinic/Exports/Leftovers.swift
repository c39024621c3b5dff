import Basics
import Glibc
package import Vault

/// Names of files that are on their way out, so that what an interrupted export left can be told from everything else:
/// half of a name is random, the other half can be made of it only with the vault's key. Nothing is taken away by its
/// looks.
package struct Leftovers {
  /// Eight bytes made of eight bytes.
  private let mark: ([UInt8]) -> [UInt8]

  package init(of vault: OpenVault) {
    mark = { vault.exportMark(for: $0) }
  }

  /// A name that this vault knows again.
  package func freshName() -> String {
    let random = Self.randomDigits()
    return Self.prefix + random + "-" + mark(Array(random.utf8)).hexadecimal + Self.suffix
  }

  /// Takes away what an export of this vault left there. No other can be under way: the vault is open here.
  ///
  /// - Returns: whether there was anything.
  func remove(from folder: String) -> Bool {
    let found = Self.names(in: folder).filter(isOurs)
    let removed = found.filter { name in
      DiskStorage().occupant(folder + "/" + name)?.kind == .file && unlink(folder + "/" + name) == 0
    }
    return !removed.isEmpty
  }

  private func isOurs(_ name: String) -> Bool {
    let halves = name.dropFirst(Self.prefix.count).dropLast(Self.suffix.count).split(separator: "-")
    return halves.count == 2 && halves[0].count == 16 && halves[1] == mark(Array(halves[0].utf8)).hexadecimal
  }

  private static let prefix = ".circlekeeper-"
  private static let suffix = ".part"

  /// For a file that holds nobody's words.
  static func plainName() -> String { prefix + randomDigits() + suffix }

  /// What looks like it, if only words are to be said about it.
  static func names(in folder: String) -> [String] {
    (DiskStorage().names(in: folder) ?? []).filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }.sorted()
  }

  private static func randomDigits() -> String { UInt64.random(in: 0 ... .max).hexadecimal }
}

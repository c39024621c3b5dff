import Glibc

/// A program of comparison, where it is installed.
struct Peer {
  let name: String
  let path: String

  /// Looked for along the path, so that one that is missing can be said to be.
  init?(_ name: String) {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    let candidates = path.split(separator: ":").map { "\($0)/" + name }
    guard let found = candidates.first(where: { access($0, X_OK) == 0 }) else { return nil }
    self.name = name
    self.path = found
  }

  /// Those of these that are installed; the others are named on the error output.
  static func installed(_ names: [String]) -> [Peer] {
    names.compactMap { name in
      let peer = Peer(name)
      if peer == nil { Output.error("missing: \(name) is not installed and is not measured") }
      return peer
    }
  }
}

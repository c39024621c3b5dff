import Glibc
import TestKit

/// Something of someone else's at a place where the program would make something.
enum Obstacle: CaseIterable {
  case file
  case privateFile
  case folder
  case link
  case linkToFolder
  case brokenLink
  case pipe

  /// What is in it, wherever it lies.
  static let words = "words of someone else, not of this program\n"

  /// Puts it there; what a link leads to lies in a folder apart. False where the place cannot be had.
  func put(at path: String, apart: String) -> Bool {
    let elsewhere = apart + "/" + String(path.utf8.reduce(5381) { $0 &* 33 &+ UInt64($1) })
    switch self {
    case .file: return Self.write(to: path, mode: 0o644)
    case .privateFile: return Self.write(to: path, mode: 0o600)
    case .folder: return mkdir(path, 0o755) == 0 && Self.write(to: path + "/chart.db", mode: 0o644)
    case .link: return Self.write(to: elsewhere, mode: 0o644) && symlink(elsewhere, path) == 0
    case .linkToFolder:
      return mkdir(elsewhere, 0o755) == 0 && Self.write(to: elsewhere + "/lock", mode: 0o644)
        && symlink(elsewhere, path) == 0
    case .brokenLink: return symlink(elsewhere, path) == 0
    case .pipe: return mkfifo(path, 0o644) == 0
    }
  }

  private static func write(to path: String, mode: mode_t) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, mode)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let bytes = Array(words.utf8)
    return fchmod(descriptor, mode) == 0 && Glibc.write(descriptor, bytes, bytes.count) == bytes.count
  }
}

/// Everything under some folders: what each thing is, and every byte of it.
struct Belongings: Equatable {
  private var things: [String: Thing] = [:]

  private enum Thing: Equatable {
    case folder
    case link(to: [UInt8])
    case file([UInt8])
    case other(mode: mode_t)
  }

  init(under folders: [String]) {
    for folder in folders { add(folder) }
  }

  private mutating func add(_ path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return }
    switch facts.st_mode & S_IFMT {
    case S_IFDIR:
      things[path] = .folder
      for name in Folder.names(in: path) { add(path + "/" + name) }
    case S_IFLNK:
      var target = [CChar](repeating: 0, count: 4096)
      let count = readlink(path, &target, target.count)
      things[path] = .link(to: target.prefix(max(0, count)).map { UInt8(bitPattern: $0) })
    case S_IFREG: things[path] = .file(Bytes.of(path))
    default: things[path] = .other(mode: facts.st_mode)
    }
  }

  /// What is no longer as it was, of what stood at a place or below it.
  func missing(from later: Belongings, at places: [String]) -> [String] {
    things.filter { path, thing in
      places.contains { path == $0 || path.hasPrefix($0 + "/") } && later.things[path] != thing
    }.map(\.key).sorted()
  }
}

/// A folder's names.
enum Folder {
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

import Glibc
import Sealing

/// Plain files, read and written by descriptor.
enum Files {
  /// The beginning of a regular file; `nil` where there is none that can be read.
  static func bytes(of path: String, atMost limit: Int = .max) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let count = read(descriptor, &block, min(block.count, limit - bytes.count))
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += block[..<count]
    }
    return bytes
  }

  /// The beginning of a file that holds a secret, which stands in guarded memory only.
  static func secret(of path: String, atMost limit: Int) -> SecretBytes? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let secret = SecretBytes(capacity: limit) { memory in
      var count = 0
      while count < limit {
        let taken = read(descriptor, memory.baseAddress?.advanced(by: count), limit - count)
        if taken < 0, errno == EINTR { continue }
        guard taken > 0 else { break }
        count += taken
      }
      return count
    }
    if secret.count == 0 { return nil }
    return secret
  }

  /// Where a path leads when every link is followed; `nil` where it leads nowhere.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// A new file that only its owner may read; one that is there already stays as it is.
  static func create(_ path: String, _ text: String) throws(Trouble) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Trouble(
        errno == EEXIST
          ? "\(path) is there already; choose another name or remove it first"
          : "\(path) could not be written: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = String(cString: strerror(errno))
        unlink(path)
        throw Trouble("\(path) could not be written: \(reason)")
      }
      written += count
    }
  }
}

import Basics
import Clinic
import Glibc

/// A file that only its owner may read and that leads a browser to the screen: so no token stands in the list of
/// processes. It is removed once a browser was let in, and when this goes.
final class BrowserFile {
  private let path: String

  /// - Returns: `nil` where there is no browser to open, or no place for the file.
  init?(opening address: String) {
    guard let program = Self.opener else { return nil }
    let environment = Process.environment
    let folder = [environment["XDG_RUNTIME_DIR"], environment["TMPDIR"], "/tmp"].compactMap { $0 }.first { !$0.isEmpty }
    // `mkstemps` puts letters of its own for six of these, and makes the file with mode 0600.
    var template = Array("\(folder ?? "/tmp")/circlekeeper-\(String(repeating: "X", count: 6)).html".utf8CString)
    let file = mkstemps(&template, 5)
    guard file >= 0 else { return nil }
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    let text = """
      <!DOCTYPE html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Screen</title>\
      <meta http-equiv="refresh" content="0;url=\(address.html)"><a href="\(address.html)">Screen</a>

      """
    let isWritten = Descriptor.write(text, to: file)
    close(file)
    if !isWritten || !Self.run(program, path) { remove() }
  }

  /// Removes it; nothing where it is gone already.
  func remove() { unlink(path) }

  deinit { remove() }

  /// Where someone sits in front of this machine's own desktop.
  private static var opener: String? {
    let environment = Process.environment
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    guard !isSet("SSH_TTY"), !isSet("SSH_CONNECTION") else { return nil }
    #if os(macOS)
    return "/usr/bin/open"
    #else
    guard isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") else { return nil }
    return (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/xdg-open" }.first { access($0, X_OK) == 0 }
    #endif
  }

  /// In a session of its own, and its child's child at that: no one has to wait for it.
  private static func run(_ program: String, _ path: String) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [Int32(0), 1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, ScreenProgram.ownSession)
    let shell = ["sh", "-c", "\"$0\" \"$1\" &", program, path]
    var words: [UnsafeMutablePointer<CChar>?] = shell.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/sh", &actions, &attributes, &words, environ) == 0 else { return false }
    while waitpid(child, nil, 0) < 0, errno == EINTR {}
    return true
  }
}

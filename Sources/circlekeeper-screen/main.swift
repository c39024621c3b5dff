// circlekeeper-screen: serves the group's screen. It takes no arguments: lines come in on standard input, status lines
// go out on standard output, and the end of its input ends it. It has no keys and opens no vault.

import CProcess
import ScreenServer

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Lines of one read, without their ends; one that is too long is cut there, since only its length counts.
struct LineSplitter {
  private var rest: [UInt8] = []

  mutating func lines(of bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    for byte in bytes {
      if byte == 0x0A {
        lines.append(rest)
        rest = []
      } else if rest.count <= 4096 {
        rest.append(byte)
      }
    }
    return lines
  }
}

process_close_inherited()
_ = process_deny_memory_dumps()
signal(SIGPIPE, SIG_IGN)
// A room that reads no status lines must not hold up the pages: what does not fit is not said.
_ = fcntl(1, F_SETFL, fcntl(1, F_GETFL) | O_NONBLOCK)

do {
  let server = try PageServer.start(
    report: { line in
      var bytes = Array("\(line)\n".utf8)
      _ = write(1, &bytes, bytes.count)
    }, listens: { _ = process_confine() })
  var splitter = LineSplitter()
  var bytes = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(0, &bytes, bytes.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { break }
    server.take(splitter.lines(of: bytes[..<count]))
  }
  process_end_now(0)
} catch {
  process_end_now(1)
}

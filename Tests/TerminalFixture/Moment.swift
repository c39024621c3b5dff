import CProcess
import Glibc

/// The edges that the fixture needs besides the terminal.
enum Moment {
  static var nowMs: Int64 { process_boot_clock_ms() }

  static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}

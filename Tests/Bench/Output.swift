import Glibc

/// What is printed.
enum Output {
  static func line(_ text: String) { put(text + "\n", on: 1) }

  static func error(_ text: String) { put(text + "\n", on: 2) }

  private static func put(_ text: String, on descriptor: Int32) {
    let bytes = Array(text.utf8)
    _ = write(descriptor, bytes, bytes.count)
  }
}

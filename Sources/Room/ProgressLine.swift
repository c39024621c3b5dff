import Glibc

/// How far a long piece of work has got, on one line of the error output that is drawn over; nothing where that is not
/// a terminal, or where the work is short.
package struct ProgressLine {
  private let isShown = isatty(2) == 1
  private var shownPercent = -1

  /// Redraws the bar when the percentage has changed.
  package mutating func show(_ done: Int, of all: Int) {
    guard isShown, all > 2000 else { return }
    let percent = min(100, done * 100 / all)
    guard percent != shownPercent else { return }
    shownPercent = percent
    let filled = percent / 5
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
    draw("\r[\(bar)] \(percent) %")
  }

  /// Takes the bar away.
  package func end() {
    if shownPercent >= 0 { draw("\r\u{1B}[K") }
  }

  private func draw(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(2, bytes, bytes.count)
  }

  /// Runs a piece of work with a line for it, which goes when the work ends.
  package static func during<Answer: ~Copyable, Problem: Error>(
    _ work: ((Int, Int) -> Void) throws(Problem) -> Answer
  ) throws(Problem) -> Answer {
    var line = ProgressLine()
    defer { line.end() }
    return try work { done, all in line.show(done, of: all) }
  }
}

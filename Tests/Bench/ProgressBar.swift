import Glibc

/// How far a long piece of work has got, drawn over on the error output; nothing where that is not a terminal.
struct ProgressBar {
  private let what: String
  private var shownPercent = -1

  init(_ what: String) {
    self.what = what
  }

  mutating func show(_ done: Int, of all: Int) {
    let percent = done * 100 / max(all, 1)
    guard isatty(2) == 1, percent != shownPercent else { return }
    shownPercent = percent
    let filled = percent / 5
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
    let line = Array("\r[\(bar)] \(percent) % \(what)\(done == all ? "\n" : "")".utf8)
    _ = write(2, line, line.count)
  }
}

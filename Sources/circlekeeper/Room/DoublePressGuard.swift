import Terminal

/// A second `/next` or `/phase` at once skips somebody: it is refused once, in words, and goes through when pressed
/// once more.
struct DoublePressGuard {
  private var last = ""
  private var wasStopped = false

  mutating func stops(_ typed: TypedLine) -> Bool {
    let words = typed.text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let word = words.count != 1 ? "" : words[0] == "/n" ? "/next" : String(words[0])
    defer { last = word }
    let isGuarded = ["/next", "/phase"].contains(word) && word == last
    guard isGuarded, !wasStopped, let since = typed.sincePreviousMs, since < 2000 else {
      wasStopped = false
      return false
    }
    wasStopped = true
    return true
  }
}

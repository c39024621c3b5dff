import Terminal

/// A second `/next` or `/phase` at once skips somebody: it is refused once, in words, and goes through when pressed
/// once more.
struct DoublePressGuard {
  private var last = ""
  private var wasStopped = false

  mutating func stops(_ typed: TypedLine) -> Bool {
    let typedWord = typed.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let word = typedWord == "/n" ? "/next" : typedWord
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

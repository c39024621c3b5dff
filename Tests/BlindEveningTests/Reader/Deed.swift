/// What one right line does.
enum Deed: Hashable, Sendable {
  case here([Int], setsSeats: Bool)
  case absent(Int)
  case guest(name: String, of: Int)
  case newcomer(name: String)
  case leaders
  case start
  /// The next row of the outline, or a later one.
  case phase(Int)
  case next
  case give(Int)
  case pass
  case interrupt(Int)
  case out(Int)
  case back(Int)
  case left(Int)
  /// Records these facts; a rating replaces the one of the same person, phase and scale.
  case record([Fact])
  /// Never undone.
  case flag([Fact])
  /// Files the only fact of an earlier deed otherwise; by its place among the deeds.
  case refile(Int, Fact)
  case resolve(Int)
  case end
  case close
}

/// What stood in the way.
struct Refused: Error {}

/// Where `TypedLines.md` does not say what comes of it: such keys are never pressed.
struct OpenCase: Error {
  let why: String

  init(_ why: String) { self.why = why }
}

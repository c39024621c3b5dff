// What the leader means to do.
extension EveningWriter {
  mutating func meant() {
    let kinds: [Kind] = [
      .note, .note, .noteOfTwo, .groupNote, .guestNote, .privateNote, .privateNote, .ratings, .ratings, .commitment,
      .intervention, .flag, .turn, .turn, .turn, .turn, .steppingOut, .look, .plainUndo,
    ]
    let kind = pick(kinds)
    make(kind, keysMeant(kind))
  }

  private mutating func keysMeant(_ kind: Kind) -> [Key] {
    switch kind {
    case .note: return .line(roll(1, of: 2) ? someWords() : "@\(name())\(pick([" ", ": ", ", "])) \(someWords())")
    case .noteOfTwo: return .line("@\(name()) @\(name()) \(someWords())")
    case .groupNote: return .line("@group \(someWords())")
    case .guestNote: return .line("@\(cast.guest) \(someWords())")
    case .privateNote: return .line(pick([";", ";@\(name()) ", "@\(name()) ;"]) + someWords())
    case .ratings: return .line(ratings())
    case .commitment: return .line(pick([">", ">@\(name()) ", "@\(name()) >"]) + someWords())
    case .intervention: return .line("\(pick(["/we", "/w", "/co", "/c"])) @\(name()) \(someWords())")
    case .flag: return .line("!@\(name()) \(someWords())")
    case .turn: return .line(turn())
    case .steppingOut:
      let who = name(inRoom: true)
      return .line("/out \(who)") + .line("@\(name()) \(someWords())") + .line("/in \(who)")
    case .look: return .line(pick(["/board", "/todo", "/log", "/flags", "?", "?next"]))
    default: return .line("@\(name()) \(someWords())") + .line("/undo") + (roll(1, of: 3) ? .line("/redo") : [])
    }
  }

  private mutating func turn() -> String {
    pick([
      "/next", "/n", "/next", "/next \(name(inRoom: true))", "/floor \(name(inRoom: true))", "/f \(name(inRoom: true))",
      "/pass", "/p",
    ])
  }

  private mutating func ratings() -> String {
    let (mood, urge) = (Int.random(in: 0...10, using: &generator), Int.random(in: 0...10, using: &generator))
    return pick([
      "=\(mood) \(urge)", "=@\(name()) \(mood) \(urge)", "=\(mood) \(urge) \(someWords())", "=m\(mood) u\(urge)",
      "=u\(urge) m\(mood)", "=- \(urge)", "=\(mood)", "@\(name()) =\(mood) \(urge)",
      "=\(mood) \(urge) y \(someWords())", "=@\(name()) \(mood) \(urge) \(someWords())",
    ])
  }
}

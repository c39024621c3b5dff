// What goes wrong in words, and what hands do to keys.
extension EveningWriter {
  mutating func words(_ kind: Kind) -> [Key] {
    switch kind {
    case .sharedName: return .line(pick(["@", ";@", "@\(name()) @"]) + "\(cast.shared) \(someWords())")
    case .nameInIntervention:
      let join = pick(["and ", ", ", "& ", "before "])
      return .line("\(pick(["/we", "/co"])) sat with @\(name()) \(join)@\(name()) \(someWords())")
    case .mention: return .line("@\(name()) laughed with @\(pick([name(), name(), "tmo"])) \(someWords())")
    case .bareName: return .line("\(pick(cast.members).handle) \(someWords())")
    case .bareCommand:
      let alone = ["next", "pass", "Phase", "6 3", "close.", "undo", "board"]
      return .line(pick(alone + ["next \(name())", "here \(name())"]))
    case .backslash: return .line("\\" + pick(["!@\(name()) ", "/next ", "=", "?", ";", "next "]) + someWords())
    case .help: return .line(pick(["?nxet", "?phse", "? \(someWords())", "?why is that \(someWords())"]))
    case .everyoneRated:
      let count = reader.room.membersInRoom.count + pick([0, 0, 0, 1, -1])
      let numbers = (0..<max(1, count)).map { _ in
        roll(1, of: 8) ? "-" : "\(Int.random(in: 0...10, using: &generator))"
      }
      return .line("=*\(pick(["", "m", "u"])) \(numbers.joined(separator: " "))")
    default:
      let note = pick(["@\(name()) ", ";@\(name()) ", "", ">@\(name()) "]) + someWords()
      return .line(note) + .line(pick(["/fix @\(name())", "/fix private", "/fix @\(cast.shared)"]))
    }
  }

  mutating func hands(_ kind: Kind) -> [Key] {
    let (before, after) = ("@\(name()) told us, \(someWords())", " and stayed \(someWords())")
    switch kind {
    case .strayArrows:
      let count = Int.random(in: 1...4, using: &generator)
      let there = Array(repeating: Key.left, count: count)
      let back: [Key] = roll(1, of: 2) ? [.end] : Array(repeating: .right, count: count)
      return [.text(before)] + there + back + [.text(after), .enter]
    case .strayTab:
      return pick([
        [.text("\(before) and"), .tab, .text(after), .enter], [.tab, .text(before), .enter],
        [.tab, .escape, .text(before), .enter], [.tab, .tab, .escape, .text(before), .enter],
      ])
    case .strayEscape: return [.text(before), .escape, .text("@\(name()) \(someWords())"), .enter]
    case .strayBackspace:
      let count = Int.random(in: 1...3, using: &generator)
      return pick([
        [.text(before + String(repeating: "x", count: count))] + Array(repeating: .backspace, count: count)
          + [.text(after), .enter],
        Array(repeating: .backspace, count: count) + [.text(before), .enter],
      ])
    case .homeAndEnd: return [.text(someWords()), .home, .text("@\(name()) "), .end, .text(after), .enter]
    case .controlSlip:
      return pick([
        [.text(before), .control("l"), .text(after), .enter],
        [.text(before), .control("a"), .control("e"), .text(after), .enter],
        [.text(before), .control("u"), .text("@\(name()) \(someWords())"), .enter],
        [.text(before), .control("b"), .control("f"), .text(after), .enter],
        [.text("\(before)x"), .control("h"), .text(after), .enter],
      ])
    default: return handsAtTerminal(kind, before, after)
    }
  }

  private mutating func handsAtTerminal(_ kind: Kind, _ before: String, _ after: String) -> [Key] {
    switch kind {
    case .paste: return pick([[.paste(before), .enter], [.text(before), .paste(after), .text(" then"), .enter]])
    case .pasteOfLines: return [.paste("\(before)\nand more\n\(someWords())"), .enter]
    case .pasteOfCommand: return [.paste("/next\n@\(name()) \(someWords())"), .enter]
    case .endlessPaste: return [.endlessPaste(before), .text("@\(name()) \(someWords())"), .enter]
    case .heldNext: return [.held(.next, times: Int.random(in: 3...9, using: &generator))]
    case .heldEnter: return [.text(before), .enter, .held(.enter, times: Int.random(in: 3...9, using: &generator))]
    case .doubleEnter: return [.text(before), .enter, .enter]
    case .nextChord: return [.control("n"), .text(someWords()), .enter]
    case .boardChord: return [.control("o"), .text(before), .enter]
    case .chordWhileTyping: return [.text(before), .control(pick(["n", "o"])), .text(after), .enter]
    case .killWhileTyping:
      return [.text(before), .kill]
        + pick([[.enter], [.text("@\(name()) \(someWords())"), .enter], [.end, .text(after), .enter]])
    case .killAtEnter: return [.text(before), .killAtEnter]
    case .flagWhileLocked: return .line("/lock") + .line("!@\(name()) \(someWords())") + [.unlock]
    case .lock: return locked()
    default: return .line("/veil") + pick([[], [.right], [.left]]) + [.text(before), .enter]
    }
  }

  private mutating func locked() -> [Key] {
    var keys = [Key].line("/lock")
    let count = Int.random(in: 1...3, using: &generator)
    for _ in 0..<count { keys += .line(pick(["@\(name()) ", "", ";@\(name()) "]) + someWords()) }
    if roll(1, of: 2) { keys += .line("!@\(name()) \(someWords())") }
    return keys + [.unlock, .right] + Array(repeating: .enter, count: count)
  }
}

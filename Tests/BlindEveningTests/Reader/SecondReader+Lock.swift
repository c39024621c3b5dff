// The veil, the lock, and the end of a process.
extension SecondReader {
  mutating func pressVeiled(_ key: Key) throws {
    isVeiled = false
    switch key {
    case .text, .paste: try press(key)
    case .left, .right, .home, .end: break
    default: throw OpenCase("\(key.shown) under the veil")
    }
  }

  /// A flag is raised at unlock; every other line waits.
  mutating func keep(_ line: String) throws {
    guard !line.isEmpty else { throw OpenCase("Enter on an empty line while locked") }
    clear()
    switch try LineReader(record: record).read(line) {
    case .done(.flag(let facts), let rest):
      guard rest == .empty else { throw OpenCase("words before a flag, while locked") }
      raisedAtUnlock.append(facts)
    case .done(.record, .empty): waiting.append(line)
    default: throw OpenCase("a line while locked that is not right")
    }
  }

  mutating func unlock() throws {
    guard isLocked, letters.isEmpty else { throw OpenCase("unlocking now") }
    isLocked = false
    for facts in raisedAtUnlock { try record.perform(.flag(facts)) }
    raisedAtUnlock = []
    isAboutToOffer = !waiting.isEmpty
  }

  mutating func showFirst(_ key: Key) throws {
    guard key == .right else { throw OpenCase("\(key.shown) before the first line is shown") }
    isAboutToOffer = false
    isOffering = true
    offerNext()
  }

  mutating func offerNext() {
    guard !waiting.isEmpty else {
      isOffering = false
      return clear()
    }
    put(waiting.removeFirst())
  }

  /// The half-typed line is back on the prompt, selected.
  mutating func kill(_ key: Key) throws {
    guard !isLocked, !isOffering else { throw OpenCase("a kill while lines wait") }
    if case .killAtEnter = key {
      guard !letters.isEmpty, !isSelected else { throw OpenCase("a kill at an Enter that hands nothing over") }
      try enter()
      guard letters.isEmpty, case .done(.record, _) = handed.last?.reading else {
        throw OpenCase("a kill at the Enter of a line that is no note")
      }
    }
    put(typed)
    askedAbout = nil
    hasJustMoved = false
  }
}

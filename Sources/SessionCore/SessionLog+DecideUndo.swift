/// Undo and redo.
extension SessionLog {
  /// Whether an act takes back the end or the close.
  package func reopens(_ act: Act) -> Bool {
    act.events.contains { event in
      guard case .undone(let number) = event else { return false }
      return self.act(number)?.events.contains { $0 == .ended || $0 == .closed } ?? false
    }
  }

  func decideRedo() throws(Refusal) -> Event {
    guard let number = redoable.last else { throw .nothingToRedo }
    return .redone(act: number)
  }

  /// The newest act that still stands. Flags stay, since a mistaken one is resolved as *error*, and so does what was made
  /// private: where such are the newest that is said first, and only an undo that follows at once passes over them.
  func decideUndo() throws(Refusal) -> Event {
    let standing = standing
    let staying = standing.linesMadePrivate
    func canBeMeant(_ act: Act) -> Bool { act.canBeMeantByUndo && !staying.contains(act.number) }
    let act = standing.last(where: canBeMeant)
    let newest = Array(standing.reversed().prefix { !canBeMeant($0) })
    if let said = newest.first(where: { $0.raisesFlag || $0.madePrivate != nil }), !passesOver(said.number) {
      throw stays(said, among: newest, next: act?.number)
    }
    guard let act else { throw .nothingToUndo }
    for event in act.events {
      switch event.traits.undoing {
      case .takesBack, .steppedOver: continue
      case .newcomer(let member):
        let named = session.flags.contains { $0.member == member }
        if named { throw .newcomerHasRecord(member) }
      case .staysPrivate(let line?): throw .privateStays(line: line)
      case .staysPrivate(nil): continue
      case .wasPrivate(let line): throw .privateAgain(line: line)
      }
    }
    return .undone(act: act.number)
  }

  /// Why the newest act is not taken back, and which one would be by the next undo.
  private func stays(_ act: Act, among newest: [Act], next: Int?) -> Refusal {
    switch act.madePrivate {
    case .wasPrivate(let line)?: .privateAgain(line: line, next: next)
    case .staysPrivate(let line?)?: .privateStays(line: line, next: next)
    default: .flagsStay(lines: newest.filter(\.raisesFlag).map(\.number).reversed(), next: next)
    }
  }

  /// It was said that this act stays, or the undo before this one has passed over it.
  private func passesOver(_ staying: Int) -> Bool {
    if flagsSaidToStay == nextNumber { return true }
    guard case .undone(let act)? = acts.last?.events.first else { return false }
    return act < staying
  }
}

extension [Act] {
  /// Lines whose words went from the chart's log to the private one, or back: they stay.
  fileprivate var linesMadePrivate: Set<Int> {
    var lines: Set<Int> = []
    for act in self {
      switch act.madePrivate {
      case .staysPrivate(let line?)?, .wasPrivate(let line)?: lines.insert(line)
      default: continue
      }
    }
    return lines
  }
}

extension Act {
  fileprivate var canBeMeantByUndo: Bool {
    madePrivate == nil
      && events.contains { $0.traits.undoing != .steppedOver && $0.traits.undoing != .staysPrivate(line: nil) }
  }

  /// The event by which a line went from the chart's log to the private one, or back.
  fileprivate var madePrivate: EventTraits.Undoing? {
    events.lazy.map(\.traits.undoing).first { undoing in
      switch undoing {
      case .staysPrivate(_?), .wasPrivate: true
      default: false
      }
    }
  }

  fileprivate var raisesFlag: Bool {
    events.contains { if case .flagRaised = $0 { true } else { false } }
  }
}

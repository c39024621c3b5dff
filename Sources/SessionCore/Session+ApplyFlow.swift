/// Flow: phases, holds and the end.
extension Session {
  mutating func choose(_ outline: Outline) {
    guard stage == .gathering else { return }
    self.outline = outline
    phases = outline.phases.map(PhaseRow.init)
  }

  mutating func enterPhase(_ row: Int, _ stamp: Stamp) {
    guard phases.indices.contains(row) else { return }
    leavePhase(stamp)
    if startedAt == nil { begin(stamp) }
    currentPhase = row
    phaseLine = stamp.line
    lastFlowAt = stamp.at
    if phases[row].startedAt == nil { phases[row].startedAt = stamp.at }
    phases[row].spans.open(at: stamp.at.sessionMs)
    floor.shareSeconds = phases[row].plan.shareSeconds
    floor.lastMove = Floor.Move(person: nil, kind: .turn, at: stamp.at)
  }

  /// Everyone who is here already arrives at the start; a start that is claimed earlier than an arrival that was only
  /// typed moves that arrival to the start.
  private mutating func begin(_ stamp: Stamp) {
    startedAt = stamp.at
    stage = .running
    for index in attendance.indices {
      guard let arrived = attendance[index].arrivedAt else { continue }
      if arrived.sessionMs > stamp.at.sessionMs {
        if !attendance[index].arrivalClaimed { attendance[index].moveArrival(to: stamp.at) }
      } else if attendance[index].isPresent {
        attendance[index].arrivedAt = stamp.at
      }
    }
    for index in guests.indices {
      let isLater = guests[index].arrivedAt.sessionMs > stamp.at.sessionMs
      if isLater, guests[index].arrivalClaimed { continue }
      guests[index].arrivedAt = stamp.at
      if isLater { guests[index].lastRecord?.moveArrival(to: stamp.at) }
    }
  }

  private mutating func leavePhase(_ stamp: Stamp) {
    emptyFloor(stamp)
    closeRound()
    floor.hands = []
    pairsProposal = nil
    skillIsOpen = false
    if let row = currentPhase { phases[row].spans.close(at: stamp.at.sessionMs) }
  }

  mutating func hold(_ stamp: Stamp) {
    held.open(at: stamp.at.sessionMs)
    heldAt = stamp.at
    lastFlowAt = stamp.at
  }

  mutating func resume(_ stamp: Stamp) {
    held.close(at: stamp.at.sessionMs)
    heldAt = nil
    lastFlowAt = stamp.at
  }

  /// Everybody still here is stamped out at one instant.
  mutating func end(_ stamp: Stamp) {
    leavePhase(stamp)
    if isHeld { resume(stamp) }
    for index in attendance.indices where attendance[index].isPresent {
      attendance[index].out.close(at: stamp.at.sessionMs)
      attendance[index].present.close(at: stamp.at.sessionMs)
      attendance[index].leftAt = stamp.at
    }
    for index in guests.indices where guests[index].state != .left { guests[index].leftAt = stamp.at }
    currentPhase = nil
    lastFlowAt = stamp.at
    endedAt = stamp.at
    stage = .closing
  }

  mutating func close(_ stamp: Stamp) {
    closedAt = stamp.at
    stage = .closed
  }
}

extension OpenVault {
  /// The stream's acts of both logs, in the order of their sequence numbers, everything about them checked.
  package func acts(in stream: StreamID) throws(VaultFailure) -> [RecordedAct] {
    (try acts(in: stream, log: .chart) + acts(in: stream, log: .private)).sorted { $0.sequence < $1.sequence }
  }

  /// The stream's acts of one log; throws `damaged` when anything about them is not as it was left.
  package func acts(in stream: StreamID, log name: LogName) throws(VaultFailure) -> [RecordedAct] {
    let reading = try reading(of: stream, log: name)
    if !reading.damage.isEmpty { throw .damaged(reading.damage) }
    return reading.acts
  }

  /// What can still be read of a stream, and what is wrong with the rest.
  package func intactActs(in stream: StreamID) throws(VaultFailure) -> (acts: [RecordedAct], damage: [Damage]) {
    var acts: [RecordedAct] = []
    var damage: [Damage] = []
    for name in LogName.allCases {
      guard log(name).absence.isEmpty else {
        damage += log(name).absence
        continue
      }
      let reading = try log(name).survivors(of: stream, through: lastExpected(in: log(name)))
      acts += reading.acts
      damage += reading.damage
    }
    return (acts.sorted { $0.sequence < $1.sequence }, damage)
  }

  /// The ids of all streams, in no order.
  package func streams() throws(VaultFailure) -> Set<StreamID> {
    try checkOpen()
    var streams = Set<StreamID>()
    for log in [chart, privateLog] where log.absence.isEmpty {
      streams.formUnion(try log.streams().compactMap(StreamID.init))
    }
    return streams
  }

  private func reading(of stream: StreamID, log name: LogName) throws(VaultFailure) -> StreamReading {
    try checkOpen()
    if purpose == .use, pending != nil { try? finishWhatIsOwed() }
    var reading = try log(name).reading(of: stream)
    if purpose == .use, !reading.revived.isEmpty {
      try log(name).destroyAgain(reading.revived, of: stream)
      reading.damage.removeAll { $0.kind == .destroyedTextPresent }
    }
    return reading
  }

  /// The highest number that a log may be expected to have. What a corrupt row says of itself does not count: a reader
  /// who looks for each number up to it would look forever.
  func lastExpected(in log: LogFile) -> Int64 {
    max(log.lastAuthenticSequence(), log.name == .chart ? anchor.chart.sequence : anchor.privateLog.sequence)
  }

  /// How many acts were ever given a number, as far as can be known.
  var givenCount: Int { Int(max(lastExpected(in: chart), lastExpected(in: privateLog))) }

  func checkOpen() throws(VaultFailure) {
    if isClosed { throw .closed }
  }
}

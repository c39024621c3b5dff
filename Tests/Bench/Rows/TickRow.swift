import Glibc

/// What a second costs while the clocks run: with nothing typed, and with a line half typed that wraps; beside a shell
/// that wakes as often and prints as much.
enum TickRow {
  /// Seconds of a turn.
  private static let turn = 5.0

  static func figures(_ workplace: Workplace) throws -> [Figure] {
    let room = try OpenRoom(try workplace.openEvening(), workplace)
    // Without a key for five minutes the screen would be veiled.
    let turns = min(max(1, workplace.rounds(20) / Int(turn)), 15)
    var idle = Cost()
    for _ in 0..<turns { idle.add(turnOf: room.peer) }
    room.peer.type(String(repeating: "remembers ", count: 14))
    room.peer.drain(quietMs: 300)
    let shell = try Peer.installed(["bash"]).map { try clock($0, workplace) }
    var wrapped = Cost()
    var bare = Cost()
    for _ in 0..<turns {
      wrapped.add(turnOf: room.peer)
      shell.forEach { bare.add(turnOf: $0) }
    }
    return [
      Figure(
        row: "tick", what: "bytes a tick, a wrapped line", value: "\(wrapped.bytesASecond.places(0)) bytes",
        number: wrapped.bytesASecond, goal: .init(words: "≤ 200 bytes", isMet: wrapped.bytesASecond <= 200)),
      Figure(
        row: "tick", what: "CPU a tick, a wrapped line", value: wrapped.share.asTime, number: wrapped.share,
        against: shell.isEmpty ? "" : "bash \(bare.share.asTime)",
        ratio: shell.isEmpty ? nil : wrapped.share / bare.share,
        goal: .init(words: "≤ 0.3 ms", isMet: wrapped.share <= 0.0003)),
      Figure(
        row: "tick", what: "CPU while idle, clocks running", value: "\((idle.share * 100).places(3)) %",
        number: idle.share, goal: .init(words: "≤ 0.3 % of a core", isMet: idle.share <= 0.003)),
    ]
  }

  /// Wakes once a second and prints 190 bytes, about what a tick prints here.
  private static func clock(_ bash: Peer, _ workplace: Workplace) throws -> LivePeer {
    let script = "while ! read -r -t 1; do printf '\\r%0189d' 0; done"
    return try LivePeer(bash.name, [bash.path, "-c", script], environment: workplace.environment)
  }

  struct Cost {
    private(set) var seconds = 0.0
    private(set) var bytes = 0
    private(set) var cpuSeconds = 0.0

    var bytesASecond: Double { Double(bytes) / seconds }
    /// Of one core; in seconds it is what a tick costs, since there is one a second.
    var share: Double { cpuSeconds / seconds }

    /// Some seconds in which nothing is typed.
    mutating func add(turnOf peer: LivePeer) {
      peer.drain()
      let facts = ProcessFacts(id: peer.processID)
      let before = facts.cpuSeconds
      bytes += peer.listen(seconds: turn).bytes
      cpuSeconds += facts.cpuSeconds - before
      seconds += turn
    }
  }
}

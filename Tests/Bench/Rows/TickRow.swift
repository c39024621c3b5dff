/// What a second costs while the clocks run: with a line half typed that wraps, and with nothing typed.
enum TickRow {
  static func figures(_ workplace: Workplace) throws -> [Figure] {
    let room = try OpenRoom(try workplace.openEvening(), workplace)
    let seconds = Double(workplace.rounds(20))
    let idle = measure(room, seconds: seconds)
    room.peer.type(String(repeating: "remembers ", count: 14))
    room.peer.drain(quietMs: 300)
    let wrapped = measure(room, seconds: seconds)
    let ticks = seconds
    return [
      Figure(
        row: "tick", what: "bytes a tick, a wrapped line", value: "\((Double(wrapped.bytes) / ticks).places(0)) bytes",
        number: Double(wrapped.bytes) / ticks,
        goal: .init(words: "≤ 200 bytes", isMet: Double(wrapped.bytes) / ticks <= 200)),
      Figure(
        row: "tick", what: "CPU a tick, a wrapped line", value: (wrapped.cpuSeconds / ticks).asTime,
        number: wrapped.cpuSeconds / ticks,
        goal: .init(words: "≤ 0.3 ms", isMet: wrapped.cpuSeconds / ticks <= 0.0003)),
      Figure(
        row: "tick", what: "CPU while idle, clocks running", value: "\((idle.cpuSeconds / seconds * 100).places(3)) %",
        number: idle.cpuSeconds / seconds,
        goal: .init(words: "≤ 0.3 % of a core", isMet: idle.cpuSeconds / seconds <= 0.003)),
    ]
  }

  private static func measure(_ room: OpenRoom, seconds: Double) -> (bytes: Int, cpuSeconds: Double) {
    let facts = ProcessFacts(id: room.peer.processID)
    let before = facts.cpuSeconds
    let heard = room.peer.listen(seconds: seconds)
    return (heard.bytes, facts.cpuSeconds - before)
  }
}

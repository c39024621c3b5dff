import Glibc

/// What the group's screen costs the room: the echo of a key and a second at rest with it, beside a room without one.
/// Both take turns, so that only the ratio counts.
enum ScreenRow {
  private static let keysToALine = 40

  static func figures(_ workplace: Workplace) throws -> [Figure] {
    let bare = try OpenRoom(try workplace.openEvening(), workplace).peer
    let shown = try OpenRoom(try workplace.openEvening(named: "open-evening-screen"), workplace).peer
    shown.type("/screen\r")
    try shown.wait(for: "http://")
    shown.drain(quietMs: 300)
    return [try echo(bare, shown, keys: workplace.rounds(300)), tick(bare, shown, turns: workplace.rounds(20) / 5)]
  }

  private static func echo(_ bare: LivePeer, _ shown: LivePeer, keys: Int) throws -> Figure {
    let rooms = [bare, shown]
    let subjects = rooms.map { peer in Subject(peer.name) { try peer.echo("x") } }
    var samples = [Samples(), Samples()]
    for key in 1...keys {
      for (place, subject) in subjects.enumerated() {
        // As someone types.
        usleep(70_000)
        samples[place].add(try subject.turn())
      }
      guard key % keysToALine == 0 else { continue }
      for room in rooms {
        room.type("\u{15}")
        room.drain(quietMs: 20)
      }
    }
    return Figure("screen", "key to echo, with a screen", samples[1], against: ("without", samples[0]), atMost: 1.1)
  }

  private static func tick(_ bare: LivePeer, _ shown: LivePeer, turns: Int) -> Figure {
    var (without, with) = (TickRow.Cost(), TickRow.Cost())
    for _ in 0..<max(1, turns) {
      without.add(turnOf: bare)
      with.add(turnOf: shown)
    }
    let ratio = with.share / without.share
    return Figure(
      row: "screen", what: "CPU a tick, with a screen", value: with.share.asTime, number: with.share,
      against: "without \(without.share.asTime)", ratio: ratio, goal: .init(words: "≤ 1.2 ×", isMet: ratio <= 1.2))
  }
}

import Glibc

/// From a key to its echo on a pseudo-terminal, while two clocks run and a session of 400 events is open.
enum EchoRow {
  private static let keysToALine = 40

  static func figures(_ workplace: Workplace) throws -> [Figure] {
    let evening = try workplace.openEvening()
    let room = try OpenRoom(evening, workplace)
    var live = [
      try LivePeer("cat, the kernel's echo", ["/bin/cat"], environment: workplace.environment),
      room.peer,
      try LivePeer(
        "cat, echoing by itself", ["/bin/sh", "-c", "stty raw -echo; exec cat"], environment: workplace.environment),
    ]
    live += try peers(workplace)
    return try figures(of: live, at: .typing, keys: workplace.rounds(300))
      + figures(of: live, at: .atOnce, keys: workplace.rounds(400))
  }

  /// How the keys come. Between those of a person every cache is taken by others.
  private enum Pace {
    /// A key for the next program every 20 ms: with all programs of comparison one for each some seven times a second.
    case typing
    /// Each some milliseconds after the one before, as nobody types: it shows what a program does for a key, without
    /// what the machine does between two.
    case atOnce

    var words: String { self == .typing ? "" : ", without a pause" }
  }

  private static func figures(of live: [LivePeer], at pace: Pace, keys: Int) throws -> [Figure] {
    let samples = try lines(of: live, at: pace, keys: keys)
    var figures = live.indices.dropFirst().map { place in
      Figure(
        "echo", live[place].name + pace.words, samples[place], against: (live[0].name, samples[0]),
        atMost: place == 1 && pace == .typing ? 1.3 : nil)
    }
    if pace == .typing, let sqlite = live.firstIndex(where: { $0.name == "sqlite3" }) {
      figures.insert(late(samples[1], samples[sqlite]), at: 1)
    }
    return figures
  }

  /// The 99th percentile has a limit of its own.
  private static func late(_ own: Samples, _ sqlite: Samples) -> Figure {
    let ratio = own.percentile(99) / sqlite.percentile(99)
    return Figure(
      row: "echo", what: "circlekeeper, p99", value: own.percentile(99).asTime, number: own.percentile(99),
      against: "sqlite3, p99 \(sqlite.percentile(99).asTime)", ratio: ratio,
      goal: .init(words: "≤ 1.5 ×", isMet: ratio <= 1.5))
  }

  private static func peers(_ workplace: Workplace) throws -> [LivePeer] {
    let commands: [String: [String]] = [
      "sqlite3": [":memory:"], "bash": ["--norc", "--noprofile"], "ipython": ["--quick", "--no-banner"],
      "litecli": [":memory:"],
    ]
    return try Peer.installed(["sqlite3", "bash", "ipython", "litecli"]).map { peer in
      let live = try LivePeer(
        peer.name, [peer.path] + commands[peer.name, default: []], environment: workplace.environment)
      live.drain(quietMs: 1500)
      return live
    }
  }

  /// Each line is wiped before it grows long.
  private static func lines(of live: [LivePeer], at pace: Pace, keys: Int) throws -> [Samples] {
    let subjects = live.map { peer in Subject(peer.name) { try peer.echo("x") } }
    var samples = subjects.map { _ in Samples() }
    for key in 0..<keys {
      for (place, subject) in subjects.enumerated() {
        if pace == .typing { usleep(20_000) }
        samples[place].add(try subject.turn())
      }
      guard key % keysToALine == keysToALine - 1 else { continue }
      for peer in live where peer.name != "cat, echoing by itself" {
        peer.type("\u{15}")
        peer.drain(quietMs: 20)
      }
    }
    return samples
  }
}

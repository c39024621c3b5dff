/// From nothing to the end of a short command, beside what other programs of the terminal take.
enum StartRow {
  private static let peers = [
    ("task", ["--version"]), ("hledger", ["--version"]), ("jrnl", ["--version"]), ("litecli", ["--version"]),
  ]

  static func figures(_ workplace: Workplace) throws -> [Figure] {
    let empty = try workplace.years(0)
    guard let sqlite = Peer.installed(["sqlite3"]).first else { return [] }
    let others = Peer.installed(peers.map(\.0))
    let subjects =
      [
        workplace.subject("sqlite3 :memory:", [sqlite.path, ":memory:", "select 1"]),
        workplace.subject("--version", [workplace.binary, "--version"]),
        workplace.subject("sessions, empty vault, no derivation", workplace.command(["sessions"], on: empty)),
      ]
      + others.map { peer in
        workplace.subject("\(peer.name) --version", [peer.path] + (peers.first { $0.0 == peer.name }?.1 ?? []))
      }
    let samples = try alternate(subjects, rounds: workplace.rounds(100), warmUps: 3)
    let limits: [Int: Double] = [1: 3, 2: 5]
    return subjects.indices.dropFirst().map { place in
      Figure(
        "start", subjects[place].name, samples[place], against: ("sqlite3", samples[0]), atMost: limits[place])
    }
  }
}

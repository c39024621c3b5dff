/// Words sought in ten sealed years, beside LIKE over the same texts in clear.
enum FindRow {
  static func figures(_ workplace: Workplace) throws -> [Figure] {
    let years = try workplace.years(workplace.fullCount)
    guard let sqlite = Peer.installed(["sqlite3"]).first else { return [] }
    let word = InventedSpeech.rareWord
    let samples = try alternate(
      [
        workplace.subject(
          "LIKE", [sqlite.path, years.clearPath, "SELECT words FROM texts WHERE words LIKE '%\(word)%'"]),
        workplace.subject("find", workplace.command(["find", word], on: years)),
        workplace.subject("find, no hit", workplace.command(["find", "zeppelin"], on: years)),
      ], rounds: workplace.rounds(7))
    return [
      Figure("find", "find a rare word in ten years", samples[1], against: ("sqlite3 LIKE", samples[0]), atMost: 1),
      Figure("find", "find a word that is not there", samples[2], against: ("sqlite3 LIKE", samples[0])),
    ]
  }
}

/// What came of some evenings.
struct EveningCount: Sendable {
  private(set) var evenings = 0
  private(set) var moves: [Kind: Int] = [:]
  /// Evenings in which something was wrong, each with what.
  private(set) var wrong: [String] = []
  /// In how many evenings a kind of move was the first to go wrong.
  private(set) var wrongKinds: [String: Int] = [:]

  mutating func add(_ evening: BlindEvening, _ problems: [EveningAtTerminal.Problem]) {
    evenings += 1
    for move in evening.moves { moves[move.kind, default: 0] += 1 }
    if !evening.lobby.isEmpty { moves[.flagInLobby, default: 0] += 1 }
    guard !problems.isEmpty else { return }
    for kind in Set(problems.map { $0.kind?.rawValue ?? "-" }) { wrongKinds[kind, default: 0] += 1 }
    wrong.append("seed \(evening.seed):\n" + problems.prefix(8).map { "  \($0)" }.joined(separator: "\n"))
  }

  mutating func add(_ other: EveningCount) {
    evenings += other.evenings
    moves.merge(other.moves, uniquingKeysWith: +)
    wrongKinds.merge(other.wrongKinds, uniquingKeysWith: +)
    wrong += other.wrong
  }

  var figure: String {
    "\(evenings) evenings, \(moves.values.reduce(0, +)) moves, \(wrong.count) evenings wrong"
      + (wrongKinds.isEmpty ? "" : " (\(Self.listed(wrongKinds)))")
      + "; " + Self.listed(Dictionary(uniqueKeysWithValues: moves.map { ($0.key.rawValue, $0.value) }))
  }

  private static func listed(_ counts: [String: Int]) -> String {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
  }
}

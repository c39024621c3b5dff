import TestKit
import Vault

/// What ought to stand in a vault: kept by the test, apart from all code of the vault.
struct Ledger: Equatable {
  var acts: [RecordedAct] = []

  var lastSequence: Int64 { acts.last?.sequence ?? 0 }

  /// With an append: the private acts have the lower numbers.
  func adding(_ added: [StoredAct]) -> Ledger {
    var next = self
    for act in added.filter({ $0.log == .private }) + added.filter({ $0.log == .chart }) {
      next.acts.append(
        RecordedAct(
          sequence: next.lastSequence + 1, stream: act.stream, log: act.log, payload: act.payload, texts: act.texts,
          destroys: act.destroys))
      for position in act.destroys {
        guard let row = next.acts.firstIndex(where: { $0.sequence == position.sequence }) else { continue }
        next.acts[row].texts[position.index] = nil
      }
    }
    return next
  }

  /// Texts of a log that could be destroyed.
  func texts(in log: LogName) -> [TextPosition] {
    acts.filter { $0.log == log }.flatMap { act in
      act.texts.indices.filter { act.texts[$0] != nil }.map { TextPosition(sequence: act.sequence, index: $0) }
    }
  }
}

/// One thing that is done to a vault.
enum Deed {
  case append([StoredAct])
  case bind(StreamID)
  case draft([UInt8])
  case reopen

  /// By chance, as it may come in an evening.
  static func random(after ledger: Ledger, _ generator: inout SplitMix64) -> Deed {
    let stream = streams.randomElement(using: &generator) ?? .program
    switch Int.random(in: 0..<20, using: &generator) {
    case 0..<9: return .append([act(stream, .chart, &generator)])
    case 9..<11: return .append([act(stream, .private, &generator)])
    case 11: return .append((0...2).map { _ in act(stream, .chart, &generator) })
    case 12..<14: return .append([act(stream, .private, &generator), act(stream, .chart, &generator)])
    case 14..<17:
      guard let text = ledger.texts(in: .chart).randomElement(using: &generator) else { return .reopen }
      var destroying = act(stream, .chart, &generator)
      destroying.destroys = [text]
      return .append(Bool.random(using: &generator) ? [destroying] : [act(stream, .private, &generator), destroying])
    case 17: return .bind(stream)
    case 18: return .draft(bytes(60, &generator))
    default: return .reopen
    }
  }

  static let streams = [StreamID.program] + [1, 2].compactMap { StreamID([UInt8](repeating: $0, count: 16)) }

  static func act(_ stream: StreamID, _ log: LogName, _ generator: inout SplitMix64) -> StoredAct {
    let sizes = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
      Int.random(in: 0..<12, using: &generator) == 0 ? 5000 : Int.random(in: 1...200, using: &generator)
    }
    return StoredAct(
      stream: stream, log: log, payload: bytes(20, &generator), texts: sizes.map { bytes($0, &generator) })
  }

  private static func bytes(_ count: Int, _ generator: inout SplitMix64) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 97...122, using: &generator) }
  }
}

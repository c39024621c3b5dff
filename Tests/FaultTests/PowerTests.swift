import TestTraits
import Testing
import TestKit
import Vault

/// What was found after the power came back.
struct PowerCount {
  var states = 0
  var lost = 0
  var ahead = 0
  var examples: [String] = []

  var figure: String { "\(states) states, \(lost) lost, \(ahead) with the append under way" }
}

@Suite("When the power fails", .ownThread)
struct PowerTests {
  /// Opens `count` states and compares each with what was acknowledged.
  private func count(
    _ count: Int, _ name: String, journal: Journal, lie: SimulatedDisk.Lie = .honest
  ) throws -> PowerCount {
    let practice = try PracticeDisk(journal: journal)
    practice.disk.settle()
    var generator = SplitMix64(seed: Scale.seed)
    var counted = PowerCount()
    var progress = Progress(name, of: count)
    while counted.states < count {
      let seed = generator.next()
      let evening = try RecordedEvening(of: practice, seed: seed, deeds: 25, journal: journal, lie: lie)
      for turn in 0..<min(100, count - counted.states) {
        let cut = Int.random(in: 0...evening.disk.recorded, using: &generator)
        let model: SimulatedDisk.Model = turn % 2 == 0 ? .strict : .ordered
        let disk = evening.disk.cut(after: cut, model, seed: generator.next())
        // Some fail again while the vault is being opened.
        if turn % 5 == 0 {
          _ = try? disk.contents(practice.key, journal: journal)
          let again = Int.random(in: 0...disk.recorded, using: &generator)
          let second = disk.cut(after: again, model, seed: generator.next())
          judge(
            second, evening, cut, "seed \(seed), cut \(cut) and \(again), \(model)", practice.key, journal, &counted)
        } else {
          judge(disk, evening, cut, "seed \(seed), cut \(cut), \(model)", practice.key, journal, &counted)
        }
        progress.show(counted.states)
      }
    }
    progress.finish(counted.figure)
    return counted
  }

  private func judge(
    _ disk: borrowing SimulatedDisk, _ evening: borrowing RecordedEvening, _ cut: Int, _ place: String, _ key: [UInt8],
    _ journal: Journal, _ counted: inout PowerCount
  ) {
    counted.states += 1
    do throws(VaultFailure) {
      let found = try disk.contents(key, journal: journal)
      try goOn(disk, key, journal)
      let acceptable = evening.acceptable(after: cut)
      if acceptable.first == found { return }
      counted.ahead += 1
      if acceptable.contains(found) { return }
      counted.lost += 1
      counted.examples.append("\(place): \(found.acts.count) acts, acknowledged \(acceptable.first?.acts.count ?? 0)")
    } catch {
      counted.lost += 1
      counted.examples.append("\(place): \(error)")
    }
  }

  /// What was cut short does not stand in the way of what is recorded next.
  private func goOn(_ disk: borrowing SimulatedDisk, _ key: [UInt8], _ journal: Journal) throws(VaultFailure) {
    let vault = try disk.open(key, journal: journal)
    defer { vault.close() }
    let act = StoredAct(stream: .program, log: .chart, payload: [1], texts: [])
    for _ in 0..<2 { _ = try vault.append([act]) }
  }

  @Test(
    "what was acknowledged is there, whatever of the rest reached the disk", arguments: [Journal.writeAhead, .rollback])
  func acknowledged(journal: Journal) throws {
    let planned = Scale.count(quick: journal == .writeAhead ? 400 : 100, long: 100_000)
    let counted = try count(planned, "power loss, \(journal.rawValue)", journal: journal)
    #expect(counted.states == planned)
    #expect(counted.lost == 0, "\(counted.examples.prefix(3))")
    #expect(counted.ahead > planned / 100)
  }

  @Test("the same without syncs loses in over half of its states: the simulation bites")
  func control() throws {
    let planned = Scale.count(quick: 60, long: 1_000)
    let counted = try count(planned, "power loss, control without syncs", journal: .writeAhead, lie: .noSync)
    #expect(counted.lost * 2 > planned)
  }

  @Test("the same as NORMAL syncs loses: what GRDB sets by itself is not enough")
  func normal() throws {
    let planned = Scale.count(quick: 60, long: 1_000)
    let counted = try count(planned, "power loss, control as NORMAL", journal: .writeAhead, lie: .noLogSync)
    #expect(counted.lost * 2 > planned)
  }
}

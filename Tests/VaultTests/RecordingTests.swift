import Sealing
import TestTraits
import Testing
import Vault

@Suite("Recording and reading back", .ownThread)
struct RecordingTests {
  @Test("acts of both logs come back in their order after reopening")
  func roundTrip() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let evening = StreamID.random()
    var vault = try practice.open()
    #expect(try vault.append([.chart(evening, "opened"), .chart(.program, "started")]) == [1, 2])
    #expect(try vault.append([.private(evening, "for me only", "and this")]) == [3])
    #expect(try vault.append([.chart(evening)]) == [4])
    vault.close()
    vault = try practice.open()
    #expect(try vault.acts(in: evening).map(\.sequence) == [1, 3, 4])
    #expect(try vault.acts(in: evening).map(\.words) == [["opened"], ["for me only", "and this"], []])
    #expect(try vault.acts(in: .program, log: .chart).map(\.words) == [["started"]])
    #expect(try vault.acts(in: evening, log: .private).map(\.payload) == [Array("noted".utf8)])
    #expect(try vault.verify().isIntact)
    #expect(try vault.streams() == [evening, .program])
  }

  @Test("an append across both logs puts the private half first")
  func bothLogs() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let evening = StreamID.random()
    let vault = try practice.open()
    #expect(try vault.append([.chart(evening, "a slip")]) == [1])
    let moved: [StoredAct] = [
      .chart(evening, destroys: [TextPosition(sequence: 1, index: 0)]), .private(evening, "a slip"),
    ]
    #expect(try vault.append(moved) == [3, 2])
    let acts = try vault.acts(in: evening)
    #expect(acts.map(\.log) == [.chart, .private, .chart])
    #expect(acts.map(\.words) == [[nil], ["a slip"], []])
    #expect(try vault.verify().isIntact)
  }

  @Test("an empty append records nothing")
  func emptyAppend() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    #expect(try vault.append([]) == [])
    #expect(vault.lastSequence == 0)
  }

  @Test("an act may say nothing, say an empty text, or say a very long one")
  func extremes() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    let long = [UInt8](repeating: 0xFF, count: 300_000)
    let act = StoredAct(stream: .program, log: .chart, payload: [], texts: [[], long, [0]])
    _ = try vault.append([act])
    #expect(try vault.acts(in: .program).first?.texts == [[], long, [0]])
  }

  @Test("a text that is not there cannot be destroyed, and nothing is recorded")
  func noSuchText() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    _ = try vault.append([.chart(.program, "one")])
    let nowhere = TextPosition(sequence: 1, index: 1)
    #expect(throws: VaultFailure.noSuchText(.chart, nowhere)) {
      try vault.append([.private(.program, "two"), .chart(.program, destroys: [nowhere])])
    }
    #expect(vault.lastSequence == 1)
    #expect(try vault.append([.chart(.program, "three")]) == [2])
  }

  @Test("verification counts what is there")
  func counts() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    for acts in remarks(.program, count: 5) { _ = try vault.append(acts) }
    _ = try vault.append([.chart(.program, destroys: [TextPosition(sequence: 2, index: 0)])])
    _ = try vault.append([.private(StreamID.random(), "x")])
    var steps: [Int] = []
    let verification = try vault.verify { done, total in
      steps.append(done)
      #expect(total == 14)
    }
    #expect(steps.last == 14)
    let chart = verification.chart
    #expect([chart.actCount, chart.intactActCount, chart.streamCount] == [6, 6, 1])
    #expect([chart.textCount, chart.destroyedTextCount] == [4, 1])
    #expect(verification.privateLog.actCount == 1)
  }

  @Test("facts about a vault name its format and that it waits for the disk")
  func info() throws {
    let practice = try PracticeVault()
    defer { practice.remove() }
    let vault = try practice.open()
    _ = try vault.append([.chart(.program, "one")])
    let info = try vault.info()
    #expect(info.formatVersion == 1)
    #expect(info.journalMode == "wal")
    #expect(info.synchronous == 2)
    #expect(info.slots == [.passphrase(.floor), .recovery])
    #expect(info.chartActCount == 1)
    #expect(info.vaultID.count == 32)
    #expect(info.createdAtSeconds > 1_700_000_000)
  }
}

import CAllocations
import Sealing
import Testing
import Vault

/// What may not grow with the years, by counts: time on a busy machine says nothing.
struct GrowthTests {
  @Test("opening reads as many rows with fifty sessions as with five")
  func opening() throws {
    let (few, many) = (try Years(sessions: 5), try Years(sessions: 50))
    defer { [few, many].forEach { $0.vault.remove() } }
    #expect(try few.rows { _ in } == many.rows { _ in })
    #expect(try few.rows { _ in } < 10)
  }

  @Test("one session reads as many rows among fifty as among five: its own, and those at its ends")
  func session() throws {
    let (few, many) = (try Years(sessions: 5), try Years(sessions: 50))
    defer { [few, many].forEach { $0.vault.remove() } }
    let fewRows = try few.rows { _ = try $0.acts(in: few.streams[2]) }
    let manyRows = try many.rows { _ = try $0.acts(in: many.streams[2]) }
    #expect(fewRows == manyRows)
    #expect(manyRows < Years.actsPerSession + 15)
  }

  @Test("opening, a session and an append ask for memory as often with two hundred sessions as with five")
  func memory() throws {
    let (few, many) = (try Years(sessions: 5), try Years(sessions: 200))
    defer { [few, many].forEach { $0.vault.remove() } }
    let works: [(String, (OpenVault, Years) throws -> Void)] = [
      ("opening", { _, _ in }),
      ("a session", { vault, years in _ = try vault.acts(in: years.streams[2]) }),
      ("an append", { vault, years in _ = try vault.append([.chart(years.streams[2], "one more")]) }),
    ]
    for (name, work) in works {
      let fewTimes = try few.allocations(work)
      let manyTimes = try many.allocations(work)
      #expect(fewTimes > 1000)
      // The same vault asks as often each time, two of one size differ by a fiftieth; four times a session would show.
      #expect(manyTimes < fewTimes + fewTimes / 20, "\(name): \(fewTimes) times, then \(manyTimes)")
    }
    // The counter counts: what is meant to grow does.
    let verify: (OpenVault, Years) throws -> Void = { vault, _ in _ = try vault.verify() }
    #expect(try many.allocations(verify) > 5 * few.allocations(verify))
  }

  @Test("a search reads one block for each session and no act")
  func search() throws {
    let years = try Years(sessions: 50)
    defer { years.vault.remove() }
    var found = Set<StreamID>()
    let rows = try years.rows { vault in
      found = try vault.chartStreams { texts in texts.contains { Array($0) == Array("remark 7 of session 31".utf8) } }
    }
    #expect(found == [years.streams[31]])
    #expect(rows < 50 + 10)
  }

  @Test("verification reads each act and each block once")
  func verification() throws {
    let years = try Years(sessions: 50)
    defer { years.vault.remove() }
    let rows = try years.rows { vault in
      let report = try vault.verify()
      #expect(report.isIntact)
    }
    #expect(rows < 50 * (Years.actsPerSession + 1) + 20)
  }

  @Test("an append writes as much into ten times the acts, some pages of a deeper tree apart")
  func append() throws {
    let (few, many) = (try Years(sessions: 30, isBound: false), try Years(sessions: 300, isBound: false))
    defer { [few, many].forEach { $0.vault.remove() } }
    #expect(try many.bytesOfOneAppend() <= few.bytesOfOneAppend() + 4 * 4120)
  }
}

/// Sessions of ten remarks, each bound as at its close.
private struct Years {
  static let actsPerSession = 10
  let vault: PracticeVault
  let streams: [StreamID]

  init(sessions: Int, isBound: Bool = true) throws {
    vault = try PracticeVault()
    streams = (0..<sessions).map { _ in StreamID.random() }
    let open = try vault.open()
    defer { open.close() }
    let acts = streams.enumerated().flatMap { number, stream in
      (0..<Self.actsPerSession).map { StoredAct.chart(stream, "remark \($0) of session \(number)") }
    }
    _ = try open.append(acts)
    if isBound { for stream in streams { try open.bindTexts(of: stream) } }
  }

  /// Rows read by an opening and by what follows it.
  func rows(_ body: (OpenVault) throws -> Void) throws -> Int {
    let open = try vault.open()
    defer { open.close() }
    try body(open)
    return open.readRowCount
  }

  /// How often an opening and what follows it ask for memory, once everything that is made only once is there.
  func allocations(_ body: (OpenVault, Years) throws -> Void) throws -> UInt64 {
    var counts: [UInt64] = []
    for _ in 0..<2 {
      let before = allocations_of_this_thread()
      let open = try vault.open()
      try body(open, self)
      open.close()
      counts.append(allocations_of_this_thread() - before)
    }
    return counts[1]
  }

  func bytesOfOneAppend() throws -> Int {
    let open = try vault.open()
    defer { open.close() }
    _ = try open.append([.chart(streams[0], "one more")])
    let before = try vault.bytes("chart.db-wal").count
    _ = try open.append([.chart(streams[0], "and another")])
    return try vault.bytes("chart.db-wal").count - before
  }
}

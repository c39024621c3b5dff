import Sealing
import TestTraits
import Testing
import Vault

@Suite("The anchor", .ownThread)
struct AnchorTests {
  /// Three appends; the state before the last and after it.
  private func practice() throws -> (PracticeVault, anchorBefore: [UInt8], anchorAfter: [UInt8]) {
    let practice = try PracticeVault()
    try practice.record([.chart(.program, "a")], [.chart(.program, "b")])
    let before = try practice.bytes("anchor")
    try practice.record([.chart(.program, "c")])
    return (practice, before, try practice.bytes("anchor"))
  }

  private func slot(_ bytes: [UInt8], _ slot: Int) -> ArraySlice<UInt8> { bytes[slot * 4096..<slot * 4096 + 144] }

  @Test("an append whose anchor was not reached before the crash is taken up")
  func oneAhead() throws {
    let (practice, before, after) = try practice()
    defer { practice.remove() }
    try practice.write(before, to: "anchor")
    let vault = try practice.open()
    #expect(try vault.acts(in: .program).count == 3)
    vault.close()
    #expect(try practice.bytes("anchor") == after)
  }

  @Test("no crash leaves both logs an append ahead of the anchor: that is an older one put back")
  func bothAhead() throws {
    let (practice, _, after) = try practice()
    defer { practice.remove() }
    try practice.record([.private(.program, "d")])
    let last = try practice.bytes("anchor")
    try practice.record([.private(.program, "e")], [.chart(.program, "f")])
    for older in [after, last] {
      try practice.write(older, to: "anchor")
      #expect(practice.refusal() != nil)
    }
  }

  @Test("a slot torn while the last append was anchored is taken for what it is")
  func tornSlot() throws {
    let (practice, before, after) = try practice()
    defer { practice.remove() }
    let newer = slot(before, 0) == slot(after, 0) ? 1 : 0
    var torn = before
    for index in newer * 4096..<newer * 4096 + 70 { torn[index] = after[index] }
    torn[newer * 4096 + 100] ^= 0xFF
    try practice.write(torn, to: "anchor")
    #expect(practice.refusal() == nil)
    #expect(try practice.bytes("anchor") == after)
  }

  @Test("cutting the last act and spoiling the newer slot is noticed")
  func cutAndSpoilt() throws {
    let (practice, before, after) = try practice()
    defer { practice.remove() }
    let newer = slot(before, 0) == slot(after, 0) ? 1 : 0
    var spoilt = after
    spoilt[newer * 4096 + 9] ^= 1
    try practice.write(spoilt, to: "anchor")
    try RawDatabase(practice).execute("DELETE FROM acts WHERE sequence = 3", "DELETE FROM texts WHERE sequence = 3")
    #expect(practice.refusal() == .damaged([Damage(.anchor(slot: newer), .notAuthentic)]))
  }

  @Test("a spoilt older slot is noticed")
  func spoiltOlderSlot() throws {
    let (practice, before, after) = try practice()
    defer { practice.remove() }
    let older = slot(before, 0) == slot(after, 0) ? 0 : 1
    var spoilt = after
    spoilt[older * 4096 + 143] ^= 1
    try practice.write(spoilt, to: "anchor")
    #expect(practice.refusal() == .damaged([Damage(.anchor(slot: older), .notAuthentic)]))
  }

  @Test("a log two appends ahead of its anchor is noticed, one append of two acts is not")
  func twoAhead() throws {
    let (practice, _, after) = try practice()
    defer { practice.remove() }
    try practice.record([.chart(.program, "d"), .chart(.program, "e")])
    let later = try practice.bytes("anchor")
    try practice.write(after, to: "anchor")
    #expect(practice.refusal() == nil)
    #expect(try practice.bytes("anchor") == later)
    try practice.record([.chart(.program, "f")])
    try practice.write(after, to: "anchor")
    #expect(practice.refusal() == .damaged([Damage(.act(.chart, sequence: 4), .anchorBehind)]))
  }

  @Test("a slot from long ago beside the newest is noticed")
  func slotFromLongAgo() throws {
    let (practice, before, after) = try practice()
    defer { practice.remove() }
    try practice.record([.chart(.program, "d")], [.chart(.program, "e")])
    var mixed = try practice.bytes("anchor")
    let newest = slot(mixed, 0) == slot(after, 0) ? 1 : 0
    let older = 1 - newest
    for (index, byte) in zip(older * 4096..<older * 4096 + 144, slot(before, older)) { mixed[index] = byte }
    try practice.write(mixed, to: "anchor")
    #expect(practice.refusal() != nil)
  }
}

import FoundationEssentials
import GRDB
import Sealing
import TestKit
import Testing
import Vault

extension VectorTests {
  @Test("drafts are read slot by slot", arguments: Vector.all("drafts"))
  func drafts(vector: Vector) throws {
    guard case .slots(let slots) = vector.slots else { throw DamageKind.malformed }
    let (first, second) = (try bytes(slots[0]), try bytes(slots[1]))
    let gap = second.isEmpty ? 0 : 131_072 - first.count
    let directory = try ForeignVault.copy()
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let file = first + [UInt8](repeating: 0, count: gap) + second
    try? FileManager.default.removeItem(atPath: directory + "/draft")
    try Bytes.write(file, to: directory + "/draft")
    let vault = try openVault(directory, vector)
    #expect(vault.readDraft() == vector.text.map { Array($0.utf8) })
    #expect(try vault.verify().isIntact)
  }

  @Test("the chart's half of an act across both logs is finished or refused by name", arguments: Vector.all("pending"))
  func pending(vector: Vector) throws {
    let row = try #require(vector.row)
    let directory = try ForeignVault.copy("python-interrupted-vault")
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let database = try DatabaseQueue(path: directory + "/private.db")
    try database.write {
      try $0.execute(
        sql: "UPDATE pending SET sequence = ?, nonce = ?, sealed = ?",
        arguments: [row.sequence, Data(try bytes(row.nonce)), Data(try bytes(row.sealed))])
    }
    try database.close()
    do {
      let vault = try openVault(directory, vector)
      #expect(vector.error == nil)
      #expect(try finished(vault) == vector.positions)
      #expect(try vault.verify().damage == [])
    } catch VaultFailure.damaged(let damage) {
      #expect(damage.first?.kind.rawValue == vector.error)
    }
  }

  /// The acts that came into the chart, each with how many texts it has.
  private func finished(_ vault: OpenVault) throws -> [[Int]] {
    try vault.streams().flatMap { try vault.acts(in: $0) }.filter { $0.sequence > 6 }
      .map { [Int($0.sequence), $0.words.count] }.sorted { $0[0] < $1[0] }
  }

  private func openVault(_ directory: String, _ vector: Vector) throws(VaultFailure) -> OpenVault {
    var typed = Array((vector.recoveryKey ?? "").utf8)
    guard let key = try? RecoveryKey(wiping: &typed) else { throw .wrongRecoveryKey }
    return try OpenVault.open(at: directory, unlockedBy: .recoveryKey(key))
  }
}

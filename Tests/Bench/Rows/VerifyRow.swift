import FoundationEssentials
import GRDB
import Sealing
import TestKit

/// Verification of ten years, beside what hashing and decrypting the same bytes costs by itself.
enum VerifyRow {
  static func figures(_ workplace: Workplace) throws -> [Figure] {
    let years = try workplace.years(workplace.fullCount)
    let records = try records(of: years)
    let key = SecretBytes(count: 32, from: SystemRandomness())
    var kept = 0
    let samples = try alternate(
      [
        Subject(
          "BLAKE2b and XChaCha20",
          working: {
            for record in records { kept &+= work(on: record, key) }
          }),
        workplace.subject("vault verify", workplace.command(["vault", "verify"], on: years)),
      ], rounds: workplace.rounds(3), warmUps: 0)
    return [
      Figure(
        "verify", "verify ten years", samples[1], against: ("BLAKE2b + XChaCha20", samples[0]),
        atMost: kept == 0 ? 0 : 1.5)
    ]
  }

  /// Every sealed record as it lies in the files; opened with a wrong key it costs the tag and no decryption, so the
  /// decryption is paid by sealing it once more.
  private static func work(on record: [UInt8], _ key: borrowing SecretBytes) -> Int {
    let sealed = SealedRecord(
      sealing: record, paddedTo: 16, associated: [], nonce: nonce, key: key)
    return Int(blake2b(record)[0]) &+ sealed.sealed.count
  }

  private static let nonce = [UInt8](repeating: 7, count: SealedRecord.nonceCount)

  private static func records(of years: YearsInVault) throws -> [[UInt8]] {
    try ["chart.db", "private.db"].flatMap { name in
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: "\(years.vaultPath)/\(name)", configuration: configuration)
      return try queue.read { database in
        try ["acts", "texts", "blocks"].flatMap { table in
          try Data.fetchAll(database, sql: "SELECT sealed FROM \(table)").map { Array($0) }
        }
      }
    }
  }
}

import TestKit

/// A change to a database that someone without keys may think of.
enum RandomEdit {
  static func sql(rows: Int, other: String, _ generator: inout SplitMix64) -> String {
    let (a, b) = (number(rows, &generator), number(rows, &generator))
    let table = ["acts", "acts", "texts", "blocks", "pending"].randomElement(using: &generator) ?? "acts"
    let column = columns(of: table).randomElement(using: &generator) ?? "sealed"
    let row = "rowid = (SELECT rowid FROM acts ORDER BY random() LIMIT 1)"
    switch Int.random(in: 0..<18, using: &generator) {
    case 0: return "DELETE FROM acts WHERE sequence = \(a)"
    case 1: return "DELETE FROM acts WHERE sequence BETWEEN \(a) AND \(b)"
    case 2: return "DELETE FROM acts WHERE sequence >= \(a); DELETE FROM texts WHERE sequence >= \(a)"
    case 3: return "DELETE FROM texts WHERE sequence = \(a)"
    case 4: return "DELETE FROM blocks"
    case 5:
      return """
        UPDATE acts SET sequence = -sequence WHERE sequence IN (\(a), \(b));
        UPDATE acts SET sequence = CASE sequence WHEN -\(a) THEN \(b) ELSE \(a) END WHERE sequence < 0
        """
    case 6: return "UPDATE acts SET sequence = \(rows + b) WHERE sequence = \(a)"
    case 7:
      return
        "INSERT INTO acts SELECT \(rows + b), device, stream, previous, nonce, sealed, link FROM acts WHERE sequence = \(a)"
    case 8: return "INSERT INTO texts SELECT \(b), position + \(a % 3), nonce, sealed FROM texts WHERE sequence = \(a)"
    case 9: return "UPDATE \(table) SET \(column) = \(blob(&generator)) WHERE \(table == "acts" ? row : "true")"
    case 10:
      let (into, from) = (actColumn(&generator), actColumn(&generator))
      return "UPDATE acts SET \(into) = (SELECT \(from) FROM acts WHERE sequence = \(b)) WHERE sequence = \(a)"
    case 11: return "UPDATE texts SET sequence = \(b) WHERE sequence = \(a)"
    case 12:
      return """
        ATTACH '\(other)' AS other; DELETE FROM main.acts WHERE sequence = \(a);
        INSERT INTO main.acts SELECT * FROM other.acts WHERE sequence = \(a)
        """
    case 13:
      return
        "ATTACH '\(other)' AS other; INSERT OR REPLACE INTO main.texts SELECT * FROM other.texts WHERE sequence >= \(a)"
    case 14: return "INSERT INTO \(table == "acts" ? "blocks" : table) \(strange(table, a, &generator))"
    case 15: return "UPDATE acts SET sequence = \(extreme(&generator)) WHERE sequence = \(a)"
    case 16:
      return "UPDATE texts SET \(a % 2 == 0 ? "sequence" : "position") = \(extreme(&generator)) WHERE sequence = \(a)"
    default:
      return [
        "DROP INDEX acts_of_stream", "CREATE TABLE more (x)", "PRAGMA user_version = \(a + 1)",
        "ALTER TABLE acts ADD COLUMN more", "CREATE INDEX more ON texts (nonce)", "DROP TABLE texts",
        "CREATE TRIGGER more BEFORE INSERT ON texts BEGIN SELECT RAISE(IGNORE); END", "DELETE FROM acts",
        "CREATE VIEW more AS SELECT 1",
      ].randomElement(using: &generator) ?? ""
    }
  }

  private static func number(_ rows: Int, _ generator: inout SplitMix64) -> Int {
    .random(in: 1...rows, using: &generator)
  }

  /// A number that no vault gives out, at the ends of what a row can hold.
  private static func extreme(_ generator: inout SplitMix64) -> Int64 {
    [.min, .min + 1, -1, 0, 1 << 62, .max - 1, .max].randomElement(using: &generator) ?? 0
  }

  private static func columns(of table: String) -> [String] {
    switch table {
    case "acts": ["device", "stream", "previous", "nonce", "sealed", "link"]
    case "blocks": ["stream", "nonce", "sealed"]
    default: ["sequence", "nonce", "sealed"]
    }
  }

  private static func actColumn(_ generator: inout SplitMix64) -> String {
    columns(of: "acts").randomElement(using: &generator) ?? "link"
  }

  private static func blob(_ generator: inout SplitMix64) -> String {
    let count = [0, 16, 24, 32, 272].randomElement(using: &generator) ?? 0
    let digits = (0..<count).map { _ in
      let byte = UInt8.random(in: 0...255, using: &generator)
      return String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return "x'\(digits.joined())'"
  }

  /// A row that nobody wrote.
  private static func strange(_ table: String, _ number: Int, _ generator: inout SplitMix64) -> String {
    switch table {
    case "texts": "VALUES (\(number), 7, \(blob(&generator)), \(blob(&generator)))"
    case "pending": "VALUES (\(number), \(blob(&generator)), \(blob(&generator)))"
    default: "VALUES (\(blob(&generator)), \(blob(&generator)), \(blob(&generator)))"
    }
  }
}

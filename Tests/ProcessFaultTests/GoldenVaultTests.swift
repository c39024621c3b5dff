import TestKit
import TestTraits
import Testing

@Suite("Vaults of each released format", .ownThread)
struct GoldenVaultTests {
  @Test(
    "an old vault opens with its passphrase and with its recovery key, and shows what it showed",
    arguments: ["--passphrase-file", "--recovery-key-file"])
  func opens(secret: String) throws {
    let vault = try GoldenVault("v1")
    let verified = vault.run(["vault", "verify"], secret: secret)
    #expect(verified.exitCode == 0, "\(verified.output)")
    for (name, arguments) in [
      ("sessions", ["sessions", "--json"]), ("show-closed", ["show", GoldenVault.closedSession, "--json"]),
      ("show-open", ["show", GoldenVault.openSession, "--json"]),
    ] {
      let kept = try JSON(reading: String(decoding: Bytes.of(vault.folder + "/\(name).json"), as: UTF8.self))
      let shown = try JSON(reading: vault.run(arguments, secret: secret).output)
      // Of a session that is still open these go on with the clock.
      let running: Set<String> = name == "show-open" ? ["actual", "minutes", "floorSeconds"] : []
      #expect(shown.differences(from: kept, ignoring: running, at: name).isEmpty)
    }
  }

  @Test("an old vault takes new lines and closes the session that it left open")
  func goesOn() throws {
    let vault = try GoldenVault("v1")
    let resumed = vault.run(["resume"], input: "a line of today\n/end\n/close\n")
    #expect(resumed.exitCode == 0, "\(resumed.output)")
    let shown = vault.run(["show", GoldenVault.openSession, "--json"])
    #expect(shown.output.contains("\"a line of today\""))
    #expect(shown.output.contains("\"is back\""))
    #expect(vault.run(["vault", "verify"]).exitCode == 0)
  }

  @Test(
    "a vault of a later format is refused in words and not written to",
    arguments: LaterFormat.allCases)
  func later(where place: LaterFormat) throws {
    let vault = try GoldenVault("v1")
    try place.apply(to: vault.folder)
    let before = vault.bytes
    for command in [
      ["sessions"], ["resume"], ["start"], ["show", "last"], ["vault", "info"], ["vault", "verify"], [],
    ] {
      let answer = vault.run(command, input: "a line\n")
      #expect(answer.exitCode != 0, "\(command)")
      #expect(answer.output.contains("a later version wrote this vault"), "\(command): \(answer.output)")
    }
    #expect(vault.bytes == before)
  }

  @Test("the comparison notices another word, a missing field and a list that is too long")
  func comparison() throws {
    let kept = try JSON(reading: #"{"a": "b", "c": [1, {"d": null}]}"#)
    for other in [#"{"a": "x", "c": [1, {"d": null}]}"#, #"{"c": [1, {"d": null}]}"#, #"{"a": "b", "c": [1]}"#] {
      #expect(try JSON(reading: other).differences(from: kept, ignoring: [], at: "").count == 1)
    }
    let more = try JSON(reading: #"{"a": "b", "c": [1, {"d": null}], "e": 2}"#)
    #expect(more.differences(from: kept, ignoring: [], at: "").isEmpty)
  }
}

/// Which part of a vault says that a later version wrote it.
enum LaterFormat: CaseIterable, CustomTestStringConvertible {
  case header
  case oneHeader
  case chart
  case privateLog

  var testDescription: String { "\(self)" }

  func apply(to folder: String) throws {
    let vault = folder + "/vault/"
    switch self {
    case .header:
      for name in ["header.a", "header.b"] { try header(vault + name) }
    case .oneHeader: try header(vault + "header.b")
    case .chart: try database(vault + "chart.db")
    case .privateLog: try database(vault + "private.db")
    }
  }

  private func header(_ path: String) throws {
    let text = String(decoding: Bytes.of(path), as: UTF8.self)
    try Bytes.write(Array(text.replacing("\nformat 1\n", with: "\nformat 2\n").utf8), to: path)
  }

  /// SQLite keeps `user_version` in four bytes from the 60th on, the largest first.
  private func database(_ path: String) throws {
    var bytes = Bytes.of(path)
    try #require(bytes.count > 100 && bytes[60..<64] == [0, 0, 0, 1])
    bytes[63] = 2
    try Bytes.write(bytes, to: path)
  }
}

extension JSON {
  /// Where something that was kept is not there as it was; additions are not a difference.
  func differences(from kept: JSON, ignoring running: Set<String>, at path: String) -> [String] {
    switch (kept, self) {
    case (.object(let old), .object(let new)):
      return old.sorted { $0.key < $1.key }.flatMap { name, value -> [String] in
        guard !running.contains(name) else { return [] }
        guard let found = new[name] else { return ["\(path)/\(name) is missing"] }
        return found.differences(from: value, ignoring: running, at: "\(path)/\(name)")
      }
    case (.list(let old), .list(let new)):
      guard old.count == new.count else { return ["\(path) has \(new.count) elements, not \(old.count)"] }
      return zip(old, new).enumerated().flatMap { index, pair in
        pair.1.differences(from: pair.0, ignoring: running, at: "\(path)/\(index + 1)")
      }
    default:
      return "\(kept)" == "\(self)" ? [] : ["\(path) is \(self), was \(kept)"]
    }
  }
}

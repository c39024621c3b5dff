import Glibc
import TestKit
import TestTraits
import Testing

/// The second implementation of the format, which knows the format document and nothing of this one's source.
enum Reader {
  static let python = "/usr/bin/python3"

  static let isThere = PipedProgram(python, ["-c", "import nacl"], environment: [:], input: "").exitCode == 0

  static var script: String {
    let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
    return tests + "/VaultTests/Vectors/reader.py"
  }

  static func read(_ vault: String, _ secret: [String]) -> PipedProgram {
    PipedProgram(
      python, [script, vault] + secret, environment: ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"], input: "")
  }
}

@Suite(
  "A reader made from the format document", .ownThread,
  .enabled(if: Reader.isThere, "/usr/bin/python3 has no PyNaCl here"))
struct ReaderTests {
  @Test("it reads a closed session, an open one, private notes, a moved note and the half-typed line")
  func everything() throws {
    let home = try FaultHome()
    let closed = home.run(
      ["start"], input: "/here all\n/start\nlaughed aloud\na slip\n/fix private\n;mine alone\nand then\n/end\n/close\n")
    try #require(closed.exitCode == 0, "\(closed.output)")
    try #require(home.run(["start"], input: "/here all\n/start\nis back\n;looks tired\n").exitCode == 0)
    try leaveHalfALine("she was about to", in: home)
    for secret in [FaultHome.Secret.passphrase, .recoveryKey] {
      let run = Reader.read(home.vault, home.arguments(secret))
      try #require(run.exitCode == 0, "\(run.output)")
      let read = try JSON(reading: run.output)
      #expect(read["damage/count"] == "0")
      #expect(read["draft/text"] == "she was about to")
      for text in ["laughed aloud", "and then", "is back"] {
        #expect(read.texts(of: "chart").contains(text))
        #expect(!read.texts(of: "private").contains(text))
      }
      for text in ["a slip", "mine alone", "looks tired"] {
        #expect(read.texts(of: "private").contains(text))
        #expect(!read.texts(of: "chart").contains(text))
      }
      #expect(read.destroyedCount == 1)
    }
  }

  @Test("it reads the golden vault as we do, act for act")
  func golden() throws {
    let vault = try GoldenVault("v1")
    let read = try JSON(reading: Reader.read(vault.folder + "/vault", vault.home.arguments(.recoveryKey)).output)
    let ours = vault.run(["vault", "verify", "--json"]).output
    let verified = try JSON(reading: ours)
    #expect(read["damage/count"] == "0")
    #expect(read["chart/count"] == verified["chart/acts"])
    #expect(read["private/count"] == verified["private/acts"])
    #expect(String(read.texts(of: "chart").count) == verified["chart/texts"])
    #expect(String(read.texts(of: "private").count) == verified["private/texts"])
    #expect(String(read.destroyedCount) == verified["chart/destroyedTexts"])
  }

  @Test(
    "it judges as we do: a flipped bit in a page, in a header, in the older slot of the anchor and in the newer",
    arguments: [("chart.db", nil), ("header.a", 400), ("anchor", 40), ("anchor", 4136)])
  func damage(file: String, place: Int?) throws {
    let vault = try GoldenVault("v1")
    let path = vault.folder + "/vault/" + file
    var bytes = Bytes.of(path)
    bytes[try #require(place ?? bytes.lastIndex { $0 != 0 })] ^= 1
    try Bytes.write(bytes, to: path)
    let theirs = Reader.read(vault.folder + "/vault", vault.home.arguments(.recoveryKey))
    let ours = vault.run(["vault", "verify"])
    #expect((theirs.exitCode == 0) == (ours.exitCode == 0), "\(theirs.output) \(ours.output)")
    // The newer slot may have been cut short with its append; the other is then one append behind, and that is all.
    let newer = vault.newerAnchorSlot * 4096 + 40
    #expect((ours.exitCode == 0) == (file == "anchor" && place == newer))
  }

  @Test("another passphrase opens nothing")
  func wrongPassphrase() throws {
    let vault = try GoldenVault("v1")
    vault.home.write("eight herons over the quiet harbour\n", to: "passphrase")
    let run = Reader.read(vault.folder + "/vault", vault.home.arguments(.passphrase))
    #expect(run.exitCode == 1)
    #expect(run.output == "wrongPassphrase\n")
  }

  private func leaveHalfALine(_ words: String, in home: FaultHome) throws {
    let terminal = try PseudoTerminal(
      FaultProgram.circlekeeper, home.arguments(.recoveryKey), environment: home.environment())
    try terminal.wait(forText: "›", limitMs: 20_000)
    let before = Bytes.of(home.vault + "/draft")
    terminal.type(words)
    try terminal.wait(for: "the line to be kept") { _ in Bytes.of(home.vault + "/draft") != before }
    terminal.signal(SIGKILL)
    #expect(try terminal.report() == .killed(signal: SIGKILL))
  }
}

extension JSON {
  fileprivate var fields: [String: JSON] { if case .object(let fields) = self { fields } else { [:] } }
  fileprivate var elements: [JSON] { if case .list(let elements) = self { elements } else { [] } }

  fileprivate func texts(of log: String) -> [String] {
    (fields[log]?.elements ?? []).flatMap { $0.fields["texts"]?.elements ?? [] }.compactMap {
      if case .text(let text) = $0 { text } else { nil }
    }
  }

  fileprivate var destroyedCount: Int {
    (fields["chart"]?.elements ?? []).flatMap { $0.fields["texts"]?.elements ?? [] }.count {
      $0.fields["destroyedBy"] != nil
    }
  }
}

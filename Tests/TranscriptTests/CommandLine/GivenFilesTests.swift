import Glibc
import TestKit
import TestTraits
import Testing

@Suite("Files that somebody gives", .ownThread)
struct GivenFilesTests {
  /// A command that reads a file, which stands last.
  private static let readers: [[String]] = [
    ["group", "import"], ["outline", "check"], ["measure", "check"], ["notes", "last", "--fill"],
    ["vault", "private", "return"], ["start", "--outline"],
  ]

  @Test("a pipe is refused with a sentence and not waited for", arguments: readers)
  func pipe(reader: [String]) throws {
    let vault = try PracticeVault(group: "Tuesday", members: "Maya Ruiz")
    let path = vault.path("pipe.yaml")
    try #require(mkfifo(path, 0o600) == 0)
    let isOfVault = reader[1] != "check"
    let run = isOfVault ? vault.run(reader + [path]) : PracticeVault.run(reader + [path])
    #expect(run.exitCode > 0, "\(run.output)")
    #expect(run.output.contains("circlekeeper: "), "\(run.output)")
  }

  @Test("a pipe among the content is named, and everything else is read")
  func content() throws {
    let vault = try PracticeVault()
    for folder in ["prompts", "prompts/outlines"] { mkdir(vault.path(folder), 0o700) }
    try #require(mkfifo(vault.path("prompts/outlines/mine.yaml"), 0o600) == 0)
    let run = PipedProgram(
      PracticeVault.program, ["prompts", "check"],
      environment: PracticeVault.environment.merging(["CIRCLEKEEPER_PROMPTS": vault.path("prompts")]) { $1 }, input: "")
    #expect(run.exitCode == 1)
    #expect(run.output.contains("mine.yaml:1:1: this is a pipe or a device, not a file"), "\(run.output)")
  }

  @Test("a secret may not come from a pipe by its path, and a byte order mark is no part of one")
  func secrets() throws {
    let vault = try PracticeVault()
    try #require(mkfifo(vault.path("pipe"), 0o600) == 0)
    let piped = PracticeVault.run([
      "init", "--yes", "--vault", vault.path("vault"), "--passphrase-file", vault.path("pipe"),
    ])
    #expect(piped.exitCode == 3)
    #expect(piped.output.contains("--passphrase-fd"), "\(piped.output)")
    try vault.write([0xEF, 0xBB, 0xBF] + Array("a calm evening of seven plain words\r\n".utf8), to: "marked")
    try vault.succeed(["init", "--yes", "--key-cost", "64M,2"])
    let opened = PracticeVault.run([
      "group", "list", "--vault", vault.path("vault"), "--passphrase-file", vault.path("marked"),
    ])
    #expect(opened.exitCode == 0, "\(opened.output)")
  }

  @Test("a line that is too long is refused, and the next is taken")
  func longLine() throws {
    let vault = try PracticeVault(group: "Tuesday", members: "Maya Ruiz")
    let long = String(repeating: "a long line ", count: 400_000)
    let run = vault.run(["start", "--keep-going"], input: "/here all\n/start\n\(long)\nslept well\n")
    #expect(run.exitCode == 1)
    #expect(run.output.contains("line 3: a line has at most 130,000 bytes; divide it"), "\(run.output.prefix(400))")
    #expect(try vault.succeed(["find", "slept"]).contains("slept well"))
  }

  @Test("a roster of twenty thousand rows is refused, one of a thousand is taken")
  func longRoster() throws {
    let vault = try PracticeVault(group: "Tuesday", members: "Maya Ruiz")
    func roster(_ count: Int) -> String { "name\n" + (1...count).map { "Person\($0) Of\($0)\n" }.joined() }
    try vault.write(roster(20_000), to: "long.csv")
    let long = vault.run(["group", "import", vault.path("long.csv"), "--yes"])
    #expect(long.exitCode == 1)
    #expect(long.output.contains("A roster has at most 1000 rows"), "\(long.output.prefix(400))")
    try vault.write(roster(1000), to: "full.csv")
    #expect(try vault.succeed(["group", "import", vault.path("full.csv"), "--yes"]).contains("has 1001 on its roster"))
  }

  @Test("a signer's secret is not easy to guess, and not the vault's passphrase")
  func signerSecret() throws {
    let vault = try PracticeVault(group: "Tuesday", members: "Maya Ruiz")
    let add = ["signer", "add", "Ruth Cole", "--credential", "LPC", "--key-cost", "64M,2", "--signer-secret-file"]
    try vault.write("a\n", to: "weak")
    let weak = vault.run(add + [vault.path("weak")])
    #expect(weak.exitCode == 3)
    #expect(weak.output.contains("too easy to guess"), "\(weak.output)")
    let same = vault.run(add + [vault.path("passphrase")])
    #expect(same.exitCode == 3)
    #expect(same.output.contains("that is the vault's passphrase"), "\(same.output)")
  }

  @Test("a limit for the size of files is said and ends nothing")
  func fileSizes() throws {
    let vault = try PracticeVault(group: "Tuesday", members: "Maya Ruiz")
    let text = String(repeating: "a word or two ", count: 4000)
    let run = PipedProgram(
      "/bin/sh",
      ["-c", "ulimit -f 400; exec \"$@\"", "sh", PracticeVault.program, "start", "--keep-going"] + vault.options,
      environment: PracticeVault.environment,
      input: "/here all\n/start\n" + String(repeating: text + "\n", count: 12))
    #expect(run.exitCode == 1)
    #expect(run.output.contains("the system limits the size of files here"), "\(run.output.suffix(400))")
    try vault.succeed(["vault", "verify"])
  }
}

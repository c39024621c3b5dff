import FoundationEssentials
import Glibc
import Sealing
import TestKit
import TestTraits
import Testing
import Vault

@Suite("Commands for the vault", .ownThread)
struct VaultCommandTests {
  private let vault: PracticeVault

  init() throws {
    vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park")
    try vault.succeed(["start"], input: "/here all\n/start\n@jo likes plums\n;@maya quince\n")
    try vault.write("other words for another calm evening\n", to: "other")
  }

  /// The same program on another folder.
  private func run(_ arguments: [String], on folder: String, passphrase: String = "passphrase") -> PipedProgram {
    PipedProgram(
      PracticeVault.program,
      arguments + ["--vault", vault.path(folder), "--passphrase-file", vault.path(passphrase)],
      environment: PracticeVault.environment, input: "")
  }

  private func json(_ arguments: [String], on folder: String, passphrase: String = "passphrase") throws -> JSON {
    try JSON(reading: run(arguments + ["--json"], on: folder, passphrase: passphrase).output)
  }

  @Test("a close prints a receipt that vault info repeats and vault verify judges")
  func receipt() throws {
    try vault.succeed(["vault", "backup", vault.path("early")])
    let answers = try vault.succeed(["resume"], input: "/close\n")
    let line = try #/.* Session closed; receipt for the sign-in sheet: (\d+( [a-z]+){4})\n/#.wholeMatch(
      in: answers)
    let receipt = String(try #require(line?.output.1))
    #expect(try vault.json(["vault", "info"])["receipt"] == receipt)
    #expect(try vault.json(["vault", "verify", "--receipt", receipt])["receipt"] == "matches")
    let older = run(["vault", "verify", "--receipt", receipt], on: "early")
    #expect(older.exitCode == 4)
    #expect(older.output.contains("this vault is older than the receipt"))
    let count = receipt.prefix { $0 != " " }
    let other = vault.run(["vault", "verify", "--receipt", "\(count) oak oak oak oak"])
    #expect(other.exitCode == 4)
    #expect(other.output.contains("the receipt does not match this vault"))
    #expect(vault.run(["vault", "verify", "--receipt", "oak"]).exitCode == 2)
  }

  @Test("a backup is closed to others, opens with the passphrase and is never written over; so is one made inside")
  func backup() throws {
    let answer = try vault.succeed(["resume"], input: "/backup \(vault.path("inside"))\nafter the copy\n")
    #expect(answer.hasPrefix("the vault was copied and the copy verified; it opens with the same passphrase\n"))
    try vault.succeed(["vault", "backup", vault.path("outside")])
    for (folder, notes) in [("inside", "0"), ("outside", "1")] {
      #expect(try json(["show", "last"], on: folder)["groupNotes/count"] == notes)
      #expect(try json(["vault", "verify"], on: folder)["intact"] == "true")
      for name in try FileManager.default.contentsOfDirectory(atPath: vault.path(folder)) {
        #expect(try mode("\(folder)/\(name)") == 0o600, "\(name)")
      }
      #expect(try mode(folder) == 0o700)
      let again = vault.run(["vault", "backup", vault.path(folder)])
      #expect(again.exitCode == 1)
      #expect(
        again.output == "circlekeeper: there is something at that path already; nothing was copied, name a new folder\n"
      )
    }
    let refused = vault.run(["resume"], input: "/backup \(vault.path("inside"))\n")
    #expect(refused.exitCode == 1)
    #expect(refused.output.hasPrefix("line 1: there is something at that path already"))
  }

  private func mode(_ name: String) throws -> UInt32 {
    var facts = stat()
    try #require(stat(vault.path(name), &facts) == 0)
    return facts.st_mode & 0o7777
  }

  @Test("while somebody holds the vault, backup says who and what to type there")
  func held() throws {
    let first = try PseudoTerminal(
      PracticeVault.program, ["resume"] + vault.options,
      environment: PracticeVault.environment.merging(["TERM": "xterm-256color", "EDITRC": "/dev/null"]) { $1 })
    try first.wait(forText: "›")
    let second = vault.run(["vault", "backup", vault.path("copy")])
    #expect(second.exitCode == 1)
    #expect(
      try #/circlekeeper: process \d+ has this vault open; type /backup DIR there, .*\n/#.wholeMatch(in: second.output)
        != nil)
    first.type("/backup \(vault.path("copy"))\r")
    try first.wait(forText: "the copy verified")
    first.type("/quit\r")
    #expect(try first.report() == .exited(code: 0))
    #expect(try json(["show", "last"], on: "copy")["members/Jo Park/notes/*/text"] == "likes plums")
  }

  @Test("restore makes a vault with a device of its own, where none is; a damaged backup makes none")
  func restore() throws {
    try vault.succeed(["vault", "backup", vault.path("copy")])
    #expect(run(["vault", "restore", vault.path("copy")], on: "restored").exitCode == 0)
    #expect(try json(["show", "last"], on: "restored")["members/Jo Park/notes/*/text"] == "likes plums")
    let device = try json(["vault", "info"], on: "copy")["device"]
    #expect(try json(["vault", "info"], on: "restored")["device"] != device)
    #expect(run(["vault", "restore", vault.path("copy")], on: "restored").exitCode == 1)
    #expect(run(["vault", "restore", vault.path("copy")], on: "third", passphrase: "other").exitCode == 3)
    #expect(run(["vault", "restore", vault.path("nothing")], on: "third").exitCode == 1)
    try vault.overwriteMiddle(of: "copy/private.db")
    #expect(run(["vault", "restore", vault.path("copy")], on: "third").exitCode == 4)
    let names = try FileManager.default.contentsOfDirectory(atPath: vault.folder).sorted()
    #expect(names == ["copy", "other", "passphrase", "restored", "vault"])
  }

  @Test("a new passphrase opens the vault and the old one no longer; an older copy still opens with the old one")
  func passphrase() throws {
    try vault.succeed(["vault", "backup", vault.path("copy")])
    let said = try vault.succeed(["vault", "passphrase", "--new-passphrase-file", vault.path("other")])
    #expect(said.contains("Strength: good."))
    #expect(said.contains("Copies and backups made before still open with the old one"))
    #expect(vault.run(["sessions"]).exitCode == 3)
    #expect(run(["sessions"], on: "vault", passphrase: "other").exitCode == 0)
    #expect(run(["sessions"], on: "copy").exitCode == 0)
    #expect(try json(["vault", "verify"], on: "vault", passphrase: "other")["intact"] == "true")
  }

  @Test("the recovery key gives a vault another passphrase; a renewed one ends the one before")
  func recovery() throws {
    let said = try vault.succeed(
      ["vault", "passphrase", "--new-passphrase-file", vault.path("other"), "--new-recovery-key"])
    try vault.write(try recoveryKey(in: said), to: "key")
    func change(by key: String) -> PipedProgram {
      PipedProgram(
        PracticeVault.program,
        [
          "vault", "passphrase", "--vault", vault.path("vault"), "--recovery-key-file", vault.path(key),
          "--new-passphrase-file", vault.path("passphrase"), "--new-recovery-key",
        ], environment: PracticeVault.environment, input: "")
    }
    let changed = change(by: "key")
    #expect(changed.exitCode == 0)
    #expect(vault.run(["sessions"]).exitCode == 0)
    #expect(change(by: "key").exitCode == 3)
  }

  @Test("recovery key and new passphrase are asked for at a terminal, and nothing of them is shown")
  func typed() throws {
    let said = try vault.succeed(
      ["vault", "passphrase", "--new-passphrase-file", vault.path("passphrase"), "--new-recovery-key"])
    let key = try recoveryKey(in: said).dropLast()
    let terminal = try PseudoTerminal(
      PracticeVault.program, ["vault", "passphrase", "--recovery-key", "--vault", vault.path("vault")],
      environment: PracticeVault.environment.merging(["TERM": "xterm-256color"]) { $1 })
    try terminal.wait(forText: "recovery key:")
    terminal.type("\(key)\r")
    try terminal.wait(forText: "choose a passphrase")
    terminal.type("other words for another calm evening\r")
    try terminal.wait(forText: "the same again:")
    terminal.type("other words for another calm evening\r")
    #expect(try terminal.report() == .exited(code: 0))
    let shown = String(decoding: terminal.output, as: UTF8.self)
    #expect(!shown.contains(key.prefix(4)) && !shown.contains("another"))
    #expect(run(["sessions"], on: "vault", passphrase: "other").exitCode == 0)
    #expect(vault.run(["sessions"]).exitCode == 3)
  }

  private func recoveryKey(in output: String) throws -> String {
    let lines = output.split(separator: "\n").filter { $0.hasPrefix("  ") && $0.contains("-") }
    try #require(lines.count == 2)
    return lines.map { $0.drop { $0 == " " } }.joined(separator: "-") + "\n"
  }

  @Test("a closed session whose end was taken away is shown as far as it goes, and that is said")
  func lostEnd() throws {
    try vault.succeed(["group", "new", "Wednesday", "--members", "Ada, Ben", "--outline", "process-90"])
    try vault.succeed(["start", "--group", "Wednesday"], input: "/here all\n/start\n@ada whistles\n")
    try vault.succeed(["group", "edit", "Wednesday", "--track", "morning"])
    try vault.succeed(["resume", "last"], input: "/close\n")
    try vault.succeed(["resume"], input: "@jo claps\n")
    let closing = try editManyTimes()
    #expect(vault.run(["show", "last"]).exitCode == 0)
    try change(databaseAt: vault.path("vault/chart.db"), by: ["DELETE FROM acts WHERE sequence = \(closing)"])
    let shown = vault.run(["show", "last"])
    #expect(shown.exitCode == 4)
    #expect(shown.output.contains("the end of session") && shown.output.contains("whistles"))
    #expect(vault.run(["show", "last", "--group", "Tuesday evening"]).exitCode == 0)
    #expect(vault.run(["vault", "verify"]).exitCode == 4)
  }

  /// Repeats the book's last change but one so often that an opening reads what stands before from the copy.
  ///
  /// - Returns: the act that closed the session, before the book's note of it.
  private func editManyTimes() throws -> Int64 {
    var passphrase = Array("a calm evening of seven plain words".utf8)
    let open = try OpenVault.open(
      at: vault.path("vault"), unlockedBy: .passphrase(try Passphrase(wiping: &passphrase)))
    defer { open.close() }
    let book = try open.programActs()
    try #require(book.count > 2)
    let again = StoredAct(stream: .program, log: .chart, payload: book[book.count - 2].payload)
    _ = try open.append([StoredAct](repeating: again, count: 70))
    return book[book.count - 1].sequence - 1
  }

  @Test("a session with a lost line is shown without it, and said to be damaged; salvage takes the rest")
  func damaged() throws {
    try vault.succeed(["resume"], input: "@jo sings\n@jo hums\nroom two\n")
    let vaultPath = vault.path("vault")
    try change(
      databaseAt: vault.path("vault/chart.db"),
      by: ["DELETE FROM acts WHERE sequence = (SELECT max(sequence) - 1 FROM acts)"])
    let shown = vault.run(["show", "last"])
    #expect(shown.exitCode == 4)
    #expect(shown.output.contains("is damaged; what follows is the rest of it"))
    #expect(shown.output.contains("note Jo: sings") && shown.output.contains("room two"))
    #expect(!shown.output.contains("hums"))
    #expect(vault.run(["resume"], input: "more\n").exitCode == 4, "nothing is added to it")
    let verified = vault.run(["vault", "verify", "--json"])
    #expect(verified.exitCode == 4)
    let found = try JSON(reading: verified.output)
    #expect(found["missingActs"] == "1")
    #expect(found["sessions/*/group"] == "Tuesday evening")
    let page = vault.run(["vault", "verify"])
    #expect(
      try #/(?s).*affected: session [0-9a-f]{8} of \d{4}-\d\d-\d\d, Tuesday evening\n.*/#.wholeMatch(in: page.output)
        != nil)
    for words in ["plums", "quince", "sings", "Maya", "Jo Park"] { #expect(!page.output.contains(words)) }
    let salvaged = vault.run(["vault", "salvage", vault.path("salvaged")])
    #expect(salvaged.exitCode == 0)
    #expect(salvaged.output.contains("left behind: 1 acts that cannot be read or are missing"))
    #expect(try json(["vault", "verify"], on: "salvaged")["intact"] == "true")
    #expect(try json(["show", "last"], on: "salvaged")["members/Jo Park/notes/*/text"] == "likes plums | sings")
    #expect(run(["resume"], on: "salvaged").exitCode == 0)
    #expect(FileManager.default.fileExists(atPath: vaultPath), "the damaged one stays")
    #expect(vault.run(["vault", "salvage", vault.path("salvaged")]).exitCode == 1)
  }

  @Test("private notes are withheld, returned and destroyed, and the chart says so")
  func privateNotes() throws {
    let file = vault.path("withheld")
    try vault.succeed(["vault", "private", "withhold", file])
    #expect(try vault.json(["vault", "verify"])["privateActsGone"] == "1")
    #expect(try vault.json(["show", "last"])["privateNotes"] == "0")
    #expect(vault.run(["vault", "private", "withhold", vault.path("again")]).exitCode == 1)
    try vault.succeed(["vault", "private", "return", file])
    #expect(try vault.json(["show", "last"])["privateNotes"] == "1")
    let unconfirmed = vault.run(["vault", "private", "destroy"], input: "yes\n")
    #expect(unconfirmed.exitCode == 1)
    #expect(try vault.json(["show", "last"])["privateNotes"] == "1")
    try vault.succeed(["vault", "private", "destroy"], input: "destroy\n")
    #expect(try vault.succeed(["vault", "verify"]).contains("the chart records 1 private line as destroyed"))
    #expect(try vault.json(["show", "last"])["privateNotes"] == "0")
    try vault.succeed(["resume"], input: ";@maya medlar\n/undo\n")
    #expect(try vault.json(["vault", "verify"])["intact"] == "true")
  }

  @Test(
    "words that were made private are nowhere but in the private log, with every key in hand, nor in a later backup")
  func madePrivate() throws {
    let said = try vault.succeed(
      ["vault", "passphrase", "--new-passphrase-file", vault.path("passphrase"), "--new-recovery-key"])
    let key = Array(try recoveryKey(in: said).utf8)
    try vault.succeed(["resume"], input: "@jo damson jam\n@maya elderberry\n")
    var opened = try byHand("vault", key)
    #expect(opened.rows(of: .chart, holding: "damson") == 1)
    try vault.succeed(["resume"], input: "/fix 5 private\n/end\n/close\n/backup \(vault.path("copy"))\n")
    for folder in ["vault", "copy"] {
      opened = try byHand(folder, key)
      #expect(opened.rows(of: .chart, holding: "damson") == 0)
      #expect(opened.rows(of: .private, holding: "damson") == 1)
      #expect(opened.rows(of: .chart, holding: "elderberry") == 1, "what was not moved is found")
      #expect(opened.files(holding: "damson") == [] && opened.files(holding: "elderberry") == [])
    }
  }

  private func byHand(_ folder: String, _ key: [UInt8]) throws -> OpenedByHand {
    let directory = vault.path(folder)
    return try OpenedByHand(directory, master: MasterKey.found(in: directory, recoveryKey: key))
  }

  @Test("the doctor looks at everything without a passphrase, and with --full at the vault's content too")
  func doctor() throws {
    let found = try JSON(reading: vault.run(["doctor", "--json"], passphrase: false).output)
    let topics =
      "locale | terminal | libedit | sqlite | disk | swap | dumps | header | files | permissions | leftovers | exports | content"
    #expect(found["*/topic"] == topics)
    #expect(try vault.succeed(["doctor", "--full"]).contains("ok: everything in the vault is as it was recorded\n"))
    try FileManager.default.createDirectory(
      atPath: vault.path("vault.creating-0123456789abcdef"), withIntermediateDirectories: false)
    try FileManager.default.removeItem(atPath: vault.path("vault/header.b"))
    let page = vault.run(["doctor"], passphrase: false)
    #expect(page.exitCode == 0)
    #expect(page.output.contains("look at this: one header copy cannot be read"))
    #expect(
      page.output.contains(
        "look at this: left by work that was interrupted, safe to remove while nothing runs: vault.creating-0123456789abcdef\n"
      ))
    #expect(!page.output.contains(vault.folder) && !page.output.contains("Maya"))
    try vault.overwriteMiddle(of: "vault/chart.db")
    #expect(vault.run(["doctor", "--full"]).exitCode == 4)
  }
}

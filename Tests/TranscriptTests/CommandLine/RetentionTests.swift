import Sealing
import TestKit
import TestTraits
import Testing
import Vault

@Suite("Private notes and the end of a session", .ownThread)
struct RetentionTests {
  private static func newRecoveryKey(_ vault: PracticeVault) throws -> [UInt8] {
    let said = try vault.succeed([
      "vault", "passphrase", "--new-passphrase-file", vault.path("passphrase"), "--new-recovery-key",
    ])
    let lines = said.split(separator: "\n").filter { $0.hasPrefix("  ") && $0.contains("-") }
    try #require(lines.count == 2)
    return Array(lines.map { $0.drop { $0 == " " } }.joined(separator: "-").utf8)
  }

  /// In how many rows of either log these words stand, once all is decrypted.
  private static func rows(of vault: PracticeVault, _ key: [UInt8], holding words: String) throws -> Int {
    let directory = vault.path("vault")
    let opened = try OpenedByHand(directory, master: MasterKey.found(in: directory, recoveryKey: key))
    return LogName.allCases.reduce(0) { $0 + opened.rows(of: $1, holding: words) }
  }

  @Test("private notes are shown by their own command, exported only when asked twice, and go without the chart")
  func privateNotes() throws {
    let vault = try SigningTests.vault()
    #expect(try vault.succeed(["private", "show", "last"]).contains("Maya Ruiz: a violet cellar, I think"))
    #expect(!(try vault.succeed(["show", "last"]).contains("violet")))
    #expect(!(try vault.succeed(["notes", "last"]).contains("violet")))
    let export =
      [
        "private", "export", "last", "--to", vault.path("out.txt"), "--recipient", "the court", "--purpose", "order",
        "--legal-ground", "order 12",
      ] + SigningTests.by("ruth", vault)
    #expect(vault.run(export, input: "yes\n").exitCode == 1)
    try vault.succeed(export, input: "export private notes\n")
    let page = try vault.read("out.txt")
    #expect(page.contains("violet cellar") && page.contains("42 CFR part 2") && page.contains("legal ground: order 12"))
    try vault.succeed(["private", "destroy", "last", "--yes"] + SigningTests.by("ruth", vault))
    #expect(try vault.succeed(["private", "show", "last"]).contains("there are no private notes"))
    let again = vault.run(["private", "destroy", "last", "--yes"] + SigningTests.by("ruth", vault))
    #expect(again.output.contains("destroyed already"))
    #expect(try vault.json(["vault", "verify"])["intact"] == "true")
    #expect(try vault.succeed(["show", "last"]).contains("tired after work"))
  }

  @Test("a session goes when nothing stands in the way, and its words with it; the chain stays whole")
  func destruction() throws {
    let vault = try SigningTests.vault()
    let destroy =
      [
        "retention", "destroy", "last", "--yes", "--second-signer", "omar", "--second-secret-file", vault.path("omar"),
      ] + SigningTests.by("ruth", vault)
    func refusal() -> String { vault.run(destroy).output }
    #expect(refusal().contains("2 notes are not signed"))
    try vault.succeed(
      ["sign", "last", "--all", "--yes", "--leave-gaps", "left early"] + SigningTests.by("ruth", vault))
    #expect(refusal().contains("2 notes were never exported"))
    try vault.succeed(
      [
        "export", "note", "last", "--member", "maya", "--to", vault.path("maya.txt"), "--recipient", "the clinic",
        "--purpose", "care", "--consent", "C-12",
      ])
    #expect(refusal().contains("One note was never exported"))
    try vault.succeed(
      ["entered-in-error", "last", "--member", "jo", "--reason", "a walnut"] + SigningTests.by("ruth", vault))
    #expect(refusal().contains("Policy keeps a session for 7 years"))
    try vault.succeed(["group", "edit", "--retention-years", "0"])
    try vault.succeed(["retention", "hold", "last", "--reason", "subpoena"] + SigningTests.by("ruth", vault))
    #expect(refusal().contains("legal hold"))
    try vault.succeed(["retention", "release", "last"] + SigningTests.by("ruth", vault))
    let same =
      [
        "retention", "destroy", "last", "--yes", "--second-signer", "ruth", "--second-secret-file", vault.path("ruth"),
      ] + SigningTests.by("ruth", vault)
    #expect(vault.run(same).output.contains("cannot be both signers"))
    let key = try Self.newRecoveryKey(vault)
    #expect(try Self.rows(of: vault, key, holding: "laugh") > 0, "what is there is found")
    let certificate = try vault.succeed(destroy)
    for word in ["laugh", "violet", "tired", "walnut"] {
      #expect(try Self.rows(of: vault, key, holding: word) == 0, "\(word)")
    }
    #expect(certificate.contains("CERTIFICATE OF DESTRUCTION"))
    #expect(certificate.contains("and by: Omar Reyes, LCSW"))
    let verified = try vault.json(["vault", "verify"])
    #expect(verified["{intact signedNotes}"] == "true 2" && verified["falseSignatures/1"].hasPrefix("(no "))
    #expect(try vault.succeed(["retention", "show", "last"]).contains("CERTIFICATE OF DESTRUCTION"))
    for shown in [["show", "last"], ["show", "last", "--json"], ["replay", "last"], ["private", "show", "last"]] {
      let page = try vault.succeed(shown)
      #expect(!page.contains("tired") && !page.contains("violet") && !page.contains("laugh"), "\(shown)")
    }
    #expect(vault.run(["notes", "last"]).output.contains("destroyed"))
    #expect(try vault.succeed(["unsigned"]).contains("every note is signed"))
  }
}

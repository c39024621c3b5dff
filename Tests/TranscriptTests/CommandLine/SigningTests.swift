import TestKit
import TestTraits
import Testing

@Suite("Signing at the command line", .ownThread)
struct SigningTests {
  /// A closed session with two members, and two people who sign.
  static func vault(credential: String = "LPC") throws -> PracticeVault {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park")
    try vault.succeed(
      ["start"],
      input: "/here all\n/start\n/next\ntired after work, Jo made her laugh\n; a violet cellar, I think\n/end\n/close\n"
    )
    try vault.write("seven quiet boats of Ruth\n", to: "ruth")
    try vault.write("seven loud boats of Omar\n", to: "omar")
    for (name, file, credential) in [("Ruth Cole", "ruth", credential), ("Omar Reyes", "omar", "LCSW")] {
      try vault.succeed([
        "signer", "add", name, "--credential", credential, "--signer-secret-file", vault.path(file),
        "--key-cost", "64M,2",
      ])
    }
    return vault
  }

  static func by(_ name: String, _ vault: PracticeVault) -> [String] {
    ["--signer", name, "--signer-secret-file", vault.path(name)]
  }

  @Test("the note, the names that were replaced and what was found are shown, then it is signed and stays")
  func signing() throws {
    let vault = try Self.vault()
    let shown = try vault.succeed(
      ["sign", "last", "--member", "maya", "--yes", "--leave-gaps", "left early"] + Self.by("ruth", vault))
    #expect(shown.contains("At check-in: tired after work, a peer made her laugh."))
    #expect(shown.contains("notes.4/1: “Jo” reads “a peer”"))
    #expect(shown.contains("Left blank: response to the intervention (left early)."))
    #expect(shown.contains("Maya R.: signed, signed by Ruth Cole, LPC"))
    let notes = try vault.succeed(["notes", "last", "--member", "maya"])
    #expect(notes.contains("== Maya R., signed"))
    #expect(notes.contains("Signed by Ruth Cole, LPC, on "))
    let again = vault.run(
      ["sign", "last", "--member", "maya", "--yes", "--leave-gaps", "left early"] + Self.by("ruth", vault))
    #expect(again.exitCode == 1)
    #expect(again.output.contains("signed already"))
    #expect(try vault.json(["vault", "verify"])["{intact signedNotes}"] == "true 1")
  }

  @Test("a note with an open gap is not signed, with --yes, --all or a yes typed", arguments: [["--yes"], []])
  func openGaps(how: [String]) throws {
    let vault = try Self.vault()
    for which in [["--member", "maya"], ["--all"]] {
      let refused = vault.run(["sign", "last"] + which + how + Self.by("ruth", vault), input: "y\ny\ny\n")
      #expect(refused.exitCode == 1)
      #expect(refused.output.contains("not signed. This note has an open [[ gap ]]"))
    }
    #expect(try vault.json(["unsigned"])["*/state"] == "draft | draft")
  }

  @Test("the notes of a session are shown and signed one at a time, each by its own answer")
  func oneAtATime() throws {
    let vault = try Self.vault()
    let shown = vault.run(
      ["sign", "last", "--all", "--leave-gaps", "left early"] + Self.by("ruth", vault), input: "n\ny\n")
    #expect(shown.exitCode == 1)
    let (first, second) = (shown.output.firstRange(of: "note 1 of 2"), shown.output.firstRange(of: "== Jo P."))
    #expect(try #require(first).lowerBound < #require(second).lowerBound)
    #expect(try vault.json(["unsigned"])["*/{member state}"] == "Maya Ruiz draft")
    #expect(try vault.succeed(["notes", "last", "--member", "maya"]).contains("[[ plan ]]"))
  }

  @Test("what was found is asked about, and without a reason the note is not signed")
  func reasons() throws {
    let vault = try Self.vault()
    try vault.write("== Maya R. (session.1)\nresponse: Calmer after her aunt Jo called.\n", to: "filled")
    try vault.succeed(["notes", "last", "--fill", vault.path("filled")])
    let sign = ["sign", "last", "--member", "maya", "--leave-gaps", "left early"] + Self.by("ruth", vault)
    for (more, input) in [(["--yes"], ""), ([], "\n")] {
      let refused = vault.run(sign + more, input: input)
      #expect(refused.exitCode == 1)
      #expect(refused.output.contains("needs a reason: perhaps.response.Jo"))
    }
    #expect(try vault.succeed(sign, input: "her aunt is called Jo\ny\n").contains("Maya R.: signed"))
  }

  @Test("notes, sign and what is exported have the group's format, unless another is asked for")
  func format() throws {
    let vault = try Self.vault()
    #expect(vault.run(["group", "edit", "--note-format", "brip"]).output.contains("no format is called"))
    #expect(try vault.succeed(["group", "edit", "--note-format", "birp"]).contains("format of notes: birp, was dap"))
    #expect(try vault.succeed(["notes", "last", "--member", "jo"]).contains("INTERVENTION"))
    #expect(try vault.succeed(["notes", "last", "--member", "jo", "--format", "soap"]).contains("SUBJECTIVE"))
    try vault.succeed(
      ["sign", "last", "--member", "maya", "--yes", "--leave-gaps", "left early"] + Self.by("ruth", vault))
    #expect(try vault.succeed(["notes", "last", "--member", "maya"]).contains("INTERVENTION"))
    let page = ["export", "note", "last", "--member", "jo", "--draft", "--to", "-", "--recipient", "the county clinic"]
    let cover = ["--purpose", "continuing care", "--by", "Ruth Cole", "--consent", "of 3 November"]
    #expect(try vault.succeed(page + cover).contains("INTERVENTION"))
  }

  @Test("without a yes nothing is signed, and the vault's passphrase is nobody's secret")
  func notSigned() throws {
    let vault = try Self.vault()
    let asked = vault.run(["sign", "last", "--member", "maya"] + Self.by("ruth", vault), input: "n\n")
    #expect(asked.exitCode == 1)
    let wrong = vault.run([
      "sign", "last", "--member", "maya", "--yes", "--leave-gaps", "left early", "--signer", "ruth",
      "--signer-secret-file", vault.path("passphrase"),
    ])
    #expect(wrong.exitCode == 3)
    #expect(try vault.json(["unsigned"])["*/state"] == "draft | draft")
  }

  @Test("nothing is signed while the session is open")
  func open() throws {
    let vault = try Self.vault()
    try vault.succeed(["start"], input: "/here all\n/start\n")
    let refused = vault.run(["sign", "last", "--all", "--yes", "--leave-gaps", "left early"] + Self.by("ruth", vault))
    #expect(refused.exitCode == 1)
    #expect(refused.output.contains("not closed yet"))
  }

  @Test("an intern's note waits for the second signature, and an addendum by the second signer for nobody")
  func coSigning() throws {
    let vault = try Self.vault(credential: "Intern")
    try vault.succeed(["group", "edit", "--co-signed", "Intern"])
    try vault.succeed(
      ["sign", "last", "--member", "maya", "--yes", "--leave-gaps", "left early"] + Self.by("ruth", vault))
    #expect(try vault.json(["unsigned"])["*/state"] == "awaiting co-signature | draft")
    let own = vault.run(["cosign", "last", "--member", "maya", "--yes"] + Self.by("ruth", vault))
    #expect(own.output.contains("Ruth Cole has signed this"))
    try vault.succeed(["cosign", "last", "--member", "maya", "--yes"] + Self.by("omar", vault))
    #expect(try vault.json(["unsigned"])["*/state"] == "draft")
    try vault.succeed(
      ["addend", "last", "--member", "maya"] + Self.by("omar", vault), input: "She rang the next day.\n")
    #expect(try vault.json(["unsigned"])["*/state"] == "draft")
    let page = try vault.succeed(["notes", "last", "--member", "maya"])
    #expect(page.contains("Addendum, Omar Reyes, LCSW, on "))
    #expect(page.contains("She rang the next day."))
    #expect(page.contains("Co-signed by Omar Reyes, LCSW, on "))
  }

  @Test("an amendment comes from a file; a note entered in error can be signed anew")
  func amending() throws {
    let vault = try Self.vault()
    try vault.succeed(
      ["sign", "last", "--member", "maya", "--yes", "--leave-gaps", "left early"] + Self.by("ruth", vault))
    let text = try vault.write("It was her sister who laughed.\n", to: "amendment.txt")
    let added = try vault.succeed(
      ["amend", "last", "--member", "maya", "--text-file", text] + Self.by("ruth", vault))
    #expect(added.contains("amendment of Ruth Cole added"))
    try vault.succeed(
      ["entered-in-error", "last", "--member", "maya", "--reason", "these were Jo's words"] + Self.by("ruth", vault))
    #expect(try vault.succeed(["notes", "last", "--member", "maya"]).contains("[[ response to the intervention ]]"))
    try vault.succeed(
      ["sign", "last", "--member", "maya", "--yes", "--leave-gaps", "left early"] + Self.by("omar", vault))
    #expect(try vault.json(["vault", "verify"])["{intact signedNotes}"] == "true 2")
  }

  @Test("a reason for letting a finding stand is kept and shown")
  func overriding() throws {
    let vault = try Self.vault()
    try vault.write("== Maya R. (session.1)\nresponse: Calmer after her aunt Jo called.\n", to: "filled")
    try vault.succeed(["notes", "last", "--fill", vault.path("filled")])
    let none = vault.run(
      ["sign", "last", "--member", "maya", "--yes", "--override", "perhaps.plan.Jo=no"] + Self.by("ruth", vault))
    #expect(none.output.contains("nothing is found under"))
    let shown = try vault.succeed(
      ["sign", "last", "--member", "maya", "--yes", "--leave-gaps", "left early"]
        + ["--override", "perhaps.response.Jo=her aunt is called Jo"] + Self.by("ruth", vault))
    #expect(shown.contains("(let stand: her aunt is called Jo)"))
  }
}

@Suite("Gaps by file", .ownThread)
struct GapFormTests {
  @Test("what --gaps prints is read back once it is filled in, a shared gap for everybody at once")
  func roundTrip() throws {
    let vault = try SigningTests.vault()
    let form = try vault.succeed(["notes", "last", "--gaps"])
    #expect(form.contains("== Maya R. (session.1)\n"))
    #expect(form.contains("response: [[ response to the intervention ]]\n"))
    #expect(try vault.succeed(["notes", "last", "--fill", vault.write(form, to: "empty")]).contains("nothing in that"))
    let filled = form.replacing(
      "response: [[ response to the intervention ]]\n", with: "response: Calmer at the end,\n  and said so.\n"
    ).replacing("topic: [[ topic of the session ]]\n", with: "topic: Weekends.\n")
    try vault.succeed(["notes", "last", "--fill", vault.write(filled, to: "filled")])
    let left = try vault.succeed(["notes", "last", "--gaps"])
    #expect(!left.contains("response: "))
    #expect(!left.contains("topic: "))
    #expect(
      try vault.succeed(["notes", "last", "--member", "jo"]).contains("Response: Calmer at the end, and said so."))
  }

  @Test("an answer that begins with a sign is refused, and no sign of a name gets into a note")
  func signs() throws {
    let vault = try SigningTests.vault()
    for answer in ["!@jo cut himself", ";hidden", "@jo said so"] {
      let file = try vault.write("== Maya R. (session.1)\nresponse: \(answer)\n", to: "signed")
      #expect(vault.run(["notes", "last", "--fill", file]).output.contains("words for the note"))
    }
    let file = try vault.write("== Maya R. (session.1)\nresponse: Calmer, @jo said.\n", to: "named")
    try vault.succeed(["notes", "last", "--fill", file])
    #expect(try vault.succeed(["notes", "last", "--member", "maya"]).contains("Calmer, a peer said."))
  }

  @Test("a line that is no gap is refused with its number, and nothing is filled in")
  func refused() throws {
    let vault = try SigningTests.vault()
    let file = try vault.write("== Maya R. (session.1)\nresponse: Calmer.\n\n== Maya R. (session.9)\n", to: "filled")
    let refused = vault.run(["notes", "last", "--fill", file])
    #expect(refused.exitCode == 1)
    #expect(refused.output.contains("\(file):4: no note of that session has this id"))
    #expect(try vault.succeed(["notes", "last", "--gaps"]).contains("response: "))
  }
}

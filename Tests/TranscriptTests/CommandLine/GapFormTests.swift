import TestKit
import TestTraits
import Testing

@Suite("Gaps by file", .ownThread)
struct GapFormTests {
  @Test("what --gaps prints is read back once it is filled in, a shared gap for everybody at once")
  func roundTrip() throws {
    let vault = try SigningTests.vault(isFilled: false)
    let form = try vault.succeed(["notes", "last", "--gaps"])
    #expect(form.contains("== Maya R. (session.1)\n"))
    #expect(form.ranges(of: "topic: [[").count == 1 && form.ranges(of: "# for every note:\ntopic: [[").count == 1)
    #expect(form.contains("response: [[ response to the intervention ]]\n"))
    #expect(try vault.succeed(["notes", "last", "--fill", vault.write(form, to: "empty")]).contains("nothing in that"))
    let filled = form.replacing(
      "response: [[ response to the intervention ]]\n", with: "response: Calmer at the end,\n  and said so.\n"
    ).replacing("topic: [[ topic of the session ]]\n", with: "topic: Weekends.\n")
    try vault.succeed(["notes", "last", "--fill", vault.write(filled, to: "filled")])
    let left = try vault.succeed(["notes", "last", "--gaps"])
    #expect(!left.contains("response: "))
    #expect(
      try vault.succeed(["notes", "last", "--member", "jo"]).contains("Topic: Weekends."))
    #expect(!left.contains("topic: "))
    #expect(
      try vault.succeed(["notes", "last", "--member", "jo"]).contains("Response: Calmer at the end, and said so."))
  }

  @Test("an answer that begins with a sign is refused, and no sign of a name gets into a note")
  func signs() throws {
    let vault = try SigningTests.vault(isFilled: false)
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
    let vault = try SigningTests.vault(isFilled: false)
    let file = try vault.write("== Maya R. (session.1)\nresponse: Calmer.\n\n== Maya R. (session.9)\n", to: "filled")
    let refused = vault.run(["notes", "last", "--fill", file])
    #expect(refused.exitCode == 1)
    #expect(refused.output.contains("\(file):4: no note of that session has this id"))
    #expect(try vault.succeed(["notes", "last", "--gaps"]).contains("response: "))
  }

  @Test("where each service has its note, goal, affect, necessity and risk are asked once a person, and stand in all")
  func onceADay() throws {
    let vault = try PracticeVault(group: "Mornings", members: "Maya Ruiz, Jo Park", outline: "iop-block-180")
    let phases = (1...7).map { "/phase at -\(170 - $0 * 20)m\n" }.joined()
    try vault.succeed(["start"], input: "/here all\n/start at -170m\n\(phases)/close\n")
    let form = try vault.succeed(["notes", "last", "--gaps"])
    let notes = form.ranges(of: "== Maya R., ").count
    #expect(notes > 1, "\(form)")
    for gap in ["goal", "affect", "necessity", "risk"] { #expect(form.ranges(of: "\n\(gap): [[").count == 2, "\(gap)") }
    #expect(form.ranges(of: "\nresponse: [[").count == 2 * notes)
    let first = try #require(form.split(separator: "\n").first { $0.hasPrefix("== Maya R., ") })
    let answers = "\(first)\ngoal: sleep six hours\naffect: 1\nnecessity: 4, has used no skill at home yet\nrisk: 1\n"
    try vault.succeed(["notes", "last", "--fill", vault.write(answers, to: "answers")])
    let page = try vault.succeed(["notes", "last", "--member", "maya"])
    for text in [
      "Goal: sleep six hours.", "Affect: calm.", "Medical necessity: cannot yet use skills", "Risk: No concern came up",
    ] {
      #expect(page.ranges(of: text).count == notes, "\(text)")
    }
    #expect(!(try vault.succeed(["notes", "last", "--member", "jo"])).contains("sleep six hours"))
  }

  @Test("a usual answer that says nothing by itself is not taken without words")
  func bare() throws {
    let vault = try SigningTests.vault(isFilled: false)
    for answer in ["1", "improved"] {
      let file = try vault.write("== Maya R. (session.1)\nprogress: \(answer)\n", to: "bare")
      #expect(vault.run(["notes", "last", "--fill", file]).output.contains("“improved” needs a few words"))
    }
  }
}

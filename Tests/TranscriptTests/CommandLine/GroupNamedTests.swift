import TestKit
import TestTraits
import Testing

/// A group's name, abbreviated and in any case, wherever a session or a group is asked for.
@Suite("A group named in place of a session", .ownThread)
struct GroupNamedTests {
  @Test("is taken by every command that asks for one")
  func taken() throws {
    let vault = try PracticeVault(group: "Tuesday evening", members: "Maya Ruiz, Jo Park")
    try vault.succeed(["start"], input: "/here all\n/start\n@maya laughed\n")
    #expect(try vault.succeed(["resume", "tues"], input: "@jo wept\n").contains("wept"))
    #expect(try vault.succeed(["show", "Tues"]).contains("Maya"))
    #expect(try vault.succeed(["plan", "TUES"]).contains("sessions so far: 1"))
  }

  @Test(
    "a command that has others under it says which, with common options or without",
    arguments: ["outline", "export", "retention"])
  func subcommands(name: String) {
    for arguments in [[name, "--vault", "/nowhere"], ["--vault", "/nowhere", name], [name, "--json"]] {
      let program = PracticeVault.run(arguments)
      #expect(program.exitCode == 2)
      #expect(program.output.hasPrefix("circlekeeper: \(name) what? "), "\(program.output)")
    }
  }
}

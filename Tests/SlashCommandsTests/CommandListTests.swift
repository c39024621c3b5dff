import Foundation
import SessionCore
import SlashCommands
import Testing

@Suite("The list of commands")
struct CommandListTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let command: String
    let example: Example
    var testDescription: String { example.line }
  }

  static let examples = SlashCommand.all.flatMap { command in
    command.examples.map { Case(command: command.name, example: $0) }
  }

  @Test("every example is true", arguments: examples)
  func example(_ item: Case) throws {
    let typed = try parse(item.example.line, in: item.example.situation.context)
    #expect(typed == item.example.means)
  }

  @Test("every example shows the command under which it stands", arguments: examples)
  func exampleStandsRightly(_ item: Case) {
    let word = item.example.line.dropFirst().prefix { $0 != " " }
    #expect(SlashCommand.named(String(word))?.name == item.command)
  }

  @Test("the evening of the examples is what they say it is")
  func situation() throws {
    let session = try #require(Situation.sharing.context.session)
    #expect(session.floor.holder == .maya)
    #expect(session.attendance.filter(\.isPresent).count == 5)
    #expect(session.guests.map(\.guest.name) == ["Rosa Ruiz"])
  }

  @Test("names are unique, short forms too")
  func unique() {
    let names = SlashCommand.all.flatMap(\.names)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy(\.isLowercase) })
  }

  @Test("every command has an example, and its form begins with its name", arguments: SlashCommand.all.map(\.name))
  func form(_ name: String) throws {
    let command = try #require(SlashCommand.named(name))
    #expect(!command.examples.isEmpty)
    #expect(command.form == "/\(name)" || command.form.hasPrefix("/\(name) "))
    #expect(command.form.contains("[at TIME]") == command.takesTime)
  }

  @Test("form and summary fit a line of 80 columns", arguments: SlashCommand.all.map(\.name))
  func fits(_ name: String) throws {
    let command = try #require(SlashCommand.named(name))
    #expect(command.form.count + 2 + command.summary.count <= 80)
    #expect(command.summary.last == ".")
  }

  @Test("every file of a command is on the list")
  func listed() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/SlashCommands/Commands").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let written = try files.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).split(separator: "names: [\"").dropFirst().map {
        $0.prefix { $0 != "\"" }
      }
    }
    #expect(files.count == SlashCommand.all.count)
    #expect(Set(written.map(String.init)) == Set(SlashCommand.all.map(\.name)))
  }

  @Test("commands of the contract are all there")
  func contract() {
    let named = """
      group outline leads start here expect absent out in left guest phase back hold resume end close next pass later \
      hand floor yield return round pairs swap share more timer timers bell prompt skill step agree we co kept mark fix \
      log find undo redo board last flags resolve support veil lock show replay sessions quit
      """
    #expect(Set(named.split(separator: " ").map(String.init)).isSubset(of: Set(SlashCommand.all.map(\.name))))
  }

  @Test("short forms are the printed ones")
  func shortForms() {
    let short = SlashCommand.all.flatMap { $0.names.dropFirst().map { $0 } }
    #expect(short.sorted() == ["b", "c", "f", "i", "k", "n", "o", "p", "u", "w"])
  }

  @Test("the README's table has a row for each command")
  func table() {
    let rows = CommandTable.markdown.split(separator: "\n").filter { $0.hasPrefix("| `/") }
    #expect(rows.count == SlashCommand.all.count)
    #expect(CommandTable.markdown.contains("| `/next [NAME] [at TIME]` · `/n` | End this turn;"))
    #expect(CommandTable.markdown.contains("`/bell on\\|off`"))
  }
}

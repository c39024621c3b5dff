import ArgumentParser
import Clinic
import Content
import Room

struct PromptSchema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of content files, for editors.",
    discussion: "Without a name all of them stand in one; as in: circlekeeper prompts schema outline > outline.json")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(
    help: """
      outline, skill, measure, questions, readings, agreements, crisis-card, statuses, dispositions, mark-kinds, said or scales.
      """)
  var file: String?

  func run() throws {
    guard let file else { return Output.json(ContentSchema.json) }
    guard let schema = ContentSchema.json(of: file) else {
      let known = ContentSchema.names.joined(separator: ", ")
      throw CommandFailure("there is no file “\(file)”; there is \(known)", .usage)
    }
    Output.json(schema)
  }
}

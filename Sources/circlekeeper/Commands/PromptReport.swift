import ArgumentParser
import Charting
import Clinic
import Content
import Room

/// The measures of the content.
struct PromptReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Count what there is, and measure how plain it is and what stands in it twice.")

  @OptionGroup var content: ContentOptions

  @ArgumentParser.Flag(name: .long, help: "List each place that doesn't sound like an American leader.")
  var style = false

  func run() {
    if style { return Output.lines(StyleReport(content.library).lines) }
    let report = ContentReport(content.library, besides: FormatLibrary.found().library.reviews + [Notice.review])
    if content.json { Output.json(report.json) } else { Output.lines(report.lines) }
  }
}

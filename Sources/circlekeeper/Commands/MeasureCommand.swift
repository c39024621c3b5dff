import ArgumentParser
import Basics
import Clinic
import Content
import Measures
import Room
import Terminal

/// Questionnaires that are counted.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "List, print and check measures, such as the PHQ-9.",
    subcommands: [ListMeasures.self, MeasureSheet.self, CheckMeasures.self])
}

struct ListMeasures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the measures: what they ask about, how often, and what may be printed.")

  @OptionGroup var content: ContentOptions

  func run() throws {
    let measures = content.library.measures
    guard !content.json else { return Output.json(.array(measures.map(\.json))) }
    Output.lines(measures.list(columns: TerminalSetting.columns))
  }
}

struct MeasureSheet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Print the blank form of a measure, with its notice.",
    discussion: "As in: circlekeeper measure sheet phq-9 --html phq-9.html, then print it from a browser")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "Its id, as in phq-9.") var id: String

  @Option(name: .long, help: "Write it as a page for a browser and a printer; the file must not be there yet.")
  var html: String?

  func run() throws {
    let measure = try Library.found(language: common.language).library.measure(called: id)
    guard let page = measure.page(columns: TerminalSetting.columns), let sheet = measure.sheet else {
      throw CommandFailure("\(measure.id) comes without its wording; print the form that your program has")
    }
    guard let html else { return Output.lines(page) }
    try Files.create(html, sheet)
    Output.lines(["written to \(html); open it in a browser and print it"])
  }
}

struct CheckMeasures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong with a measure file, with line and column.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions

  @Argument(help: "Measure files; without one, all that there are.")
  var files: [String] = []

  func run() throws {
    guard !files.isEmpty else { return try checkAll() }
    var isFaulty = false
    for path in files {
      let (measure, faults) = MeasureFile.decode(try .found(at: path))
      isFaulty = isFaulty || !faults.isEmpty
      Output.lines(faults.map(\.description))
      if let measure { Output.lines(["\(path): \(measure.id) is right"] + measure.warnings) }
    }
    if isFaulty { throw CommandFailure.silent(.refused) }
  }

  private func checkAll() throws {
    let (library, faults) = Library.found(language: common.language)
    let wrong = faults.filter { MeasureFile.isPath(inFolder: $0.file) }
    Output.lines(wrong.map(\.description))
    guard wrong.isEmpty else { throw CommandFailure.silent(.refused) }
    Output.lines(["\(counted(library.measures.count, "measure is", "measures are")) right"])
    Output.lines(library.measures.flatMap(\.warnings))
  }
}

extension Instrument {
  /// What is allowed and still worth a word.
  fileprivate var warnings: [String] {
    guard countsDaysTwice(every: intervalDays) else { return [] }
    return ["\(id) is asked every \(intervalDays) days and looks back \(windowDays): some days are counted twice"]
  }
}

extension Library {
  /// The measure that someone named.
  fileprivate func measure(called id: String) throws(CommandFailure) -> Instrument {
    if let measure = measure(id.lowercased()) { return measure }
    let nearest = measureID(nearest: id).map { "; did you mean \($0)?" }
    throw CommandFailure("no measure is called “\(id)”\(nearest ?? "; `circlekeeper measure list` shows them")")
  }
}

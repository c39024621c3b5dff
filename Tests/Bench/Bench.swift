import Basics
import Glibc
import ScreenText
import TestKit

/// The table of Speed.md, measured: `swift run -c release circlekeeper-bench`.
@main
enum Bench {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      Output.error("\(error)")
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    let options = try BenchOptions(arguments)
    if options.rows.first == "generate" { return try generate(options) }
    let chosen = options.rows.isEmpty ? Row.allCases : try options.rows.map(row)
    let workplace = try Workplace(options)
    var figures: [Figure] = []
    for row in chosen {
      let found = try row.figures(workplace)
      figures += found
      if !options.asJSON { Report.print(found, isFirst: row == chosen.first) }
    }
    if options.asJSON { Output.line(JSONValue.array(figures.map(\.json)).rendered) }
  }

  private static func row(_ name: String) throws -> Row {
    guard let row = Row(rawValue: name) else {
      let known = Row.allCases.map(\.rawValue).joined(separator: ", ")
      throw BenchOptions.Unusable(description: "there is no row “\(name)”; there is \(known)")
    }
    return row
  }

  private static func generate(_ options: BenchOptions) throws {
    guard options.rows.count == 2 else { throw BenchOptions.Unusable(description: BenchOptions.usage) }
    let years = try YearsInVault.made(
      in: options.rows[1], sessions: options.sessions, openEvents: options.openEvents, seed: options.seed)
    Output.line("\(years.sessionCount) sessions, \(years.eventCount) events, \(years.fileByteCount) bytes")
    Output.line("--vault \(years.vaultPath) --recovery-key-file \(years.recoveryKeyPath)")
  }
}

import ArgumentParser
import Room

/// A list shows its newest screenful: no more is read than is shown, however many years there are.
struct ExtentOptions: ParsableArguments {
  @ArgumentParser.Flag(name: .long, help: "All of them, not only the newest screenful.")
  var all = false

  /// How many lines are shown; `nil` for all of them.
  var limit: Int? { all ? nil : Screenful.lineCount }
}

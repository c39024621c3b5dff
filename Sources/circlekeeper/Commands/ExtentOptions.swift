import ArgumentParser
import Terminal

/// A list shows its newest screenful: no more is read than is shown, however many years there are.
struct ExtentOptions: ParsableArguments {
  @ArgumentParser.Flag(name: .long, help: "All of them, not only the newest screenful.")
  var all = false

  /// How many lines are shown; `nil` for all of them.
  var limit: Int? { all ? nil : Self.screenful }

  /// What leaves room for what stands below and for the shell's next prompt.
  static var screenful: Int { max(10, TerminalSetting.rows - 3) }

  /// What is said below a list that goes on, as `480 more: --all shows them`.
  static func rest(_ count: Int) -> [String] { count > 0 ? ["\(count) more: --all shows them"] : [] }

  /// The same where nobody counted.
  static let restUncounted = "more of them: --all shows all"
}

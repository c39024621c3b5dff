import Glibc
import Terminal

/// A program of a few lines that reads lines through the `Terminal` target, for the tests to type at.
@main
enum Fixture {
  static func main() {
    exit(run(Options(Array(CommandLine.arguments.dropFirst()))))
  }

  private static func run(_ options: Options) -> Int32 {
    let environment = ["TERM", "NO_COLOR", "ACCESSIBLE"].reduce(into: [String: String]()) { result, name in
      result[name] = getenv(name).map { String(cString: $0) }
    }
    let setting = TerminalSetting.found(environment: environment, plainAsked: options.isPlain)
    var input = LineInput.open(setting, terminalName: environment["TERM", default: ""])
    input.keepLine(options.keepsLine)
    input.setActionKeys([0x0E: .next, 0x0F: .board])
    if let title = options.title { input.setTitle(title) }
    TerminalOutput.line("manner \(setting.manner) colour \(setting.hasColour) unicode \(setting.isUnicode)")
    return converse(&input, FixtureClient(options), options.initialText)
  }

  private static func converse(_ input: inout LineInput, _ client: FixtureClient, _ initialText: String) -> Int32 {
    var initialText = initialText
    while true {
      let standing: LineStanding = client.asksForKey ? .uponKey : .selected
      let outcome = input.readLine(for: client, initialText: initialText, standing: standing)
      client.asksForKey = false
      initialText = ""
      switch outcome {
      case .line(let line):
        if line.text == "/quit" { return 0 }
        if let again = answer(line, client, input) { initialText = again }
        input.addHistory(line.text)
      case .action(let press): TerminalOutput.line("action \(press.key)\(press.isClose ? " close" : "")")
      case .interrupted: TerminalOutput.line("interrupted")
      case .withdrawn: TerminalOutput.line("withdrawn")
      case .endOfInput:
        TerminalOutput.line("end of input")
        if input.isPlain { return 0 }
      case .hangup:
        client.draftPath.map { Moment.write("hangup", to: $0 + ".hangup") }
        return 129
      }
      TerminalOutput.flush()
    }
  }

  /// Obeys a line; what it returns goes back on the prompt.
  private static func answer(
    _ line: TypedLine, _ client: FixtureClient, _ input: borrowing LineInput
  ) -> String? {
    client.leavePage()
    switch line.text {
    case "/page": client.page = (1...8).map { "page row \($0)" }
    case "/brief":
      client.page = ["brief page"]
      client.pageEndMs = Moment.nowMs + 300
    case "/long": client.page = (1...60).map { "long row \($0)" }
    case "/veil": client.veil = "veiled"
    case "/again": return "mend this"
    case "/upon-key":
      client.asksForKey = true
      return "shown by a key"
    case "/secret": readSecret(client)
    default: input.printAbove(receipt(line))
    }
    return nil
  }

  private static func receipt(_ line: TypedLine) -> [String] {
    let scalars = line.text.unicodeScalars.count
    let since = line.sincePreviousMs.map { $0 < 60_000 ? "recent" : "old" } ?? "first"
    let notes = [line.isUnterminated ? "unterminated" : nil, line.hadInvalidBytes ? "invalid" : nil].compactMap { $0 }
    return [
      "got [\(Display.escaped(line.text))]",
      (["\(scalars) scalars", "pastes \(line.pastes)", "keys \(line.keysSincePrevious)", since] + notes).joined(
        separator: ", "),
    ]
  }

  private static func readSecret(_ client: FixtureClient) {
    var sink = CountingSink()
    let outcome = PassphraseReader().read(prompt: "Passphrase: ", into: &sink, for: client)
    TerminalOutput.line("\(outcome) \(sink.bytes.count) bytes, \(sink.bytes.reduce(0) { $0 &+ UInt($1) })")
  }
}

/// Keeps what was typed, to be compared by its sum.
struct CountingSink: PassphraseSink {
  var bytes: [UInt8] = []

  mutating func append(_ byte: UInt8) -> Bool {
    guard bytes.count < 64 else { return false }
    bytes.append(byte)
    return true
  }

  mutating func removeLast() -> UInt8? { bytes.popLast() }
}

internal import SessionCore

extension SlashCommand {
  /// The page for the group on a second screen.
  static let screen = SlashCommand(
    names: ["screen"], section: .discretion, form: "/screen [off|qr|lan|point|say|turns]",
    summary: "A page for the group; no name, no word.",
    completing: [[.words(["off", "qr", "lan", "point", "say", "turns"])], [.words(["on", "off"])]],
    examples: [
      Example(
        "/screen", "Starts it, or gives a new address; each is good for one screen.", means: .control(.screen(.open))),
      Example(
        "/screen lan", "For a tablet or a television in the same network.", means: .control(.screen(.localNetwork))),
      Example("/screen qr", "The address as a code, for 20 seconds.", means: .control(.screen(.code))),
      Example(
        "/screen point 2", "The second teaching point; /screen point off, the question.",
        means: .control(.screen(.point(2)))),
      Example(
        "/screen say Coffee is in the hall.", "As typed, until the next part; no one's name.",
        means: .control(.screen(.say("Coffee is in the hall.")))),
      Example("/screen turns on", "A bar for each turn too.", means: .control(.screen(.turns(true)))),
      Example("/screen off", "", means: .control(.screen(.off))),
    ]
  ) { arguments throws(UsageError) in
    guard !arguments.isEmpty else { return .control(.screen(.open)) }
    let words = ["off", "qr", "lan", "point", "say", "turns"]
    let word = try arguments.choice(.onOrOff, of: words, orMissing: .onOrOff)
    switch word {
    case "say": return .control(.screen(.say(try arguments.text(.text))))
    case "turns": return .control(.screen(.turns(try arguments.onOrOff())))
    case "point": return .control(.screen(.point(try arguments.point())))
    default: break
    }
    try arguments.none()
    return .control(.screen(word == "qr" ? .code : word == "lan" ? .localNetwork : .off))
  }
}

extension Arguments {
  /// From 1; `nil` for `off`.
  fileprivate mutating func point() throws(UsageError) -> Int? {
    let number = try numberIfAny()
    if number == nil { _ = try choice(.onOrOff, of: ["off"], orMissing: .values) }
    try none()
    return number
  }
}

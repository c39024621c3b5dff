internal import SessionCore

extension SlashCommand {
  /// Members arrive.
  static let here = SlashCommand(
    names: ["here"], section: .room, form: "/here NAMES|all [but NAMES] [video [where]] [at TIME]",
    summary: "Who has come.", takesTime: true,
    completing: [[.people, .words(["all"])], [.people, .words(["but", "video", "at"])]],
    examples: [
      Example("/here maya jo", "Two people.", in: .gathering, means: .act(.welcome(.people([.maya, .jo]), .room))),
      Example("/here all", "Everyone on the list.", in: .gathering, means: .act(.welcome(.all(but: []), .room))),
      Example(
        "/here maya jo, luk", "Before the start: tonight's seating too, in this order.", in: .gathering,
        means: .act(.welcome(.people([.maya, .jo, .luk]), .room))),
      Example(
        "/here all but tom", "Everyone but Tom.", in: .gathering, means: .act(.welcome(.all(but: [.tom]), .room))),
      Example(
        "/here tom video at home", "By video, and where from.",
        means: .act(.welcome(.people([.tom]), .video(place: "at home")))),
      Example(
        "/here tom at 18:09", "He came at 18:09.",
        means: .act(.welcome(.people([.tom]), .room), claim: .clock(hour: 18, minute: 9))),
    ]
  ) { arguments throws(UsageError) in
    let stops: Set = ["but", "video"]
    let arrivals: Command.Arrivals
    if arguments.take("all") != nil {
      arrivals = .all(but: arguments.take("but") == nil ? [] : try arguments.members(until: stops))
    } else {
      arrivals = .people(try arguments.members(until: stops))
    }
    if arguments.take("video") != nil { return .act(.welcome(arrivals, .video(place: arguments.text()))) }
    try arguments.none()
    return .act(.welcome(arrivals, .room))
  }
}

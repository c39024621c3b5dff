import Content

extension ContentFaultTests {
  private static let outlineKeys = [
    "id", "title", "about", "kind", "minutes", "week", "strand", "themes", "sources", "scales", "opening",
    "home-practice", "choose-when", "watch-for", "if-heavy", "facts", "reviewed", "phases",
  ]
  private static let modes = ["circle", "popcorn", "hands", "stack", "pairs", "families", "open", "feedback"]
  private static let kinds = ["check-in", "topic", "sharing", "skill", "check-out", "break"]
  private static let skills = Shipped.library.skills.map(\.id)
  private static let themes = Theme.allCases.map(\.rawValue)
  private static let depths = ["light", "middle", "deep"]
  private static let onePhase = "phases:\n  - name: topic\n    minutes: 5\n"

  static let outlines: [Wrong] = [
    .outline(
      "minuts: 5\n\(onePhase)", at: (4, 1),
      .unknownKey("minuts", of: "outline", nearest: "minutes", known: outlineKeys)),
    .outline(
      "colour: red\n\(onePhase)", at: (4, 1),
      .unknownKey("colour", of: "outline", nearest: nil, known: outlineKeys)),
    .outline("", at: (1, 1), .missingKey("phases", of: "outline")),
    .outline("phases:\n", at: (4, 8), .missingKey("phases", of: "outline")),
    .outline("phases: []\n", at: (4, 9), .emptyList(key: "phases")),
    .outline("phases: topic\n", at: (4, 9), .wrongType(key: "phases", wanted: .list, found: .text)),
    .outline("phases:\n  - topic\n", at: (5, 5), .wrongType(key: "phase", wanted: .keys, found: .text)),
    .outline("title: Again\n\(onePhase)", at: (2, 1), .repeatedKey("title")),
    .outline(
      "minutes: 6\n\(onePhase)", at: (4, 10), .minutesDoNotAddUp(declaredSeconds: 360, sumSeconds: 300)),
    .outline("minutes: 0\n\(onePhase)", at: (4, 10), .outOfRange(key: "minutes", value: 0, range: 1...1440)),
    .outline(
      "scales:\n  - name: mood\n    to: 10\n  - name: mood\n    to: 10\n\(onePhase)", at: (7, 5),
      .sameTwice("mood", of: "scale", firstIn: "outlines/wrong.yaml", line: 5)),
    .outline(
      "scales:\n  - name: mood\n    from: 10\n    to: 0\n\(onePhase)", at: (7, 9), .scaleUpsideDown(from: 10, to: 0)),
    .outline(
      "phases:\n  - name: warm-up\n    minutes: 5\n", at: (5, 11), .kindNotSaid(name: "warm-up", known: kinds)),
    .outline("phases:\n  - name: topic\n", at: (5, 5), .noDuration),
    .outline(
      "themes: [slep]\n\(onePhase)", at: (4, 10), .unknownValue("slep", key: "themes", nearest: "sleep", known: themes)),
    .outline("week: 3\n\(onePhase)", at: (4, 7), .weekWithoutStrand),
    .outline("strand: topic\n\(onePhase)", at: (4, 9), .weekWithoutStrand),
    .outline("opening:\n\(onePhase)", at: (4, 9), .emptyList(key: "opening")),
    .phase("prompts: []", at: (7, 14), .emptyList(key: "prompts")),
    .phase(
      "questions: {deap: [Why?]}", at: (7, 17),
      .unknownKey("deap", of: "group of questions", nearest: "deep", known: depths)),
    .outline(
      "phases:\n  - name: check-in\n    minutes: 5\n    round: {mode: circle}\n", at: (7, 12),
      .nothingAsked(phase: "check-in")),
    .phase("seconds: 30", at: (7, 14), .minutesAndSeconds),
    .phase("skill: urge-surfin", at: (7, 12), .unknownSkill("urge-surfin", nearest: "urge-surfing", known: skills)),
    .phase("round: {mode: circel}", at: (7, 19), .unknownValue("circel", key: "mode", nearest: "circle", known: modes)),
    .phase("round: {mode: xyz}", at: (7, 19), .unknownValue("xyz", key: "mode", nearest: nil, known: modes)),
    .phase(
      "round: {mode: circle, ratings: [mood]}", at: (7, 37), .unknownScale("mood", nearest: nil, known: [])),
    .phase(
      "round: {mode: circle, commitment: maybe}", at: (7, 39),
      .wrongType(key: "commitment", wanted: .yesOrNo, found: .text)),
    .phase("prompts: [\" \"]", at: (7, 15), .emptyText(key: "prompts")),
    .phase("prompts: [\"\\e[31m\"]", at: (7, 15), .unprintable(key: "prompts", scalar: 0x1B)),
    .phase("prompts: [\"\\u202E\"]", at: (7, 15), .unprintable(key: "prompts", scalar: 0x202E)),
    .phase("service: \"a\\nb\"", at: (7, 14), .severalLines(key: "service")),
    .phase("service: \(String(repeating: "a", count: 201))", at: (7, 14), .tooLong(key: "service", limit: 200)),
    .phase("? [a, b]\n    : c", at: (7, 7), .keyNotText),
  ]

  static let others: [Wrong] = [
    Wrong(
      path: "skills/wrong.yaml",
      text: "id: wrong\ntitle: W\nminutes: 1\nintro: i\nsteps:\n  - one\n  - text: two\n    seconds: 90\n", at: (3, 10),
      problem: .stepsTooLong(declaredSeconds: 60, sumSeconds: 90)),
    Wrong(
      path: "statuses.yaml", text: "statuses:\n  - id: left\n    title: t\n    use: left\n", at: (2, 9),
      problem: .reservedWord("left")),
    Wrong(
      path: "statuses.yaml", text: "statuses:\n  - id: late\n    title: t\n    use: leaving\n", at: (4, 10),
      problem: .unknownValue("leaving", key: "use", nearest: nil, known: ["absent", "left", "both"])),
    Wrong(
      path: "dispositions.yaml", text: "dispositions:\n  - {id: a, title: t}\n  - {id: a, title: u}\n", at: (3, 5),
      problem: .sameTwice("a", of: "disposition", firstIn: "dispositions.yaml", line: 2)),
    Wrong(
      path: "crisis-card.yaml", text: "title: t\nintro: i\ncontacts:\n  - name: nobody\n    call:\n", at: (4, 5),
      problem: .missingKey("call", of: "contact")),
    Wrong(
      path: "questions/mine.yaml", text: "use: sharing\nquestions: [Why?, Why?]\n", at: (2, 19),
      problem: .sameTwice("Why?", of: "question", firstIn: "questions/mine.yaml", line: 2)),
    Wrong(
      path: "readings.yaml", text: "readings:\n  - {id: a, use: end, title: A, text: A}\n", at: (2, 18),
      problem: .unknownValue("end", key: "use", nearest: "ending", known: ["beginning", "ending"])),
    Wrong(
      path: "skills/a.yaml",
      text: "id: a\ntitle: A\nminutes: 2\nintro: A\nsteps:\n  - {text: A, count: [4, 7, 8]}\n", at: (6, 22),
      problem: .breathNotTwo(count: 3)),
    Wrong(
      path: "crisis_card.yaml", text: "title: t\n", at: (1, 1),
      problem: .unknownPlace(known: [
        "statuses.yaml", "dispositions.yaml", "mark-kinds.yaml", "said.yaml", "scales.yaml", "answers.yaml",
        "agreements.yaml",
        "agreements/*.yaml", "crisis-card.yaml", "readings.yaml", "questions/*.yaml", "skills/*.yaml",
        "measures/*.yaml",
        "outlines/*.yaml",
        "days.yaml",
      ])),
  ]
}

import SessionCore

/// Invented people and things with every field filled, to be written and read back.
enum Samples {
  static let reading = ClockReading(
    wallMs: 1_795_561_680_123, offsetSeconds: -18_000, bootMs: 98_765_432,
    boot: BootID(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210))
  static let session = SessionID(high: 0x1122_3344_5566_7788, low: 0x99AA_BBCC_DDEE_FF00)
  static let maya = Person.member(MemberID(1))
  static let rosa = Person.guest(GuestID(1))
  static let said = ErasableText("sleeps badly since the move, 李小龍 called 🙂")

  static let outline = Outline(
    id: "process-90", title: "Process group", kind: .group,
    scales: [Scale(name: "mood", range: 0...10), Scale(name: "balance", range: -3...3)],
    phases: [
      PhasePlan(
        name: "check-in", kind: .checkIn, plannedSeconds: 1200, service: "group therapy",
        prompts: ["What did you notice today?", "A word for tonight"],
        round: RoundPlan(mode: .circle, question: "How are you?", ratings: ["mood"], asksCommitment: true),
        skill: "breathing", shareSeconds: 120),
      PhasePlan(name: "break", kind: .break, plannedSeconds: 0, round: RoundPlan(mode: .families)),
    ])

  /// With everything that an outline can say.
  static var wholeOutline: Outline {
    var whole = outline
    whole.notes = OutlineNotes(
      about: "For a first evening.", week: 3, strand: .topic, themes: ["sleep", "body"],
      opening: ["Welcome.", "Take a chair."], homePractice: "One walk.", ifHeavy: ["Slow down."],
      sources: ["practice wisdom"])
    whole.notes.chooseWhen = ["When people are tired."]
    whole.notes.watchFor = ["Not after a death.", "Watch the time."]
    whole.notes.facts = [
      TaughtFact(text: "Sleep comes back.", source: "a public page", quote: "most people sleep better"),
      TaughtFact(text: "Coffee stays for hours."),
    ]
    whole.notes.reviewed = "Ruth Cole, LCSW, 1 November 2026"
    whole.phases[0].directions = ["Draw two circles."]
    whole.phases[0].points = ["Sleep helps.", "So does light."]
    whole.phases[0].questions = QuestionsByDepth(
      light: ["Who snores?"], middle: ["What wakes you?"], deep: ["What do you fear at night?", "Since when?"])
    return whole
  }

  static let pacedSkill = SkillPlan(
    id: "breathing", title: "Paced breathing", stepCount: 3,
    pace: [
      StepPace(seconds: 60, breath: StepPace.Breath(inSeconds: 4, outSeconds: 6)), StepPace(), StepPace(swaps: true),
    ])

  static let member = Member(
    id: MemberID(1), name: "Maya Ruiz", handle: "maya", chartID: "C-17",
    goals: [MemberGoal(number: 1, words: "sleep"), MemberGoal(number: 3, words: "call", isOpen: false)],
    orderedHoursAWeek: 9, notPairedWith: [MemberID(3), MemberID(2)])

  static let vocabulary = Vocabulary(
    statuses: [AttendanceStatus(id: "no-show", title: "No show", use: .absent, contactDue: true)],
    dispositions: [Disposition(id: "handed", title: "Handed on", asks: ["to whom"], isError: true)],
    markKinds: [MarkKind(id: "medication", title: "Medication", goesTo: .chart, asks: ["what", "how much"])],
    said: ["said", "asked"])

  static var policy: Policy {
    var policy = Policy()
    policy.capacity = 10
    policy.graceMinutes = 0
    policy.minimumMinutesForCredit = 60
    policy.offersTwice = false
    policy.lateEntryHours = 48
    policy.billingLabel = "90853"
    return policy
  }

  static let opening = SessionSetup(
    id: session, group: GroupID(2), groupName: "Tuesday evening", outline: outline,
    roster: [member, Member(id: MemberID(2), name: "Łukasz Nowak", handle: "lukasz")], leaders: ["Kim", "Dana"],
    policy: policy, vocabulary: vocabulary)
}

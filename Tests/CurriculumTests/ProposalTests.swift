import Content
import Conversation
import SessionCore
import TestKit
import Testing

/// What TAB puts on an empty line, in an evening of four: Maya, Jo, José and Łukasz.
@Suite("What comes next")
struct ProposalTests {
  @Test("everyone at once, and all but those who come later")
  func everyone() throws {
    var evening = try evening()
    #expect(evening.proposals() == ["/here all", "/here all but "])
    evening.type("/expect luk 20m")
    #expect(evening.proposals() == ["/here all but luk", "/here all but luk, "])
  }

  @Test("the start, once someone is here")
  func start() throws {
    var evening = try evening()
    evening.type("/here maya")
    #expect(evening.proposals() == ["/start", "/here jo", "/here jose", "/here luk"])
    evening.type("/here all")
    #expect(evening.proposals() == ["/start"])
  }

  @Test("who is still expected, until the grace is over")
  func missing() throws {
    var evening = try evening("/here all but luk", "/start")
    #expect(evening.proposals() == ["/here luk"])
    #expect(evening.proposals(after: 570) == ["/here luk"])
    #expect(evening.proposals(after: 30) == ["/absent luk no-show"])
  }

  @Test("who said when they come, until then")
  func expected() throws {
    var evening = try evening("/expect luk 13m", "/here all but luk", "/start")
    #expect(evening.proposals(after: 700) == ["/here luk"])
    #expect(evening.proposals(after: 100) == ["/absent luk no-show"])
  }

  @Test("the name that the last receipt offered, and no earlier one")
  func offered() throws {
    var evening = try evening("/here all", "/start", "/next", "Jo looked away")
    #expect(evening.proposals() == ["/fix 4 @jo"])
    evening.type("then she laughed")
    #expect(evening.proposals() == [])
  }

  @Test("the next phase when no one is still to come, and not before")
  func roundIsDone() throws {
    var evening = try evening("/here all", "/start")
    for turn in 1...4 {
      #expect(evening.proposals() == [], "before turn \(turn)")
      evening.type("/next")
    }
    #expect(evening.proposals() == ["/phase"])
    evening.type("/next")
    #expect(evening.proposals() == ["/phase"])
  }

  @Test("the next phase when the time is over, and nothing while all clocks stop")
  func phaseIsOver() throws {
    var evening = try evening("/here all", "/start", "/next")
    #expect(evening.proposals(after: 860) == [])
    #expect(evening.proposals(after: 60) == ["/phase"])
    evening.type("/hold")
    #expect(evening.proposals() == [])
  }

  @Test("the next phase after the last step of the skill that opened with its phase")
  func skill() throws {
    var evening = try evening("/here all", "/start", "/phase skill")
    for _ in 1...6 {
      #expect(evening.proposals() == [])
      evening.type("/step")
    }
    #expect(evening.proposals() == ["/phase"])
    #expect(evening.refusals == [])
  }

  @Test("a skill of which no step was shown gives way when its time is over")
  func skillIsOver() throws {
    var evening = try evening("/here all", "/start", "/phase skill")
    #expect(evening.proposals(after: 700) == ["/phase"])
  }

  @Test("each thing that is left to settle, up to what only a person can say of it, then the close")
  func leftToSettle() throws {
    var evening = try evening(
      "/here all but luk", "/start", "!@maya cut herself", "!@jo @jose a fight in the hall", "!someone drank", "/end")
    let earlier = ["/resolve 12.91 ", "/fix 12.92 @"]
    let others = earlier + ["/followed jo ", "/kept maya "]
    evening.isLeft(["/absent luk no-show", "/fix 5 @", "/resolve 3 ", "/resolve 4 @"] + others)
    for (line, left) in [
      ("/absent luk no-show", ["/fix 5 @", "/resolve 3 ", "/resolve 4 @"] + others),
      ("/fix 5 @maya", ["/resolve 3 ", "/resolve 4 @", "/resolve 5 "] + others),
      ("/resolve maya met Kim, at 19:10", ["/resolve 4 @"] + others),
      ("/resolve 4 @jo error", ["/resolve 4 "] + others),
      ("/resolve 4 error", others),
      ("/followed jo calmer", earlier + ["/kept maya "]),
      ("/kept maya yes", earlier),
    ] {
      evening.type(line)
      evening.isLeft(left)
    }
    #expect(evening.refusals == [])
  }

  @Test("the close at the end of the last phase, and what is left to settle no earlier")
  func close() throws {
    var evening = try evening(
      "/here all", "/start", "!@maya cut herself", "/phase check-out", "/next", "/next", "/next")
    #expect(evening.proposals() == [])
    evening.type("/next")
    evening.isLeft(["/resolve 3 ", "/resolve 12.91 ", "/fix 12.92 @", "/followed jo ", "/kept maya "])
  }

  @Test("a pass, a departure, a flag, a private note or the kind of a disposition never, whatever is going on")
  func never() throws {
    var evening = try evening()
    var seen: Set<String> = []
    for line in [
      "/here maya", "/here all but luk", "/start", "/next", "Jo looked away", ";Jo too", "!Jo is not well", "/out maya",
      "/in maya", "/next", "/hand maya", "/pass", "/phase", "/left jo", "/phase", "/floor jose", "/phase", "/skill",
      "/step", "/phase", "/next", "/next", "/next", "/next", "/fix 7 @jose", "/end", "/here luk", "/absent luk",
      "/close", "/resolve 7 met Kim, at 19:10", "/close",
    ] {
      evening.type(line)
      seen.formUnion(evening.proposals(after: 240))
    }
    #expect(evening.session.stage == .closed)
    #expect(seen.contains("/resolve 7 ") && seen.contains("/close") && seen.contains("/phase"))
    let heads = Set(seen.map { String($0.prefix { $0 != " " }) })
    #expect(
      heads.isSubset(of: [
        "/here", "/start", "/absent", "/fix", "/phase", "/skill", "/resolve", "/followed", "/kept", "/close",
      ]), "\(heads)")
    for line in seen where ["/resolve", "/followed", "/kept"].contains(where: line.hasPrefix) {
      #expect(line.split(separator: " ").count == 2 && line.last == " ", "\(line)")
    }
    for line in seen where line.hasPrefix("/absent") { #expect(line.hasSuffix(" no-show"), "\(line)") }
  }

  /// With a commitment of Maya's and three concerns of earlier sessions.
  private func evening(_ lines: String...) throws -> LedEvening {
    let week = SessionID(high: 0, low: 1)
    let then = Moment(sessionMs: 0, wallMs: 1_771_952_400_000, offsetSeconds: 3600)
    let watched = Flag.Resolution(disposition: "monitor", words: ErasableText("Kim asks again"), at: then)
    var past = PriorSessions()
    past.commitments[.maya] = [PastCommitment(session: week, line: 70, words: ErasableText("one walk a day"))]
    past.concerns = [
      PastConcern(place: .session(week, line: 91), member: .jose, words: nil, raisedAt: then),
      PastConcern(place: .session(week, line: 92), member: nil, words: nil, raisedAt: then),
      PastConcern(place: .session(week, line: 93), member: .jo, words: nil, raisedAt: then, resolution: watched),
      PastConcern(place: .session(week, line: 94), member: .jo, words: nil, raisedAt: then, resolution: watched),
    ]
    for place in past.concerns.indices { past.concerns[place].sessionNumber = 12 }
    let outline = try #require(Shipped.library.outline("process-90"))
    var evening = try #require(LedEvening(outline, library: Shipped.library, past: past))
    for line in lines { evening.type(line) }
    return evening
  }
}

extension LedEvening {
  /// These lines are proposed one after the other, and then the close.
  fileprivate mutating func isLeft(_ lines: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(proposals() == lines + ["/close"], sourceLocation: sourceLocation)
  }
}

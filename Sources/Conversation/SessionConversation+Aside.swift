internal import ScreenText
package import SessionCore
internal import SlashCommands

/// Lines that the program puts on the prompt.
extension SessionConversation {
  /// What TAB puts on an empty line, the likeliest first.
  package mutating func proposals(at reading: ClockReading) -> [String] {
    nextLines(in: session, named: context.people, offered: offers, now: log.moment(at: reading))
  }

  /// A line that is put aside, with the name of the person it would be filed under now: when it comes back, someone else
  /// may have the floor.
  package mutating func named(_ line: String) -> String {
    let context = context
    guard let filing = filing(of: line, in: context), let place = line.placeOfName else { return line }
    // A flag that begins further in says itself whom it is about, and what stands before it is someone else's.
    if filing.act == .flag, line[..<place].allSatisfy(\.isWhitespace) { return line }
    let name: String
    switch filing.whom {
    case .people(let people) where people.count == 1: name = "@" + context.people.typedName(of: people[0])
    case .group where filing.act == .note || filing.act == .privateNote: name = "@group"
    case .people, .group, .nobodyYet: return line
    }
    return line[..<place] + name + " " + line[place...]
  }

  /// Raises the flags of a line that was typed some time ago, while nothing could be recorded.
  ///
  /// Where it is not known who had the floor by then, a flag without a name is about a person to be named.
  ///
  /// - Returns: `nil` where the line raises no flag.
  package mutating func raiseFlags(
    of line: String, typedSecondsAgo seconds: Int, floorIsKnown: Bool, at reading: ClockReading
  ) -> Answer? {
    guard var carried = CarriedFlags(line, in: context) else { return nil }
    if !floorIsKnown { carried.floorIsUnknown() }
    return raise(carried, .ago(seconds: max(0, seconds)), at: reading)
  }

  /// Each flag is an act of its own. Where one is not kept nothing of the line that was not recorded is given back:
  /// the whole line stays where it is.
  mutating func raise(_ carried: CarriedFlags, _ claim: StatedTime? = nil, at reading: ClockReading) -> Answer {
    var all: Answer?
    for flag in carried.flags {
      let answer = perform(flag.command, claim, flag.hints, at: reading)
      guard !answer.isRefusal else { return answer }
      all = Answer(answer.outcome, lines: (all?.lines ?? []) + answer.lines)
    }
    var answer = all ?? Answer(.nothing)
    answer.rest = carried.rest
    return answer
  }
}

extension String {
  /// Where a name can be put in front of the text; `nil` where one stands, or where the line is a command or is taken as
  /// it stands.
  fileprivate var placeOfName: Index? {
    guard let start = firstIndex(where: { !$0.isWhitespace }) else { return nil }
    let isSigned = ";>=!".contains(self[start])
    let place = isSigned ? index(after: start) : start
    guard place < endIndex, !"@/?\\*!".contains(self[place]) else { return nil }
    return place
  }
}

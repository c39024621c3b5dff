import SessionCore
import TestKit

/// Walks every sequence of acts depth first, so that a sequence shares the work of all that begin alike, and checks
/// after each act what must hold.
struct SequenceWalk {
  /// A command, and the time that it claims.
  typealias Step = (command: Command, claim: StatedTime?)

  let alphabet: [Step]
  let depth: Int
  private(set) var tried = 0
  private(set) var taken = 0
  /// The first that went wrong, with the commands that led there.
  private(set) var failures: [String] = []

  init(alphabet: [Step], depth: Int) {
    self.alphabet = alphabet
    self.depth = depth
  }

  /// Every sequence that begins with this step.
  mutating func walk(from start: Evening, beginningWith first: Step) { take(first, start, path: [], left: depth) }

  private mutating func take(_ step: Step, _ before: Evening, path: [Command], left: Int) {
    tried += 1
    var evening = before
    evening.advance(7)
    let act: Act
    do { act = try evening.log.decide(step.command, claim: step.claim, at: evening.clock.reading) } catch { return }
    taken += 1
    evening.apply(act)
    let path = path + [step.command]
    for rule in SequenceWalk.problems(after: act, before: before, evening) where failures.count < 5 {
      failures.append("\(rule): \(path)")
    }
    guard left > 1 else { return }
    for next in alphabet { take(next, evening, path: path, left: left - 1) }
  }

  /// What an act broke: the state is its replay, undo brings back what was before, and the invariants hold.
  static func problems(after act: Act, before: Evening, _ evening: Evening) -> [String] {
    var problems = Invariants.broken(in: evening.session, now: evening.now)
    if SessionLog(replaying: evening.log.acts, past: evening.session.past)?.session != evening.session {
      problems.append("the state is its replay")
    }
    if act.events.isEmpty { problems.append("an act says something") }
    if Set(evening.session.flags.map(\.line)) != Set(evening.log.acts.filter(\.raisesFlag).map(\.number)) {
      problems.append("every flag that was typed stands")
    }
    if evening.session.flags.contains(where: { $0.person.map(isUnknown(in: evening.session)) ?? false }) {
      problems.append("a flag is about someone of tonight, or about someone to be named")
    }
    if let wrong = undoProblem(after: act, before: before, evening) { problems.append(wrong) }
    return problems
  }

  private static func isUnknown(in session: Session) -> (Person) -> Bool {
    { person in
      switch person {
      case .member(let id): session.attendance(of: id) == nil
      case .guest(let id): session.guest(id) == nil
      }
    }
  }

  private static func undoProblem(after act: Act, before: Evening, _ evening: Evening) -> String? {
    switch act.events.first {
    case .undone, .redone, .flagRaised: return nil
    default: break
    }
    var copy = evening
    do { try copy.perform(.undo) } catch {
      switch error {
      case .privateStays, .privateAgain, .newcomerHasRecord: return nil
      default: return "an act can be undone"
      }
    }
    if copy.session != before.session { return "undo brings back what was before" }
    do { try copy.perform(.redo) } catch { return "what was undone can be given back" }
    return copy.session == evening.session ? nil : "redo brings back what was undone"
  }
}

extension Act {
  fileprivate var raisesFlag: Bool {
    events.contains { if case .flagRaised = $0 { true } else { false } }
  }
}

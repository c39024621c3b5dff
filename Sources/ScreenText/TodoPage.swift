import Basics
package import SessionCore

/// `/todo`: what is to be settled, under a name that tells nothing to someone who looks at the screen. Each line ends with what
/// can be typed about it.
extension Session {
  /// One line for each thing, in the order in which they are to be settled.
  package var todoLines: [String] {
    page(of: unsettled)
  }

  /// The same with no session open, where nobody's coming or commitment is asked about.
  package var openConcernLines: [String] {
    page(
      of: unsettled.filter { item in
        switch item {
        case .flag, .earlierFlag, .followUp: true
        case .attendance, .commitment: false
        }
      })
  }

  private func page(of items: [Unsettled]) -> [String] {
    if items.isEmpty { return ["Nothing left to settle"] }
    let lines = items.compactMap { if case .flag(let flag) = $0 { flag.line } else { nil } }
    return items.map { item in
      todoLine(item) { line in lines.count { $0 == line } > 1 }
    }
  }

  /// Of a line with several flags it is said whose is meant.
  private func todoLine(_ item: Unsettled, isShared: (Int) -> Bool) -> String {
    switch item {
    case .flag(let flag):
      let words = flag.words?.text.map { ": \($0.onOneLine)" } ?? ""
      let reporter = flag.subject.reporter.map { ", said by \(shortName(of: .guest($0)))" } ?? ""
      guard let person = flag.person else {
        return "\(flag.line) \(flag.at.clock) about whom?\(reporter)\(words); /fix \(flag.line) @NAME, then /resolve"
      }
      let which = isShared(flag.line) ? " @\(typedName(of: person))" : ""
      let head = "\(flag.line) \(flag.at.clock) \(shortName(of: person))\(reporter)\(words)"
      return "\(head); /resolve \(flag.line)\(which) KIND words"
    case .earlierFlag(let concern):
      let name = concern.member == nil ? "/fix \(concern.number) @NAME, then " : ""
      return "\(concern.number) \(concernLine(concern)); \(name)/resolve \(concern.number) KIND words"
    case .followUp(let concern):
      return "\(concernLine(concern)); /followed \(concern.member.map(handle) ?? "NAME") words"
    case .attendance(let member): return "\(shortName(of: .member(member))): here or absent?"
    case .commitment(let member):
      return "\(shortName(of: .member(member))): last time's commitment; /kept \(handle(of: member))"
    }
  }

  /// With the words of then, and what was done.
  func concernLine(_ concern: PastConcern) -> String {
    let whom = concern.member.map { shortName(of: .member($0)) } ?? "about whom?"
    let words = concern.words?.text.map { ": \($0.onOneLine)" } ?? ""
    let head = "\(concern.raisedAt.civil.date) \(whom)\(words)"
    guard let resolution = concern.resolution else { return head }
    let title = opening.vocabulary.disposition(resolution.disposition)?.title ?? resolution.disposition
    let done = resolution.words?.text.map { ", \($0.onOneLine)" } ?? ""
    return "\(head) (\(title.onOneLine)\(done))"
  }
}

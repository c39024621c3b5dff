/// How an earlier concern is named in a typed line: `31.5` is line 5 of the program's 31st session, `0.5` the fifth concern
/// raised with no session. It stays the same for good, and never means a line of tonight.
package struct ConcernNumber: Hashable, Sendable {
  package var session: Int
  package var line: Int

  /// - Parameters:
  ///   - session: counted from 1 in the order in which the program's sessions were opened; 0 for none.
  ///   - line: the number in that session's log, or the program's own.
  package init(session: Int, line: Int) {
    self.session = session
    self.line = line
  }

  /// `nil` for anything but two whole numbers with a period between them.
  package init?(typed word: some StringProtocol) {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...6).contains($0.count) && $0.allSatisfy("0123456789".contains) }),
      let session = Int(parts[0]), let line = Int(parts[1])
    else { return nil }
    self.init(session: session, line: line)
  }
}

extension ConcernNumber: CustomStringConvertible {
  /// As it is typed.
  package var description: String { "\(session).\(line)" }
}

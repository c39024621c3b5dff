/// Every act of a session in the order in which it was recorded, with the session that they make.
///
/// Undo is an act that names what it takes back: the session is folded anew without it, and the log keeps both.
package struct SessionLog: Sendable {
  package private(set) var acts: [Act]
  /// Numbers of the acts that have been taken back.
  package private(set) var undone: Set<Int> = []
  /// Numbers of the acts that `/redo` would give back, the next one last.
  package private(set) var redoable: [Int] = []
  package private(set) var session: Session
}

import Basics
internal import SessionCore

/// Refusals about flags that are filed again or stay.
extension RefusalWords {
  func flagLosesPeople(_ line: Int, _ subjects: [FlagSubject]) -> String {
    let whom = subjects.map { $0.person.map { name($0) } ?? "someone to be named" }.listed()
    let first = subjects.first.flatMap(\.person).map { typed($0) } ?? "NAME"
    return
      "Line \(line) is about \(whom). Name all: /fix \(line) @\(first) @NAME; a mistake: /resolve \(line) @NAME error"
  }

  func flagsStay(_ lines: [Int], _ next: Int?) -> String {
    "flags stay; /fix \(lines.last ?? 0) @NAME re-files \(lines.count == 1 ? "it" : "the last")\(undoAgain(next))"
  }

  func undoAgain(_ next: Int?) -> String { next.map { "; /undo again takes back line \($0)" } ?? "" }
}

extension String {
  /// The first letter large, the rest as it is.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// A name such as `Maria G.` at the end of a sentence brings its period along.
  var withSinglePeriods: String { contains("... ") ? self : replacing(".. ", with: ". ") }
}

extension Command.Change {
  /// As it is typed after `/fix N`.
  var word: String {
    switch self {
    case .asPrivate: "private"
    case .asNote: "note"
    case .asCommitment: "commitment"
    case .at, .asTyped: "at TIME"
    case .about, .aboutThemselves: "@NAME"
    }
  }
}

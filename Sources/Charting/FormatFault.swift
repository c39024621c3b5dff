/// One thing that is wrong in one file of a note format, and where.
package struct FormatFault: Error, Hashable, Sendable {
  /// As the user knows the file.
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, counted in characters.
  package var column: Int
  package var problem: Problem

  package init(file: String, line: Int, column: Int, problem: Problem) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// What is wrong, as facts.
  package enum Problem: Hashable, Sendable {
    case notText
    case notAnID(String)
    case tagNotClosed
    case unknownName(String)
    /// A sign of mustache that no format needs.
    case notTaken(String)
    case sectionNotClosed(String)
    case sectionNotOpened(String)
    case closesAnother(String, open: String)
    /// Words about a person would be lost.
    case leftOut(String)
    /// So many sections within each other, and no more.
    case tooDeep(limit: Int)
    case misread
    /// A shipped file does not say whether a clinician has reviewed it.
    case noReview
  }
}

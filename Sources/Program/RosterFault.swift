package import Basics

/// One thing that is wrong in a roster file, and where. The words are in `RosterFault+Words.swift`.
package struct RosterFault: Error, Hashable, Sendable {
  /// As a spreadsheet counts: 1 is the row of headers. `nil` where the whole file is meant.
  package var row: Int?
  /// From 1; `nil` where the whole row is meant.
  package var column: Int?
  package var kind: Kind

  /// What is wrong, with what stood there.
  package enum Kind: Hashable, Sendable {
    // The file
    case empty
    case utf16
    case notUTF8
    case noNameColumn(found: [String])
    case columnTwice(String)
    case noRows
    case tooManyRows(limit: Int)

    // The form of a row
    case quoteNotClosed
    case textAfterQuote
    case quoteInsideCell
    case tooManyCells(expected: Int, found: Int)

    // What a cell says
    case nameMissing
    case nameNotUsable(String)
    case controlCharacter
    case notADay(String)
    case notHours(String)
    case handleNotUsable(String)
    case handleReserved(String)
    case notWithUnknown(String, nearest: [String])
    case notWithSeveral(String, names: [String])
    case notWithSelf(String)

    // What rows and roster say together
    case leftBeforeJoined(joinedOn: Day, leftOn: Day)
    case samePersonTwice(String, firstRow: Int)
    case alike(String, name: String, handle: String)
    case knownElsewhere(String, group: String?, reference: String)
    case handleTwice(String, by: String)
    case chartIDTwice(String, by: String)
    case severalOfThatName(String)
  }

  package init(row: Int? = nil, column: Int? = nil, _ kind: Kind) {
    self.row = row
    self.column = column
    self.kind = kind
  }
}

import Basics

extension RosterFault {
  /// One plain sentence: where it is, what is wrong, what would be right.
  package var words: String {
    switch (row, column) {
    case (let row?, let column?): "row \(row), column \(column): \(kind.words)"
    case (let row?, nil): "row \(row): \(kind.words)"
    case (nil, _): kind.words
    }
  }
}

extension RosterFault.Kind {
  fileprivate var words: String {
    switch self {
    case .empty: "The file is empty; the first row names the columns, as in `name,handle,chart id`."
    case .utf16: "The file is UTF-16; save it as \"CSV UTF-8\" and import it again."
    case .notUTF8: "These letters are not UTF-8; save the file as \"CSV UTF-8\" and import it again."
    case .noNameColumn(let found):
      "There is no column `name` (or `first` and `last`); the first row says \(found.isEmpty ? "nothing" : found.listed("or"))."
    case .columnTwice(let header): "The column \"\(header)\" stands there twice; keep one of them."
    case .noRows: "There is nobody under the row of headers; put one person in each row."
    case .tooManyRows(let limit):
      "A roster has at most \(limit) rows; take a file with this group's people only."
    case .quoteNotClosed: "A quote opens here and does not close; put a \" at the end of the cell."
    case .textAfterQuote: "There is text after the closing quote; a quote inside a quoted cell is written twice."
    case .quoteInsideCell: "There is a quote inside a cell that begins without one; quote the whole cell, \"\" inside."
    case .tooManyCells(let expected, let found):
      "This row has \(found) cells and there are \(expected) columns; a cell with a separator in it needs quotes."
    case .nameMissing: "There is no name in this row; write the person's name."
    case .nameNotUsable(let name):
      "\"\(name.shortened)\" is not a name alone; leave out numbers, bullets and commas around it."
    case .controlCharacter: "There is a tab, line break or other control character in this cell; take it out."
    case .notADay(let text):
      "\"\(text.shortened)\" is not a day; write 2026-11-24 (11/24/2026 is read month first, 24.11.2026 day first)."
    case .notHours(let text): "\"\(text.shortened)\" is not hours a week; write a whole number from 0 to 168, as in 9."
    case .handleNotUsable(let handle):
      "\"\(handle.shortened)\" cannot be a handle; write one word of letters, as in `maya` or `maria.s`."
    case .handleReserved(let handle): "\"\(handle)\" has another meaning in a line; choose another handle."
    case .notWithUnknown(let name, let nearest):
      "\"\(name.shortened)\" is nobody in this file or group; "
        + (nearest.isEmpty ? "write a name or handle as it stands there." : "\(nearest.listed("or")) would be.")
    case .notWithSeveral(let name, let names):
      "\"\(name.shortened)\" could be \(names.listed("or")); write the whole name."
    case .notWithSelf(let name): "\(name.shortened) cannot be kept apart from themselves; name someone else."
    case .leftBeforeJoined(let joinedOn, let leftOn):
      "The day of leaving, \(leftOn.iso), is before the day of joining, \(joinedOn.iso); check both."
    case .samePersonTwice(let name, let firstRow):
      "\(name.shortened) stands in row \(firstRow) already; for two people of one name give each a handle or chart id."
    case .knownElsewhere(let name, let group, let reference):
      "There is a client \(name.shortened)\(group.map { " of \($0)" } ?? "") already; write "
        + "`\(reference.shortened)` for the same person, `+\(name.shortened)` for someone new."
    case .alike(let name, let known, let handle):
      "\(name.shortened) looks like \(known.shortened) on the roster; "
        + "give this row the handle \(handle) for the same person, another one for a new person."
    case .handleTwice(let handle, let name): "@\(handle) is \(name.shortened); choose another handle."
    case .chartIDTwice(let chartID, let name):
      "Chart id \(chartID.shortened) is \(name.shortened)'s; check which of the two is right."
    case .severalOfThatName(let name):
      "There are several people named \(name.shortened) in the group; say which by the handle or chart id."
    }
  }
}

extension String {
  /// So that a sentence stays one line whatever a cell holds.
  fileprivate var shortened: String {
    let plain = String(map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return plain.count > 40 ? plain.prefix(39) + "…" : plain
  }
}

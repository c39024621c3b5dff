import ChartRecord

/// The laid-out text of a note taken apart again, so that it can be set in another form word for word.
struct NoteLayout {
  /// Member, group and day: what stands above the first empty line.
  var title: [String] = []
  var blocks: [Block] = []

  /// What lies between two empty lines.
  enum Block: Hashable {
    /// All in capitals.
    case heading(String)
    case paragraph(String)
    case list([String])
  }

  init(_ note: ChartedNote) {
    let groups = note.text.inert.lines.split(whereSeparator: \.isEmpty)
    title = groups.first.map(Array.init) ?? []
    for group in groups.dropFirst() { add(Array(group)) }
  }

  /// Lines that were broken to fit a page are put together again; what follows a `- ` is a point of a list.
  private mutating func add(_ lines: [String]) {
    if lines.count == 1, lines[0].isHeading { return blocks.append(.heading(lines[0])) }
    var paragraph: [String] = []
    var points: [String] = []
    for line in lines {
      if line.hasPrefix("- ") {
        points.append(String(line.dropFirst(2)))
      } else if points.isEmpty {
        paragraph.append(line)
      } else {
        points[points.count - 1] += " " + line.drop { $0 == " " }
      }
    }
    if !paragraph.isEmpty { blocks.append(.paragraph(paragraph.joined(separator: " "))) }
    if !points.isEmpty { blocks.append(.list(points)) }
  }
}

extension String {
  fileprivate var isHeading: Bool {
    contains(where: \.isLetter) && allSatisfy { $0.isUppercase || $0 == " " || $0 == "-" }
  }
}

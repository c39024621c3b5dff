/// How a note is laid out: what stands above it, then headings, paragraphs and lists.
///
/// It is made of a format and the parts of a draft in one step, and signed together with its text. So a page in another
/// form is laid out from what was signed, and nothing that someone typed is ever taken for a heading or a list.
package struct NoteLayout: Hashable, Sendable {
  package var blocks: [Block]

  package init(blocks: [Block]) { self.blocks = blocks }

  /// What stands between two empty lines of a format.
  package struct Block: Hashable, Sendable {
    package var kind: Kind
    /// The points of a list, else lines that follow each other. A line break within one was typed.
    package var lines: [String]

    package init(_ kind: Kind, _ lines: [String]) {
      self.kind = kind
      self.lines = lines
    }

    /// What sort of block it is.
    package enum Kind: Hashable, Sendable, CaseIterable {
      /// Member, group and day: what stands above the first empty line of the format.
      case title
      /// A line of the format alone, in capitals.
      case heading
      case paragraph
      /// Each line of it begins with `- ` in the format.
      case list
    }
  }

  /// How wide a line of plain text may be, in characters.
  package static let columns = 78

  /// As plain text, wrapped, without a line end at its end. A list follows its paragraph at once.
  package var text: String {
    var lines: [String] = []
    var last: Block.Kind?
    for block in blocks {
      if let last, block.kind != .list || last != .paragraph { lines.append("") }
      for line in block.lines {
        lines += block.kind == .list ? line.wrapped(to: Self.columns, bullet: "- ") : line.wrapped(to: Self.columns)
      }
      last = block.kind
    }
    return lines.joined(separator: "\n")
  }
}

// From a format

extension NoteLayout {
  /// Takes apart what a format made of placeholders, and only then puts the texts in.
  init(_ rendered: String, filling texts: PlacedTexts) {
    blocks = []
    var lines: [Substring] = []
    for line in rendered.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        add(lines, texts)
        lines = []
      } else {
        lines.append(line)
      }
    }
    add(lines, texts)
  }

  /// Lines between two empty ones: a heading is the first of them, and points of a list may follow a paragraph.
  private mutating func add(_ lines: [Substring], _ texts: PlacedTexts) {
    guard !lines.isEmpty else { return }
    guard !blocks.isEmpty else { return append(.title, lines.map(texts.filled)) }
    var rest = lines[...]
    if let first = rest.first, first.isHeading {
      append(.heading, [texts.filled(first)])
      rest = rest.dropFirst()
    }
    while let first = rest.first {
      let isList = first.hasPrefix("- ")
      let run = rest.prefix { $0.hasPrefix("- ") == isList }
      append(isList ? .list : .paragraph, run.map { texts.filled(isList ? $0.dropFirst(2) : $0) })
      rest = rest.dropFirst(run.count)
    }
  }

  private mutating func append(_ kind: Block.Kind, _ lines: [String]) {
    let lines = lines.filter { !$0.isEmpty }
    if !lines.isEmpty { blocks.append(Block(kind, lines)) }
  }
}

extension Substring {
  /// A placeholder is not a letter, so that a heading is the format's own.
  fileprivate var isHeading: Bool {
    contains(where: \.isLetter) && allSatisfy { $0.isUppercase || " -&/,".contains($0) }
  }
}

/// One thing that has to stand in the record in the end.
struct Fact: Hashable, Sendable {
  enum Sort: String, Sendable {
    case note, privateNote, commitment, flag, intervention, rating
  }

  var sort: Sort
  /// Full names, sorted; `group` for the group, none for a flag whose person is to be named.
  var about: [String]
  /// The words, or a rating's phase, scale and value.
  var words: String

  /// Words as they are compared: blanks once, no `@`, mentions left out, since they may be written in more than one way.
  init(_ sort: Sort, about: [String], words: String) {
    self.sort = sort
    self.about = about.sorted()
    // A comma or colon after the name at the front may be kept or dropped, and so may a second sign of a flag.
    let text = words.drop { ",: ".contains($0) || sort == .flag && $0 == "!" }
    self.words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  var shown: String { "\(sort.rawValue) of \(about.isEmpty ? "no one" : about.joined(separator: ", ")): \(words)" }

  /// Whether what was read is this. A mention in the words may have become a name.
  func isMet(by read: Fact) -> Bool {
    guard sort == read.sort, about == read.about else { return false }
    if words == read.words { return true }
    let mine = words.split(separator: " ")
    guard sort == .flag || mine.contains(where: { $0.contains("@") }) else { return false }
    let plain = mine.filter { !$0.contains("@") && $0 != "!" }
    var rest = read.words.split(separator: " ")[...]
    for word in plain {
      guard let place = rest.firstIndex(of: word) else { return false }
      rest = rest[(place + 1)...]
    }
    return read.words.split(separator: " ").count <= 3 * mine.count
  }
}

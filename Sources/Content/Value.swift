/// A line and a column of a content file, both from 1.
struct Place: Hashable {
  var line: Int
  var column: Int

  static let start = Place(line: 1, column: 1)
}

/// What stands in a content file at one place. There are no numbers here: a text becomes one where one is wanted, so
/// that `no` stays a word and `0800` keeps its zero.
struct Value {
  var place: Place
  var form: Form

  indirect enum Form {
    case text(String)
    case nothing
    case list([Value])
    case keys([Field])
  }

  struct Field {
    var key: String
    var place: Place
    var value: Value
  }

  /// Whether nothing stands here, or a text with nothing in it.
  var isBlank: Bool {
    switch form {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .nothing: true
    case .list, .keys: false
    }
  }

  var shape: ContentFault.Shape {
    switch form {
    case .text: .text
    case .nothing: .nothing
    case .list: .list
    case .keys: .keys
    }
  }
}

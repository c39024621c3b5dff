/// What a page shows until the next one: a kind and numbers, never a word.
struct Frame: Equatable {
  var kind = Kind.clock
  /// In any order; a field is at most once there.
  var values: [Field: [Int]] = [:]

  /// The part of an evening that is shown.
  enum Kind: String, CaseIterable {
    case gathering
    case checkIn = "check-in"
    case topic, sharing, skill, pairs
    case pause = "break"
    case hold
    case checkOut = "check-out"
    case end, clock
  }

  /// In the order in which a line and an event hold them.
  enum Field: String, CaseIterable {
    case large, scales, small, begin, back, gone, parts, swaps
    case breathIn = "in"
    case breathOut = "out"
    case left, of
    case turnLeft = "turnleft"
    case turnOf = "turnof"
  }

  subscript(field: Field) -> Int? { values[field]?.first }
}

extension Frame.Field {
  /// The numbers that it may have.
  var range: ClosedRange<Int> {
    switch self {
    case .large, .scales, .small: 0...9999
    case .begin, .back: 0...1439
    case .gone: 0...86_400_000
    case .parts: 2...3
    case .swaps: 0...2
    case .breathIn, .breathOut: 1...20
    case .left, .turnLeft: 0...Frame.longestMs
    case .of, .turnOf: 1000...Frame.longestMs
    }
  }

  /// Its numbers stand for texts of the catalog.
  var isText: Bool { self == .large || self == .scales || self == .small }

  /// It grows or shrinks as time goes by, so that every event says it again.
  var runs: Bool { self == .left || self == .turnLeft || self == .gone }

  /// Its name in an event.
  var eventName: String {
    switch self {
    case .turnLeft: "turnLeft"
    case .turnOf: "turnOf"
    default: rawValue
    }
  }
}

extension Frame.Kind {
  var required: Set<Frame.Field> {
    switch self {
    case .gathering: [.gone]
    case .checkIn, .topic, .sharing, .skill, .checkOut: [.large]
    case .pairs: [.parts, .swaps]
    case .pause, .hold, .end, .clock: []
    }
  }

  var optional: Set<Frame.Field> {
    switch self {
    case .gathering: [.small, .begin]
    case .checkIn: [.scales, .left, .of]
    case .topic, .checkOut: [.left, .of]
    case .sharing: [.left, .of, .turnLeft, .turnOf]
    case .skill: [.breathIn, .breathOut, .left, .of]
    case .pairs: [.large, .small, .left, .of]
    case .pause, .hold: [.back]
    case .end: [.large, .small]
    case .clock: []
    }
  }

  /// How many texts stand in a field that is a list; `nil` for one that is not a list.
  func most(_ field: Frame.Field) -> Int? {
    switch (self, field) {
    case (.checkIn, .scales): 4
    case (.gathering, .small): 20
    case (.pairs, .small): 1
    case (.end, .small): 2
    default: nil
    }
  }
}

extension Frame {
  /// Twelve hours.
  static let longestMs = 43_200_000

  /// The words of a line after `show`.
  init(words: ArraySlice<Substring>) throws(Refused) {
    guard let word = words.first, let kind = Kind(rawValue: String(word)) else { throw Refused() }
    self.kind = kind
    values = try Frame.fields(words.dropFirst(), Field.allCases.map { ($0.rawValue, $0) })
    guard kind.required.isSubset(of: values.keys), kind.required.union(kind.optional).isSuperset(of: values.keys)
    else { throw Refused() }
    for (field, numbers) in values {
      guard numbers.allSatisfy(field.range.contains), numbers.count <= kind.most(field) ?? 1 else { throw Refused() }
    }
    guard isWhole(.left, of: .of), isWhole(.turnLeft, of: .turnOf), (self[.swaps] ?? 0) < (self[.parts] ?? 3),
      (self[.breathIn] == nil) == (self[.breathOut] == nil), self[.breathIn] == nil || self[.of] != nil
    else { throw Refused() }
  }

  private func isWhole(_ left: Field, of whole: Field) -> Bool {
    (self[left] == nil) == (self[whole] == nil) && (self[left] ?? 0) <= (self[whole] ?? 0)
  }

  /// `name=1` and `name=1,2`, each at most once and in this order.
  static func fields<Key: Hashable>(
    _ words: ArraySlice<Substring>, _ allowed: [(name: String, key: Key)]
  ) throws(Refused) -> [Key: [Int]] {
    var found: [Key: [Int]] = [:]
    var place = 0
    for word in words {
      let sides = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, let own = allowed[place...].firstIndex(where: { $0.name == sides[0] }) else {
        throw Refused()
      }
      place = own + 1
      var numbers: [Int] = []
      for part in sides[1].split(separator: ",", omittingEmptySubsequences: false) { numbers.append(try number(part)) }
      found[allowed[own].key] = numbers
    }
    return found
  }

  /// At most nine digits, without sign and without leading zeros.
  private static func number(_ text: Substring) throws(Refused) -> Int {
    let digits = text.utf8
    guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.count == 1 || digits.first != 0x30, let number = Int(text)
    else { throw Refused() }
    return number
  }
}

/// A line that is not of the protocol. It says nothing of what stood there.
struct Refused: Error {}

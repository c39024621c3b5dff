import Basics

/// The keys of one thing in a content file.
///
/// Every reader gives a value, if only an empty one, and adds a fault where the file does not: one look at a file finds
/// all that is wrong with it, and a file with a fault is not used.
struct Fields<Key: ContentKey> {
  let place: Place
  private let values: [Key: Value]
  /// False where there are no keys at all, which has been reported once and is not reported again key by key.
  let areThere: Bool

  init(_ value: Value, _ faults: inout Faults) {
    place = value.place
    guard case .keys(let fields) = value.form else {
      faults.add(.wrongType(key: Key.thing, wanted: .keys, found: value.shape), at: value.place)
      (values, areThere) = ([:], false)
      return
    }
    let known = Key.allCases.map(\.rawValue)
    var values: [Key: Value] = [:]
    for field in fields {
      if let key = Key(rawValue: field.key) {
        values[key] = field.value
      } else {
        let nearest = known.nearest(to: field.key)
        faults.add(.unknownKey(field.key, of: Key.thing, nearest: nearest, known: known), at: field.place)
      }
    }
    (self.values, areThere) = (values, true)
  }

  /// Nil where the key is missing or left blank.
  subscript(key: Key) -> Value? {
    guard let value = values[key], !value.isBlank else { return nil }
    return value
  }

  /// Adds a fault where the key is missing or left blank.
  func required(_ key: Key, _ faults: inout Faults) -> Value? {
    if areThere, self[key] == nil {
      faults.add(.missingKey(key.rawValue, of: Key.thing), at: values[key]?.place ?? place)
    }
    return self[key]
  }
}

/// The keys that one sort of thing takes, as they are written in the file.
protocol ContentKey: RawRepresentable<String>, CaseIterable, Hashable {
  /// What the keys belong to, as in "phase".
  static var thing: String { get }
  /// What stands after the key and what it means; the schema is made of these notes.
  var note: KeyNote { get }
}

// MARK: - Texts

extension Fields {
  func line(_ key: Key, _ faults: inout Faults) -> String {
    required(key, &faults)?.line(key.rawValue, &faults) ?? ""
  }

  func lineIfAny(_ key: Key, _ faults: inout Faults) -> String? {
    self[key]?.line(key.rawValue, &faults)
  }

  /// Who reviewed the file; `nil` where the key is missing or says `no`.
  func review(_ key: Key, _ faults: inout Faults) -> String? {
    ReviewedFile.clinician(in: lineIfAny(key, &faults))
  }

  func text(_ key: Key, _ faults: inout Faults) -> String {
    required(key, &faults)?.text(key.rawValue, &faults) ?? ""
  }

  func textIfAny(_ key: Key, _ faults: inout Faults) -> String? {
    self[key]?.text(key.rawValue, &faults)
  }

  func identifier(_ key: Key, _ faults: inout Faults) -> String {
    required(key, &faults)?.identifier(key.rawValue, &faults) ?? ""
  }

  /// A list of texts; empty where the key is missing. A key with nothing after it is one that was to be filled in.
  func texts(_ key: Key, _ faults: inout Faults) -> [String] {
    let items = items(key, &faults)
    if items.isEmpty, let value = values[key], value.isBlank || value.shape == .list {
      faults.add(.emptyList(key: key.rawValue), at: value.place)
    }
    return items.compactMap { $0.text(key.rawValue, &faults) }
  }

  /// A list of words that have to be cases of `Choice`.
  func choices<Choice>(_ key: Key, or other: Choice, _ faults: inout Faults) -> [Choice]
  where Choice: RawRepresentable<String> & CaseIterable {
    items(key, &faults).map { $0.choice(key.rawValue, or: other, &faults) }
  }
}

// MARK: - Numbers and choices

extension Fields {
  func wholeNumberIfAny(_ key: Key, _ faults: inout Faults) -> Int? {
    self[key]?.wholeNumber(key.rawValue, in: key.note.form.range, &faults)
  }

  /// No, where the key is missing.
  func yes(_ key: Key, _ faults: inout Faults) -> Bool {
    self[key]?.yes(key.rawValue, &faults) ?? false
  }

  func choice<Choice>(_ key: Key, or other: Choice, _ faults: inout Faults) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    required(key, &faults)?.choice(key.rawValue, or: other, &faults) ?? other
  }

  func choiceIfAny<Choice>(_ key: Key, or other: Choice, _ faults: inout Faults) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    self[key]?.choice(key.rawValue, or: other, &faults)
  }
}

// MARK: - Lists

extension Fields {
  /// Empty where the key is missing.
  func items(_ key: Key, _ faults: inout Faults) -> [Value] {
    guard let value = self[key] else { return [] }
    guard case .list(let items) = value.form else {
      faults.add(.wrongType(key: key.rawValue, wanted: .list, found: value.shape), at: value.place)
      return []
    }
    return items
  }

  /// Adds a fault where the key is missing or its list is empty.
  func requiredItems(_ key: Key, _ faults: inout Faults) -> [Value] {
    guard let value = required(key, &faults) else { return [] }
    if case .list(let items) = value.form, items.isEmpty { faults.add(.emptyList(key: key.rawValue), at: value.place) }
    return items(key, &faults)
  }
}

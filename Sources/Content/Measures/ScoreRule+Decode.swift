import Measures

/// What a score is counted from: it says which items and which numbers there can be.
struct ScoreShape {
  var itemCount: Int
  /// Of the answers, the lowest first.
  var values: [Int]

  /// The numbers that so many items can make; nil where there are no answers.
  func range(ofItems count: Int) -> ClosedRange<Int>? {
    guard let lowest = values.first, let highest = values.last else { return nil }
    return lowest * count...highest * count
  }
}

extension ScoreRule {
  init(_ value: Value, _ shape: ScoreShape, _ faults: inout Faults) {
    let fields = Fields<ScoreKey>(value, &faults)
    let all = Array(1..<shape.itemCount + 1)
    let items = fields[.items] == nil ? all : fields.itemNumbers(.items, among: all, &faults)
    self.init(
      id: fields.identifier(.id, &faults), title: fields.line(.title, &faults), items: items,
      better: fields.choice(.better, or: Better.lower, &faults))
    reversed = fields[.reversed] == nil ? [] : fields.itemNumbers(.reversed, among: items, &faults)
    code = fields.lineIfAny(.code, &faults)
    noticeable = fields[.noticeable].map { ChangeStep($0, &faults) }
    reliable = fields[.reliable].map { ChangeStep($0, &faults) }
    if let place = fields[.reliable]?.place, let noticeable, let reliable, reliable.points < noticeable.points {
      faults.add(.stepsUpsideDown(noticeable: noticeable.points, reliable: reliable.points), at: place)
    }
    let range = shape.range(ofItems: items.count)
    bands = Band.all(fields.items(.bands, &faults), of: range, &faults)
    cutOff = fields[.cutOff].map { CutOff($0, better: better, within: range, &faults) }
    response = fields[.response].map { ResponseRule($0, &faults) }
    if let place = fields[.response]?.place, better == .higher { faults.add(.responseUpward, at: place) }
  }
}

extension Fields<ScoreKey> {
  /// Each once, and each one of those that there are.
  fileprivate func itemNumbers(_ key: ScoreKey, among known: [Int], _ faults: inout Faults) -> [Int] {
    var seen: [String: Place] = [:]
    return requiredItems(key, &faults).compactMap { value in
      guard let number = value.wholeNumber(key.rawValue, in: key.note.form.entry.range, &faults) else { return nil }
      faults.addIfSame(String(number), of: MeasureItemKey.thing, at: value.place, as: &seen)
      if !known.contains(number) { faults.add(.noSuchItem(number, key: key.rawValue), at: value.place) }
      return number
    }
  }
}

extension ScoreRule.Band {
  /// They have to go from the lowest number that can be to the highest, each beginning where the one before ends.
  fileprivate static func all(
    _ values: [Value], of range: ClosedRange<Int>?, _ faults: inout Faults
  ) -> [ScoreRule.Band] {
    var bands: [ScoreRule.Band] = []
    var next = range?.lowerBound
    for value in values {
      let fields = Fields<BandKey>(value, &faults)
      let name = fields.line(.name, &faults)
      let from = fields.number(.from, &faults)
      let to = fields.number(.to, &faults)
      if let next, let place = fields[.from]?.place, from != next {
        faults.add(.bandOutOfLine(name, begins: from, expected: next), at: place)
      }
      if to >= from {
        bands.append(ScoreRule.Band(name: name, range: from...to))
      } else if let place = fields[.to]?.place {
        faults.add(.bandUpsideDown(name, from: from, to: to), at: place)
      }
      next = max(from, to) + 1
    }
    if let last = values.last, let range, let next, next != range.upperBound + 1 {
      faults.add(.bandsEndEarly(at: next - 1, highest: range.upperBound), at: last.place)
    }
    return bands
  }
}

extension ScoreRule.CutOff {
  fileprivate init(
    _ value: Value, better: ScoreRule.Better, within range: ClosedRange<Int>?, _ faults: inout Faults
  ) {
    let fields = Fields<CutOffKey>(value, &faults)
    self.init(at: fields.number(.at, &faults), clear: fields.number(.clear, &faults))
    guard let place = fields[.at]?.place, let clearPlace = fields[.clear]?.place else { return }
    if let range, !range.contains(at) {
      faults.add(.outOfRange(key: CutOffKey.at.rawValue, value: at, range: range), at: place)
    }
    if better == .lower ? clear >= at : clear <= at {
      faults.add(.cutOffUpsideDown(at: at, clear: clear), at: clearPlace)
    }
  }
}

extension ScoreRule.ChangeStep {
  fileprivate init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<ChangeKey>(value, &faults)
    self.init(points: fields.number(.points, &faults), source: fields.line(.source, &faults))
  }
}

extension ScoreRule.ResponseRule {
  fileprivate init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<ResponseKey>(value, &faults)
    self.init(
      baselineFrom: fields.number(.baselineFrom, &faults), remissionUnder: fields.number(.remissionUnder, &faults),
      source: fields.line(.source, &faults))
  }
}

extension KeyForm {
  /// What each entry of a list is; itself for any other form.
  fileprivate var entry: KeyForm {
    if case .list(let form, _) = self { return form }
    return self
  }
}

internal import SessionCore

/// A line of ratings: one person's, or with `*` one scale of everyone in the room.
func rating(_ front: LineFront, in context: TypingContext) throws(UsageError) -> Typed {
  let target = try context.target(front)
  if front.text.first == "*", target == .floor { return try everyonesRating(front.text.dropFirst(), in: context) }
  switch target {
  case .group: throw .notForGroup
  case .people(let people) where people.count > 1: throw .onePersonOnly
  case .floor, .people: break
  }
  let numbers = try RatingText(
    front.text, of: context.session?.outline.scales ?? [], answers: context.answerIsDue(from: target))
  var commands: [Command] = [.rate(numbers.values, of: target)]
  if let kept = numbers.kept, let member = context.member(target) {
    commands.append(.answerCommitment(member, kept, words: nil))
  }
  guard let note = numbers.note else { return .act(commands.count == 1 ? commands[0] : .together(commands)) }
  let mentioned = try context.mentions(in: note)
  commands.append(.note(String(note), about: target))
  return .act(.together(commands), hints: context.hints(front, mentioned: mentioned).filter(\.isMention))
}

/// `=* 5 6 - 7` and `=*m 5 6 - 7`: in seating order, all of them or none.
private func everyonesRating(_ text: Substring, in context: TypingContext) throws(UsageError) -> Typed {
  let room = EveryonesNumbers(text, in: context)
  let scale = try room.scale(of: context.scales)
  guard let values = room.values, values.contains(where: { $0 != nil }) else { throw .badRating }
  let seated = context.session?.seated ?? []
  guard values.count == seated.count else {
    let next = seated.count > values.count ? context.people.shortName(of: .member(seated[values.count])) : nil
    throw .countOfNumbers(given: values.count, people: seated.count, next: next)
  }
  let leading = [Int?](repeating: nil, count: scale)
  let commands: [Command] = zip(seated, values).compactMap { member, value in
    value.map { .rate(leading + [$0], of: .people([.member(member)])) }
  }
  return .act(commands.count == 1 ? commands[0] : .together(commands))
}

/// The numbers after `=*`, as far as they are typed.
struct EveryonesNumbers {
  private let letters: String
  /// `nil` where something else than numbers and `-` stands among them.
  let values: [Int?]?
  /// How many of them are finished, and how many the last one is not: it may still be typed.
  let finished: Int

  init(_ text: Substring, in context: TypingContext) {
    let head = text.prefix { !$0.isWhitespace && !$0.isNumber && $0 != "-" }
    letters = head.nameKey
    let rest = text[head.endIndex...]
    let words = rest.split { $0.isWhitespace || $0 == "," }
    let read = words.map { word in word == "-" ? Int??.some(nil) : word.wholeNumber.map { Int??.some($0) } ?? nil }
    values = read.contains { $0 == nil } ? nil : read.compactMap { $0 }
    finished = rest.last?.isWhitespace == true || words.isEmpty ? words.count : words.count - 1
  }

  /// The first scale where none is named.
  func scale(of scales: [String]) throws(UsageError) -> Int {
    guard !letters.isEmpty else { return 0 }
    guard let place = try scales.place(beginning: letters) else { throw .noScale(known: scales) }
    return place
  }
}

extension TypingContext {
  /// The names of the scales that the outline declares.
  var scales: [String] { session?.outline.scales.map(\.name) ?? [] }

  func member(_ target: Command.Target) -> MemberID? {
    switch target {
    case .floor: floorHolder?.memberID
    case .people(let people): people.first?.memberID
    case .group: nil
    }
  }

  fileprivate func answerIsDue(from target: Command.Target) -> Bool {
    guard let session, let member = member(target) else { return false }
    return session.owesAnswer(member)
  }
}

extension Hint {
  var isMention: Bool {
    if case .mentions = self { true } else { false }
  }
}

extension [String] {
  /// The scale whose name is this or the only one that begins so.
  func place(beginning typed: String) throws(UsageError) -> Int? {
    let key = typed.nameKey
    if let whole = firstIndex(where: { $0.nameKey == key }) { return whole }
    let begun = indices.filter { self[$0].nameKey.hasPrefix(key) }
    guard begun.count < 2 else { throw .severalScales(begun.map { self[$0] }) }
    return begun.first
  }
}

extension StringProtocol {
  /// Digits only, with a minus in front at most.
  var wholeNumber: Int? {
    guard first != "+", count <= 9 else { return nil }
    return Int(self)
  }
}

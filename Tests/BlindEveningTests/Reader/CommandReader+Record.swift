// `/we`, `/co` and `/fix`.
extension CommandReader {
  /// The first `@name`, and those joined to it by a comma, "and" or "&", are whom it was done with, wherever they stand.
  func intervention(_ words: String, isCoLeader: Bool) throws -> LineReader.Reading {
    guard line.room.stage == .running else { throw OpenCase("an intervention at this stage") }
    guard !isCoLeader || line.room.hasCoLeader else { throw OpenCase("no co-leader") }
    guard words.contains(where: \.isLetter) else { throw OpenCase("an intervention without words") }
    let names = WrittenName.all(in: words)
    guard try line.areMentionsKnown(in: words) else { return .refused }
    var with: [Int] = []
    for (place, name) in names.enumerated() {
      if place > 0 {
        let between = words[names[place - 1].range.upperBound..<name.range.lowerBound]
        guard [",", "and", "&"].contains(between.filter { $0 != " " }) else { break }
      }
      guard case .person(.member(let who)) = line.people.meaning(of: name.form) else {
        throw OpenCase("an intervention with a guest or a leader")
      }
      with.append(who)
    }
    guard Set(with).count == with.count else { throw OpenCase("someone named twice") }
    let fact = Fact(.intervention, about: with.map { line.people.members[$0].name }, words: words)
    return .done(.record([fact]), rest: .empty)
  }

  /// Re-files the line before, which was one note, private note, commitment or flag.
  func fix(_ words: String) throws -> LineReader.Reading {
    guard let last = line.record.lastFact else { throw OpenCase("/fix of something else") }
    let index = last.index
    var fact = last.fact
    if words.first == "@" {
      guard fact.sort != .intervention, fact.sort != .rating else { throw OpenCase("/fix of something else") }
      switch line.people.meaning(of: words.dropFirst()) {
      case .person(.member(let who)):
        guard fact.sort != .commitment || line.room.hasBeenHere.contains(who) else {
          throw OpenCase("/fix of a commitment to someone away")
        }
        let about = [line.people.members[who].name]
        guard fact.about != about else { throw OpenCase("/fix to the same person") }
        fact.about = about
      case .nobody, .severalPeople: return .refused
      default: throw OpenCase("/fix \(words)")
      }
    } else {
      guard words == "private", fact.sort == .note, fact.about != ["group"] else { throw OpenCase("/fix \(words)") }
      fact.sort = .privateNote
    }
    return .done(.refile(index, fact), rest: .empty)
  }
}

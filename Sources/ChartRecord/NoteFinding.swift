package import Charting

/// Something about a note that a clinician should look at before signing. It warns and never blocks by itself.
package struct NoteFinding: Hashable, Sendable {
  package var kind: Kind
  /// `nil` where the whole note is meant.
  package var part: PartID?
  /// A gap's id, where one is open.
  package var gap: String?
  /// The words in question, or what is missing; empty where the kind says it all.
  package var quote: String
  /// What would settle it, ready to be taken.
  package var mend: ChartCommand?

  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    case peerNamed
    /// A place, an illness, or someone who is called the same; or someone of another group.
    case perhapsNamed
    case partMissing
    case gapUnfilled
    /// Response or progress are the same, or nearly, in the note about another member, who is named here.
    case alike(with: String)
    case privateWords
    case timesDisagree
    /// Response, progress or plan say what they said in the last session's note, of the day that is named here.
    case asLastTime(of: String)
    /// What all notes share seems to be about one person.
    case aboutOnePerson
    /// What all notes share has words of a safety concern.
    case safetyWords
    /// Words in quotation marks, and it is not said whose.
    case speakerMissing
    /// Words that would fit anyone.
    case emptyWords
    /// The plan repeats what the member said they will do, and nothing else.
    case planAsCommitted
    /// What was recorded of a safety concern does not stand in the note any more.
    case safetyReplaced
    /// Only staff are said to have been told of a concern, and somebody else is named.
    case outsiderTold
  }

  package init(_ kind: Kind, part: PartID?, gap: String? = nil, quote: String, mend: ChartCommand? = nil) {
    self.kind = kind
    self.part = part
    self.gap = gap
    self.quote = quote
    self.mend = mend
  }

  /// The same whenever the same words are found in the same part, so that a reason for letting it stand still fits.
  package var id: String {
    ([kind.name] + [gap ?? part?.rawValue, gap == nil ? quote : nil].compactMap { $0 }.filter { !$0.isEmpty })
      .joined(separator: ".")
  }

  /// The finding about an open gap.
  static func id(ofGap gap: String) -> String { "\(Kind.gapUnfilled.name).\(gap)" }

  /// The gap that a finding of this id is about.
  static func gap(ofFinding id: String) -> String? {
    let mark = "\(Kind.gapUnfilled.name)."
    return id.hasPrefix(mark) ? String(id.dropFirst(mark.count)) : nil
  }

  /// One line: what, where, and in which words.
  package var words: String {
    let place = part.map { " in \($0.title.lowercased())" } ?? ""
    return switch kind {
    case .peerNamed: "someone else seems to be named\(place): “\(quote)”"
    case .perhapsNamed: "this may be someone's name\(place): “\(quote)”"
    case .partMissing: "the note has no \(part?.title.lowercased() ?? quote)"
    case .gapUnfilled: "a gap is open\(place): \(quote)"
    case .alike(let other): "\(part?.title.lowercased() ?? "") is the same, or nearly, in the note of \(other)"
    case .privateWords: "private notes say the same as this\(place): “\(quote)”"
    case .timesDisagree: "times do not add up\(place): \(quote)"
    case .asLastTime(let day): "\(part?.title.lowercased() ?? "") is the same, or nearly, as in the note of \(day)"
    case .aboutOnePerson: "this stands in everyone's note and seems to be about one person\(place): “\(quote)”"
    case .safetyWords: "this stands in everyone's note and may be a safety concern\(place): “\(quote)”"
    case .speakerMissing: "it is not said whose words these are\(place): \(quote)"
    case .emptyWords: "these words would fit anyone\(place): “\(quote)”"
    case .planAsCommitted:
      "the plan only repeats what the member plans to do; say what the program does next: “\(quote)”"
    case .safetyReplaced: "what was recorded of a safety concern was replaced by other words"
    case .outsiderTold: "only staff are said to have been told, and someone else is named\(place): “\(quote)”"
    }
  }
}

extension NoteFinding.Kind {
  fileprivate var name: String {
    switch self {
    case .peerNamed: "name"
    case .perhapsNamed: "perhaps"
    case .partMissing: "missing"
    case .gapUnfilled: "gap"
    case .alike: "alike"
    case .privateWords: "private"
    case .timesDisagree: "times"
    case .asLastTime: "last"
    case .aboutOnePerson: "person"
    case .safetyWords: "safety"
    case .speakerMissing: "speaker"
    case .emptyWords: "empty"
    case .planAsCommitted: "repeats"
    case .safetyReplaced: "replaced"
    case .outsiderTold: "told"
    }
  }
}

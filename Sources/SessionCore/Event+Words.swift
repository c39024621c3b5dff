extension Event {
  /// The same event after its words were destroyed.
  var withoutWords: Event {
    switch self {
    case .noted(_, let about): .noted(.destroyed, about: about)
    case .committed(let member, _): .committed(member, .destroyed)
    case .refiled(let line, .asNote(_?)): .refiled(line: line, .asNote(.destroyed))
    case .refiled(let line, .asCommitment(_?)): .refiled(line: line, .asCommitment(.destroyed))
    default: self
    }
  }
}

package import SessionCore
package import Vault

/// What was met on the way to a value, and is to be said beside it.
package enum QueryNotice: Sendable {
  /// Only what is intact was opened.
  case vaultDamaged(VaultFailure)
  /// Part of a stream cannot be read; what follows is the rest of it.
  case damaged(String)
  case endOfSessionLost(SessionID)
  case openingOfSessionLost(SessionID)
  /// A session that does not count in what was asked for.
  case sessionUnreadable(SessionID, CommandFailure)
  /// An earlier session that tonight's does not know, with its day.
  case earlierSessionLeftOut(String?, CommandFailure)
  /// What an interrupted export left in a folder.
  case leftoversTakenAway(folder: String)

  /// One plain sentence, without a full stop.
  package var words: String {
    switch self {
    case .vaultDamaged(let failure): CommandFailure(failure).words
    case .damaged(let name): "\(name) is damaged; what follows is the rest of it"
    case .endOfSessionLost(let id):
      "the end of session \(id.hexadecimal.prefix(8)) is not there; `circlekeeper vault verify` says more"
    case .openingOfSessionLost(let id):
      "the opening of session \(id.hexadecimal.prefix(8)) is lost; people and outline are the group's"
    case .sessionUnreadable(let id, let trouble):
      "session \(id.hexadecimal.prefix(8)) cannot be read: \(trouble.words)"
    case .earlierSessionLeftOut(let day, let trouble):
      "an earlier session\(day.map { " of \($0)" } ?? "") is left out: \(trouble.words)"
    case .leftoversTakenAway(let folder): "taken away: what an interrupted export left in \(folder)"
    }
  }
}

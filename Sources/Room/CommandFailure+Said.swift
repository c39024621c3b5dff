package import Clinic

extension CommandFailure {
  /// What a front end says for itself: one plain sentence, without a full stop.
  package init(_ words: String, _ code: Code = .refused) { self = .said(words, code) }

  /// An end that was said already.
  package static func silent(_ code: Code) -> CommandFailure { .said("", code) }

  /// ^C at the question for a secret, or Enter with nothing typed.
  package static let noSecretGiven = CommandFailure("no passphrase was given; nothing was opened", .passphrase)
}

extension Workspace {
  /// Ends a command that only looked, with exit code 4 where it met damage.
  package func sayWhetherDamaged() throws(CommandFailure) {
    if !damagedStreams.isEmpty { throw .silent(.damaged) }
  }
}

/// How far a note has come.
package enum NoteState: String, Hashable, Sendable, CaseIterable {
  case draft, signed
  /// Signed, or added to, by someone whose credential needs a second signature.
  case awaitingCoSignature = "awaiting co-signature"
  case coSigned = "co-signed"
  /// The original is kept sealed and stands in no export.
  case enteredInError = "entered in error"

  /// Whether nothing is left to be signed.
  package var isSettled: Bool {
    switch self {
    case .signed, .coSigned, .enteredInError: true
    case .draft, .awaitingCoSignature: false
    }
  }
}

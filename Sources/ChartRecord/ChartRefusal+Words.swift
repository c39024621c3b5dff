// All words for what stands in the way of a change to a chart.

extension ChartRefusal {
  /// One plain sentence: what stands in the way, and what would work.
  package var words: String {
    switch self {
    case .nothingChanges: "That is how it is already; nothing was changed."
    case .reasonMissing: "This needs a reason; say it in a few words."
    case .reasonTooShort(let words):
      "“\(words)” is not a reason; say it in at least two words, as in: left at the break."
    case .reasonSaysNothing(let words):
      "“\(words)” could stand for any note; say what the reason is in this one."
    case .textHasGap: "These words have an open [[ gap ]]; fill it in, then add them."
    case .textMissing: "There are no words to add; type them or name a file."
    case .contentDestroyed: "The content of this session was destroyed; its chart does not change any more."
    case .sessionStillOpen: "The session is not closed yet and its notes may still change; /close it, then sign."
    case .gapsOpen:
      "This note has an open [[ gap ]]; fill it in with `circlekeeper draft`, or say why it stays: --leave-gaps WHY."
    case .gapsNeverLeft(let parts, let hasConcern):
      (hasConcern
        ? "After a safety concern no gap stays open" : "The risk, the response and the plan never stay open")
        + "; fill in with `circlekeeper draft`: \(parts.map { $0.title.lowercased() }.joined(separator: ", "))."
    case .findingsOpen(let ids):
      "What was found in this note needs a reason: \(ids.joined(separator: ", ")); change the note, or --override ID=WHY."
    case .noteSigned(let state):
      "This note is \(state.rawValue) and stays as it is; add to it with `circlekeeper addend`."
    case .noteNotSigned: "This note is not signed yet; change the draft, or sign it first."
    case .noteInError: "This note was entered in error; sign the corrected draft instead."
    case .proofMissing: "There is no signature to keep; sign with a signer's own secret."
    case .nothingWaits: "No second signature is missing from this note."
    case .ownCoSignature(let name): "\(name) has signed this; the second signature is another person's."
    case .credentialNeedsCoSignature(let credential):
      "\(credential) needs a second signature by policy and cannot give one; ask someone else."
    case .disclosureIncomplete(let label): "Nothing goes out before it is said \(label.rawValue)."
    case .privateNotesDestroyedAlready: "The private notes of this session were destroyed already."
    case .holdStands: "This session is under a legal hold; lift it with `circlekeeper retention release`."
    case .noHold: "There is no legal hold on this session."
    case .notesUnsigned(let count):
      "\(count == 1 ? "One note is" : "\(count) notes are") not signed yet; `circlekeeper unsigned` lists them."
    case .notesNotExported(let count):
      "\(count == 1 ? "One note was" : "\(count) notes were") never exported; export them first, then nothing is lost."
    case .keptUntil(let year, let years):
      "Policy keeps a session for \(years) \(years == 1 ? "year" : "years"); this one stays until \(year)."
    case .sameSigner(let name): "\(name) cannot be both signers; a second person has to agree."
    }
  }
}

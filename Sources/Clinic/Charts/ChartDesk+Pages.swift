import Basics
package import Charting
package import ChartRecord
package import SessionCore

extension ChartDesk {
  /// What a signer sees first: the note.
  package func page(beforeSigning draft: DraftNote, in format: NoteFormat) -> [String] {
    ["== \(title(draft))", ""] + text(of: draft, in: format).lines
  }

  /// Whose note it is, told apart from everyone else's of the session.
  package func title(_ draft: DraftNote) -> String { notes.called(draft.member) + draft.whichOfSeveral }

  /// What they see besides the note: the names that were replaced, and what the checks found. A
  /// finding that has its reason is shown with it.
  package func remarks(beforeSigning note: NoteToSign) -> [String] {
    let replaced = note.draft.substitutions.map { "\($0.id): \($0.line)" }
    let findings = findings(in: note)
    return (replaced.isEmpty ? [] : ["-- Names replaced, not part of the note:"] + replaced + [""])
      + [findings.isEmpty ? "-- Nothing was found" : "-- Found, please look:"]
      + findings.map { finding in
        let reason = reason(for: finding, in: note).map { " (let stand: \($0))" } ?? ""
        return "\(finding.id): \(finding.words)\(reason)"
      }
  }

  /// Why it stands, said now or before.
  package func reason(for finding: NoteFinding, in note: NoteToSign) -> String? {
    note.reasons[finding.id] ?? chart.note(note.draft.noteID).overrides[finding.id]?.text
  }

  /// One line: whose note, its state, and by whom.
  package func line(of id: NoteID, _ member: Member) -> String {
    let note = chart.note(id)
    let signed = note.signed ?? note.withdrawn.last
    let by = signed.map { ", signed by \($0.signature.words)" } ?? ""
    let late = signed?.isLateEntry ?? false ? ", late entry" : ""
    return "\(notes.called(member)): \(note.state.rawValue)\(by)\(late)"
  }

  /// A signed note as it is shown: checked, its words, signatures and addenda.
  package func page(of signed: SignedNote) throws(CommandFailure) -> [String] {
    try checkProofs(of: signed)
    guard let text = signed.note.text.text else { return ["the words of this note were destroyed"] }
    return text.lines + [""] + signed.signatureLines + signed.addenda.flatMap(\.lines)
      + (signed.state == .awaitingCoSignature ? ["", "awaiting co-signature"] : [])
  }
}

extension SignedNote {
  fileprivate var signatureLines: [String] {
    let late = isLateEntry ? " (late entry)" : ""
    let seconds = coSignatures.map { second in
      let addenda = second.addendaCount == 0 ? "" : ", addenda included"
      return "Co-signed by \(second.signature.words)\(addenda)"
    }
    return ["Signed by \(signature.words)\(late)"] + seconds
      + (withdrawal.map { ["Entered in error, says \($0.signature.words): \($0.reason.text ?? "")"] } ?? [])
  }
}

extension Addendum {
  fileprivate var lines: [String] {
    let late = isLateEntry ? ", late entry" : ""
    let label = kind == .addendum ? "Addendum" : "Amendment"
    return ["", "\(label)\(late), \(signature.words):"] + (text.text ?? "(destroyed)").lines
  }
}

extension Signature {
  /// `Ruth Cole, LCSW, on 2026-11-24 at 20:15`.
  package var words: String {
    let civil = CivilTime(wallMs: at.wallMs, offsetSeconds: at.offsetSeconds)
    return "\(name), \(credential), on \(civil.date) at \(civil.clock)"
  }
}

extension Substitution {
  /// What was typed and what stands in the note.
  package var line: String { "“\(original)” reads “\(text)”" }

  /// What stands in the note now.
  private var text: String { isPutBack ? original : replacement }
}

extension DraftNote {
  /// After the name, where a member has more than one note.
  package var whichOfSeveral: String { kind == .contact ? ", contact note" : heading.service.map { ", \($0)" } ?? "" }
}

extension DraftNote {
  /// What tells it from others about the same member.
  package var shortName: String { kind == .contact ? "contact" : heading.service ?? "session" }
}

import ChartRecord
import Charting
import SessionCore

extension Samples {
  static let note = NoteID("session.1.skills group")
  static let at = WallTime(wallMs: 1_795_561_680_123, offsetSeconds: -18_000)
  static let signature = Signature(
    signer: SignerID(3), name: "Ruth Cole", credential: "LCSW", at: at, proof: [UInt8](0..<64))

  static let heading = Heading(
    session: session, groupName: "Tuesday evening", kind: .group, date: "2026-11-24",
    startedAt: Moment(sessionMs: -5, wallMs: 1_795_561_680_123, offsetSeconds: -18_000),
    endedAt: Moment(sessionMs: 7_200_000, wallMs: 1_795_568_880_123, offsetSeconds: -18_000), leaders: ["Kim", "Dana"],
    service: "skills group", isOpen: false)

  static let fixed = NoteSnapshot(
    kind: .session, member: member, heading: heading, format: "dap",
    parts: PartID.allCases.map { FixedPart($0, title: $0.rawValue, said) },
    blocks: NoteLayout.Block.Kind.allCases.map { FixedBlock($0, [said, .destroyed]) },
    text: ErasableText("DAP note\n\nof that evening"))

  static let disclosure = Disclosure(
    at: at, what: .note, notes: [note, NoteID("contact.2")], form: "html", recipient: ErasableText("the county clinic"),
    purpose: ErasableText("continuing care"), by: "Ruth Cole", ground: .consent, reference: said)

  /// At least one of each kind of event of a chart; the first of a kind has every field.
  static let chartEvents: [ChartEvent] =
    [
      .gapFilled(note, gap: "response", said), .gapFilled(note, gap: "response", nil),
      .partRewritten(note, .plan, said), .partRewritten(note, .plan, nil),
      .substitutionPutBack(note, substitution: "notes.12/1", true),
      .substitutionPutBack(note, substitution: "notes.12/1", false),
      .findingOverridden(note, finding: "name.notes.Jo", reason: said),
      .noteSigned(fixed, signature, isLateEntry: true, needsCoSignature: true),
      .noteSigned(
        NoteSnapshot(
          kind: .contact, member: member,
          heading: Heading(
            session: session, groupName: "", kind: .family, date: "", startedAt: nil, endedAt: nil, leaders: []),
          format: "", parts: [], blocks: [], text: .destroyed),
        Signature(signer: SignerID(1), name: "", credential: "", at: WallTime(wallMs: 0, offsetSeconds: 0)),
        isLateEntry: false, needsCoSignature: false),
      .coSigned(note, CoSignature(signature, addendaCount: 2)),
      .enteredInError(note, SignedNote.Withdrawal(reason: said, signature: signature)),
      .disclosed(disclosure), .privateNotesDestroyed(by: "Ruth Cole", at: at),
      .holdSet(LegalHold(reason: said, by: "Ruth Cole", at: at)), .holdLifted(by: "Ruth Cole", at: at),
      .contentDestroyed(
        DestructionCertificate(
          session: session, at: at, noteCount: 8, textCount: 412, retentionYears: 7, first: signature,
          second: signature)),
    ]
    + Addendum.Kind.allCases.map {
      .addendumMade(
        note, Addendum(kind: $0, text: said, signature: signature, isLateEntry: true, needsCoSignature: true))
    }
    + Disclosure.Subject.allCases.map { what in
      var other = disclosure
      other.what = what
      other.ground = .legalGround
      other.reference = nil
      return .disclosed(other)
    }
}

/// Each kind of event of a chart by its name; see `EventKind`.
enum ChartEventKind: String, CaseIterable {
  case gapFilled, partRewritten, substitutionPutBack, findingOverridden, noteSigned, coSigned, addendumMade
  case enteredInError, disclosed, privateNotesDestroyed, holdSet, holdLifted, contentDestroyed
}

extension ChartEvent {
  var kind: ChartEventKind {
    switch self {
    case .gapFilled: .gapFilled
    case .partRewritten: .partRewritten
    case .substitutionPutBack: .substitutionPutBack
    case .findingOverridden: .findingOverridden
    case .noteSigned: .noteSigned
    case .coSigned: .coSigned
    case .addendumMade: .addendumMade
    case .enteredInError: .enteredInError
    case .disclosed: .disclosed
    case .privateNotesDestroyed: .privateNotesDestroyed
    case .holdSet: .holdSet
    case .holdLifted: .holdLifted
    case .contentDestroyed: .contentDestroyed
    }
  }
}

package import Basics
import Program
import SessionCore
package import Vault

/// A session with damaged or missing records.
package struct AffectedSession {
  var id: String
  var date: String?
  var group: String?
}

/// What verification says.
package struct VerificationPage {
  package var found: Verification
  package var sessions: [AffectedSession] = []
  var judgement: ReceiptJudgement?
  var privateChanges: [PrivateChange] = []
  package var signatures: (noteCount: Int, faults: [String]) = (0, [])

  /// Looks at everything: what is intact, whether a receipt fits, and whether every signature does.
  package init(
    of vault: OpenVault, receipt: VaultReceipt?, progress: Workspace.Progress = { _, _ in },
    notify: @escaping (QueryNotice) -> Void
  ) throws(CommandFailure) {
    do {
      found = try vault.verify(progress: progress)
      judgement = try receipt.map(vault.judge)
      privateChanges = (try? vault.privateChanges()) ?? []
    } catch {
      throw CommandFailure(error)
    }
    // Signatures are read from acts, so they are looked at where these are in order.
    if found.isIntact {
      signatures = try Workspace(vault: vault, notify: notify).checkedSignatures()
    } else {
      sessions = Self.affectedSessions(of: vault, among: found.damagedStreams, notify)
    }
  }

  /// By the book as far as that can be read.
  private static func affectedSessions(
    of vault: OpenVault, among streams: Set<StreamID>, _ notify: @escaping (QueryNotice) -> Void
  ) -> [AffectedSession] {
    guard let workspace = try? Workspace(vault: vault, takesWhatIsIntact: true, notify: notify) else { return [] }
    return workspace.book.catalogue.filter { entry in
      [entry.id, entry.chart].compactMap { $0 }.contains { streams.contains(StreamID($0)) }
    }.map { entry in
      AffectedSession(
        id: entry.id.hexadecimal, date: entry.day?.iso,
        group: workspace.book.groups.first { $0.id == entry.group }?.name)
    }
  }

  /// Nothing is damaged, every signature fits, and so does the receipt if one was given.
  package var isSound: Bool { found.isIntact && signatures.faults.isEmpty && (judgement ?? .matches) == .matches }

  /// As it is printed.
  package var lines: [String] {
    let counts = [("chart", found.chart), ("private notes", found.privateLog)].map { name, count in
      "\(name): \(count.intactActCount) of \(count.actCount) acts intact, \(count.textCount) texts"
    }
    return counts + privateChanges.map(\.words) + damageLines + signatureLines + receiptLines
  }

  private var signatureLines: [String] {
    let count = signatures.noteCount
    guard signatures.faults.isEmpty, count > 0 else { return signatures.faults }
    return [count == 1 ? "1 signed note, its signatures fit" : "\(count) signed notes, every signature fits"]
  }

  private var damageLines: [String] {
    guard !found.isIntact else { return ["everything is as it was recorded"] }
    let missing = found.missingActCount > 0 ? ["missing: \(found.missingActCount) acts"] : []
    let affected = sessions.map { session in
      "affected: session \(session.id.prefix(8)) of \(session.date ?? "an unknown day"), \(session.group ?? "a group")"
    }
    let book = found.damagedStreams.contains(.program) ? ["affected: the book of groups and members"] : []
    return found.damage.map { "damaged: \($0.place.words), \($0.kind.rawValue)" } + missing + book + affected + [
      "everything else can still be shown; `circlekeeper vault salvage DIR` writes it into a new vault"
    ]
  }

  private var receiptLines: [String] {
    switch judgement {
    case nil: []
    case .matches: ["the receipt matches: everything that was recorded up to it is in this vault"]
    case .vaultIsOlder: ["this vault is older than the receipt: what was recorded after it is not in here"]
    case .doesNotMatch: ["the receipt does not match this vault: look at the paper again, or it is another vault's"]
    }
  }

  /// For programs.
  package var json: JSONValue {
    .object([
      .init("intact", .boolean(found.isIntact && signatures.faults.isEmpty)), .init("chart", found.chart.json),
      .init("private", found.privateLog.json), .init("damage", .array(found.damage.map(\.json))),
      .init("missingActs", .number(found.missingActCount)), .init("privateActsGone", .number(found.goneActCount)),
      .init("bookAffected", .boolean(found.damagedStreams.contains(.program))),
      .init("sessions", .array(sessions.map(\.json))), .init("receipt", .optional(judgement?.rawValue)),
      .init("signedNotes", .number(signatures.noteCount)), .init("falseSignatures", .strings(signatures.faults)),
    ])
  }
}

extension AffectedSession {
  fileprivate var json: JSONValue {
    .object([.init("id", .string(id)), .init("date", .optional(date)), .init("group", .optional(group))])
  }
}

extension LogCount {
  fileprivate var json: JSONValue {
    .object([
      .init("acts", .number(actCount)), .init("intact", .number(intactActCount)), .init("texts", .number(textCount)),
      .init("destroyedTexts", .number(destroyedTextCount)), .init("streams", .number(streamCount)),
    ])
  }
}

extension Damage {
  fileprivate var json: JSONValue {
    .object([.init("place", .string(place.words)), .init("kind", .string(kind.rawValue))])
  }
}

extension DamagePlace {
  /// For people and for the JSON; nothing of what was recorded.
  fileprivate var words: String {
    switch self {
    case .header(let copy): "copy \(copy + 1) of the header"
    case .anchor(let slot): "slot \(slot + 1) of the anchor"
    case .log(let name): "the \(name.rawValue) file"
    case .act(let name, let sequence): "\(name.rawValue) act \(sequence)"
    case .text(let name, let position): "text \(position.index + 1) of \(name.rawValue) act \(position.sequence)"
    case .block(let name, _): "the texts of one session in the \(name.rawValue) file"
    }
  }
}

extension PrivateChange {
  fileprivate var words: String {
    switch self {
    case .withheld(let count): "the chart records \(count) private \(count == 1 ? "line" : "lines") as withheld"
    case .destroyed(let count): "the chart records \(count) private \(count == 1 ? "line" : "lines") as destroyed"
    case .returned(let count): "the chart records \(count) private \(count == 1 ? "line" : "lines") as returned"
    }
  }
}

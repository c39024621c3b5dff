import Basics
package import ChartRecord
import Charting
package import Program
import ScreenText
package import SessionCore
package import Vault

extension ChartDesk {
  /// Without the proofs.
  private func certificate(
    by first: Signer, _ second: Signer, at: WallTime, textCount: Int
  ) -> DestructionCertificate {
    func signature(_ signer: Signer) -> Signature {
      Signature(signer: signer.id, name: signer.details.name, credential: signer.details.credential, at: at)
    }
    return DestructionCertificate(
      session: entry.id, at: at, noteCount: notes.drafts.count, textCount: textCount,
      retentionYears: policy.retentionYears, first: signature(first), second: signature(second))
  }

  private func destruction(_ certificate: DestructionCertificate) -> ChartCommand {
    let session = log.session
    let ended = session.stage == .closed ? session.endedAt : nil
    return .destroyContent(
      certificate, notes: notes.drafts.map(\.noteID),
      endedAt: ended.map { WallTime(wallMs: $0.wallMs, offsetSeconds: $0.offsetSeconds) })
  }

  /// Destroys what was said, with a certificate that both have signed.
  package func destroy(
    _ texts: [LogName: [TextPosition]], by first: borrowing SigningPerson, _ second: borrowing SigningPerson
  ) throws(CommandFailure) -> DestructionCertificate {
    let at = now
    let count = texts.values.reduce(0) { $0 + $1.count }
    var certificate = certificate(by: first.signer, second.signer, at: at, textCount: count)
    let unsigned = certificate
    certificate.first = first.sign(at: at) { SignedBytes.destruction(unsigned, by: $0) }
    let once = certificate
    certificate.second = second.sign(at: at) { SignedBytes.destruction(once, by: $0) }
    try perform([destruction(certificate)], destroying: texts)
    return certificate
  }

  /// Says what stands in the way before anybody types a secret.
  package func checkDestruction(by first: Signer, _ second: Signer, textCount: Int) throws(CommandFailure) {
    var certificate = certificate(by: first, second, at: now, textCount: textCount)
    certificate.first.proof = [0]
    certificate.second.proof = [0]
    do { _ = try chart.decide(destruction(certificate), under: policy) } catch { throw .chart(error) }
  }
}

extension DestructionCertificate {
  /// To be printed and filed.
  package var lines: [String] {
    [
      "CERTIFICATE OF DESTRUCTION", "session: \(session.hexadecimal)", "destroyed: \(at.civil.iso8601)",
      "notes: \(noteCount)", "texts: \(textCount)", "kept for: \(retentionYears) years from the day of the session",
      "signed by: \(first.words)", "and by: \(second.words)",
    ]
  }
}

extension ChartDesk {
  /// Where what was said in this session still stands in one of the logs; of the chart's own stream all but the account
  /// of what went out.
  package func texts(in name: LogName) throws(CommandFailure) -> [TextPosition] {
    let stream = StreamID(entry.id)
    let acts = try workspace.reading { () throws(VaultFailure) in try workspace.vault.acts(in: stream, log: name) }
    var positions: [TextPosition] = []
    for act in acts {
      for (index, text) in act.texts.enumerated() where text != nil {
        positions.append(TextPosition(sequence: act.sequence, index: index))
      }
    }
    for (row, act) in try workspace.chartActs(of: entry) where row.log == name && !act.isAccount {
      for (index, text) in row.texts.enumerated() where text != nil {
        positions.append(TextPosition(sequence: row.sequence, index: index))
      }
    }
    return positions
  }
}

extension Session {
  /// Private notes with their times, oldest first; those that were destroyed are left out.
  package func privateLines(about member: MemberID?) -> [String] {
    entries.filter { entry in
      guard entry.kind == .privateNote, entry.words?.text != nil else { return false }
      return member.map { entry.about.contains(.member($0)) } ?? true
    }.map { entry in
      let whom = entry.about.isEmpty ? "the group" : entry.about.map { name(of: $0) }.joined(separator: ", ")
      return "\(entry.at.clock)  \(whom): \(entry.words?.text ?? "")"
    }
  }
}

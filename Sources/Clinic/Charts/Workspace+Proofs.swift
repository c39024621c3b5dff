import Charting
import ChartRecord
import Program
import Sealing
import SessionCore

extension Workspace {
  /// Who signed something that has changed since, or whose signature is not theirs; empty where all is in order.
  /// What was destroyed at the end of its years cannot be checked any more and is left out.
  func falseProofs(of signed: SignedNote) -> [Signature] {
    guard !signed.isDestroyed else { return [] }
    var proofs = [(signed.signature, SignedBytes.note(signed.note, by: signed.signature))]
    proofs += signed.addenda.map {
      ($0.signature, SignedBytes.addendum($0.kind, $0.text.text ?? "", to: signed, by: $0.signature))
    }
    proofs += signed.coSignatures.map {
      ($0.signature, SignedBytes.coSignature(signed, addendaCount: $0.addendaCount, by: $0.signature))
    }
    if let withdrawal = signed.withdrawal {
      let bytes = SignedBytes.withdrawal(of: signed, reason: withdrawal.reason.text ?? "", by: withdrawal.signature)
      proofs.append((withdrawal.signature, bytes))
    }
    return proofs.filter { !isProof($0, of: $1) }.map(\.0)
  }

  private func isProof(_ signature: Signature, of bytes: [UInt8]) -> Bool {
    guard let signer = book.signer(signature.signer) else { return false }
    return SigningKey.isProof(signature.proof, of: bytes, by: signer.details.publicKey)
  }

  /// Every signature of the vault that does not fit, in words, and how many notes were looked at.
  package func checkedSignatures() throws(CommandFailure) -> (noteCount: Int, faults: [String]) {
    var count = 0
    var faults: [String] = []
    for entry in book.catalogue {
      var chart = SessionChart()
      for (_, act) in try chartActs(of: entry) { chart.apply(act) }
      for note in chart.notes.sorted(by: { $0.key < $1.key }).map(\.value) {
        for signed in note.withdrawn + [note.signed].compactMap({ $0 }) {
          count += 1
          faults += falseProofs(of: signed).map { $0.fault(in: signed, of: entry) }
        }
      }
      faults += falseProofs(of: chart.certificate).map {
        "session \(entry.id.hexadecimal.prefix(8)), certificate: the signature of \($0.name) does not fit"
      }
    }
    return (count, faults)
  }

  private func falseProofs(of certificate: DestructionCertificate?) -> [Signature] {
    guard let certificate else { return [] }
    return [certificate.first, certificate.second].filter {
      !isProof($0, of: SignedBytes.destruction(certificate, by: $0))
    }
  }
}

extension Signature {
  fileprivate func fault(in note: SignedNote, of entry: CatalogueEntry) -> String {
    "session \(entry.id.hexadecimal.prefix(8)), note of \(note.note.member.nameAndInitial): "
      + "the signature of \(name) does not fit"
  }
}

extension ChartDesk {
  /// Before anything signed is shown or goes out.
  func checkProofs(of signed: SignedNote) throws(CommandFailure) {
    guard let first = workspace.falseProofs(of: signed).first else { return }
    throw .notes(.falseSignature(of: first.name, under: signed.note.member.nameAndInitial))
  }
}

package import SessionCore

/// Someone who signs notes with a key of their own.
package struct Signer: Hashable, Sendable {
  package let id: SignerID
  package var details: SignerDetails
  /// Signs nothing more; what was signed can still be checked.
  package internal(set) var isRetired = false

  package init(id: SignerID, details: SignerDetails) {
    self.id = id
    self.details = details
  }
}

/// What is kept of a signer; the key is sealed under a secret that only they know.
package struct SignerDetails: Hashable, Sendable {
  package var name: String
  /// As in `LCSW`.
  package var credential: String
  /// 32 bytes, with which anybody can check a signature.
  package var publicKey: [UInt8]
  /// What only the signer's own secret opens.
  package var sealedKey: [UInt8]

  package init(name: String, credential: String, publicKey: [UInt8], sealedKey: [UInt8]) {
    self.name = name
    self.credential = credential
    self.publicKey = publicKey
    self.sealedKey = sealedKey
  }
}

extension ProgramBook {
  /// `nil` for a number that nobody has.
  package func signer(_ id: SignerID) -> Signer? { signers.first { $0.id == id } }

  /// Those who sign now, in the order in which they were added.
  package var signersNow: [Signer] { signers.filter { !$0.isRetired } }

  /// Someone who signs now, by the name or its beginning, as names are compared; `nil` unless it is exactly one.
  package func signer(named name: String) -> Signer? {
    let key = name.nameKey
    let signers = signersNow
    if let exact = signers.first(where: { $0.details.name.nameKey == key }) { return exact }
    let found = signers.filter { !key.isEmpty && $0.details.name.nameKey.hasPrefix(key) }
    return found.count == 1 ? found[0] : nil
  }

  func addSigner(_ details: SignerDetails) throws(ProgramRefusal) -> [ProgramEvent] {
    var details = details
    details.name = try details.name.tidied(as: .signerName)
    details.credential = try details.credential.tidied(as: .credential)
    let key = details.name.nameKey
    if signersNow.contains(where: { $0.details.name.nameKey == key }) { throw .signerNamedAlready(details.name) }
    return [.signerAdded(SignerID((signers.map(\.id.number).max() ?? 0) + 1), details)]
  }

  func retireSigner(_ id: SignerID) throws(ProgramRefusal) -> [ProgramEvent] {
    guard let signer = signer(id) else { throw .noSuchSigner }
    guard !signer.isRetired else { throw .nothingChanges }
    return [.signerRetired(id)]
  }
}

package import SessionCore

/// A person's signature: who, when, and the proof over what `SignedBytes` makes of it.
package struct Signature: Hashable, Sendable {
  package var signer: SignerID
  /// As it was at signing.
  package var name: String
  /// As it was at signing, as in `LCSW`.
  package var credential: String
  package var at: WallTime
  /// Ed25519, 64 bytes.
  package var proof: [UInt8]

  package init(signer: SignerID, name: String, credential: String, at: WallTime, proof: [UInt8] = []) {
    self.signer = signer
    self.name = name
    self.credential = credential
    self.at = at
    self.proof = proof
  }
}

/// A second person's signature, and how much of the note it is for.
package struct CoSignature: Hashable, Sendable {
  package var signature: Signature
  /// How many addenda stood there and are signed with it.
  package var addendaCount: Int

  package init(_ signature: Signature, addendaCount: Int) {
    self.signature = signature
    self.addendaCount = addendaCount
  }
}

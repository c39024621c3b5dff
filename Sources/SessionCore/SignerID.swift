/// A signer's number within the program; never given twice.
package struct SignerID: Hashable, Sendable, Comparable {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  package static func < (left: SignerID, right: SignerID) -> Bool { left.number < right.number }
}

import Basics
import ChartRecord
import Program
package import SessionCore

/// Names by which others know what leaves: always the same for the same thing, made with a key of the vault and of no
/// use without it. None is made of what people are called, nor of a place in a list.
package struct ExportNames {
  private let keyed: ([UInt8]) -> [UInt8]

  /// - Parameter keyed: makes 16 bytes of any others, with the vault's key.
  package init(keyed: @escaping ([UInt8]) -> [UInt8]) { self.keyed = keyed }

  /// The same for everyone who was there.
  package func session(_ session: SessionID) -> String { name("session", session.hexadecimal) }

  func person(_ person: PersonInCare) -> String { name("person", person.text) }

  func encounter(of person: PersonInCare, in session: SessionID) -> String {
    name("encounter", person.text, session.hexadecimal)
  }

  /// Stays with the note: whatever else is exported, and whatever is added to it. One that was signed again after it was
  /// entered in error is another note.
  func note(_ note: NoteID, edition: Int, in session: SessionID) -> String {
    name("note", session.hexadecimal, note.text, "\(edition)")
  }

  /// Stays with the measure when its number is corrected.
  func rating(_ measure: String, of person: PersonInCare, in session: SessionID) -> String {
    name("rating", person.text, session.hexadecimal, measure)
  }

  func signer(_ signer: SignerID) -> String { name("signer", "\(signer.number)") }

  /// Whose chart numbers these are.
  var chartNumbers: String { name("chart numbers") }

  /// A UUID of version 8, which leaves its bits to the maker (RFC 9562). Every field stands with its length before it, so
  /// that no two different things are named alike.
  private func name(_ fields: String...) -> String {
    var bytes = keyed(fields.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) })
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.hexadecimal
    var parts: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts.joined(separator: "-")
  }
}

extension String {
  /// A UUID as a name that FHIR takes.
  var asURN: String { "urn:uuid:" + self }
}

extension PersonInCare {
  fileprivate var text: String { "\(group.number).\(member.number)" }
}

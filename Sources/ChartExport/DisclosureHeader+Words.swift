package import Basics
package import ChartRecord
internal import ScreenText

extension DisclosureHeader {
  /// The notice, then to whom this went and on what ground: a clear account of the consent goes with the record.
  package var lines: [String] {
    let what = ground == .consent ? "consent" : "legal ground"
    let account =
      "Disclosed on \(at.civil.date) to \(recipient.onOneLine) for \(purpose.onOneLine), by \(by.onOneLine); "
      + "\(what): \(reference.onOneLine)."
    return (notice.map { $0.onItsLines.lines } ?? []) + [account]
  }

  /// As fields of a JSON object.
  var json: JSONValue {
    .object([
      .init("at", .string(at.civil.iso8601)), .init("to", .string(recipient)), .init("purpose", .string(purpose)),
      .init("by", .string(by)), .init("ground", .string(ground.rawValue)), .init("reference", .string(reference)),
      .init("notice", .optional(notice)),
    ])
  }
}

extension WallTime {
  /// The date and time of day as the wall showed them.
  package var civil: CivilTime { CivilTime(wallMs: wallMs, offsetSeconds: offsetSeconds) }
}

extension Signature {
  /// `Ruth Cole, LCSW, on 2026-11-24 at 20:15`.
  var line: String {
    "\(name.onOneLine), \(credential.onOneLine), on \(at.civil.date) at \(at.civil.clock)"
  }
}

extension Addendum {
  /// `Amendment, late entry, by Ruth Cole, LCSW, on 2026-11-24 at 20:15`.
  var heading: String {
    let label = kind == .addendum ? "Addendum" : "Amendment"
    return "\(label)\(isLateEntry ? ", late entry" : ""), by \(signature.line)"
  }
}

extension ChartedNote {
  /// Who signed it, and that it is a late entry where it is one.
  var signatureLines: [String] {
    signatures.enumerated().map { place, signature in
      let late = place == 0 && isLateEntry ? " (late entry)" : ""
      return "\(place == 0 ? "Signed" : "Co-signed") by \(signature.line)\(late)"
    }
  }
}

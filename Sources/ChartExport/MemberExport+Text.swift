import Basics
package import ChartRecord
import SessionCore

extension MemberExport {
  /// Plain text, one note after the other, each with its signatures and what was added.
  package var plainText: String {
    bareText + (["", "--"] + cover.lines).joined(separator: "\n") + "\n"
  }
}

extension ChartedNote {
  /// With who signed it, their credential and when; a draft says so in its first line and in its last.
  package var textLines: [String] {
    let mark = draftWords.map { [$0] } ?? []
    let added = addenda.flatMap { ["", $0.heading + ":"] + ($0.text.text ?? "").onItsLines.lines }
    let signed = signatures.isEmpty ? [] : [""] + signatureLines
    return mark + (mark.isEmpty ? [] : [""]) + text.onItsLines.lines + signed + added
      + (mark.isEmpty ? [] : [""] + mark)
  }
}

extension MemberExport {
  /// The same without notice and account, for what stays within the program.
  package var bareText: String {
    let between = ["", String(repeating: "=", count: 60), ""]
    return Array(notes.map(\.textLines).joined(separator: between)).joined(separator: "\n") + "\n"
  }
}

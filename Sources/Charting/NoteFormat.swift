internal import Mustache

/// How the parts of a draft are laid out as text: a template, and no code.
package struct NoteFormat: Sendable {
  /// The file's name, as in `dap`.
  package let id: String
  /// The first remark of the file, after `title:`; else the id.
  package let title: String
  /// The clinician who reviewed the file, and when, after `reviewed:` in a remark; `nil` where none has.
  package let reviewed: String?
  private let template: MustacheTemplate

  /// The layout of contact notes, whatever the format of the others.
  package static let contactID = "contact"

  /// Reads a format; each thing that is wrong with it comes back.
  static func read(_ file: FormatFile, id: String, isShipped: Bool) -> (format: NoteFormat?, faults: [FormatFault]) {
    func fault(_ problem: FormatFault.Problem) -> FormatFault {
      FormatFault(file: file.shownAs, line: 1, column: 1, problem: problem)
    }
    guard let text = file.text else { return (nil, [fault(.notText)]) }
    guard id.isFormatID else { return (nil, [fault(.notAnID(id))]) }
    var scan = FormatScan(text, file: file.shownAs)
    scan.run(required: id == contactID ? PartID.requiredOfContact : PartID.required)
    guard scan.faults.isEmpty else { return (nil, scan.faults) }
    // What comes with the program has to say whether a clinician has looked at it.
    if isShipped, scan.reviewed == nil { return (nil, [fault(.noReview)]) }
    // Plain text: nothing is escaped as it would be for a page of the web.
    guard let template = try? MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + PlacedTexts.cleaned(text)) else {
      return (nil, [fault(.misread)])
    }
    let reviewed = scan.reviewed.flatMap { $0.lowercased() == "no" ? nil : $0 }
    return (NoteFormat(id: id, title: scan.title ?? id, reviewed: reviewed, template: template), [])
  }

  /// The note in this format, part by part.
  package func layout(of note: DraftNote) -> NoteLayout {
    var texts = PlacedTexts()
    let values = texts.placed(FormatFields.values(of: note))
    var layout = NoteLayout(template.render(values), filling: texts)
    if let leftOpen = note.leftOpen { layout.blocks.append(NoteLayout.Block(.paragraph, [leftOpen])) }
    return layout
  }
}

extension String {
  fileprivate var isFormatID: Bool {
    first?.isLetter ?? false && allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
  }
}

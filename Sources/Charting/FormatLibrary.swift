/// The formats that notes can be written in.
package struct FormatLibrary: Sendable {
  /// By name; the one for contact notes is not among them.
  package private(set) var formats: [NoteFormat] = []
  private var contact: NoteFormat?

  /// What is shipped, overlaid by the user's own: a file of the same name takes the other's place. A file with a fault is
  /// left out as a whole, so that what it would have replaced stays.
  package static func load(
    shipped: [FormatFile], overlay: [FormatFile] = []
  ) -> (library: FormatLibrary, faults: [FormatFault]) {
    var found: [String: NoteFormat] = [:]
    var faults: [FormatFault] = []
    for (files, isShipped) in [(shipped, true), (overlay, false)] {
      for file in files {
        guard let id = file.id else { continue }
        let (format, wrong) = NoteFormat.read(file, id: id, isShipped: isShipped)
        faults += wrong
        if let format { found[id] = format }
      }
    }
    var library = FormatLibrary()
    library.contact = found.removeValue(forKey: NoteFormat.contactID)
    library.formats = found.values.sorted { $0.id < $1.id }
    return (library, faults)
  }

  /// Each format with the clinician who reviewed it, the one for contact notes too.
  package var reviewers: [(id: String, reviewed: String?)] {
    (formats + [contact].compactMap { $0 }).map { ($0.id, $0.reviewed) }
  }

  /// `nil` where no format has that name.
  package func format(_ id: String) -> NoteFormat? { formats.first { $0.id == id } }

  /// A note in a format; a contact note in its own.
  package func layout(of note: DraftNote, in format: NoteFormat) -> NoteLayout {
    switch note.kind {
    case .session: format.layout(of: note)
    case .contact: (contact ?? format).layout(of: note)
    }
  }

  /// The same as plain text.
  package func text(of note: DraftNote, in format: NoteFormat) -> String { layout(of: note, in: format).text }
}

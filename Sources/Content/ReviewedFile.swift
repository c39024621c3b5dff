/// What one content file says about a review by a clinician. Every shipped file has to say it; a user's own file may
/// leave it out, and then no one has reviewed it.
package struct ReviewedFile: Hashable, Sendable {
  /// As in `questions/sharing.yaml`.
  package var path: String
  /// The clinician, and when; nil where none has.
  package var reviewed: String?

  /// The key, which is the same in every file.
  static let key = "reviewed"

  package init(path: String, reviewed: String?) {
    self.path = path
    self.reviewed = ReviewedFile.clinician(in: reviewed)
  }

  /// Nil for the word `no`.
  static func clinician(in said: String?) -> String? { said?.lowercased() == "no" ? nil : said }
}

extension ReviewedFile {
  /// Takes the key out of a file that has been read. Where a shipped file does not have it, that is a fault; what is
  /// wrong with its value has been found by the reader of the file.
  init(_ value: Value, of file: ContentFile, _ faults: inout Faults) {
    var said: String?
    if case .keys(let fields) = value.form, let field = fields.first(where: { $0.key == ReviewedFile.key }),
      case .text(let text) = field.value.form, !field.value.isBlank
    {
      said = text
    }
    if file.isShipped, said == nil { faults.add(.missingKey(ReviewedFile.key, of: "content file"), at: value.place) }
    self.init(path: file.path, reviewed: said)
  }
}

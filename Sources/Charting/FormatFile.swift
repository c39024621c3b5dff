/// One file of a note format, embedded in the program or found in the user's own folder.
package struct FormatFile: Hashable, Sendable {
  /// Relative to the folder of content, as in `formats/dap.mustache`; its name is the format's id.
  package var path: String
  /// What faults call it: the whole path for a file of the user's own.
  package var shownAs: String
  /// `nil` where the bytes are not UTF-8.
  package var text: String?

  package init(path: String, shownAs: String? = nil, text: String?) {
    self.path = path
    self.shownAs = shownAs ?? path
    self.text = text
  }

  /// `dap`; `nil` for a file that is not a format.
  var id: String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "formats", parts[1].hasSuffix(".mustache") else { return nil }
    return String(parts[1].dropLast(".mustache".count))
  }
}

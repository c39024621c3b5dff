/// One content file as it was found: embedded in the program or in the user's own folder.
package struct ContentFile: Hashable, Sendable {
  /// Relative to the folder of content, as in `outlines/process-90.yaml`; it decides what the file holds.
  package var path: String
  /// What faults call it: the whole path for a file of the user's own.
  package var shownAs: String
  /// Nil where the bytes are not UTF-8.
  package var text: String?
  /// The length in bytes.
  package var size: Int
  /// Whether it came with the program: such a file has to say whether a clinician has reviewed it.
  var isShipped = false

  /// No file is read beyond this many bytes; who reads one from disk may stop one byte later.
  package static let largestSize = 256 * 1024

  /// A file whose text is known to be good.
  package init(path: String, shownAs: String? = nil, text: String) {
    self.path = path
    self.shownAs = shownAs ?? path
    self.text = text
    size = text.utf8.count
  }

  /// A file as it was read from disk.
  package init(path: String, shownAs: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.shownAs = shownAs ?? path
    text = String(validating: bytes, as: UTF8.self)
    size = bytes.count
  }
}

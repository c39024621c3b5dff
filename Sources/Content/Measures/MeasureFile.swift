package import Measures

/// A measure as a file that people write.
package enum MeasureFile {
  /// Reads one measure, from the library's folders or from anywhere else: nil with at least one fault, or the measure
  /// with none.
  package static func decode(_ file: ContentFile) -> (measure: Instrument?, faults: [ContentFault]) {
    let read = Decoding(file) { Instrument($0, &$1) }
    return (read.thing, read.faults)
  }

  /// Whether a file of the folder of content is one.
  package static func isPath(_ path: String) -> Bool { ContentPlace(path: path) == .measures }
}

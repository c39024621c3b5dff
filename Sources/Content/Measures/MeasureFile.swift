package import Measures

/// A measure as a file that people write.
package enum MeasureFile {
  /// Reads one measure, from the library's folders or from anywhere else: nil with at least one fault, or the measure
  /// with none.
  package static func decode(_ file: ContentFile) -> (measure: Instrument?, faults: [ContentFault]) {
    let read = Decoding(file) { Instrument($0, &$1) }
    return (read.thing, read.faults)
  }

  /// Whether a fault's file lies in a folder of measures, the shipped one or the user's own.
  package static func isPath(inFolder path: String) -> Bool { path.split(separator: "/").dropLast().last == "measures" }
}

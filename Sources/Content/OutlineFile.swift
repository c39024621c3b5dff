package import SessionCore

/// An outline as a file that people write.
package enum OutlineFile {
  /// Reads one outline, from the library's folders or from anywhere else: nil with at least one fault, or the outline
  /// with none. A phase may name only the given skills.
  package static func decode(_ file: ContentFile, skills: [Skill]) -> (outline: Outline?, faults: [ContentFault]) {
    let read = Decoding(file) { Outline($0, skills: skills.map(\.id), &$1) }
    return (read.thing, read.faults)
  }
}

/// What came of one file: a thing, or faults.
struct Decoding<Thing> {
  let thing: Thing?
  /// Where the thing begins, for faults that are found only beside other files.
  let place: Place
  let faults: [ContentFault]
  let review: ReviewedFile

  init(_ file: ContentFile, read: (Value, inout Faults) -> Thing) {
    do {
      let value = try Value(parsing: file)
      var faults = Faults(file)
      // First, so that a file with too many faults to list is still told to say it.
      review = ReviewedFile(value, of: file, &faults)
      let thing = read(value, &faults)
      self.thing = faults.list.isEmpty ? thing : nil
      place = value.place
      self.faults = faults.list
    } catch {
      (thing, place, faults) = (nil, .start, [error])
      review = ReviewedFile(path: file.path, reviewed: nil)
    }
  }
}

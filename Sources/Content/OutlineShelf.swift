import SessionCore
import Synchronization

/// The outlines of a library. Those that came with the program are read when they are first asked for: there are about a
/// hundred, and an evening needs one.
struct OutlineShelf: Sendable {
  private enum Entry: Sendable {
    case read(Outline)
    case shipped(ShippedOutline)

    var id: String {
      switch self {
      case .read(let outline): outline.id
      case .shipped(let shipped): shipped.id
      }
    }

    var outline: Outline? {
      switch self {
      case .read(let outline): outline
      case .shipped(let shipped): shipped.read?.outline
      }
    }
  }

  private var entries: [Entry] = []

  var ids: [String] { entries.map(\.id) }

  /// Reads every one that was not read yet.
  var all: [Outline] { entries.compactMap(\.outline) }

  /// What those that came with the program say about a review; reads every one that was not read yet.
  var shippedReviews: [ReviewedFile] {
    entries.compactMap { entry in
      if case .shipped(let shipped) = entry { shipped.read?.review } else { nil }
    }
  }

  subscript(id: String) -> Outline? { entries.first { $0.id == id }?.outline }

  /// In the place of the one with the same id, or at the end.
  mutating func put(_ outline: Outline) { put(.read(outline)) }

  /// A file that came with the program, is called by its outline's id and was checked before it was shipped.
  mutating func put(shipped file: ContentFile, skills: [String]) {
    put(.shipped(ShippedOutline(file: file, skills: skills)))
  }

  private mutating func put(_ entry: Entry) {
    if let index = entries.firstIndex(where: { $0.id == entry.id }) {
      entries[index] = entry
    } else {
      entries.append(entry)
    }
  }
}

/// A file of an outline that is read once, when it is first asked for.
private final class ShippedOutline: Sendable {
  let id: String
  private let file: ContentFile
  private let skills: [String]
  private let known = Mutex<(outline: Outline, review: ReviewedFile)?>(nil)

  init(file: ContentFile, skills: [String]) {
    id = String(file.path.dropFirst("outlines/".count).dropLast(".yaml".count))
    self.file = file
    self.skills = skills
  }

  /// Nil where the file has a fault, which the tests of the shipped content rule out.
  var read: (outline: Outline, review: ReviewedFile)? {
    known.withLock { known in
      if let known { return known }
      let decoding = Decoding(file) { Outline($0, skills: skills, &$1) }
      known = decoding.thing.map { ($0, decoding.review) }
      return known
    }
  }
}

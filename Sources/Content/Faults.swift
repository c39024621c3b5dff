/// The faults of one file, in the order in which they were found.
struct Faults {
  let file: ContentFile
  private(set) var list: [ContentFault] = []

  /// Nobody reads more of one file.
  static let most = 100

  init(_ file: ContentFile) {
    self.file = file
  }

  mutating func add(_ problem: ContentFault.Problem, at place: Place) {
    if list.count < Faults.most { list.append(file.fault(problem, at: place)) }
  }
}

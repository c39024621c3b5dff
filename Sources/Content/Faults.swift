/// The faults of one file, in the order in which they were found.
struct Faults {
  let file: ContentFile
  private(set) var list: [ContentFault] = []

  init(_ file: ContentFile) {
    self.file = file
  }

  mutating func add(_ problem: ContentFault.Problem, at place: Place) {
    list.append(file.fault(problem, at: place))
  }

  mutating func add(_ fault: ContentFault) {
    list.append(fault)
  }
}

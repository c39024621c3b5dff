/// What the tests ask of the fixture on its command line.
struct Options {
  var tickMs: Int64 = 0
  var alertEvery = 0
  var draftPath: String?
  var isPlain = false
  var keepsLine = false
  var title: String?
  var initialText = ""
  var leavesAfterMs: Int64?

  init(_ arguments: [String]) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      switch name {
      case "--tick-ms": tickMs = rest.popFirst().flatMap { Int64($0) } ?? 0
      case "--alert-every": alertEvery = rest.popFirst().flatMap { Int($0) } ?? 0
      case "--draft": draftPath = rest.popFirst()
      case "--plain": isPlain = true
      case "--keep": keepsLine = true
      case "--title": title = rest.popFirst()
      case "--leaves-ms": leavesAfterMs = rest.popFirst().flatMap { Int64($0) }
      case "--text": initialText = rest.popFirst() ?? ""
      default: preconditionFailure("unknown option \(name)")
      }
    }
  }
}

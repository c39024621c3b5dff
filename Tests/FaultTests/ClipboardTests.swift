import Room
import Testing

@Suite("The clipboard")
struct ClipboardTests {
  @Test(
    "what goes through GNU screen is in pieces that it hands on, and whole when put together",
    arguments: [3, 512, 5000])
  func screen(count: Int) {
    let request = "\u{1B}]52;c;" + String(repeating: "Q", count: count) + "\u{7}"
    let sent = Clipboard.throughScreen(request)
    let pieces = sent.components(between: "\u{1B}P", and: "\u{1B}\\")
    #expect(pieces.allSatisfy { $0.utf8.count + 4 < 768 })
    #expect(pieces.joined() == request)
  }
}

extension String {
  fileprivate func components(between start: String, and end: String) -> [String] {
    var (rest, found) = (self[...], [String]())
    while let first = rest.firstRange(of: start), let last = rest[first.upperBound...].firstRange(of: end) {
      found.append(String(rest[first.upperBound..<last.lowerBound]))
      rest = rest[last.upperBound...]
    }
    return found
  }
}

import NameFinding
import Testing

@Suite("The time that checking takes")
struct NameFinderSpeedTests {
  @Test("twelve notes of 4,000 characters against fifteen names keep nobody waiting")
  func speed() throws {
    let roster = try #require(try CaseFile.rosters()["words"])
    let sentences = try CaseFile.cases("ordinary").map(\.text).joined(separator: " ")
    let notes = (0..<12).map { String(sentences.dropFirst($0 * 700).prefix(4000)) }
    #expect(notes.allSatisfy { $0.count == 4000 })
    let finder = roster.finder
    let clock = ContinuousClock()
    let times = (0..<5).map { _ in clock.measure { for note in notes { _ = finder.findings(in: note) } } }
    let best = try #require(times.min())
    print("twelve notes of 4,000 characters: \(best)")
    #expect(best < .seconds(2), "a debug build on a busy machine; a release build takes a few milliseconds")
  }
}

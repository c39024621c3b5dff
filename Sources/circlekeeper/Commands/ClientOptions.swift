import ArgumentParser
import Basics
import Clinic
import Program
import Room
import SessionCore

/// What can be told of a client, on a command line.
struct ClientOptions: ParsableArguments {
  @Option(name: .long, help: "The chart id; no one else has it.") var chartID: String?
  @Option(name: .long, help: "The day of birth, as in 1990-04-01.") var born: String?
  @Option(name: .long, help: "The name they go by: Jo for Josephine.") var preferred: String?
  @Option(name: .long, help: "As in she/her.") var pronouns: String?
  @Option(name: .long, help: "Their primary counselor.") var counselor: String?
  @Option(name: .long, help: "The supervising physician.") var physician: String?
  @Option(name: .long, help: "A diagnosis as told by who made it: \"F10.20 alcohol use disorder\"; once for each.")
  var diagnosis: [String] = []
  @Option(name: .long, help: "A few words on what helps them.") var helps: String?

  var words: [String?] { [preferred, counselor, physician, helps] }

  /// Everything that was said; `name` is the one that will stand, with the preferred one in it.
  func changes(to name: String?) throws(CommandFailure) -> [ClientChange] {
    var changes: [ClientChange] = name.map { [.name($0)] } ?? []
    if let chartID { changes.append(.chartID(chartID)) }
    if let born { changes.append(.born(try Day(typed: born))) }
    if let pronouns { changes.append(.pronouns(pronouns)) }
    if let counselor { changes.append(.counselor(counselor)) }
    if let physician { changes.append(.physician(physician)) }
    if !diagnosis.isEmpty { changes.append(.diagnoses(diagnosis.map(ClientDetails.Diagnosis.init(typed:)))) }
    if let helps { changes.append(.helps(helps)) }
    return changes
  }
}

extension String {
  /// A whole name with the one that the person goes by in quotation marks.
  func called(_ preferred: String?) -> String {
    preferred.map { PersonName(self).spelled(calling: $0) } ?? self
  }
}

extension Client {
  func isCalled(_ name: String) -> Bool { PersonName(details.name).key == PersonName(name).key }
}

extension ClientDetails.Diagnosis {
  /// A code and its words, with a blank between them.
  init(typed: String) {
    let parts = typed.split(separator: " ", maxSplits: 1).map(String.init)
    self.init(code: parts.first ?? "", words: parts.count > 1 ? parts[1] : "")
  }
}

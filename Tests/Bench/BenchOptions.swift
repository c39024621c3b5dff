/// The command line, taken apart.
struct BenchOptions {
  var rows: [String] = []
  var asJSON = false
  var rounds: Int?
  var binary: String?
  /// Where the invented years are kept from run to run.
  var folder: String?
  /// What a full table is measured on; ten years, unless someone wants to see it work.
  var sessions = 2500
  var seed: UInt64 = 1
  var openEvents = 0

  static let usage = """
    circlekeeper-bench [ROW …] [--json] [--rounds N] [--binary PATH] [--data DIR] [--sessions N]
    circlekeeper-bench generate DIR [--sessions N] [--open EVENTS] [--seed N]

    Measures a release build of circlekeeper beside programs of comparison, one turn of each after the other. The
    binary is the one beside this program, unless another is named. --sessions is how many ten years have (2500).
    The invented years are made once and kept in DIR (else in the folder for temporary files).
    """

  struct Unusable: Error, CustomStringConvertible {
    let description: String
  }

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--json": asJSON = true
      case "--rounds": rounds = try Self.number(&rest, word)
      case "--binary": binary = try Self.value(&rest, word)
      case "--data": folder = try Self.value(&rest, word)
      case "--sessions": sessions = try Self.number(&rest, word)
      case "--open": openEvents = try Self.number(&rest, word)
      case "--seed": seed = UInt64(try Self.number(&rest, word))
      case _ where word.hasPrefix("-"): throw Unusable(description: Self.usage)
      default: rows.append(word)
      }
    }
  }

  private static func value(_ rest: inout ArraySlice<String>, _ option: String) throws -> String {
    guard let value = rest.popFirst() else { throw Unusable(description: "\(option) needs a value") }
    return value
  }

  private static func number(_ rest: inout ArraySlice<String>, _ option: String) throws -> Int {
    guard let number = Int(try value(&rest, option)), number >= 0 else {
      throw Unusable(description: "\(option) needs a number")
    }
    return number
  }
}

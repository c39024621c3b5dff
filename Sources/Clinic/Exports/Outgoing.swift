import ChartRecord
import Glibc
import Terminal

/// Something on its way out, to a file or to the standard output, with what the chart has to record of it.
struct Outgoing {
  var text: String
  /// Each in the chart of the session that it is about.
  var records: [(desk: ChartDesk, disclosure: Disclosure)]

  /// Records it, then lets it go: whatever has left is in the account, even if the machine stops between the two.
  func send(to path: String, replacing: Bool) throws(Trouble) {
    guard path != "-" else {
      try record()
      TerminalOutput.flush()
      guard Descriptor.write(text, to: 1) else { throw Trouble("the standard output could not be written") }
      return
    }
    let leftovers = records.first.map { Leftovers(of: $0.desk.workspace.vault) }
    let file = try OutgoingFile(path, text, replacing: replacing, leftovers: leftovers)
    try record()
    try file.publish()
  }

  func record() throws(Trouble) {
    for (desk, disclosure) in records { try desk.perform(.disclose(disclosure)) }
  }
}

extension Outgoing {
  /// One line for whoever let it out; on the error output where the text itself went to the standard one.
  static func say(_ line: String, beside path: String) {
    if path == "-" { Output.error(line) } else { Output.lines([line]) }
  }
}

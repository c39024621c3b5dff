import Clinic
import Room
import Terminal

extension Outgoing {
  /// To a file, or to the standard output where `-` stands for it.
  func send(to path: String, replacing: Bool) throws(CommandFailure) {
    guard path == "-" else { return try write(to: path, replacing: replacing) }
    try record()
    TerminalOutput.flush()
    guard Descriptor.write(text, to: 1) else { throw CommandFailure("the standard output could not be written") }
  }

  /// One line for the person who let it out; on the error output where the text itself went to the standard one.
  static func say(_ line: String, beside path: String) {
    if path == "-" { Output.error(line) } else { Output.lines([line]) }
  }
}

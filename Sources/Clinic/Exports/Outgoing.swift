package import ChartRecord

/// Something on its way out, with what the chart has to record of it.
package struct Outgoing {
  package var text: String
  /// Each in the chart of the session that it is about.
  package var records: [(desk: ChartDesk, disclosure: Disclosure)]

  package init(text: String, records: [(desk: ChartDesk, disclosure: Disclosure)]) {
    self.text = text
    self.records = records
  }

  /// Records it, then lets it go: whatever has left is in the account, even if the machine stops between the two.
  package func write(to path: String, replacing: Bool) throws(CommandFailure) {
    let workspace = records.first?.desk.workspace
    let file = try OutgoingFile(
      path, text, replacing: replacing, leftovers: workspace.map { Leftovers(of: $0.vault) })
    if let folder = file.takenFrom { workspace?.notify(.leftoversTakenAway(folder: folder)) }
    try record()
    try file.publish()
  }

  /// Puts it into the account, for what leaves in another way than by a file.
  package func record() throws(CommandFailure) {
    for (desk, disclosure) in records { try desk.perform(.disclose(disclosure)) }
  }
}

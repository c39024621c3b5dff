/// The commands as the README lists them.
package enum CommandTable {
  /// One table a section, in Markdown, with a line end at the end.
  package static var markdown: String {
    SlashCommand.Section.allCases.map(table).joined(separator: "\n")
  }

  private static func table(_ section: SlashCommand.Section) -> String {
    let rows = SlashCommand.all.filter { $0.section == section }.map { command in
      let forms = [command.form] + command.names.dropFirst().map { "/\($0)" }
      let cells = forms.map { "`\($0.escapedForTable)`" }.joined(separator: " · ")
      return "| \(cells) | \(command.summary.escapedForTable) |\n"
    }
    return "| \(section.title) | |\n|---|---|\n" + rows.joined()
  }
}

extension String {
  fileprivate var escapedForTable: String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

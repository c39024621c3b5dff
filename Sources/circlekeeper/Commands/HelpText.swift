/// The parser's help in the order in which it is read: a command's own options first, the common ones at the end.
///
/// The parser prints options that have a title before all others, and calls each group of commands its subcommands.
enum HelpText {
  static func inOrder(_ help: String) -> String {
    let sections = help.split(separator: "\n\n", omittingEmptySubsequences: false).map(String.init)
    let mark = CommonOptions.title.uppercased() + ":"
    let common = sections.filter { $0.hasPrefix(mark) }
    guard !common.isEmpty else { return help.replacing(" SUBCOMMANDS:\n", with: ":\n") }
    let own = sections.filter { !$0.hasPrefix(mark) }
    return (own + common).map { $0.trimmedAtEnd }.joined(separator: "\n\n")
  }

  /// How a command is used, without the options that all of them take.
  static func withoutCommonOptions(_ usage: String) -> String {
    var text = usage
    for name in CommonOptions.valued { text.replace(" [\(name) <\(name.drop { $0 == "-" })>]", with: "") }
    for name in CommonOptions.plainFlags { text.replace(" [\(name)]", with: "") }
    return text
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last?.isNewline == true { text = text.dropLast() }
    return String(text)
  }
}

/// How a line stands that the program puts on the prompt.
package enum LineStanding: Equatable, Sendable {
  /// Selected: what is typed next takes its place, an arrow keeps it for editing, Enter sends it.
  case selected
  /// As if it had been typed.
  case open
  /// Not yet: the next key shows it, selected.
  case uponKey
}

/// What stands on the line was put there by the program, and the next letter takes its place.
enum Selection: Equatable {
  /// A line that someone typed and that was not recorded: it is put aside.
  case own
  /// A line that Up or Down brought: what was typed before stands there again.
  case recalled
  /// A line that TAB proposed.
  case proposed
}

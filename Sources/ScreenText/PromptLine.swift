/// What the left prompt says about the line being typed: its sign, and the person it will be filed under.
package struct PromptLine: Hashable, Sendable {
  /// `=`, `;`, `!`, `>` or `/`, in a column of its own; empty for a plain note.
  let sign: String
  let name: String
  /// Stands after the name and is never cut.
  var addition = ""
  /// The share clock belongs beside the name of the person who has the floor and nowhere else.
  let hasFloor: Bool

  /// Filed under this name, or as this command.
  package static func filed(under name: String, sign: String = "", hasFloor: Bool = false) -> PromptLine {
    PromptLine(sign: sign, name: name, hasFloor: hasFloor)
  }

  /// The floor moved to this person a moment ago.
  package static func justMoved(to name: String) -> PromptLine {
    PromptLine(sign: "", name: name, addition: ", just now", hasFloor: false)
  }

  /// The line was refused and still stands there.
  package static let notSent = PromptLine(sign: "", name: "not sent", hasFloor: false)

  /// The name, cut where it would leave no room for typing.
  func shown(columns: Int, ellipsis: String, width: (String) -> Int) -> String {
    let room = max(8, min(columns / 2, columns - 25))
    return name.cut(to: max(4, room - width(addition)), ellipsis: ellipsis, width: width) + addition
  }
}

/// What stands left of the typed line and, when there is room, at the right edge.
///
/// Both may hold color (`ESC[…m`) and no other escape sequence and no line break; names in them must have gone
/// through ``Display/escaped(_:keepingLineBreaks:)`` first.
package struct EditorPrompt: Equatable, Sendable {
  /// Ends in a space by custom; its width should not change from second to second.
  package var left: String
  /// Vanishes when the typed text comes near it or wraps.
  package var right: String

  /// Nothing stands at the right unless said.
  package init(left: String, right: String = "") {
    self.left = left
    self.right = right
  }
}

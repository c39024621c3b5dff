/// Someone else in the place of the process's own terminal: types lines and is shown what comes of them, as a
/// simulation does.
package protocol LineSource: AnyObject {
  /// True for one that redraws nothing, as ``PlainReader``.
  var isPlain: Bool { get }
  /// As ``LineEditor/readLine(for:initialText:standing:)``; it asks the client whatever it wants to see.
  func readLine(for client: any LineEditorClient, initialText: String) -> LineOutcome
  /// Lines, already escaped, that are to stand above the line being typed.
  func printAbove(_ lines: [String])
}

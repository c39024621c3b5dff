import Clinic
import Program
import SessionCore
import Terminal

extension SessionPrompt {
  /// At the close, how many notes of this session are to be signed.
  func unsignedLines(after act: Act) -> [String] {
    guard setting.inputIsTerminal, session.stage == .closed, act.events.contains(.closed),
      let entry = workspace.book.session(session.opening.id),
      let desk = try? ChartDesk(entry, in: workspace, looksBack: false)
    else { return [] }
    let count = desk.unsigned.count
    guard count > 0 else { return [] }
    let notes = count == 1 ? "1 note is" : "\(count) notes are"
    return ["\(notes) to be signed: /draft fills them in; `circlekeeper unsigned` lists all there are"]
  }
}

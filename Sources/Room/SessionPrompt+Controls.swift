import Clinic
import Conversation
import Program
import SessionCore
import SlashCommands
import Terminal

/// What is asked of the room itself and not of the session.
extension SessionPrompt {
  func obey(_ control: Control, _ input: inout LineInput) -> Step {
    switch control {
    case .quit: return .left
    case .veil:
      cover.isVeiled = cover.canVeil
      if setting.inputIsTerminal, !cover.canVeil {
        print(["This terminal cannot be veiled. Turn it away, or /lock"], &input)
      }
    case .lock:
      if let lockRefusal { return refuse([lockRefusal], "", &input) }
      cover.wantsLock = true
      return .left
    case .bell(let isOn):
      rings = isOn
      print([isOn ? "The bell rings when time is over" : "The bell is off"], &input)
    case .show(let isOn):
      conversation.manner = setting.manner(showsText: isOn)
      input.keepLine(isOn)
      print([isOn ? "Typed lines stay in sight" : "Typed lines are erased at Enter"], &input)
    case .draft(let typed): return draft(typed, &input)
    case .backup(let path):
      do { print(try workspace.backUp(to: path), &input) } catch {
        return refuse([error.words], "/backup \(path)", &input)
      }
    case .copy(let typed):
      guard let entry = workspace.book.session(session.opening.id) else { return .answered() }
      do { print(try Copying.run(typed, of: entry, in: workspace), &input) } catch {
        return refuse([error.words], "", &input)
      }
    case .screen(let request): return obey(request, &input)
    case .chooseGroup, .newGroup, .editGroup, .chooseOutline, .openSession:
      let way = session.stage == .closed ? "/quit leaves it" : "/quit leaves it open, /close ends it"
      let words = "This is a session of \(session.opening.groupName). First \(way)"
      return refuse([words], "", &input)
    }
    return .answered()
  }

  private func draft(_ typed: String?, _ input: inout LineInput) -> Step {
    guard let entry = workspace.book.session(session.opening.id) else { return .answered() }
    // What the vault holds of a half-typed line is from now on an answer in a draft, or nothing.
    // A flag may have been raised in there.
    defer {
      kept = nil
      takeUpEarlierAct()
    }
    do {
      let drafting = Drafting(
        entry, in: workspace, setting: setting, idle: idle, locks: lockRefusal == nil, begins: coverScreen)
      guard let lines = try drafting.run(typed, &input) else {
        cover.wantsLock = true
        return .left
      }
      print(lines, &input)
      return .answered()
    } catch {
      // After a hang-up nobody can fix the answer; one that is half typed stays.
      let text = error.code == .hangup ? "" : typed.map { "/draft \($0)" } ?? ""
      return refuse([error.words], text, &input)
    }
  }
}

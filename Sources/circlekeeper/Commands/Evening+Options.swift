import Clinic
import Content
import Room
import Terminal

extension InteractiveRun {
  /// As the command line has it.
  init(
    _ workspace: Workspace, _ options: CommonOptions, idle: IdleTimes, canLock: Bool = true, keepsGoing: Bool = false,
    actionKeys: [UInt8: ActionKey] = InteractiveRun.usualActionKeys, look: ScreenLook = ScreenLook()
  ) {
    self.init(
      workspace, setting: options.setting, idle: idle, canLock: canLock, keepsGoing: keepsGoing, actionKeys: actionKeys,
      look: look,
      secret: { () throws(CommandFailure) in try Unlocking.typedAgain(options) })
    workspace.contentFaults.forEach { Output.error($0.description) }
  }
}

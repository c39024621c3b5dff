package import SessionCore
import StoredForm
import Vault

extension LogFailure {
  /// One line for the prompt: what could not be done, and that the text is still there.
  package var words: String {
    switch self {
    case .unwritten(.full): "not recorded: the disk is full; make room and press Enter again"
    case .unwritten(.readOnly): "not recorded: the disk can only be read; make it writable and press Enter again"
    case .unwritten(.fileTooLarge):
      "not recorded: the system limits the size of files here; note it on paper, /quit, `ulimit -f unlimited`"
    case .unwritten(.tooManyFiles):
      "not recorded: too many files are open; close other programs and press Enter again"
    case .unwritten(.io(let number)):
      "not recorded: the disk answered with error \(number); press Enter again, or note it on paper"
    case .unwritten(.tooLarge(let limit)):
      "not recorded: one line holds at most \(limit / 1000) thousand characters; divide it"
    case .unwritten(.unusable):
      "not recorded: the vault takes nothing in; note it on paper, /quit, and `circlekeeper vault verify`"
    case .earlierUnknown:
      "not recorded: the disk does not answer, and the line before is still in doubt; "
        + "note both on paper, then press Enter again"
    case .earlierKept:
      "the line before was recorded after all, this one is not yet: look at /log, then press Enter again"
    case .unknown:
      "it cannot be said yet whether that was recorded: the disk does not answer; "
        + "note it on paper and open Circlekeeper again, /log then shows what stands"
    }
  }
}

extension Trouble {
  init(_ failure: EngineFailure) {
    switch failure {
    case .refused:
      self.init("what was cut short last time could not be finished; `circlekeeper vault verify` says more")
    case .notKept(let failure): self.init(failure.words)
    }
  }

  init(_ failure: StoredFormFailure) {
    self.init("a record of the vault cannot be read (\(failure)); `circlekeeper vault verify` says more", .damaged)
  }

  init(_ failure: VaultFailure) {
    switch failure {
    case .noVault:
      self.init("there is no vault yet: `circlekeeper init` makes one, `circlekeeper demo` is a practice room")
    case .alreadyExists: self.init("there is something at that path already; choose another with --vault DIR")
    case .foreign(let name):
      self.init(
        "“\(name)” in the vault's folder was not made by Circlekeeper; move it out of there, then try again; "
          + "nothing was changed")
    case .wrongPassphrase: self.init("that is not this vault's passphrase; nothing was opened", .passphrase)
    case .wrongRecoveryKey: self.init("that is not this vault's recovery key; nothing was opened", .passphrase)
    case .heldByAnother(let processID):
      let who = processID.map { "process \($0)" } ?? "another process"
      self.init("\(who) has this vault open; end it there first (/quit), then try again")
    case .damaged(let damage):
      let places = damage.count == 1 ? "one place" : "\(damage.count) places"
      self.init(
        "the vault is damaged in \(places); `circlekeeper vault verify` says where and what is intact", .damaged)
    case .newerFormat(let number):
      self.init("a later version wrote this vault (format \(number)); open it with that version")
    case .keyCostOutOfRange(let memory, let passes):
      self.init("the vault's header asks for \(memory) MiB and \(passes) passes, which no vault may", .damaged)
    case .notEnoughMemory: self.init("there is not enough free memory to open the vault; close other programs")
    case .notDurable(let setting):
      self.init("the database would not wait for the disk (synchronous \(setting)); nothing is written like that")
    case .unwritten(.full): self.init("nothing was written: the disk is full")
    case .unwritten(.readOnly): self.init("nothing was written: the disk or folder can only be read")
    case .unwritten(.fileTooLarge):
      self.init("nothing was written: the system limits the size of files here; raise it with `ulimit -f unlimited`")
    case .unwritten(.tooManyFiles):
      self.init("nothing was written: too many files are open; close other programs, or raise `ulimit -n`")
    case .unwritten(.inputOutput(let code)):
      self.init("nothing was written: the disk answered with error \(code.number)")
    case .unknownOutcome: self.init("the disk does not answer; open Circlekeeper again to see what was recorded")
    case .unreadable(let code):
      self.init("the vault could not be read: the system answered with error \(code.number)")
    case .nothingPrivate: self.init("there are no private notes in this vault; nothing was changed")
    case .noSuchText, .openedForExamination, .closed:
      self.init("the vault cannot do that now; open it again")
    case .tooLarge(let limit): self.init("one record holds at most \(limit) bytes")
    }
  }
}

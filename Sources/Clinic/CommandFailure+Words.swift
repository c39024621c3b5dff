import ChartRecord
import Content
import Glibc
import Program
import ScreenText
package import SessionCore
import SlashCommands
import Vault

extension CommandFailure {
  /// One plain sentence, without a full stop; empty where it was said already.
  package var words: String {
    switch self {
    case .vault(let failure): failure.words
    case .copyingVault(let failure): failure.wordsOfCopying
    case .record(let failure):
      "a record of the vault cannot be read (\(failure)); `circlekeeper vault verify` says more"
    case .notRecorded(let failure): failure.words
    case .leftCutShort: "what was cut short last time could not be finished; `circlekeeper vault verify` says more"
    case .typing(let error): error.sentence
    case .session(let refusal, let session, let now): refusal.words(in: session, now: now)
    case .program(let refusal): refusal.words
    case .chart(let refusal): refusal.words
    case .group(let problem): problem.words
    case .sessions(let problem): problem.words
    case .content(let problem): problem.words
    case .notes(let problem): problem.words
    case .signing(let problem): problem.words
    case .file(let problem): problem.words
    case .said(let words, _): words
    }
  }
}

extension CommandFailure.OfGroup {
  fileprivate var words: String {
    switch self {
    case .noneYet: "there is no group yet; `circlekeeper group new` makes one"
    case .unclear(let typed, let choices):
      "\(choices.count > 1 ? "which" : "no") group \"\(QuotedWord(typed))\""
        + (choices.isEmpty ? "" : ": \(choices.joined(separator: ", "))")
    case .nobodyToday(let group):
      "nobody is on the roster of \(group) today; add members with `circlekeeper group edit`"
    case .unclearMember(let typed, let choices):
      "“\(typed)” could be \(choices.joined(separator: ", ")); type the handle"
    case .notOnRoster(let typed, let group):
      "“\(typed)” is not on the roster of \(group); `circlekeeper group show` lists it"
    case .notOneOf(let typed, let group, let handles):
      "“\(typed)” is not on the roster of \(group); there is \(handles.joined(separator: ", "))"
    case .twoWanted: "two people are wanted, as in \"maya, jo\""
    case .nobodyCalled(let typed): "nobody on a roster is called “\(typed)”"
    case .listsUnreadable: "the lists cannot be read"
    case .noDiscloser: "say who releases it: --by NAME"
    }
  }
}

extension CommandFailure.OfSessions {
  fileprivate var words: String {
    switch self {
    case .noneYet: "there is no session yet; `circlekeeper start` opens one"
    case .noneOfGroup(let group):
      "\(group) has no session yet; `circlekeeper start --group \"\(group)\"` opens one"
    case .noneFits(let typed):
      "no session fits “\(QuotedWord(typed))”; give an id, a date as in 2026-11-24, or last (`circlekeeper sessions`)"
    case .severalFit(let typed, let ids):
      "several sessions fit “\(QuotedWord(typed))”: \(ids.joined(separator: ", ")); give one of these ids, or --group"
    case .notASession(let typed):
      "“\(QuotedWord(typed))” is not a session; give an id, a date as in 2026-11-24, last, or a group"
    case .noneLeft:
      "no session can be found in what is left of the book; `circlekeeper vault verify` says what is damaged"
    case .gone: "that session is not in the vault any more"
    case .openAlready(let group, let day):
      "\(group) has an open session\(day.map { " of \($0)" } ?? ""); go on with it with `circlekeeper resume`, "
        + "or /close it"
    case .dayToCome(let day): "\(day) is still to come; a session is entered from paper on its own day or later"
    case .noDate: "the machine's clock shows no date that can be kept; set it first"
    case .openingLost: "the session's first line is not there; `circlekeeper vault verify` says what is damaged"
    case .notOpened: "the session could not be opened"
    case .noneOpen: "no session is open; /start opens one"
    case .noConcernOpen: "nothing is open; /todo shows what is"
    case .concernNeedsName(let number): "one name of the list: /fix \(number) @NAME"
    case .unclearMember(_, let handles):
      "several are called that: \(handles.joined(separator: ", ")); give one of these"
    case .nobodyCalled(let typed): "nobody on the roster of that session is called “\(QuotedWord(typed))”"
    }
  }
}

extension CommandFailure.OfContent {
  fileprivate var words: String {
    switch self {
    case .noUsualOutline(let group):
      "\(group) has no usual outline. /outline shows them, /outline process-90 takes one (or --outline process-90)"
    case .noOutline(let typed, let nearest):
      "no outline is called “\(QuotedWord(typed))”"
        + (nearest.map { "; did you mean \($0)?" } ?? "; `circlekeeper outline list`")
    case .outlineFaulty(let path, let fault): fault?.description ?? "\(path) holds no outline"
    case .noFormat(let typed, let known): "no format is called “\(typed)”; there is \(known.joined(separator: ", "))"
    }
  }
}

extension CommandFailure.OfNotes {
  fileprivate var words: String {
    switch self {
    case .noneAbout(let name): "there is no note about \(name) in that session"
    case .noneThere: "that session has no notes"
    case .noneCalled(let typed, let known): "no note is called “\(typed)”; there is \(known.joined(separator: ", "))"
    case .notThere: "that note is not in this session"
    case .noPart(let typed, let known):
      "a note has no “\(QuotedWord(typed))”; there is \(known.joined(separator: ", "))"
    case .notWords: "An answer here is words for the note. Leave the draft first: Esc or Ctrl-C"
    case .noSuchAnswer(0): "There is no answer from last time; type one."
    case .noSuchAnswer(let most): "Choose by number, 1 to \(most), or type words."
    case .answerNeedsWords(let bare): "“\(bare)” needs a few words after a comma: what shows it, or why."
    case .answerNeedsTime: "Say at what time, as in 7:20 pm, and by whom, or choose by number."
    case .noAnswerFromLastTime: "There is no answer from last time; type one."
    case .filledForm(let place, let problem): "\(place): \(problem.words); nothing was filled in"
    case .falseSignature(let signer, let note):
      "the signature of \(signer) does not fit the note of \(note): one of the two was changed; it is not shown"
    }
  }
}

extension CommandFailure.OfSigning {
  fileprivate var words: String {
    switch self {
    case .nobodyYet: "nobody signs here yet; `circlekeeper signer add NAME --credential LCSW` adds someone"
    case .nobodyCalled(let typed, let known):
      "no signer is called “\(typed)”; there is \(known.joined(separator: ", "))"
    case .several(let names): "say who signs with --signer: \(names.joined(separator: ", "))"
    case .keyUnreadable(let name): "the key of \(name) cannot be read; `circlekeeper vault verify`"
    case .keyAltered(let name): "the key of \(name) was altered; nothing was signed"
    case .wrongSecret(let name): "that is not the secret of \(name); nothing was signed"
    case .notEnoughMemoryToSeal: "there is not enough memory to seal a key; take a smaller --key-cost"
    case .notEnoughMemory: "there is not enough memory to open the key; nothing was signed"
    }
  }
}

extension CommandFailure.OfFilledForm {
  fileprivate var words: String {
    switch self {
    case .noSuchNote: "no note of that session has this id"
    case .noSuchGap: "that note has no such gap; copy the names from --gaps"
    case .notWords: "an answer is words for the note, without a sign in front"
    case .noSuchAnswer(0): "there is no answer from last time; write words"
    case .noSuchAnswer(let most): "choose by number, 1 to \(most), or write words"
    case .answerNeedsWords(let bare): "“\(bare)” needs a few words after a comma, what shows it or why"
    case .answerNeedsTime: "say at what time, as in 7:20 pm, and by whom, or choose by number"
    }
  }
}

extension CommandFailure.OfFile {
  fileprivate var words: String {
    switch self {
    case .unreadable(let problem, let path): problem.words(of: path)
    case .folderNotMade(let path): "the folder \(path) could not be made; say where to write with --save FILE"
    case .unmadeFolder(let path, let number):
      "the folder \(path) could not be made: \(String(cString: strerror(number)))"
    case .notUTF8(let path): "\(path) is not UTF-8 text; save it as UTF-8"
    case .unreadableSecret(let what, let path, let isPlain):
      "\(what) \(path) "
        + (isPlain ? "cannot be read; name one that can" : "is not a plain file; give a pipe with --passphrase-fd N")
    case .unreadableInput(let number): "the standard input could not be read: \(String(cString: strerror(number)))"
    case .notPlain(let path): "\(path) is not a plain file; choose another name"
    case .thereAlready(let path, let offersForce):
      "\(path) is there already; choose another name\(offersForce ? ", or --force replaces it" : "")"
    case .unwritable(let path, EFBIG):
      "\(path) could not be written: the system limits the size of files here; raise it with `ulimit -f unlimited`"
    case .unwritable(let path, let number): "\(path) could not be written: \(String(cString: strerror(number)))"
    }
  }
}

extension PlainFile.Problem {
  fileprivate func words(of path: String) -> String {
    switch self {
    case .missing: "there is no file \(path)"
    case .notAFile: "\(path) is not a plain file (a folder, a pipe or a device); name a file"
    case .tooLarge(let limit):
      "\(path) is larger than \(limit / 1000) kilobytes, the most that is read here; nothing was read"
    case .system(let number): "\(path) could not be read: \(String(cString: strerror(number)))"
    }
  }
}

extension VaultFailure {
  fileprivate var words: String {
    switch self {
    case .noVault:
      "there is no vault yet: `circlekeeper init` makes one, `circlekeeper demo` is a practice room"
    case .alreadyExists: "there is something at that path already; choose another with --vault DIR"
    case .foreign(let name):
      "“\(name)” in the vault's folder was not made by Circlekeeper; move it out of there, then try again; "
        + "nothing was changed"
    case .wrongPassphrase: "that is not this vault's passphrase; nothing was opened"
    case .wrongRecoveryKey: "that is not this vault's recovery key; nothing was opened"
    case .heldByAnother(let processID):
      "\(processID.map { "process \($0)" } ?? "another process") has this vault open; end it there first (/quit), "
        + "then try again"
    case .damaged(let damage):
      "the vault is damaged in \(damage.count == 1 ? "one place" : "\(damage.count) places"); "
        + "`circlekeeper vault verify` says where and what is intact"
    case .newerFormat(let number):
      "a later version wrote this vault (format \(number)); open it with that version"
    case .keyCostOutOfRange(let memory, let passes):
      "the vault's header asks for \(memory) MiB and \(passes) passes, which no vault may"
    case .notEnoughMemory: "there is not enough free memory to open the vault; close other programs"
    case .notDurable(let setting):
      "the database would not wait for the disk (synchronous \(setting)); nothing is written like that"
    case .unwritten(.full): "nothing was written: the disk is full"
    case .unwritten(.readOnly): "nothing was written: the disk or folder can only be read"
    case .unwritten(.fileTooLarge):
      "nothing was written: the system limits the size of files here; raise it with `ulimit -f unlimited`"
    case .unwritten(.tooManyFiles):
      "nothing was written: too many files are open; close other programs, or raise `ulimit -n`"
    case .unwritten(.inputOutput(let code)):
      "nothing was written: the disk answered with error \(code.number)"
    case .unknownOutcome: "the disk does not answer; open Circlekeeper again to see what was recorded"
    case .unreadable(let code):
      "the vault could not be read: the system answered with error \(code.number)"
    case .nothingPrivate: "there are no private notes in this vault; nothing was changed"
    case .noSuchText, .openedForExamination, .closed:
      "the vault cannot do that now; open it again"
    case .tooLarge(let limit): "one record holds at most \(limit) bytes"
    }
  }

  /// What stands in the way of a copy, where it is not what stands in the way of anything.
  fileprivate var wordsOfCopying: String {
    switch self {
    case .alreadyExists: "there is something at that path already; nothing was copied, name a new folder"
    case .unwritten(.full): "the disk of the copy is full; nothing of it was left there"
    case .unwritten(.readOnly): "that folder cannot be written to; nothing was copied"
    case .damaged:
      "the vault is damaged, so no copy was kept; `circlekeeper vault verify` says where, `vault salvage DIR` takes "
        + "what is intact"
    default: words
    }
  }
}

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

package import ChartRecord
package import Content
package import Program
package import RecordCodec
package import SessionCore
package import SlashCommands
package import Vault

/// Why something that was asked for was not done. Every case is a fact; the sentences are in `CommandFailure+Words.swift`.
package enum CommandFailure: Error {
  case vault(VaultFailure)
  /// The same while a copy was made.
  case copyingVault(VaultFailure)
  case record(CodecFailure)
  case notRecorded(LogFailure)
  /// A line was made private, a crash left its words in the chart's log, and they could not be taken out now.
  case leftCutShort

  case typing(UsageError)
  case session(Refusal, in: Session, now: Moment)
  case program(ProgramRefusal)
  case chart(ChartRefusal)

  case group(OfGroup)
  case sessions(OfSessions)
  case content(OfContent)
  case notes(OfNotes)
  case signing(OfSigning)
  case file(OfFile)

  /// What a front end says for itself: an argument that makes no sense, a question without an answer. Empty where it was
  /// said already. Nothing in `Clinic` throws it.
  case said(String, Code)

  /// How it counts for a script: the exit codes of the program. 2 is for usage, 129 for a terminal that went away.
  package enum Code: Int32, Sendable {
    case refused = 1
    case usage = 2
    case passphrase = 3
    case damaged = 4
    case hangup = 129
  }

  /// Groups and who is on their lists.
  package enum OfGroup: Sendable {
    case noneYet
    case unclear(String, choices: [String])
    case nobodyToday(on: String)
    case unclearMember(String, choices: [String])
    case notOnRoster(String, of: String)
    case notOneOf(String, of: String, handles: [String])
    case twoWanted
    case nobodyCalled(String)
    case listsUnreadable
    /// Nobody is known who could let something out.
    case noDiscloser
  }

  /// Finding, opening and reading sessions.
  package enum OfSessions: Sendable {
    case noneYet
    case noneOfGroup(String)
    case noneFits(String)
    case severalFit(String, ids: [String])
    case notASession(String)
    /// The book is damaged, and what is left of it knows no session.
    case noneLeft
    case gone
    case openAlready(of: String, day: String?)
    case noDate
    case dayToCome(String)
    case openingLost
    case notOpened
    case noneOpen
    case noConcernOpen
    case concernNeedsName(ConcernNumber)
    case unclearMember(String, handles: [String])
    case nobodyCalled(String)
  }

  /// Outlines and formats.
  package enum OfContent: Sendable {
    case noUsualOutline(of: String)
    case noOutline(String, nearest: String?)
    case noFormat(String, known: [String])
    /// A file without a fault holds no outline either.
    case outlineFaulty(path: String, ContentFault?)
  }

  /// Notes of a session.
  package enum OfNotes: Sendable {
    case noneAbout(String)
    case noneThere
    case noneCalled(String, known: [String])
    case notThere
    case noPart(String, known: [String])
    case notWords
    case noSuchAnswer(most: Int)
    case answerNeedsWords(String)
    case answerNeedsTime
    case noAnswerFromLastTime
    /// A file of filled gaps: where in it, and what is wrong.
    case filledForm(String, OfFilledForm)
    case falseSignature(of: String, under: String)
  }

  /// Who signs, and their keys.
  package enum OfSigning: Sendable {
    case nobodyYet
    case nobodyCalled(String, known: [String])
    case several([String])
    case keyUnreadable(of: String)
    case keyAltered(of: String)
    case wrongSecret(of: String)
    case notEnoughMemory
    case notEnoughMemoryToSeal
  }

  /// A file of filled gaps.
  package enum OfFilledForm: Sendable {
    case noSuchNote
    case noSuchGap
    case notWords
    case noSuchAnswer(most: Int)
    case answerNeedsWords(String)
    case answerNeedsTime
  }

  /// Files that someone named.
  package enum OfFile: Sendable {
    case unreadable(PlainFile.Problem, path: String)
    case notUTF8(path: String)
    case folderNotMade(path: String)
    case unmadeFolder(path: String, errorNumber: Int32)
    /// What holds a secret, as it is called in a sentence.
    case unreadableSecret(String, path: String, isPlain: Bool)
    case unreadableInput(errorNumber: Int32)
    case notPlain(path: String)
    case thereAlready(path: String, offersForce: Bool)
    case unwritable(path: String, errorNumber: Int32)
  }

  package init(_ failure: VaultFailure) { self = .vault(failure) }
  package init(_ failure: CodecFailure) { self = .record(failure) }

  /// What kept the engine from an act that nobody typed.
  package init(_ failure: EngineFailure) {
    switch failure {
    case .refused: self = .leftCutShort
    case .notKept(let failure): self = .notRecorded(failure)
    }
  }

  /// How it counts for a script.
  package var code: Code {
    switch self {
    case .vault(let failure), .copyingVault(let failure): failure.code
    case .record, .sessions(.noneLeft), .sessions(.openingLost), .notes(.falseSignature),
      .signing(.keyUnreadable), .signing(.keyAltered):
      .damaged
    case .file(.unreadableSecret), .signing(.wrongSecret): .passphrase
    case .said(_, let code): code
    case .group(.noDiscloser): .usage
    case .notRecorded, .leftCutShort, .typing, .session, .program, .chart, .group, .sessions, .content, .notes,
      .signing,
      .file:
      .refused
    }
  }
}

extension VaultFailure {
  fileprivate var code: CommandFailure.Code {
    switch self {
    case .wrongPassphrase, .wrongRecoveryKey: .passphrase
    case .damaged, .keyCostOutOfRange: .damaged
    default: .refused
    }
  }
}

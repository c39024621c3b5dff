import SessionCore

/// Every kind of command: a new one does not compile until it stands here, and then wants a place in the alphabets.
enum CommandKind: CaseIterable {
  case
    chooseOutline, nameLeaders, start, welcome, expect, recordAbsence, stepOut, comeBack, leave, welcomeGuest, admit,
    enterPhase, goBack, hold, resume, end, close, giveFloor, pass, putOff, raiseHands, interrupt, returnFloor,
    emptyFloor, openRound, proposePairs, takePairs, setPairs, swapPairs, setShare, extend, setTimer, showPrompt,
    beginSkill, stepSkill, readAgreements, note, notePrivately, rate, commit, answerCommitment, intervene, mark, flag,
    resolveFlags, resolveFlag, earlierConcern, followUp, refile, refileLines, undo, redo, together

  init(_ command: Command) {
    switch command {
    case .chooseOutline: self = .chooseOutline
    case .nameLeaders: self = .nameLeaders
    case .start: self = .start
    case .welcome: self = .welcome
    case .expect: self = .expect
    case .recordAbsence: self = .recordAbsence
    case .stepOut: self = .stepOut
    case .comeBack: self = .comeBack
    case .leave: self = .leave
    case .welcomeGuest: self = .welcomeGuest
    case .admit: self = .admit
    case .enterPhase: self = .enterPhase
    case .goBack: self = .goBack
    case .hold: self = .hold
    case .resume: self = .resume
    case .end: self = .end
    case .close: self = .close
    case .giveFloor: self = .giveFloor
    case .pass: self = .pass
    case .putOff: self = .putOff
    case .raiseHands: self = .raiseHands
    case .interrupt: self = .interrupt
    case .returnFloor: self = .returnFloor
    case .emptyFloor: self = .emptyFloor
    case .openRound: self = .openRound
    case .proposePairs: self = .proposePairs
    case .takePairs: self = .takePairs
    case .setPairs: self = .setPairs
    case .swapPairs: self = .swapPairs
    case .setShare: self = .setShare
    case .extend: self = .extend
    case .setTimer: self = .setTimer
    case .showPrompt: self = .showPrompt
    case .beginSkill: self = .beginSkill
    case .stepSkill: self = .stepSkill
    case .readAgreements: self = .readAgreements
    case .note: self = .note
    case .notePrivately: self = .notePrivately
    case .rate: self = .rate
    case .commit: self = .commit
    case .answerCommitment: self = .answerCommitment
    case .intervene: self = .intervene
    case .mark: self = .mark
    case .flag: self = .flag
    case .resolveFlags: self = .resolveFlags
    case .resolveFlag: self = .resolveFlag
    case .earlierConcern: self = .earlierConcern
    case .followUp: self = .followUp
    case .refile: self = .refile
    case .refileLines: self = .refileLines
    case .undo: self = .undo
    case .redo: self = .redo
    case .together: self = .together
    }
  }
}

/// One act as someone means it, names already made out.
package enum Command: Hashable, Sendable {
  // Before
  case chooseOutline(Outline)
  case nameLeaders([String])
  case start

  // The room
  case welcome(Arrivals, Presence)
  case expect(MemberID, withinSeconds: Int?)
  /// Without a status it is the vocabulary's first for absence.
  case recordAbsence(Absentees, status: String?, words: String?)
  case stepOut(Person, with: String?)
  case comeBack(Person)
  case leave(Person, status: String?, words: String?)
  case welcomeGuest(name: String, for: MemberID?, relation: String)
  /// `/new`: someone who is on no list gets a seat and is here.
  case admit(Newcomer)

  // Flow
  /// The next phase, or the one so named.
  case enterPhase(named: String?)
  case goBack
  case hold
  /// These have not come back from the break.
  case resume(without: [Person])
  case end
  case close

  // The floor
  /// `/next`, and with a name `/next NAME`.
  case giveFloor(to: Person?)
  /// Nobody named: the person who has the floor.
  case pass(Person?, tonight: Bool)
  case putOff
  case raiseHands([Person])
  case interrupt(by: Person)
  case returnFloor
  case emptyFloor
  /// In a feedback round `asker` is the person who asks; nil in every other round.
  case openRound(RoundMode, question: String?, asker: Person? = nil)
  case proposePairs(size: Int)
  case takePairs
  case setPairs([[MemberID]])
  case swapPairs

  // Clocks
  case setShare(seconds: Int)
  /// The share of the person who has the floor, else the phase; or the phase in any case.
  case extend(seconds: Int, phaseOnly: Bool)
  case setTimer(seconds: Int, words: String?)

  // Content
  case showPrompt(String)
  case beginSkill(SkillPlan)
  case stepSkill
  case readAgreements

  // The record
  case note(String, about: Target)
  case notePrivately(String, about: Target)
  /// In the order in which the outline declares its scales; `nil` leaves one out.
  case rate([Int?], of: Target)
  case commit(String, by: Target)
  case answerCommitment(MemberID, Kept, words: String?)
  case intervene(Author, String, about: Target)
  case mark(kind: String, String?, about: [Person])
  /// Never refused.
  case flag(String?, about: FlagTarget)
  /// All open flags of one person.
  case resolveFlags(Person, disposition: String, words: String?)
  /// One flag by the number of its line; the person is needed only where that line raised several.
  case resolveFlag(line: Int, of: Person?, disposition: String, words: String?)
  /// An open concern of an earlier session, or of none. The session that is open does not hold it.
  case earlierConcern(ConcernNumber, ConcernChange)
  /// What became of earlier concerns about someone.
  case followUp(MemberID, words: String)
  /// Without a line: the last that can be filed again.
  case refile(line: Int?, Change)
  /// Every line of these ranges is about these people.
  case refileLines([ClosedRange<Int>], about: [Person])
  case undo
  case redo
  /// What one line says at once, in this order: all of it or nothing.
  case together([Command])

  /// Whom a line is about.
  package enum Target: Hashable, Sendable {
    /// The person who has the floor; the group when nobody has.
    case floor
    case people([Person])
    case group
  }

  /// Whom a flag is about.
  package enum FlagTarget: Hashable, Sendable {
    case floor
    case people([Person])
    /// These, and someone who could not be told from what was typed.
    case peopleAndSomeone([Person])
    /// Nobody could be told from what was typed.
    case toBeNamed
  }

  /// Someone who walks in.
  package struct Newcomer: Hashable, Sendable {
    package var name: String
    /// Someone new although there is a person of that name already.
    package var isSomeoneElse: Bool
    /// The seat that the program gives them; made after the line was read, since only the program knows what is free.
    package var seat: Member?

    package init(name: String, isSomeoneElse: Bool = false, seat: Member? = nil) {
      self.name = name
      self.isSomeoneElse = isSomeoneElse
      self.seat = seat
    }
  }

  /// Whom `/here` names.
  package enum Arrivals: Hashable, Sendable {
    case people([MemberID])
    case all(but: [MemberID])
  }

  /// Whom `/absent` names.
  package enum Absentees: Hashable, Sendable {
    case people([MemberID])
    /// Everybody of whom nothing is known yet.
    case rest
  }

  /// Which leader an intervention is by: the first named tonight, or the second.
  package enum Author: Hashable, Sendable { case leader, coLeader }

  /// What is said of an earlier concern.
  package enum ConcernChange: Hashable, Sendable {
    /// Whom it is about.
    case named(Person)
    /// The person is needed only where that line raised several.
    case resolved(of: Person?, disposition: String, words: String?)
  }

  /// What `/fix` asks for.
  package enum Change: Hashable, Sendable {
    case about([Person])
    /// A flag that is about these guests themselves, not about the members they came with.
    case aboutThemselves([Person])
    case asNote
    case asPrivate
    case asCommitment
    case at(StatedTime)
    /// It was when it was typed, whatever time its last words seemed to give.
    case asTyped
  }
}

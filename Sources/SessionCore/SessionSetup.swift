internal import Basics

/// Sixteen random bytes that name a session; they say nothing about it.
package struct SessionID: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Thirty-two lower-case digits.
  package var hexadecimal: String { high.hexadecimal + low.hexadecimal }
}

/// A group's number within the program.
package struct GroupID: Hashable, Sendable, Comparable {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  package static func < (left: GroupID, right: GroupID) -> Bool { left.number < right.number }
}

/// Everything that a session takes with it when it opens, so that no later edit of a roster or a file changes it.
package struct SessionSetup: Hashable, Sendable {
  package var id: SessionID
  package var group: GroupID
  package var groupName: String
  package var outline: Outline
  /// In seating order.
  package var roster: [Member]
  package var leaders: [String]
  package var policy: Policy
  package var vocabulary: Vocabulary
  /// Set where the session was entered afterwards, from notes on paper.
  package var paper: PaperEntry?

  package init(
    id: SessionID, group: GroupID, groupName: String, outline: Outline, roster: [Member], leaders: [String],
    policy: Policy, vocabulary: Vocabulary, paper: PaperEntry? = nil
  ) {
    self.id = id
    self.group = group
    self.groupName = groupName
    self.outline = outline
    self.roster = roster
    self.leaders = leaders
    self.policy = policy
    self.vocabulary = vocabulary
    self.paper = paper
  }
}

/// What a group has decided for itself. Every number warns; none of them blocks (practice.md sections 1, 2 and 5).
package struct Policy: Hashable, Sendable {
  package var capacity = 12
  package var graceMinutes = 10
  package var minimumMinutesForCredit = 45
  /// Whether those who passed are offered a turn once more at the end of the round.
  package var offersTwice = true
  /// After how many hours a note counts as a late entry.
  package var lateEntryHours = 72
  /// A label with evidence beside it, as in `90853`; never a claim.
  package var billingLabel: String?
  /// Which format notes are laid out in, wherever none is asked for; the name of a file, as in `birp`.
  package var noteFormat = Policy.usualNoteFormat
  /// Whether an evening of several services gives each member one note; else it gives one for each service.
  package var oneNoteADay = false
  /// Whose notes need a second signature, as in `intern`; compared without regard to case.
  package var coSignedCredentials: [String] = []
  /// For how many calendar years after its own a session is kept.
  package var retentionYears = Policy.usualRetentionYears

  /// What holds until a program says otherwise: states and payers differ, and theirs wins.
  package static let usualRetentionYears = 7
  /// Data, assessment, plan.
  package static let usualNoteFormat = "dap"

  package init() {}
}

/// What a session knows of its group's earlier ones. It is read from them each time and never copied, so that
/// destroying a session destroys this too.
package struct PriorSessions: Hashable, Sendable {
  /// In how many earlier sessions of the group a circle round was used: it decides tonight's first seat and direction.
  package var circleSessions = 0
  /// In how many earlier sessions of the group pairs were taken: it decides by how many seats neighbors are shifted.
  package var pairsSessions = 0
  /// What each member said they would do, from the last session in which they said anything; in the order said.
  package var commitments: [MemberID: [PastCommitment]] = [:]
  /// The last number on each scale, from the last session in which a member gave any.
  package var ratings: [MemberID: [PastRating]] = [:]
  /// Who was on the list of the last session and did not come.
  package var absent: Set<MemberID> = []
  /// Whom the last session left to be called.
  package var contactsDue: [ContactDue] = []
  /// Concerns of earlier sessions, and of none, that are not settled; the oldest first.
  package var concerns: [PastConcern] = []
  /// Prompts that were shown in earlier sessions, the latest first, each once.
  package var prompts: [String] = []
  /// What the group's earlier sessions ran, the latest first.
  package var outlines: [PastOutline] = []

  package init() {}
}

/// A commitment of an earlier session.
package struct PastCommitment: Hashable, Sendable {
  package var session: SessionID
  /// Its line in that session's log.
  package var line: Int
  package var words: ErasableText

  package init(session: SessionID, line: Int, words: ErasableText) {
    self.session = session
    self.line = line
    self.words = words
  }
}

/// A rating of an earlier session, on a scale of that session's outline.
package struct PastRating: Hashable, Sendable {
  package var scale: String
  package var value: Int

  package init(scale: String, value: Int) {
    self.scale = scale
    self.value = value
  }
}

/// Someone whose attendance status in the last session wants a contact note.
package struct ContactDue: Hashable, Sendable {
  package var member: MemberID
  package var status: String

  package init(_ member: MemberID, status: String) {
    self.member = member
    self.status = status
  }
}

/// What someone typed, as long as it stands: the words of a line that was moved to the private notes are destroyed.
package struct ErasableText: Hashable, Sendable {
  /// `nil` when the words were destroyed.
  package let text: String?

  package init(_ text: String) {
    self.text = text
  }

  private init() {
    text = nil
  }

  /// What stands where words were moved to the private notes and destroyed.
  package static let destroyed = ErasableText()
}

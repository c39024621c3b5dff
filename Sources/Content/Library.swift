import Basics
package import Measures
package import SessionCore

/// All content that the program works with: what it shipped with, and what the user put in its place or beside it.
package struct Library: Sendable {
  var shelf = OutlineShelf()
  package internal(set) var skills: [Skill] = []
  /// The days of a full program, made of outlines.
  package internal(set) var days: [ProgramDay] = []
  /// The plain tone first.
  package internal(set) var agreementTones: [Agreements] = []
  package internal(set) var questionBanks: [QuestionBank] = []
  package internal(set) var readings: [ShortReading] = []
  package internal(set) var scaleWords: [ScaleWords] = []
  /// What is asked and counted, as the PHQ-9.
  package internal(set) var measures: [Instrument] = []
  package internal(set) var crisisCard = CrisisCard(title: "", introduction: "", contacts: [], steps: [])
  package internal(set) var vocabulary = Vocabulary()
  /// What the gaps of a note are usually answered with.
  package internal(set) var answers = AnswerLists()
  /// What the files say that were read when the library was loaded.
  var reviewsRead: [ReviewedFile] = []

  /// With nothing in it.
  package init() {}

  /// By path within the shipped ones, the user's own after them.
  package var outlines: [Outline] { shelf.all }

  /// What each file in use says about a review by a clinician.
  package var reviews: [ReviewedFile] { reviewsRead + shelf.shippedReviews }

  /// An outline, or a day as one outline. Nil where neither has that id.
  package func outline(_ id: String) -> Outline? {
    shelf[id] ?? days.first { $0.id == id }?.outline(of: outlines)
  }

  /// All that `outline(_:)` finds, the days last.
  package var outlineIDs: [String] { shelf.ids + days.map(\.id) }

  /// Nil where no skill has that id.
  package func skill(_ id: String) -> Skill? {
    skills.first { $0.id == id }
  }

  /// Nil where no measure has that id.
  package func measure(_ id: String) -> Instrument? {
    measures.first { $0.id == id }
  }

  /// The id that was most likely meant, or nil where none is near.
  package func measureID(nearest id: String) -> String? {
    measures.map(\.id).nearest(to: id)
  }

  /// The id that was most likely meant, or nil where none is near.
  package func outlineID(nearest id: String) -> String? {
    outlineIDs.nearest(to: id)
  }

  /// The id that was most likely meant, or nil where none is near.
  package func skillID(nearest id: String) -> String? {
    skills.map(\.id).nearest(to: id)
  }

  /// The plain ones, or the only ones.
  package var agreements: Agreements {
    agreements(inTone: "plain") ?? agreementTones.first ?? Agreements(title: "", introduction: "", items: [])
  }

  /// Nil where there is no such tone.
  package func agreements(inTone id: String) -> Agreements? {
    agreementTones.first { $0.id == id }
  }

  /// Nil where no status has that id.
  package func status(_ id: String) -> AttendanceStatus? {
    vocabulary.statuses.first { $0.id == id }
  }

  /// Nil where no disposition has that id.
  package func disposition(_ id: String) -> Disposition? {
    vocabulary.dispositions.first { $0.id == id }
  }

  /// Nil where no kind has that id.
  package func markKind(_ id: String) -> MarkKind? {
    vocabulary.markKinds.first { $0.id == id }
  }
}

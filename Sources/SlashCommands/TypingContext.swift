package import SessionCore

/// What a typed line is read against.
package struct TypingContext: Sendable {
  /// `nil` where no session is open.
  package let session: Session?
  /// The people of the session; nobody where none is open.
  package let people: PeopleByName
  package var content: ContentNames
  /// As they are shown, for choosing one of them.
  package var groupNames: [String]
  /// The leader whose laptop it is: what `me` means.
  package var me: String
  /// The same line was refused a moment ago because it could be read in two ways: it is now taken as it stands.
  package var insists = false
  /// Whether the words of a line are recorded as they stand. At a question they are not, and neither are those of a line
  /// that was refused.
  package var keepsWords = true

  /// `earlier` is what the line before was read against.
  package init(
    session: Session?, content: ContentNames = ContentNames(), groupNames: [String] = [], me: String,
    after earlier: TypingContext? = nil
  ) {
    self.session = session
    people = PeopleByName(session, after: earlier?.people)
    self.content = content
    self.groupNames = groupNames
    self.me = me
  }

  /// The person who has the floor.
  package var floorHolder: Person? { session?.floor.holder }
}

/// The content that can be named in a line.
package struct ContentNames: Sendable {
  package var outlineIDs: [String]
  package var skills: [SkillPlan]
  /// Those of the phase that is running, in their order.
  package var prompts: [String]
  /// What questions can be about; empty where there are no questions to choose from.
  package var themes: [String] = []
  /// Of the agreements.
  package var tones: [String] = []
  package var readingIDs: [String] = []
  /// A question by theme and depth (either may be left open) that is new to the group.
  package var question: @Sendable (String?, Depth?) -> String? = { _, _ in nil }
  /// A reading by its id, or the one that fits now.
  package var reading: @Sendable (String?) -> String? = { _ in nil }
  /// Whole outlines by id; asked only for an id of the list.
  package var outline: @Sendable (String) -> Outline?

  /// Empty where there is no content, as in the lobby of a program without any.
  package init(
    outlineIDs: [String] = [], skills: [SkillPlan] = [], prompts: [String] = [],
    outline: @escaping @Sendable (String) -> Outline? = { _ in nil }
  ) {
    self.outlineIDs = outlineIDs
    self.skills = skills
    self.prompts = prompts
    self.outline = outline
  }
}

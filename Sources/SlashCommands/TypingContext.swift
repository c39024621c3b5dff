package import SessionCore

/// What a typed line is read against.
package struct TypingContext: Sendable {
  /// `nil` where no session is open.
  package var session: Session?
  package var content: ContentNames
  /// As they are shown, for choosing one of them.
  package var groupNames: [String]
  /// The leader whose laptop it is: what `me` means.
  package var me: String

  package init(session: Session?, content: ContentNames = ContentNames(), groupNames: [String] = [], me: String) {
    self.session = session
    self.content = content
    self.groupNames = groupNames
    self.me = me
  }

  /// The people of the session; nobody where none is open.
  package var people: PeopleByName { PeopleByName(session) }

  /// Whoever has the floor.
  package var floorHolder: Person? { session?.floor.holder }
}

/// The content that can be named in a line.
package struct ContentNames: Sendable {
  package var outlineIDs: [String]
  package var skills: [SkillPlan]
  /// Those of the phase that is running, in their order.
  package var prompts: [String]
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

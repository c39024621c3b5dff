/// The parts of a draft, in the order in which a draft holds them. The names stand in templates, in the JSON and in
/// stored edits, so none is ever renamed.
package enum PartID: String, Hashable, Sendable, CaseIterable {
  // What is this person's own.
  case attendance, ratings, affect, participation, notes, leaders, skills, commitments, goal
  /// What a clinician alone can say of how the person took what was done.
  case response
  case progress
  /// Concerns, and else that there were none.
  case safety
  /// Of a contact note: why one is due, and what was tried.
  case contact
  case plan
  // What all share; it names nobody.
  case session, topic, group, interventions
  /// When the group meets again.
  case next

  /// Whether every note of the same meeting has this part alike.
  package var isShared: Bool {
    switch self {
    case .session, .topic, .group, .interventions, .next: true
    case .attendance, .ratings, .affect, .participation, .notes, .leaders, .skills, .commitments, .goal, .response,
      .progress, .safety, .contact, .plan:
      false
    }
  }

  /// What a format may not leave out, or words about a person would be lost.
  package static let required: [PartID] = [
    .session, .topic, .group, .interventions, .attendance, .ratings, .affect, .participation, .notes, .leaders,
    .skills, .commitments, .goal, .response, .progress, .safety, .plan, .next,
  ]
  /// The same for contact notes.
  package static let requiredOfContact: [PartID] = [.contact, .notes, .safety, .plan]
}

/// Whom to call when it gets heavy; `/support` shows it.
package struct CrisisCard: Hashable, Sendable {
  package var title: String
  package var introduction: String
  package var contacts: [Contact]
  /// What the leaders do meanwhile, in order.
  package var steps: [String]
  /// What to do in each kind of emergency, the most urgent first.
  package var emergencies: [Emergency] = []
  /// What a leader does who leads alone.
  package var alone: [String] = []
  /// The clinician who reviewed it, and when; nil where none has.
  package var reviewed: String?

  /// One kind of emergency, such as an overdose.
  package struct Emergency: Hashable, Sendable {
    package var name: String
    /// In order.
    package var steps: [String]
  }

  /// A place that can be reached.
  package struct Contact: Hashable, Sendable {
    package var name: String
    /// The ways to reach it, as in "call 988". Empty where the program has not filled it in.
    package var ways: [Way]
    /// What the program is to fill in; nil where there is nothing.
    package var fillIn: String?
    /// Whether it stands on the group's screen at the end.
    package var isOnScreen = false

    package init(name: String, ways: [Way], fillIn: String? = nil) {
      self.name = name
      self.ways = ways
      self.fillIn = fillIn
    }
  }

  /// One way to reach a contact.
  package struct Way: Hashable, Sendable {
    package var means: Means
    /// A number or an address, with any words that belong to it: "988, then press 1".
    package var value: String

    package init(means: Means, value: String) {
      self.means = means
      self.value = value
    }
  }

  /// How a contact is reached.
  package enum Means: String, Hashable, Sendable, CaseIterable { case call, text, chat, visit }

  package init(title: String, introduction: String, contacts: [Contact], steps: [String]) {
    self.title = title
    self.introduction = introduction
    self.contacts = contacts
    self.steps = steps
  }
}

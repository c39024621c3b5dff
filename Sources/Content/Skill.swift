package import SessionCore

/// An exercise that a leader guides and everybody may sit out.
package struct Skill: Hashable, Sendable {
  /// Unique among skills, as in `urge-surfing`.
  package var id: String
  package var title: String
  package var minutes: Int
  package var themes: [Theme]
  /// What the leader says before the first step, the freedom to stop with it.
  package var introduction: String
  package var steps: [Step]
  /// Where the idea comes from; the words are ours.
  package var sources: [String]
  /// For the leaders: when it fits.
  package var chooseWhen: [String] = []
  /// For the leaders: who it could harm, and what to look out for. Never read aloud.
  package var watchFor: [String] = []
  /// Facts that are taught here.
  package var facts: [TaughtFact] = []
  /// The clinician who reviewed it, and when; nil where none has.
  package var reviewed: String?

  /// One thing to say or do.
  package struct Step: Hashable, Sendable {
    package var text: String
    /// How long to leave for it; nil where the leader goes on by feel.
    package var seconds: Int?
    /// The breath that is counted here; nil for any other step.
    package var breath: StepPace.Breath?
    /// The other one of the pair goes on from here.
    package var swaps: Bool
    /// What the leader does in this step. Never read aloud.
    package var direction: String?

    package init(text: String, seconds: Int? = nil, breath: StepPace.Breath? = nil, swaps: Bool = false) {
      self.text = text
      self.seconds = seconds
      self.breath = breath
      self.swaps = swaps
    }
  }

  package init(
    id: String, title: String, minutes: Int, themes: [Theme] = [], introduction: String, steps: [Step],
    sources: [String] = []
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.themes = themes
    self.introduction = introduction
    self.steps = steps
    self.sources = sources
  }
}

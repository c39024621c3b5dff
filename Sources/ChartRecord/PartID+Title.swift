package import Charting

extension PartID {
  /// What stands above the part where parts are shown one by one.
  package var title: String {
    switch self {
    case .session: "Session"
    case .topic: "Topic"
    case .group: "Group"
    case .interventions: "Interventions"
    case .attendance: "Attendance"
    case .ratings: "Ratings"
    case .affect: "Affect"
    case .participation: "Participation"
    case .notes: "Observed and reported"
    case .leaders: "Individual interventions"
    case .skills: "Skills"
    case .commitments: "Commitments"
    case .goal: "Goal"
    case .response: "Response"
    case .progress: "Progress"
    case .safety: "Safety"
    case .contact: "Contact"
    case .plan: "Plan"
    case .next: "Next session"
    }
  }
}

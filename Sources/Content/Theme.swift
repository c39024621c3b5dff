/// What a session, a skill or a question is about.
package enum Theme: String, Hashable, Sendable, CaseIterable {
  case welcome, safety, triggers, urges, body, stress, thoughts, feelings, distress, anger, communication, limits,
    family
  case trust, drift
  case riskDays = "risk-days"
  case grief, guilt, shame, support, sleep, money, work, values, hope, goodbye
}

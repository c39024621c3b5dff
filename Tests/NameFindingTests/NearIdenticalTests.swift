import NameFinding
import Testing

@Suite("Parts that are the same in two notes")
struct NearIdenticalTests {
  static let response =
    "Client engaged with the exercise, named two triggers and used paced breathing with good effect."

  @Test(
    "the same words are the same, whatever their case, accents and punctuation",
    arguments: [
      response, response.uppercased(),
      "Client engaged with the exercise; named two triggers, and used paced breathing – with good effect",
    ])
  func identical(other: String) {
    #expect(NearIdentical.compare(Self.response, other) == .identical)
  }

  @Test(
    "a few words changed is nearly the same",
    arguments: [
      (response, "Client engaged with the exercise, named three triggers and used paced breathing with good effect."),
      (response, response + " She smiled."),
      ("Client was calm and took part in the round.", "Client was quiet and took part in the round."),
      ("Maya listened to Jo and offered her support.", "Jo listened to Maya and offered her support."),
      ("a peer helped; client was open to the feedback given", "Sam helped; client was open to the feedback given"),
    ])
  func nearly(one: String, other: String) {
    guard case .nearly(let share) = NearIdentical.compare(one, other) else {
      Issue.record("\(NearIdentical.compare(one, other))")
      return
    }
    #expect((0.7...1).contains(share))
    #expect(NearIdentical.compare(other, one) != .different)
  }

  @Test(
    "what is really different is left alone, and so is what is too short to tell",
    arguments: [
      ("none", "none"), ("", ""), ("No change today.", "No change today."),
      (response, "Client was withdrawn, declined the exercise and left the room twice during the second half."),
      ("Client was calm and spoke about work.", "Client was upset and cried about her mother."),
      ("Client named anger as a trigger and will call a friend.", "Client named loneliness and will go to a meeting."),
      (response, response + " Afterwards she spoke at length about her mother's illness, the house and the court."),
    ])
  func different(one: String, other: String) {
    #expect(NearIdentical.compare(one, other) == .different)
  }
}

import Content
import SessionCore
import TestTraits
import Testing

@Suite("Where a group stands in the twelve weeks", .ownThread)
struct PlanTests {
  private let curriculum = Shipped.library.curriculum

  /// The latest first, as a session knows them.
  private func proposed(after ids: String...) -> String? {
    let history = ids.compactMap { Shipped.library.outline($0) }.map { PastOutline($0) }
    return curriculum.standing(after: Array(history.reversed())).proposed?.id
  }

  @Test("a new group begins at the beginning, and goes on strand by strand")
  func order() {
    #expect(proposed() == "week-01-process")
    #expect(proposed(after: "week-01-process") == "week-01-topic")
    #expect(proposed(after: "week-01-process", "week-01-topic", "week-01-skills") == "week-02-process")
  }

  @Test("after the last week comes the first")
  func wrap() {
    #expect(proposed(after: "week-12-process", "week-12-topic", "week-12-skills") == "week-01-process")
  }

  @Test("a group that runs one strand only is offered that strand")
  func oneStrand() {
    #expect(proposed(after: "week-01-skills", "week-02-skills", "week-03-skills") == "week-04-skills")
  }

  @Test("sessions outside the twelve weeks move nothing")
  func others() {
    #expect(proposed(after: "week-02-topic", "process-90", "family-1-welcome") == "week-02-skills")
  }

  @Test("a session that was recorded before outlines had weeks is known by its id")
  func byID() {
    let standing = curriculum.standing(after: [PastOutline(id: "week-05-topic", title: "")])
    #expect(standing.held == [Curriculum.Place(week: 5, strand: .topic)])
  }

  @Test("the page fits 40 columns but for titles, and says that nobody is behind")
  func page() throws {
    let outline = try #require(Shipped.library.outline("week-01-process"))
    let lines = curriculum.standing(after: [PastOutline(outline)]).lines
    #expect(lines.contains { $0.contains("not behind") })
    #expect(lines.contains("   1     x       >      ."))
    #expect(lines.count < 24)
  }
}

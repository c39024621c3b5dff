package import Basics
package import Program
import SessionCore

extension Group {
  /// A group of one member, Maya Ruiz, to whom so many hours a week were ordered from that day on.
  package static func ordering(_ hours: Int, from day: Day, named name: String, joined: Day? = nil) throws -> Group {
    var book = ProgramBook()
    func perform(_ command: ProgramCommand) throws {
      for event in try book.decide(command) { book.apply(event) }
    }
    try perform(.createGroup(NewGroup(name: name)))
    try perform(.enrol(GroupID(1), NewMember(name: "Maya Ruiz", joinedOn: joined)))
    try perform(.admit(book.clients[0].id, LevelPeriod(from: day, orderedHours: hours)))
    return book.groups[0]
  }
}

import Glibc
import TestKit

/// Memory that is resident: at the prompt of a session, and the most that a search through ten years takes.
enum MemoryRow {
  static func figures(_ workplace: Workplace) throws -> [Figure] {
    readAnew(workplace.binary)
    _ = try Child([workplace.binary, "--version"], environment: workplace.environment)
    let room = try OpenRoom(try workplace.openEvening(), workplace)
    for number in 1...10 { try room.enter("line \(number), as any other of this evening") }
    let resident = ProcessFacts(id: room.peer.processID).residentBytes
    let years = try workplace.years(workplace.fullCount)
    let search = try Child(
      workplace.command(["find", InventedSpeech.rareWord], on: years), environment: workplace.environment,
      watchingMemory: true)
    let listing = try Child(
      workplace.command(["sessions"], on: years), environment: workplace.environment,
      watchingMemory: true)
    return [
      figure("at the prompt of a session", resident, atMost: 30),
      figure("find over ten years, at most", search.peakBytes, atMost: 80),
      figure("sessions over ten years, at most", listing.peakBytes, atMost: nil),
    ]
  }

  /// As after a boot and a first start: the kernel maps a file that was just written in larger pieces, whether they are
  /// used or not.
  private static func readAnew(_ path: String) {
    let descriptor = open(path, O_RDONLY)
    if descriptor < 0 || fdatasync(descriptor) != 0 || posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED) != 0 {
      Output.error("\(path) cannot be read anew: memory may be given some megabytes larger than after a boot")
    }
    close(descriptor)
  }

  private static func figure(_ what: String, _ bytes: Int, atMost limit: Double?) -> Figure {
    let megabytes = Double(bytes) / 1e6
    return Figure(
      row: "memory", what: what, value: "\(megabytes.places(1)) MB", number: Double(bytes),
      goal: limit.map { .init(words: "≤ \($0.shortest) MB", isMet: megabytes <= $0) })
  }
}

import Glibc
import Synchronization
import TestKit
import TestTraits
import Testing

/// What lies at a place is someone's: whatever a command would make there, it is left as it is.
///
/// The places come from a trace of each command. The quick form tries some of some commands; `CIRCLEKEEPER_FAULTS=long` every
/// obstacle at every place.
@Suite("Nothing of anyone else's is written over or taken away", .ownThread)
struct ObstacleTests {
  private static let furnished = try? FaultHome.furnished()

  /// Names that a vault may have in its folder although not every command makes them.
  private static let vaultNames = [
    "lock", "draft", "waiting", "program.copy", "header.a.new", "waiting.new", "private.next", "private.next-wal",
    "private.next-journal", "chart.db-wal", "chart.db-journal", "private.db-wal", "private.db-journal",
  ].map { "vault/\($0)" }

  /// Where something of the vault's own lies, which is put aside for an obstacle.
  private static let replaceable = Set(["lock", "draft", "waiting", "program.copy"].map { "vault/\($0)" })

  @Test("a file, a folder, a link and a pipe at every place that a command makes something at stay as they are")
  func everywhere() throws {
    let furnished = try #require(Self.furnished)
    var generator = SplitMix64(seed: LongForm.seed)
    var tried: [(command: WritingCommand, place: String, obstacle: Obstacle)] = []
    let commands = WritingCommand.all.shuffled(using: &generator)
    for command in commands.prefix(LongForm.isLong ? commands.count : 8) {
      let places = try Self.places(of: command, furnished)
      #expect(!places.isEmpty || command.secret != .none, "\(command.testDescription) makes nothing")
      for place in places { tried += Obstacle.allCases.map { (command, place, $0) } }
    }
    let count = min(LongForm.count(quick: 40, long: tried.count), tried.count)
    if count < tried.count { tried.shuffle(using: &generator) }
    var progress = LongForm.Progress("obstacles", of: count)
    var (stood, refused) = (0, 0)
    for (number, (command, place, obstacle)) in tried.prefix(count).enumerated() {
      let home = try Self.home(for: command, furnished)
      guard let run = try Self.run(command, in: home, with: obstacle, at: place) else { continue }
      stood += 1
      refused += run.exitCode == 0 ? 0 : 1
      let what = "\(command.testDescription), \(obstacle) at \(place): \(run.exitCode) \(run.output.suffix(300))"
      #expect(run.changed.isEmpty, "\(what) changed \(run.changed)")
      #expect(run.exitCode >= 0, "\(what) did not end by itself")
      #expect(run.exitCode == 0 || run.output.contains("circlekeeper: "), "\(what) gave no sentence")
      progress.show(number + 1)
    }
    progress.finish("\(tried.count) in all, \(stood) tried, \(refused) refused")
    #expect(stood > count / 2)
    #expect(refused > stood / 10)
  }

  @Test("the look at what was left notices a byte")
  func control() throws {
    let home = FaultHome.withoutVault()
    let path = home.folder + "/there"
    try #require(Obstacle.file.put(at: path, apart: home.folder))
    let before = Belongings(under: [home.folder])
    #expect(before.missing(from: Belongings(under: [home.folder]), at: [path]).isEmpty)
    try Bytes.write(Array(Obstacle.words.uppercased().utf8), to: path)
    #expect(before.missing(from: Belongings(under: [home.folder]), at: [path]) == [path])
    unlink(path)
    #expect(before.missing(from: Belongings(under: [home.folder]), at: [path]) == [path])
  }

  /// The paths, from the home's folder, that a command makes something at. Those that are made of chance cannot be met
  /// by anything that lay there before.
  private static func places(of command: WritingCommand, _ furnished: FaultHome) throws -> [String] {
    let home = try home(for: command, furnished)
    let traced = Traced(command.arguments(in: home), in: home, secret: command.secret, input: command.input)
    try #require(traced.exitCode == 0, "\(command.testDescription): \(traced.output)")
    let under = Set(traced.named.filter { $0.hasPrefix(home.folder + "/") })
    let made = under.map { String($0.dropFirst(home.folder.count + 1)) }.filter { place in
      ![".new-", ".creating-", ".circlekeeper-"].contains { place.contains($0) }
    }
    let old = ["out.creating", "copy.creating", "again.creating", "saved.creating", "vault.creating"]
    let own = command.isFirst || command.secret == .none ? [] : vaultNames
    return Set(made + own + old.filter { place in made.contains(String(place.dropLast(9))) }).filter { place in
      replaceable.contains(place) || access(furnished.folder + "/" + place, F_OK) != 0 || command.isFirst
    }.sorted()
  }

  private static func home(for command: WritingCommand, _ furnished: FaultHome) throws -> FaultHome {
    command.isFirst ? FaultHome.withoutVault() : try FaultHome(copying: furnished)
  }

  private static func run(
    _ command: WritingCommand, in home: FaultHome, with obstacle: Obstacle, at place: String
  ) throws -> (exitCode: Int32, output: String, changed: [String])? {
    let (path, apart) = (home.folder + "/" + place, home.folder + "/apart")
    mkdir(apart, 0o755)
    if replaceable.contains(place) { unlink(path) }
    guard obstacle.put(at: path, apart: apart) else { return nil }
    let before = Belongings(under: [home.folder])
    let run = home.run(command.arguments(in: home), secret: command.secret, input: command.input)
    let changed = before.missing(from: Belongings(under: [home.folder]), at: [path, apart])
    return (run.exitCode, run.output, changed)
  }
}

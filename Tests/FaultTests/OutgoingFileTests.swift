import Clinic
import FoundationEssentials
import Sealing
import TestKit
import TestTraits
import Testing
import Vault

@Suite("A file on its way out", .ownThread)
struct OutgoingFileTests {
  private let folder = TestFolder.path("outgoing")

  private func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

  private func vault() throws -> OpenVault {
    var typed = Array("seven quiet herons".utf8)
    let passphrase = try Passphrase(wiping: &typed)
    _ = try OpenVault.create(at: folder + "/vault", passphrase: passphrase, keyCost: .floor)
    return try OpenVault.open(at: folder + "/vault", unlockedBy: .passphrase(passphrase))
  }

  @Test(
    "is there whole once it is let go, and nowhere before, with or without a name meanwhile", arguments: [true, false])
  func publishing(canBeUnnamed: Bool) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/note.txt"
    do {
      let file = try OutgoingFile(path, "first\n", replacing: false, canBeUnnamed: canBeUnnamed)
      #expect(!FileManager.default.fileExists(atPath: path))
      try file.publish()
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "first\n")
    #expect(throws: CommandFailure.self) {
      try OutgoingFile(path, "second\n", replacing: false, canBeUnnamed: canBeUnnamed).publish()
    }
    let other = folder + "/other.txt"
    let late = try OutgoingFile(other, "mine\n", replacing: false, canBeUnnamed: canBeUnnamed)
    try Bytes.write(Array("theirs\n".utf8), to: other)
    var isRefused = false
    do throws(CommandFailure) { try late.publish() } catch { isRefused = true }
    #expect(isRefused)
    #expect(try String(contentsOfFile: other, encoding: .utf8) == "theirs\n")
    try OutgoingFile(path, "third\n", replacing: true, canBeUnnamed: canBeUnnamed).publish()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "third\n")
    #expect(try files() == ["note.txt", "other.txt"])
  }

  @Test("takes away what an interrupted export of the same vault left, and nothing that only looks like it")
  func leftovers() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let vault = try vault()
    defer { vault.close() }
    let left = Leftovers(of: vault)
    let own = left.freshName()
    let foreign = ".circlekeeper-0123456789abcdef-0123456789abcdef.part"
    for name in [own, foreign, ".circlekeeper-mine.part"] { try Bytes.write([1], to: folder + "/" + name) }
    try OutgoingFile(folder + "/note.txt", "words\n", replacing: false, leftovers: left).publish()
    #expect(try files() == [foreign, ".circlekeeper-mine.part", "note.txt", "vault"].sorted())
  }
}

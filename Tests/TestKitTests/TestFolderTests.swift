import Glibc
import TestKit
import TestTraits
import Testing

@Suite("What a run of tests leaves behind", .ownThread)
struct TestFolderTests {
  @Test("what a run left that is gone is removed, and nothing else")
  func leftovers() throws {
    let place = TestFolder.path("leftovers")
    let held = TestFolder.make(in: place.made)
    let gone = (place + "/circlekeeper-tests-gone").made
    let other = (place + "/circlekeeper-other").made
    let link = place + "/circlekeeper-tests-link"
    try #require(symlink(other, link) == 0)
    for folder in [held, gone, other] { try Bytes.write([1], to: folder + "/file") }
    TestFolder.removeLeftovers(in: place)
    #expect(access(gone, F_OK) != 0)
    for path in [held + "/file", other + "/file", link] { #expect(access(path, F_OK) == 0, "\(path)") }
  }

  @Test("a disk that is still mounted there is unmounted", .enabled(if: getuid() == 0))
  func mounted() throws {
    let place = TestFolder.path("mounted").made
    let gone = (place + "/circlekeeper-tests-gone").made
    let disk = (gone + "/disk").made
    guard mount("tmpfs", disk, "tmpfs", 0, "size=64k") == 0 else { return }
    TestFolder.removeLeftovers(in: place)
    #expect(access(gone, F_OK) != 0)
    #expect(umount2(disk, 0) != 0)
  }
}

extension String {
  /// The folder of this path, which is made.
  fileprivate var made: String {
    mkdir(self, 0o700)
    return self
  }
}

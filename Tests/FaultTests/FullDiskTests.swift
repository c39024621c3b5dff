import TestKit
import TestTraits
import Testing
import Vault

@Suite("When the disk is full", .ownThread)
struct FullDiskTests {
  @Test("whatever room is left, a line that was refused is not lost, and is recorded once there is room")
  func everyRoom() throws {
    let practice = try PracticeDisk()
    var generator = SplitMix64(seed: Scale.seed)
    let step = Scale.isLong ? 512 : 2048
    var (refused, recorded, reopenedFull, lost) = (0, 0, 0, [String]())
    let rooms = Array(stride(from: 0, through: 65_536, by: step))
    var progress = Progress("full disk", of: rooms.count)
    for room in rooms {
      let disk = practice.disk.copy()
      var vault = try disk.open(practice.key)
      var ledger = Ledger()
      disk.limit(to: disk.used + room)
      while ledger.acts.count < 100 {
        let line = [Deed.act(.program, ledger.acts.count % 4 == 3 ? .private : .chart, &generator)]
        do throws(VaultFailure) {
          _ = try vault.append(line)
          ledger = ledger.adding(line)
          recorded += 1
          continue
        } catch {
          #expect(error == .unwritten(.full), "\(room) bytes of room")
        }
        refused += 1
        if (try? vault.contents()) != ledger { lost.append("\(room): while full") }
        vault.close()
        // Someone may leave and come back before there is room.
        if let again = try? disk.open(practice.key) {
          reopenedFull += 1
          if (try? again.contents()) != ledger { lost.append("\(room): opened while full") }
          again.close()
        }
        disk.limit(to: nil)
        vault = try disk.open(practice.key)
        _ = try vault.append(line)
        if (try? vault.contents()) != ledger.adding(line) { lost.append("\(room): after making room") }
        break
      }
      vault.close()
      progress.show(refused)
    }
    progress.finish("\(rooms.count) rooms, \(refused) refused, \(recorded) recorded before, \(lost.count) lost")
    #expect(refused == rooms.count)
    #expect(reopenedFull == rooms.count)
    #expect(lost.isEmpty, "\(lost.prefix(3))")
  }
}

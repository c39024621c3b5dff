import CProcess
import Glibc
import Testing

@Suite("The process")
struct ProcessTests {
  @Test("the boot clock only goes forward, the wall clock is that of the system")
  func clocks() {
    let first = process_boot_clock_ms()
    #expect(process_boot_clock_ms() >= first)
    #expect(first > 0)
    #expect(abs(process_wall_clock_ms() / 1000 - Int64(time(nil))) <= 1)
  }

  @Test("a boot has one id of 36 characters")
  func bootId() {
    func id() -> String {
      var bytes = [CChar](repeating: 1, count: 37)
      #expect(process_boot_id(&bytes))
      return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    #expect(id().count == 36)
    #expect(id() == id())
  }

  @Test("the local offset is one of those that exist, in whole quarters of an hour today")
  func offset() {
    let offset = process_local_offset_seconds(1_760_000_000)
    #expect(abs(offset) <= 14 * 3600)
    #expect(offset % 900 == 0)
  }

  @Test("what is no terminal has no window and no settings")
  func noTerminal() {
    let file = open("/dev/null", O_RDONLY)
    defer { close(file) }
    #expect(process_window(file).columns == 0)
    #expect(process_terminal_keep(file) == nil)
  }
}

import Foundation
import Sealing
import TestTraits
import Testing

@Suite("Passphrases", .ownThread)
struct PassphraseTests {
  private func derived(_ text: String) throws -> [UInt8] {
    var typed = Array(text.utf8)
    let passphrase = try Passphrase(wiping: &typed)
    #expect(typed.isEmpty)
    return try derived(passphrase)
  }

  private func derived(_ passphrase: borrowing Passphrase) throws -> [UInt8] {
    try passphrase.derived(salt: [UInt8](repeating: 1, count: 16), cost: .floor).withBytes { Array($0) }
  }

  /// A descriptor that the text can be read from.
  private func descriptor(_ text: [UInt8]) throws -> FileHandle {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text))
    try pipe.fileHandleForWriting.close()
    return pipe.fileHandleForReading
  }

  @Test("accents derive alike however they were composed, and other letters do not")
  func normalised() throws {
    let composed = try derived("caf\u{E9}")
    #expect(try derived("cafe\u{301}") == composed)
    #expect(try derived("cafe") != composed)
    #expect(composed.count == 64)
  }

  @Test("the first line counts, without its line end", arguments: ["heron", "heron\n", "heron\r\n", "heron\nmore"])
  func firstLine(text: String) throws {
    let handle = try descriptor(Array(text.utf8))
    let read = try Passphrase(fileDescriptor: handle.fileDescriptor)
    #expect(try derived(read) == derived("heron"))
  }

  @Test("what follows the first line stays to be read")
  func restStays() throws {
    let handle = try descriptor(Array("heron\nthe next".utf8))
    _ = try Passphrase(fileDescriptor: handle.fileDescriptor)
    #expect(try handle.readToEnd() == Data("the next".utf8))
  }

  private func problem(_ text: [UInt8]) throws -> PassphraseProblem? {
    let handle = try descriptor(text)
    do throws(PassphraseProblem) {
      _ = try Passphrase(fileDescriptor: handle.fileDescriptor)
      return nil
    } catch {
      return error
    }
  }

  @Test("nothing, bytes that are no text and endless lines are refused by name")
  func refused() throws {
    #expect(try problem([]) == .empty)
    #expect(try problem(Array("\nheron".utf8)) == .empty)
    #expect(try problem([0xFF, 0xFE]) == .notUTF8)
    #expect(try problem([UInt8](repeating: 65, count: 1024)) == nil)
    #expect(try problem([UInt8](repeating: 65, count: 1025)) == .tooLong)
    #expect(try problem([UInt8](repeating: 65, count: 5000)) == .tooLong)
    #expect(throws: PassphraseProblem.unreadable(9)) { _ = try Passphrase(fileDescriptor: -1) }
  }

  @Test("the estimate rises with words and falls with repetition")
  func strength() throws {
    func bits(_ text: String) throws -> Double {
      var typed = Array(text.utf8)
      return try Passphrase(wiping: &typed).estimatedBits
    }
    #expect(try bits("password") < 20)
    #expect(try bits("aaaaaaaaaaaaaaaa") < 25)
    #expect(try bits("123456789") < 20)
    #expect(try bits("heron") < bits("heron lantern"))
    #expect(try bits("heron lantern") < bits("heron lantern gravel"))
    #expect(try bits("heron lantern gravel orchard seven") > 60)
    #expect(try bits("x7#Qp!2vLm9$") > 45)
  }

  @Test("a key may cost no less than the floor and no more than the ceiling")
  func keyCost() {
    #expect(KeyCost(memoryMiB: 64, passes: 2) == .floor)
    #expect(KeyCost(memoryMiB: 256, passes: 3) == .standard)
    #expect(KeyCost(memoryMiB: 1024, passes: 10) != nil)
    #expect(KeyCost(memoryMiB: 63, passes: 2) == nil)
    #expect(KeyCost(memoryMiB: 64, passes: 1) == nil)
    #expect(KeyCost(memoryMiB: 1025, passes: 2) == nil)
    #expect(KeyCost(memoryMiB: 64, passes: 11) == nil)
  }
}

import Sealing
import TestKit
import TestTraits
import Testing

@Suite("Whatever stands in a header, reading it comes to an end", .ownThread)
struct HeaderFuzzTests {
  private static let randomness = SystemRandomness()

  private func header(_ key: borrowing SecretBytes) throws -> Header {
    let master = MasterKey(from: Self.randomness, createdAtSeconds: 1_795_000_000)
    let vault = Self.randomness.bytes(16)
    var typed = Array("seven quiet herons".utf8)
    let passphrase = try Passphrase(wiping: &typed)
    let slots = [
      try Slot(for: master, vault: vault, passphrase: passphrase, cost: .floor, randomness: Self.randomness),
      Slot(
        for: master, vault: vault, recoveryKey: RecoveryKey(from: Self.randomness), randomness: Self.randomness),
    ]
    return Header(generation: 7, vault: vault, device: Self.randomness.bytes(16), slots: slots)
  }

  @Test("a bent header is refused with its line, or says what it would be written as")
  func header() throws {
    let key = SecretBytes(count: 32, from: Self.randomness)
    let sample = try header(key).encoded(key: key)
    var mutation = Mutation(
      seed: LongForm.seed, samples: [sample],
      pieces: [
        "circlekeeper vault\n", "format 1\n", "generation 0", "slot ", "slot recovery blake2b 0 0 ", "argon2id", "64",
        "99999999999999999999", "-1", "+1", "007", "tag ", "\n", " ", "0", "f",
      ])
    let planned = LongForm.count(quick: 4_000, long: 500_000)
    var progress = LongForm.Progress("header", of: planned)
    var (read, refused) = (0, 0)
    for turn in 0..<planned {
      let bytes = mutation.next()
      do throws(HeaderProblem) {
        let found = try Header.read(bytes)
        // The last line is the tag, made with another key perhaps.
        let written = found.header.encoded(key: key).dropLast(69)
        #expect(written.elementsEqual(bytes.dropLast(69)), "\(String(decoding: bytes, as: UTF8.self))")
        read += 1
      } catch {
        if case .malformed(let line) = error { #expect((1...bytes.count + 2).contains(line)) }
        refused += 1
      }
      progress.show(turn)
    }
    progress.finish("\(planned) inputs, \(read) read, \(refused) refused")
    #expect(read > planned / 100)
    #expect(refused > planned / 4)
  }

  @Test("a bent signing key or recovery key is refused, or is written as it was read")
  func keys() throws {
    var typed = Array("seven quiet herons".utf8)
    let sealed = try SealedSigningKey(
      SigningKey(), under: Passphrase(wiping: &typed), cost: .floor, randomness: Self.randomness)
    let recovery = RecoveryKey(from: Self.randomness).characters
    var mutation = Mutation(
      seed: LongForm.seed, samples: [sealed.bytes, recovery], pieces: ["cksign/1", "O", "I", "-", " ", "\u{0}"])
    let planned = LongForm.count(quick: 4_000, long: 500_000)
    var (read, refused) = (0, 0)
    for _ in 0..<planned {
      let bytes = mutation.next()
      let key = SealedSigningKey(bytes: bytes)
      if let key { #expect(key.bytes == bytes) }
      var copy = bytes
      do throws(RecoveryKeyProblem) {
        #expect(try RecoveryKey(wiping: &copy).characters == recovery)
        read += 1
      } catch {
        if case .unknownCharacter(let place) = error { #expect((1...bytes.count).contains(place)) }
        refused += key == nil ? 1 : 0
        read += key == nil ? 0 : 1
      }
    }
    LongForm.Progress("keys", of: planned).finish("\(planned) inputs, \(read) read, \(refused) refused")
    #expect(read > planned / 100)
    #expect(refused > planned / 4)
  }
}

import Basics
import FoundationEssentials
import Sealing
import TestKit
import TestTraits
import Testing
import Vault

/// One case of a file of vectors; each kind of file uses some of these.
struct Vector: Decodable, CustomTestStringConvertible, Sendable {
  struct Row: Decodable, Sendable {
    var sequence: Int64?
    var position: Int?
    var device, stream, previous, link: String?
    var nonce, sealed: String
  }

  var name: String
  var error: String?
  var text, header, passphrase, recoveryKey, vault, key, payload, salted: String?
  var row: Row?
  var slots: SlotsOrCount?
  var generation, ordinal, companion: UInt64?
  var log: Int?
  var created, destroyedBy: Int64?
  var texts, destroyed: Int?
  var appendIndex, appendCount: UInt16?
  var subkeys, expected: [String]?
  var destroys, positions: [[Int]]?

  var testDescription: String { name }

  enum SlotsOrCount: Decodable, Sendable {
    case count(Int)
    case slots([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let count = try? container.decode(Int.self) {
        self = .count(count)
      } else {
        self = .slots(try container.decode([String].self))
      }
    }
  }

  static func all(_ name: String) -> [Vector] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")
    guard let data = try? Data(contentsOf: folder.appending(path: name + ".json")),
      let vectors = try? JSONDecoder().decode([Vector].self, from: data)
    else { return [] }
    return vectors
  }
}

func bytes(_ text: String?) throws -> [UInt8] {
  let text = try #require(text)
  return try #require(bytes(ofHexadecimal: Array(text.utf8), count: text.utf8.count / 2))
}

@Suite("Vectors of the format", .ownThread)
struct VectorTests {
  @Test(
    "every file of vectors is there",
    arguments: [
      ("headers", 36), ("unlocking", 12), ("recovery-keys", 14), ("rows", 30), ("texts", 14), ("blocks", 6),
      ("anchors", 8), ("drafts", 15), ("pending", 10),
    ])
  func files(name: String, count: Int) {
    #expect(Vector.all(name).count >= count)
  }

  @Test("headers are read or refused by name", arguments: Vector.all("headers"))
  func headers(vector: Vector) throws {
    let text = try #require(vector.text)
    do throws(HeaderProblem) {
      let read = try Header.read(Array(text.utf8))
      #expect(vector.error == nil)
      #expect(read.header.generation == vector.generation)
      if case .count(let count) = vector.slots { #expect(read.header.slots.count == count) }
    } catch {
      let said =
        switch error {
        case .notAHeader: "notAHeader"
        case .newerFormat(let format): "newerFormat \(format)"
        case .malformed(let line): "malformed \(line)"
        case .keyCostOutOfRange(let memoryMiB, let passes): "keyCostOutOfRange \(memoryMiB) \(passes)"
        }
      #expect(said == vector.error)
    }
  }

  @Test("secrets open headers or are refused by name", arguments: Vector.all("unlocking"))
  func unlocking(vector: Vector) throws {
    let read = try Header.read(Array(try #require(vector.header).utf8))
    do throws(UnlockProblem) {
      let master = try unlock(read.header, vector)
      guard read.isAuthentic(key: master.subkey(for: .headerTag)) else {
        #expect(vector.error == "notAuthentic")
        return
      }
      #expect(vector.error == nil)
      #expect(KeyPurpose.allCases.map { master.subkey(for: $0).withBytes { Array($0) }.hexadecimal } == vector.subkeys)
      #expect(master.createdAtSeconds == vector.created)
    } catch {
      #expect("\(error)" == vector.error)
    }
  }

  private func unlock(_ header: Header, _ vector: Vector) throws(UnlockProblem) -> MasterKey {
    for slot in header.slots {
      if case .passphrase(let cost) = slot.kind, var typed = vector.passphrase.map({ Array($0.utf8) }) {
        guard let passphrase = try? Passphrase(wiping: &typed) else { continue }
        return try slot.unwrap(vault: header.vault, derived: passphrase.derived(salt: slot.salt, cost: cost))
      }
      if slot.kind == .recovery, var typed = vector.recoveryKey.map({ Array($0.utf8) }) {
        guard let key = try? RecoveryKey(wiping: &typed) else { continue }
        return try slot.unwrap(vault: header.vault, derived: key.derived(salt: slot.salt, vault: header.vault))
      }
    }
    throw .wrongSecret
  }

  @Test("recovery keys are read or refused by name", arguments: Vector.all("recovery-keys"))
  func recoveryKeys(vector: Vector) throws {
    var typed = Array(try #require(vector.text).utf8)
    do throws(RecoveryKeyProblem) {
      let key = try RecoveryKey(wiping: &typed)
      #expect(String(decoding: key.characters, as: UTF8.self) == (vector.recoveryKey ?? vector.key))
    } catch {
      let said =
        switch error {
        case .wrongCount(let count): "wrongCount \(count)"
        case .unknownCharacter(let place): "unknownCharacter \(place)"
        case .mistyped: "mistyped"
        }
      #expect(said == vector.error)
    }
    #expect(typed.isEmpty)
  }

  private func cipher(_ vector: Vector) throws -> LogCipher {
    let header = Header(generation: 1, vault: try bytes(vector.vault), device: [], slots: [])
    let key = try bytes(vector.key)
    return LogCipher(
      log: vector.log == 1 ? .chart : .private, header: header, key: SecretBytes(copying: key, count: key.count),
      randomness: SystemRandomness())
  }

  private func record(_ row: Vector.Row) throws -> SealedRecord {
    SealedRecord(nonce: try bytes(row.nonce), sealed: try bytes(row.sealed))
  }

  @Test("rows are opened or refused by name", arguments: Vector.all("rows"))
  func rows(vector: Vector) throws {
    let row = try #require(vector.row)
    let stored = ActRow(
      sequence: try #require(row.sequence), device: try bytes(row.device), stream: try bytes(row.stream),
      previous: try bytes(row.previous), record: try record(row), link: try bytes(row.link))
    let cipher = try cipher(vector)
    do throws(DamageKind) {
      let body = try cipher.body(of: stored)
      #expect(vector.error == nil)
      #expect(body.payload.hexadecimal == vector.payload)
      #expect(body.textHashes.count == vector.texts)
      #expect([body.ordinal, body.companion] == [vector.ordinal, vector.companion])
      #expect([body.appendIndex, body.appendCount] == [vector.appendIndex, vector.appendCount])
      #expect(body.destroys.map { [Int($0.sequence), $0.index] } == vector.destroys)
    } catch {
      #expect(error.rawValue == vector.error)
    }
  }

  @Test("texts are opened or refused by name", arguments: Vector.all("texts"))
  func texts(vector: Vector) throws {
    let row = try #require(vector.row)
    let position = TextPosition(sequence: try #require(row.sequence), index: try #require(row.position))
    let (cipher, stored) = (try cipher(vector), TextRow(position: position, record: try record(row)))
    do throws(DamageKind) {
      switch try cipher.text(of: stored) {
      case .salted(let bytes): #expect(bytes.hexadecimal == vector.salted)
      case .destroyed(let sequence): #expect(sequence == vector.destroyedBy)
      }
      #expect(vector.error == nil)
    } catch {
      #expect(error.rawValue == vector.error)
    }
  }

  @Test("blocks are opened or refused by name", arguments: Vector.all("blocks"))
  func blocks(vector: Vector) throws {
    let row = try #require(vector.row)
    let (cipher, stored) = (try cipher(vector), BlockRow(stream: try bytes(row.stream), record: try record(row)))
    do throws(DamageKind) {
      let block = try cipher.block(of: stored)
      #expect(vector.error == nil)
      #expect(block.texts.keys.sorted().map { [Int($0.sequence), $0.index] } == vector.positions)
      let destroyed = block.texts.values.count { if case .destroyed = $0 { true } else { false } }
      #expect(destroyed == vector.destroyed)
    } catch {
      #expect(error.rawValue == vector.error)
    }
  }

  @Test("anchors are read slot by slot", arguments: Vector.all("anchors"))
  func anchors(vector: Vector) throws {
    guard case .slots(let slots) = vector.slots else { throw DamageKind.malformed }
    let first = try bytes(slots[0])
    let file = first + [UInt8](repeating: 0, count: 4096 - first.count) + (try bytes(slots[1]))
    let path = TestFolder.path("anchor")
    try Data(file).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let key = try bytes(vector.key)
    let anchor = AnchorFile(
      at: path, storage: DiskStorage(), vault: try bytes(vector.vault),
      key: SecretBytes(copying: key, count: key.count))
    let said = try anchor.read().map { slot in
      switch slot {
      case .success(let record): "\(record.generation) \(record.chart.sequence) \(record.privateLog.sequence)"
      case .failure(let kind): kind.rawValue
      }
    }
    #expect(said == vector.expected)
  }
}

/// A vault that the second implementation wrote.
enum ForeignVault {
  static func copy(_ name: String = "python-vault") throws -> String {
    let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors/" + name).path
    let target = TestFolder.path("foreign")
    try FileManager.default.copyItem(atPath: source, toPath: target)
    return target
  }
}

@Suite("A vault that another program wrote", .ownThread)
struct ForeignVaultTests {

  @Test("is opened, read, verified and written to")
  func opens() throws {
    let directory = try ForeignVault.copy()
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let passphrase = try Passphrase("sieben stille Reiher am Fluß")
    let vault = try OpenVault.open(at: directory, unlockedBy: .passphrase(passphrase))
    #expect(vault.findings == [])
    let evening = try #require(vault.streams().first { $0 != .program })
    let acts = try vault.acts(in: evening)
    #expect(acts.map(\.sequence) == [1, 3, 4, 5, 6, 7, 8])
    #expect(
      acts.flatMap(\.words) == ["Tuesday evening", "José, laughed", "mine alone", nil, "", "a slip", "a late entry"])
    #expect(acts[5].destroys == [TextPosition(sequence: 5, index: 0)])
    #expect(vault.readDraft() == Array("a line half ty".utf8))
    #expect(try vault.info().createdAtSeconds == 1_790_000_000)
    #expect(try vault.verify().damage == [])
    #expect(try vault.append([.chart(evening, "ours")]) == [9])
    try vault.bindTexts(of: evening)
    #expect(try vault.verify().isIntact)
  }
}

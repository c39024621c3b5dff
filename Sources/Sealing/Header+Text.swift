import Basics

extension Header {
  /// The file's bytes, with the tag as the last line.
  package func encoded(key: borrowing SecretBytes) -> [UInt8] {
    var text = "circlekeeper vault\nformat \(Self.format)\ngeneration \(generation)\n"
    text += "vault \(vault.hexadecimal)\ndevice \(device.hexadecimal)\n"
    for slot in slots { text += slot.line }
    let covered = Array(text.utf8)
    return covered + Array("tag \(authenticationTag(of: covered, key: key).hexadecimal)\n".utf8)
  }

  /// Reads a header file; cost and format are judged here, before any work is done.
  package static func read(_ bytes: [UInt8]) throws(HeaderProblem) -> ReadHeader {
    guard bytes.count <= 65_536, bytes.starts(with: "circlekeeper vault\n".utf8) else { throw .notAHeader }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    guard let format = number(lines[1], named: "format"), format > 0 else { throw .malformed(line: 2) }
    guard format <= Self.format else { throw .newerFormat(format) }
    guard lines.count > 2, let generation = number(lines[2], named: "generation"), generation > 0 else {
      throw .malformed(line: 3)
    }
    guard lines.count > 3, let vault = field(lines[3], named: "vault", count: 16) else { throw .malformed(line: 4) }
    guard lines.count > 4, let device = field(lines[4], named: "device", count: 16) else { throw .malformed(line: 5) }
    let slots = try readSlots(lines.dropFirst(5).prefix { $0.starts(with: "slot ".utf8) })
    let header = Header(generation: generation, vault: vault, device: device, slots: slots)
    let end = slots.count + 5
    guard lines.count > end + 1, let tag = field(lines[end], named: "tag", count: 32) else {
      throw .malformed(line: end + 1)
    }
    guard lines.count == end + 2, lines[end + 1].isEmpty else { throw .malformed(line: end + 2) }
    return ReadHeader(header: header, covered: Array(bytes.dropLast(lines[end].count + 1)), tag: tag)
  }

  private static func readSlots(_ lines: ArraySlice<[UInt8]>) throws(HeaderProblem) -> [Slot] {
    var slots: [Slot] = []
    for line in lines { slots.append(try Slot(line: line, number: slots.count + 6)) }
    if slots.isEmpty { throw .malformed(line: 6) }
    return slots
  }

  private static func number(_ line: [UInt8], named name: String) -> UInt64? {
    let words = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count == 2, words[0].elementsEqual(name.utf8) else { return nil }
    return decimal(Array(words[1]))
  }

  private static func field(_ line: [UInt8], named name: String, count: Int) -> [UInt8]? {
    let words = line.split(separator: 0x20, omittingEmptySubsequences: false)
    guard words.count == 2, words[0].elementsEqual(name.utf8) else { return nil }
    return bytes(ofHexadecimal: Array(words[1]), count: count)
  }
}

extension Slot {
  fileprivate var line: String {
    let end =
      "\(salt.hexadecimal) \(commitment.hexadecimal) \(wrapped.nonce.hexadecimal) \(wrapped.sealed.hexadecimal)\n"
    switch kind {
    case .passphrase(let cost): return "slot passphrase argon2id \(cost.memoryMiB) \(cost.passes) " + end
    case .recovery: return "slot recovery blake2b 0 0 " + end
    }
  }

  fileprivate init(line: [UInt8], number: Int) throws(HeaderProblem) {
    let words = line.split(separator: 0x20, omittingEmptySubsequences: false).map(Array.init)
    guard words.count == 9, words[0].elementsEqual("slot".utf8),
      let memoryMiB = decimal(words[3]), let passes = decimal(words[4]),
      let salt = bytes(ofHexadecimal: words[5], count: 16), let commitment = bytes(ofHexadecimal: words[6], count: 32),
      let nonce = bytes(ofHexadecimal: words[7], count: 24), let sealed = bytes(ofHexadecimal: words[8], count: 80)
    else { throw .malformed(line: number) }
    let kind: Kind
    if words[1].elementsEqual("passphrase".utf8), words[2].elementsEqual("argon2id".utf8) {
      guard let cost = KeyCost(memoryMiB: Int(clamping: memoryMiB), passes: Int(clamping: passes)) else {
        throw .keyCostOutOfRange(memoryMiB: memoryMiB, passes: passes)
      }
      kind = .passphrase(cost)
    } else if words[1].elementsEqual("recovery".utf8), words[2].elementsEqual("blake2b".utf8), memoryMiB == 0,
      passes == 0
    {
      kind = .recovery
    } else {
      throw .malformed(line: number)
    }
    self.init(
      kind: kind, salt: salt, commitment: commitment, wrapped: SealedRecord(nonce: nonce, sealed: sealed))
  }
}

/// A decimal number without sign or leading zeros.
func decimal(_ text: [UInt8]) -> UInt64? {
  guard !text.isEmpty, text.allSatisfy({ (0x30...0x39).contains($0) }), text.count == 1 || text[0] != 0x30 else {
    return nil
  }
  return UInt64(String(decoding: text, as: UTF8.self))
}

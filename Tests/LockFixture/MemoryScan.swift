import Glibc

/// A secret to look for, which itself stands in memory only with every bit turned over.
struct Needle {
  let name: String
  private let inverted: [UInt8]
  /// The first eight, for a quick no.
  private let beginning: UInt64

  /// Takes the inverted bytes.
  init(name: String, inverted: [UInt8]) {
    self.name = name
    self.inverted = inverted
    beginning = inverted.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
  }

  func stands(at start: UnsafeRawBufferPointer.Index, in memory: UnsafeRawBufferPointer) -> Bool {
    guard start + inverted.count <= memory.count,
      memory.loadUnaligned(fromByteOffset: start, as: UInt64.self) == ~beginning
    else { return false }
    for (place, byte) in inverted.enumerated() where memory[start + place] != ~byte { return false }
    return true
  }

  var firstByte: UInt8 { ~inverted[0] }
  var count: Int { inverted.count }
}

/// What was found, and how much was looked through.
struct ScanReport {
  /// By the needle's name.
  var hits: [String: Int] = [:]
  /// Where: the lines of the memory map.
  var places: [String] = []
  var bytes = 0
  var regions = 0
}

/// Looks through all memory of this process that can be read, libsodium's guarded memory too.
struct MemoryScan {
  let needles: [Needle]
  private let buffer: UnsafeMutableRawBufferPointer

  private static let window = 1 << 20

  init(_ needles: [Needle]) {
    self.needles = needles
    // Mapped apart, and left out of the search.
    let memory = mmap(nil, Self.window, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    buffer = UnsafeMutableRawBufferPointer(start: memory, count: Self.window)
  }

  func run() -> ScanReport {
    var report = ScanReport()
    let memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC)
    guard memory >= 0 else { return report }
    defer { close(memory) }
    for region in Self.regions() where region.isReadable && !holdsBuffer(region) {
      let before = report.bytes
      look(through: region, memory, &report)
      if report.bytes > before { report.regions += 1 }
    }
    // What was read is not to be found by the next search.
    if let start = buffer.baseAddress { memset(start, 0, buffer.count) }
    return report
  }

  private func holdsBuffer(_ region: Region) -> Bool {
    guard let start = buffer.baseAddress else { return true }
    return region.range.contains(UInt(bitPattern: start))
  }

  private func look(through region: Region, _ memory: Int32, _ report: inout ScanReport) {
    let overlap = UInt((needles.map(\.count).max() ?? 1) - 1)
    var place = region.range.lowerBound
    while place < region.range.upperBound {
      let wanted = Int(min(UInt(Self.window), region.range.upperBound - place))
      let count = pread(memory, buffer.baseAddress, wanted, off_t(place))
      guard count > 0 else { return }
      report.bytes += count
      search(UnsafeRawBufferPointer(rebasing: buffer[..<count]), region, &report)
      guard UInt(count) > overlap, place + UInt(count) < region.range.upperBound else { return }
      place += UInt(count) - overlap
    }
  }

  private func search(_ memory: UnsafeRawBufferPointer, _ region: Region, _ report: inout ScanReport) {
    guard let base = memory.baseAddress else { return }
    for needle in needles {
      var start = 0
      while start < memory.count,
        let found = memchr(base + start, Int32(needle.firstByte), memory.count - start)
      {
        let index = base.distance(to: UnsafeRawPointer(found))
        if needle.stands(at: index, in: memory) {
          report.hits[needle.name, default: 0] += 1
          report.places.append("\(needle.name) in \(region.line)")
        }
        start = index + 1
      }
    }
  }
}

/// One line of the process's memory map.
struct Region {
  let range: Range<UInt>
  let line: String

  var isReadable: Bool {
    let words = line.split(separator: " ")
    return words.count > 1 && words[1].hasPrefix("r") && !line.hasSuffix("[vvar]") && !line.hasSuffix("[vsyscall]")
  }

  init?(_ line: Substring) {
    let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap { UInt($0, radix: 16) }
    guard ends.count == 2, ends[0] < ends[1] else { return nil }
    range = ends[0]..<ends[1]
    self.line = String(line)
  }
}

extension MemoryScan {
  static func regions() -> [Region] {
    let file = open("/proc/self/maps", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var text: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(file, &block, block.count), count > 0 { text += block[..<count] }
    return String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { Region($0) }
  }
}

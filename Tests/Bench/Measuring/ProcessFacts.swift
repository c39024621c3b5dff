import FoundationEssentials
import Glibc

/// What the kernel tells of a running process.
struct ProcessFacts {
  let id: pid_t

  /// CPU time so far, in seconds, to the nanosecond.
  var cpuSeconds: Double {
    let fields = file("schedstat").split(separator: " ")
    return (Double(fields.first ?? "") ?? 0) / 1e9
  }

  /// Bytes of memory that are resident now.
  var residentBytes: Int { kilobytes("VmRSS:") }

  /// The most that was resident so far.
  var peakBytes: Int { kilobytes("VmHWM:") }

  private func kilobytes(_ name: String) -> Int {
    let line = file("status").split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
    return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) * 1024
  }

  private func file(_ name: String) -> String {
    let bytes = FileManager.default.contents(atPath: "/proc/\(id)/\(name)") ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }
}

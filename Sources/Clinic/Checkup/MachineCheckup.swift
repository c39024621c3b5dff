import CProcess
import Glibc
import Vault

/// What the machine does with memory and disk. All of it is a hint: hardware that encrypts by itself is not seen.
package enum MachineCheckup {
  /// The disk under the vault, swap space, core dumps.
  package static func findings(vaultPath: String) -> [Finding] {
    [diskEncryption(under: vaultPath), swap, memoryDumps]
  }

  private static func diskEncryption(under path: String) -> Finding {
    switch encryption(ofDiskUnder: path) {
    case true?: Finding("disk", .ok, "the vault lies on an encrypted disk")
    case false?:
      Finding("disk", .look, "no sign that the disk is encrypted; encrypt it, for swap space and deleted files")
    case nil:
      Finding("disk", .unknown, "whether the disk is encrypted cannot be told here; look in the system's settings")
    }
  }

  /// Nil where the system does not say. The nearest folder that exists counts.
  private static func encryption(ofDiskUnder path: String) -> Bool? {
    var path = path
    var facts = stat()
    while stat(path, &facts) != 0 {
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
      path = String(path[..<slash])
    }
    return isEncrypted(device(facts.st_dev) ?? mountedDevice(over: path) ?? "")
  }

  /// As the system names a block device; nil for a file system that has none.
  private static func device(_ number: dev_t) -> String? {
    let major = (number >> 8 & 0xFFF) | (number >> 32 & ~0xFFF)
    let minor = (number & 0xFF) | (number >> 12 & ~0xFF)
    let path = "/sys/dev/block/\(major):\(minor)"
    return access(path, F_OK) == 0 ? path : nil
  }

  /// For file systems that hide their device behind a number of their own: what is mounted there.
  private static func mountedDevice(over path: String) -> String? {
    let mounts = Files.ofSystem("/proc/self/mounts") ?? ""
    let fitting = mounts.split(separator: "\n").map { $0.split(separator: " ") }.filter { fields in
      guard fields.count > 1 else { return false }
      return fields[1] == "/" || path == fields[1] || path.hasPrefix(fields[1] + "/")
    }
    guard let mount = fitting.max(by: { $0[1].count < $1[1].count }), mount[0].hasPrefix("/dev/") else { return nil }
    var facts = stat()
    return stat(String(mount[0]), &facts) == 0 ? device(facts.st_rdev) : nil
  }

  /// A mapped device says of itself whether it is a crypted one; else those that it lies on are asked.
  private static func isEncrypted(_ device: String, depth: Int = 0) -> Bool? {
    guard !device.isEmpty, depth < 8 else { return nil }
    let identity = Files.ofSystem(device + "/dm/uuid")
    if identity?.hasPrefix("CRYPT-") == true { return true }
    let below = names(in: device + "/slaves").map { isEncrypted(device + "/slaves/" + $0, depth: depth + 1) }
    if below.contains(false) { return false }
    return below.isEmpty ? (access(device, F_OK) == 0 ? false : nil) : below.contains(nil) ? nil : true
  }

  private static var swap: Finding {
    guard let swaps = Files.ofSystem("/proc/swaps") else {
      return Finding("swap", .unknown, "whether memory is swapped to the disk cannot be told here")
    }
    let names = swaps.split(separator: "\n").dropFirst().compactMap { $0.split(separator: " ").first }
    let open = names.filter { name in
      guard !name.hasPrefix("/dev/zram") else { return false }
      var facts = stat()
      guard stat(String(name), &facts) == 0 else { return true }
      let isDevice = facts.st_mode & S_IFMT == S_IFBLK
      return isEncrypted(device(isDevice ? facts.st_rdev : facts.st_dev) ?? "") != true
    }
    if names.isEmpty { return Finding("swap", .ok, "nothing is swapped to the disk") }
    if open.isEmpty { return Finding("swap", .ok, "swap space is in memory or encrypted") }
    return Finding("swap", .look, "memory may be swapped to a disk that is not known to be encrypted")
  }

  private static var memoryDumps: Finding {
    var limit = rlimit()
    let isRefused = process_deny_memory_dumps() && getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0
    guard isRefused, limit.rlim_cur == 0 else {
      return Finding("dumps", .look, "the system does not let this program refuse core dumps")
    }
    return Finding("dumps", .ok, "no core dump of this program is written, no other program may read its memory")
  }

  private static func names(in directory: String) -> [String] {
    (DiskStorage().names(in: directory) ?? []).filter { !$0.hasPrefix(".") }
  }
}

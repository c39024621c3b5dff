internal import Glibc
internal import Synchronization

/// Where tests make files: one folder for a run, in it a place of its own for each test.
///
///     let folder = TestFolder.path("room")   // nothing stands there yet
///
/// The run's folder goes when the run ends. A run that is killed leaves it behind, perhaps with a disk mounted in it; the
/// next run removes it. Each run holds a lock on its folder, so that of another run only what no one holds is touched.
package enum TestFolder {
  private static let prefix = "circlekeeper-tests-"
  private static let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  private static let count = Atomic(0)

  /// A path in the run's folder that no one else is given.
  package static func path(_ name: String) -> String {
    "\(run)/\(name)-\(count.add(1, ordering: .relaxed).newValue)"
  }

  private static let run: String = {
    removeLeftovers(in: place)
    let folder = make(in: place)
    atexit { TestFolder.clear(TestFolder.run) }
    return folder
  }()

  /// A new folder that this process holds until it ends.
  ///
  /// It has its name only once the lock is held: before that another run would take it for a leftover.
  package static func make(in place: String) -> String {
    var template = Array("\(place)/circlekeeper-making-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { fatalError("no folder can be made in \(place)") }
    let made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = "\(place)/\(prefix)\(made.suffix(6))"
    guard hold(made) != nil, rename(made, folder) == 0 else { fatalError("\(made) cannot be locked or renamed") }
    return folder
  }

  /// Removes the folders of runs that are gone.
  package static func removeLeftovers(in place: String) {
    for name in names(in: place) where name.hasPrefix(prefix) {
      let folder = "\(place)/\(name)"
      guard let lock = hold(folder) else { continue }
      clear(folder)
      close(lock)
    }
  }

  /// The descriptor of a folder of this user that no other process holds.
  private static func hold(_ folder: String) -> Int32? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var facts = stat()
    if fstat(descriptor, &facts) == 0, facts.st_uid == getuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
      return descriptor
    }
    close(descriptor)
    return nil
  }

  /// Where a disk is still mounted nothing is removed: it may be one that others use.
  private static func clear(_ folder: String) {
    for mount in mounts(in: folder) { umount2(mount, Int32(MNT_DETACH)) }
    guard mounts(in: folder).isEmpty else { return }
    _ = PipedProgram("/bin/rm", ["-rf", folder], environment: [:], input: "")
  }

  /// The innermost first.
  private static func mounts(in folder: String) -> [String] {
    let lines = String(decoding: Bytes.of("/proc/self/mountinfo"), as: UTF8.self).split(separator: "\n")
    return lines.compactMap { line in
      let fields = line.split(separator: " ")
      return fields.count > 4 && fields[4].hasPrefix(folder + "/") ? String(fields[4]) : nil
    }.reversed()
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
  }
}

/// What one guess at a passphrase costs: the memory and passes of Argon2id.
package struct KeyCost: Equatable, Hashable, Sendable {
  /// Mebibytes of memory, 64 to 1,024.
  package let memoryMiB: Int
  /// Passes over that memory, 2 to 10.
  package let passes: Int

  /// Nil under the floor (64 MiB, 2 passes) and above what a header may ask for (1,024 MiB, 10 passes).
  package init?(memoryMiB: Int, passes: Int) {
    guard (64...1024).contains(memoryMiB), (2...10).contains(passes) else { return nil }
    self.init(checkedMiB: memoryMiB, passes: passes)
  }

  private init(checkedMiB: Int, passes: Int) {
    memoryMiB = checkedMiB
    self.passes = passes
  }

  /// 256 MiB and 3 passes.
  package static let standard = KeyCost(checkedMiB: 256, passes: 3)

  /// 64 MiB and 2 passes: the least that is taken, for practice vaults and tests.
  package static let floor = KeyCost(checkedMiB: 64, passes: 2)
}

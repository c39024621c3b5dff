import Glibc
import TestKit
import TestTraits
import Testing

/// Other disks, which only root can mount; nothing of it is seen outside the test's own processes.
@Suite("Mounted disks", .ownThread, .enabled(if: MountedDisk.canMount))
struct MountTests {
  @Test("a folder at which a disk is mounted is left as it is", arguments: ["init", "backup", "restore", "salvage"])
  func mountPoint(name: String) throws {
    let command = try #require(WritingCommand.all.first { $0.testDescription == name })
    let home = command.isFirst ? FaultHome.withoutVault() : try FaultHome.furnished()
    let place = ["init": "vault", "backup": "copy", "restore": "again", "salvage": "saved"][name, default: ""]
    mkdir(home.folder + "/" + place, 0o755)
    let run = MountedDisk.run(
      command.arguments(in: home) + home.arguments(command.secret), in: home,
      after: "mount -t tmpfs none \(home.folder)/\(place)", then: "stat -f -c %T \(home.folder)/\(place)")
    #expect(run.output.contains("circlekeeper: "), "\(run.output)")
    #expect(run.output.hasSuffix("tmpfs\n"), "\(run.output)")
  }

  @Test("a vault on a disk that can only be read is verified")
  func readOnly() throws {
    let home = try FaultHome.furnished()
    let run = MountedDisk.run(
      ["vault", "verify"] + home.arguments(.recoveryKey), in: home,
      after: "mount --bind \(home.vault) \(home.vault) && mount -o remount,ro,bind \(home.vault)", then: "true")
    withKnownIssue("looking takes an exclusive lock, for which the files have to be writable") {
      #expect(run.output.contains("everything is as it was recorded"))
    }
  }
}

/// The program run where the shell has mounted something first.
enum MountedDisk {
  static let canMount: Bool =
    PipedProgram(
      "/usr/bin/unshare", ["-m", "sh", "-c", "mount -t tmpfs none /mnt"], environment: ["PATH": "/usr/bin:/bin"],
      input: ""
    ).exitCode == 0

  static func run(_ arguments: [String], in home: FaultHome, after mount: String, then look: String) -> PipedProgram {
    PipedProgram(
      "/usr/bin/unshare",
      ["-m", "sh", "-c", "\(mount) || exit 9; \"$@\"; \(look)", "sh", FaultProgram.circlekeeper] + arguments,
      environment: home.environment(), input: "")
  }
}

import Content
package import Vault

/// The vault as it stands on the disk, and the content folder; no key is needed.
package enum VaultCheckup {
  /// Header, files, permissions and leftovers; one finding if the vault is missing.
  package static func findings(at path: String) -> [Finding] {
    guard OpenVault.isThere(at: path), let exterior = VaultExterior(at: path) else {
      return [Finding("vault", .unknown, "there is no vault yet; `circlekeeper init` makes one")]
    }
    return [headers(exterior), files(exterior), permissions(exterior), leftovers(exterior)]
  }

  private static func headers(_ exterior: VaultExterior) -> Finding {
    switch exterior.headerCopies {
    case .equal: Finding("header", .ok, "both copies of the vault's header are there and equal")
    case .different: Finding("header", .look, "one header copy is older; the next opening brings it up to date")
    case .oneOnly:
      Finding("header", .look, "one header copy cannot be read; `circlekeeper vault passphrase` writes both again")
    case .neither: Finding("header", .look, "no copy of the header can be read; restore a backup")
    }
  }

  private static func files(_ exterior: VaultExterior) -> Finding {
    let missing = ["anchor", "chart.db", "private.db"].filter { name in
      !exterior.files.contains { $0.name == name && $0.sizeBytes > 0 }
    }
    guard missing.isEmpty else {
      return Finding("files", .look, "missing or empty in the vault: \(missing.joined(separator: ", "))")
    }
    let bytes = exterior.files.reduce(0) { $0 + $1.sizeBytes }
    return Finding("files", .ok, "the vault's files are there, \(max(1, bytes / 1024)) KiB")
  }

  private static func permissions(_ exterior: VaultExterior) -> Finding {
    let open = ([exterior.folder] + exterior.files).filter { $0.mode & 0o077 != 0 || !$0.isOwn }
    guard open.isEmpty else {
      return Finding(
        "permissions", .look,
        "others on this computer can reach \(open.count) of the vault's files; chmod -R go= on its folder")
    }
    return Finding("permissions", .ok, "only you can reach the vault's files")
  }

  private static func leftovers(_ exterior: VaultExterior) -> Finding {
    guard exterior.leftovers.isEmpty else {
      return Finding(
        "leftovers", .look,
        "left by work that was interrupted, safe to remove while nothing runs: "
          + exterior.leftovers.joined(separator: ", "))
    }
    return Finding("leftovers", .ok, "nothing is left of interrupted work")
  }

  /// All of an open vault.
  package static func health(of vault: OpenVault, progress: Workspace.Progress = { _, _ in }) throws(CommandFailure)
    -> Finding
  {
    do {
      guard try vault.verify(progress: progress).isIntact else {
        return Finding("health", .look, "the vault is damaged; `circlekeeper vault verify` says where")
      }
      return Finding("health", .ok, "everything in the vault is as it was recorded")
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Whether every content file can be read, the user's own among them.
  package static var content: Finding {
    let faults = Library.found().faults
    guard let first = faults.first else {
      return Finding("content", .ok, "outlines, skills and the other content files are sound")
    }
    let file = first.description.split(separator: "/").last.map(String.init) ?? first.description
    return Finding("content", .look, "\(faults.count) faults in your content files; the first: \(file)")
  }
}

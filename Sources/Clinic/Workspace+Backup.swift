import Vault

extension Workspace {
  /// Copies the vault as it stands, and says so.
  func backUp(to path: String) throws(Trouble) -> [String] {
    do { try vault.backup(to: Folders.expanded(path)) } catch { throw Trouble(backingUp: error) }
    return ["the vault was copied and the copy verified; it opens with the same passphrase"]
  }
}

extension Trouble {
  /// What stands in the way of a copy, where it is not what stands in the way of anything.
  init(backingUp failure: VaultFailure) {
    switch failure {
    case .alreadyExists: self.init("there is something at that path already; nothing was copied, name a new folder")
    case .unwritten(.full): self.init("the disk of the copy is full; nothing of it was left there")
    case .unwritten(.readOnly): self.init("that folder cannot be written to; nothing was copied")
    case .damaged:
      self.init(
        "the vault is damaged, so no copy was kept; `circlekeeper vault verify` says where, `vault salvage DIR` takes "
          + "what is intact", .damaged)
    default: self.init(failure)
    }
  }
}

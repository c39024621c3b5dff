import Vault

extension Workspace {
  /// Copies the vault as it stands, and says so.
  package func backUp(to path: String) throws(CommandFailure) -> [String] {
    do { try vault.backup(to: Folders.expanded(path)) } catch { throw .copyingVault(error) }
    return ["the vault was copied and the copy verified; it opens with the same passphrase"]
  }
}

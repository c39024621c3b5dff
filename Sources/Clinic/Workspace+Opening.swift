package import Sealing
package import Vault

extension Workspace {
  /// Makes a vault where none is.
  ///
  /// - Returns: the key that opens it when the passphrase is forgotten; it is shown once and kept nowhere.
  package static func create(
    at path: String, passphrase: borrowing Passphrase, keyCost: KeyCost = .standard
  ) throws(CommandFailure) -> RecoveryKey {
    do { return try OpenVault.create(at: path, passphrase: passphrase, keyCost: keyCost) } catch {
      throw CommandFailure(error)
    }
  }

  /// Opens a vault to record in it.
  ///
  ///     let workspace = try Workspace.open(at: path, unlockedBy: .passphrase(passphrase)) { print($0.words) }
  package static func open(
    at path: String, unlockedBy secret: borrowing UnlockingSecret, clock: MachineClock = MachineClock(),
    language: String? = nil, notify: @escaping (QueryNotice) -> Void
  ) throws(CommandFailure) -> Workspace {
    let vault: OpenVault
    do { vault = try OpenVault.open(at: path, unlockedBy: secret) } catch { throw CommandFailure(error) }
    return try Workspace(vault: vault, clock: clock, language: language, notify: notify)
  }

  /// Opens a vault to look at what is intact in it; that something is damaged is a notice.
  package static func openToLook(
    at path: String, unlockedBy secret: borrowing UnlockingSecret, language: String? = nil,
    notify: @escaping (QueryNotice) -> Void
  ) throws(CommandFailure) -> Workspace {
    let vault: OpenVault
    do throws(VaultFailure) {
      do throws(VaultFailure) { vault = try OpenVault.open(at: path, unlockedBy: secret) } catch {
        guard case .damaged = error else { throw error }
        vault = try OpenVault.open(at: path, unlockedBy: secret, for: .examination)
        notify(.vaultDamaged(error))
      }
    } catch {
      throw CommandFailure(error)
    }
    return try Workspace(vault: vault, takesWhatIsIntact: true, language: language, notify: notify)
  }

  /// Lets go of the vault; nothing can be asked of it after that.
  package func close() { vault.close() }
}

import ChartRecord
import Charting
import Clinic
import Program
import Sealing
import SessionCore
import Vault

/// What stands in a vault: every act, and what became of the private notes.
private struct Standing: Equatable {
  var contents: Ledger
  var changes: [PrivateChange]

  init(_ vault: OpenVault) throws(VaultFailure) {
    contents = try vault.contents()
    changes = try vault.privateChanges()
  }
}

extension SimulatedEvening {
  /// Things that are done after an evening, each of them done or not done when the power fails meanwhile.
  func doWhatFollows() throws(CommandFailure) {
    try sign()
    for name in ["withhold", "return", "destroy"] where world.chance(1, of: 3) {
      try deed(name) { (workspace) throws(VaultFailure) in
        let path = self.world.disk.root + "/withheld"
        switch name {
        case "withhold": _ = try workspace.vault.withholdPrivateLog(to: path)
        case "return": _ = try workspace.vault.returnPrivateLog(from: path)
        default: _ = try workspace.vault.destroyPrivateLog()
        }
      }
    }
    if world.chance(1, of: 4) { try copyAndRestore() }
  }

  /// Every open note, with the signer's own key.
  private func sign() throws(CommandFailure) {
    let workspace = try open()
    let entry = workspace.book.catalogue.first
    guard let entry, let signer = workspace.book.signers.first, entry.state == .closed else {
      return workspace.vault.close()
    }
    let desk = try ChartDesk(entry, in: workspace)
    let drafts = desk.drafts
    for draft in drafts { try fill(draft, on: desk) }
    workspace.vault.close()
    for draft in drafts where world.chance(1, of: 2) {
      var refusal: String?
      try deed("sign") { (workspace) throws(VaultFailure) in
        do throws(CommandFailure) {
          let desk = try ChartDesk(entry, in: workspace)
          let person = SigningPerson(signer, SigningKey(from: SeededRandomness(seed: 5)))
          let note = try desk.noteToSign(draft.noteID, leavingGaps: "not written yet")
          try desk.sign(note, in: try desk.format(), by: person)
        } catch {
          refusal = error.words
        }
      }
      try checkSigned(draft.noteID, entry, wasRefused: refusal != nil)
    }
  }

  /// What is never left open, in words that no other note of the evening has.
  private func fill(_ draft: DraftNote, on desk: ChartDesk) throws(CommandFailure) {
    let deeds = ["walks", "cooks", "writes", "swims", "paints", "reads", "runs", "sings", "sews", "fishes"]
    let places = ["at home", "by the river", "in the park", "after work", "before dinner", "with an aunt", "alone"]
    for gap in draft.gaps {
      let deed = deeds.randomElement(using: &world.generator) ?? ""
      let place = places.randomElement(using: &world.generator) ?? ""
      try desk.perform(.fillGap(draft.noteID, gap: gap.id, "\(deed) \(place)"))
    }
  }

  private func checkSigned(_ note: NoteID, _ entry: CatalogueEntry, wasRefused: Bool) throws(CommandFailure) {
    let workspace = try open()
    defer { workspace.vault.close() }
    guard let entry = workspace.book.session(entry.id) else { return world.problem("the session is gone") }
    let isSigned = try ChartDesk(entry, in: workspace).chart.note(note).signed != nil
    if wasRefused { world.expect(!isSigned, "a note was refused and is signed") }
    count(isSigned ? "signed" : "not signed")
  }

  /// One thing; what is refused leaves everything as it was.
  private func deed(_ name: String, _ body: (Workspace) throws(VaultFailure) -> Void) throws(CommandFailure) {
    let workspace = try open()
    do throws(VaultFailure) {
      let before = try Standing(workspace.vault)
      let start = world.disk.recorded
      do throws(VaultFailure) {
        try body(workspace)
        count(name)
      } catch .nothingPrivate {
      } catch .alreadyExists {
      } catch .unreadable {
        // Nothing was withheld, so there is no file to return.
      }
      let after = try Standing(workspace.vault)
      workspace.vault.close()
      try look(name, from: start, before, after)
    } catch {
      world.problem("\(name): \(error)")
      workspace.vault.close()
    }
  }

  private func look(_ name: String, from start: Int, _ before: Standing, _ after: Standing) throws(VaultFailure) {
    let end = world.disk.recorded
    let isCut = world.chance(1, of: 2)
    let operation = isCut ? Int.random(in: start...end, using: &world.generator) : end
    if isCut { world.cutPower(after: operation) }
    let vault = try world.openVault()
    defer { vault.close() }
    let found = try Standing(vault)
    world.expect(found == after || (isCut && found == before), "\(name) was neither done nor not done")
    if operation == end { world.expect(found == after, "\(name) was done, and is not") }
  }

  /// A copy is there whole or not at all, and so is what is made of it.
  private func copyAndRestore() throws(CommandFailure) {
    do throws(VaultFailure) {
      let original = try standing(at: "/vault")
      let start = world.disk.recorded
      let vault = try world.openVault()
      try vault.backup(to: world.disk.root + "/copy")
      vault.close()
      cutPowerPerhaps(since: start)
      world.expect(try standing(at: "/vault") == original, "the vault beside the copy is another one")
      guard let copy = try standing(at: "/copy") else { return }
      world.expect(copy == original, "the copy is not what was copied")
      let second = world.disk.recorded
      try OpenVault.restore(
        from: world.disk.root + "/copy", to: world.disk.root + "/back", unlockedBy: world.secret(),
        options: world.options())
      cutPowerPerhaps(since: second)
      count("restored")
      guard let restored = try standing(at: "/back") else { return }
      world.expect(restored == copy, "what was restored is not the copy")
    } catch {
      world.problem("copy: \(error)")
    }
  }

  private func cutPowerPerhaps(since start: Int) {
    guard world.chance(1, of: 2) else { return }
    world.cutPower(after: Int.random(in: start...world.disk.recorded, using: &world.generator))
  }

  /// `nil` where nothing is.
  private func standing(at place: String) throws(VaultFailure) -> Standing? {
    guard SimulatedStorage().exists(world.disk.root + place) else { return nil }
    let vault = try world.openVault(at: place)
    defer { vault.close() }
    return try Standing(vault)
  }
}

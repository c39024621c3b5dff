import Vault

/// What became of a vault that was corrupted.
struct DamageCount {
  var noticed = 0
  var harmless = 0
  /// Places without effect.
  var harmlessPlaces: [String] = []
  var unnoticed: [String] = []
  var falselyRead: [String] = []
  var readableActs = 0
  var allActs = 0

  var tried: Int { noticed + harmless + unnoticed.count }
  var figure: String {
    let share = allActs == 0 ? 100 : 100 * readableActs / allActs
    return """
      \(tried) tried, \(noticed) noticed, \(harmless) without effect, \(unnoticed.count) unnoticed, \
      \(falselyRead.count) read falsely; of the acts in damaged vaults \(share) % read
      """
  }

  /// Whether everything is as it was, or an alarm; and whether what can still be read then is true.
  mutating func judge(
    _ disk: borrowing SimulatedDisk, _ key: [UInt8], _ ledger: Ledger, _ place: @autoclosure () -> String
  ) {
    do throws(VaultFailure) {
      let found = try disk.copy().contents(key)
      guard found == ledger else { return unnoticed.append(place()) }
      harmless += 1
      if harmlessPlaces.count < 20 { harmlessPlaces.append(place()) }
    } catch {
      noticed += 1
      examine(disk, key, ledger, place())
    }
  }

  private mutating func examine(_ disk: borrowing SimulatedDisk, _ key: [UInt8], _ ledger: Ledger, _ place: String) {
    allActs += ledger.acts.count
    guard let vault = try? disk.open(key, for: .examination), let streams = try? vault.streams() else { return }
    for stream in streams {
      guard let rest = try? vault.intactActs(in: stream) else { continue }
      for act in rest.acts {
        guard let original = ledger.acts.first(where: { $0.sequence == act.sequence }), isPart(act, of: original) else {
          falselyRead.append(place)
          continue
        }
        readableActs += 1
      }
    }
    vault.close()
  }

  /// Texts may be missing where damage took them; nothing may be otherwise.
  private func isPart(_ act: RecordedAct, of original: RecordedAct) -> Bool {
    var act = act
    guard act.texts.count == original.texts.count else { return false }
    for index in act.texts.indices where act.texts[index] == nil { act.texts[index] = original.texts[index] }
    return act == original
  }
}

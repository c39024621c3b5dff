import TestKit
import Vault

/// Some deeds on a disk that refuses chosen calls, with what each was answered.
struct RefusalRun: ~Copyable {
  let disk: SimulatedDisk
  private let key: [UInt8]
  private var vault: OpenVault?
  /// What was answered as recorded, and nothing else.
  private(set) var ledger = Ledger()
  private(set) var answers: [String: Int] = [:]
  private(set) var firedAny = false
  /// What was not as it had been answered.
  private(set) var untruths: [String] = []

  init(of practice: borrowing PracticeDisk) {
    disk = practice.disk.copy()
    key = practice.key
  }

  mutating func perform(seed: UInt64, deeds: Int) {
    var generator = SplitMix64(seed: seed)
    // What is done does not depend on what was answered, so that the n-th call is the same call.
    var imagined = Ledger()
    open()
    for _ in 0..<deeds {
      let deed = Deed.random(after: imagined, &generator)
      if case .append(let acts) = deed { imagined = imagined.adding(acts) }
      perform(deed)
    }
    if disk.fired > 0 { firedAny = true }
  }

  private mutating func perform(_ deed: Deed) {
    switch deed {
    case .append(let acts):
      // Where an earlier act is missing its texts cannot be destroyed, and that is answered too.
      append(acts)
    case .bind(let stream): try? vault?.bindTexts(of: stream)
    case .draft(let line): try? vault?.writeDraft(line)
    case .reopen: reopen()
    }
  }

  private mutating func append(_ acts: [StoredAct]) {
    guard let vault else { return }
    do throws(VaultFailure) {
      let sequences = try vault.append(acts)
      recorded(acts, as: sequences)
    } catch .unknownOutcome {
      count("unknown")
      settle(acts)
    } catch {
      count("not recorded")
    }
  }

  private mutating func recorded(_ acts: [StoredAct], as sequences: [Int64]) {
    let next = ledger.adding(acts)
    count(next.acts.suffix(acts.count).map(\.sequence) == sequences.sorted() ? "recorded" : "misnumbered")
    ledger = next
  }

  /// Looks while the disk still refuses, and then when it answers again.
  private mutating func settle(_ acts: [StoredAct]) {
    for isMended in [false, true] {
      if isMended { mend() }
      do throws(VaultFailure) {
        switch try vault?.settle() {
        case .recorded(let sequences):
          count("settled as recorded")
          recorded(acts, as: sequences)
        case .notRecorded: count("settled as not recorded")
        case .nothingOpen, nil: count("settled as nothing")
        }
        return
      } catch {
        count(isMended ? "unsettled for good" : "unsettled")
      }
    }
  }

  private mutating func reopen() {
    vault?.close()
    vault = nil
    open()
  }

  private mutating func open() {
    do throws(VaultFailure) {
      vault = try disk.open(key, seed: 5)
    } catch {
      count(error.isOfTheDisk ? "not opened" : "false alarm: \(error)")
      mend()
      vault = try? disk.open(key, seed: 5)
    }
  }

  /// From here on the disk refuses nothing.
  private mutating func mend() {
    if disk.fired > 0 { firedAny = true }
    disk.plan(.ioError, from: 0, count: 0)
  }

  private mutating func count(_ answer: String) { answers[answer, default: 0] += 1 }

  /// Whether what was answered is true now, after a power cut, and after closing and opening again.
  mutating func isTrue(cutSeed: UInt64) -> Bool {
    mend()
    let cut = disk.cut(after: disk.recorded, .strict, seed: cutSeed)
    let ledger = ledger
    let vault = vault.take()
    untruths += [Self.untruth("now", ledger) { () throws(VaultFailure) in try vault?.contents() }].compactMap(\.self)
    untruths += [Self.untruth("after a power cut", ledger) { () throws(VaultFailure) in try cut.contents(key) }]
      .compactMap(\.self)
    vault?.close()
    untruths += [Self.untruth("opened anew", ledger) { () throws(VaultFailure) in try disk.contents(key) }]
      .compactMap(\.self)
    return untruths.isEmpty
  }

  private static func untruth(
    _ moment: String, _ ledger: Ledger, _ read: () throws(VaultFailure) -> Ledger?
  ) -> String? {
    do throws(VaultFailure) {
      let found = try read()
      return found == ledger ? nil : "\(moment) \(found?.acts.count ?? 0) acts, answered \(ledger.acts.count)"
    } catch {
      return "\(moment) \(error)"
    }
  }
}

extension VaultFailure {
  /// The disk did not answer, which says nothing about what is on it.
  var isOfTheDisk: Bool {
    switch self {
    case .unreadable, .unwritten, .unknownOutcome: true
    default: false
    }
  }
}

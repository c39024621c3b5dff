import Basics
import ArgumentParser
import ChartRecord
import Charting
import Narration
import Program
import SessionCore
import Vault

/// How long sessions are kept, and their end.
struct Retention: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "Hold a session for the law, release it, or destroy it at the end of its years.",
    subcommands: [ShowRetention.self, HoldSession.self, ReleaseSession.self, DestroySession.self])
}

/// Which session is meant.
struct SessionOptions: ParsableArguments {
  @Argument(help: "An id, a date, or last.")
  var session: String

  @Option(name: .long, help: "Look among this group's sessions.")
  var group: String?

  func desk(_ workspace: Workspace) throws(Trouble) -> ChartDesk {
    try ChartDesk(try workspace.session(session, group: group), in: workspace)
  }
}

struct ShowRetention: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "What holds a session, or the certificate of its destruction.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var which: SessionOptions

  func run() throws {
    let desk = try which.desk(try Unlocking.workspaceToLookAt(common))
    if let certificate = desk.chart.certificate { return Output.lines(certificate.lines) }
    let hold = desk.chart.hold.map {
      "a legal hold by \($0.by) since \($0.at.civil.date): \($0.reason.text ?? "")"
    }
    let open = desk.unsigned.count
    let kept = desk.notes.drafts.count { desk.chart.note($0.noteID).signed != nil && !desk.chart.isExported($0.noteID) }
    Output.lines([
      hold ?? "no legal hold", "kept for \(desk.policy.retentionYears) years from the day of the session",
      "notes to sign: \(open), signed and never exported: \(kept)",
    ])
  }
}

struct HoldSession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Put a session under a legal hold: it cannot be destroyed.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var which: SessionOptions
  @OptionGroup var who: SignerOptions

  @Option(name: .long, help: "Why.")
  var reason: String

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try which.desk(workspace)
    let person = try who.person(in: workspace)
    try desk.perform(.setHold(reason: reason, by: person.signer.details.name, at: desk.now))
    Output.lines(["the session is under a legal hold"])
  }
}

struct ReleaseSession: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "release", abstract: "Lift a legal hold.")

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var which: SessionOptions
  @OptionGroup var who: SignerOptions

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try which.desk(workspace)
    let person = try who.person(in: workspace)
    try desk.perform(.liftHold(by: person.signer.details.name, at: desk.now))
    Output.lines(["the legal hold is lifted"])
  }
}

struct DestroySession: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "destroy", abstract: "Destroy what was said in a session, for ever; two signers have to agree.",
    discussion: """
      Refused while a note is unsigned or was never exported, under a legal hold, and inside the years of the group's \
      policy. That there was a session, who was on its list, and the account of what went out stay.
      """)

  @OptionGroup(title: CommonOptions.title) var common: CommonOptions
  @OptionGroup var which: SessionOptions
  @OptionGroup var who: SignerOptions

  @Option(name: .long, help: "The second signer.")
  var secondSigner: String

  @Option(name: .long, help: "For scripts: a file whose first line is the second signer's own secret.")
  var secondSecretFile: String?

  @ArgumentParser.Flag(name: .long, help: "Ask nothing.")
  var yes = false

  func run() throws {
    let workspace = try Unlocking.workspace(common)
    let desk = try which.desk(workspace)
    guard let second = workspace.book.signer(named: secondSigner) else {
      throw Trouble("no signer is called “\(secondSigner)”; `circlekeeper signer list`")
    }
    let texts: [LogName: [TextPosition]] = [.chart: try desk.texts(in: .chart), .private: try desk.texts(in: .private)]
    let count = texts.values.reduce(0) { $0 + $1.count }
    try desk.checkDestruction(by: try who.found(in: workspace), second, textCount: count)
    let question = ShellQuestion(flagsTo: .workspace(workspace))
    guard try yes || question.isConfirmed("destroy this session for ever (\(count) texts)? y or n") else {
      throw Trouble("nothing was destroyed")
    }
    let first = try who.person(in: workspace)
    let other = try SignerOptions.unlock(second, secretFile: secondSecretFile, flagsTo: .workspace(workspace))
    let at = desk.now
    var certificate = desk.certificate(by: first.signer, other.signer, at: at, textCount: count)
    certificate.first = first.sign(at: at) { SignedBytes.destruction(certificate, by: $0) }
    certificate.second = other.sign(at: at) { SignedBytes.destruction(certificate, by: $0) }
    try desk.perform([desk.destruction(certificate)], destroying: texts)
    Output.lines(certificate.lines + ["older backups still hold it"])
  }
}

extension ChartDesk {
  /// Without the proofs.
  fileprivate func certificate(
    by first: Signer, _ second: Signer, at: WallTime, textCount: Int
  ) -> DestructionCertificate {
    func signature(_ signer: Signer) -> Signature {
      Signature(signer: signer.id, name: signer.details.name, credential: signer.details.credential, at: at)
    }
    return DestructionCertificate(
      session: entry.id, at: at, noteCount: notes.drafts.count, textCount: textCount,
      retentionYears: policy.retentionYears, first: signature(first), second: signature(second))
  }

  fileprivate func destruction(_ certificate: DestructionCertificate) -> ChartCommand {
    let session = log.session
    let ended = session.stage == .closed ? session.endedAt : nil
    return .destroyContent(
      certificate, notes: notes.drafts.map(\.noteID),
      endedAt: ended.map { WallTime(wallMs: $0.wallMs, offsetSeconds: $0.offsetSeconds) })
  }

  /// Says what stands in the way before anybody types a secret.
  fileprivate func checkDestruction(by first: Signer, _ second: Signer, textCount: Int) throws(Trouble) {
    var certificate = certificate(by: first, second, at: now, textCount: textCount)
    certificate.first.proof = [0]
    certificate.second.proof = [0]
    do { _ = try chart.decide(destruction(certificate), under: policy) } catch { throw Trouble(error.words) }
  }
}

extension DestructionCertificate {
  /// To be printed and filed.
  fileprivate var lines: [String] {
    [
      "CERTIFICATE OF DESTRUCTION", "session: \(session.hexadecimal)", "destroyed: \(at.civil.iso8601)",
      "notes: \(noteCount)", "texts: \(textCount)", "kept for: \(retentionYears) years from the day of the session",
      "signed by: \(first.words)", "and by: \(second.words)",
    ]
  }
}

extension WallTime {
  /// As on the wall.
  var civil: CivilTime { CivilTime(wallMs: wallMs, offsetSeconds: offsetSeconds) }
}

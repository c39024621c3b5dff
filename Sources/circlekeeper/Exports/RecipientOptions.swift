import ArgumentParser
import ChartExport
import ChartRecord
import Clinic
import Program
import Room

/// To whom something goes, why, and what allows it: asked of everything that leaves.
struct RecipientOptions: ParsableArguments {
  @Option(name: .long, help: "To whom it goes.")
  var recipient: String

  @Option(name: .long, help: "What they need it for.")
  var purpose: String

  @OptionGroup var ground: GroundOptions

  func validate() throws {
    if ground.given == nil {
      throw ValidationError("say what allows it: --consent REFERENCE, or --legal-ground WORDS")
    }
  }
}

/// The same of what may stay within the program: then nothing has to be said, and that is recorded.
struct OptionalRecipientOptions: ParsableArguments {
  static let discussion = "Without --recipient it is recorded as staying within the program, for its own record system."

  @Option(name: .long, help: "To whom it goes, if not into the program's own records.")
  var recipient: String?

  @Option(name: .long, help: "What they need it for.")
  var purpose: String?

  @OptionGroup var ground: GroundOptions

  var isInternal: Bool { recipient == nil }

  func validate() throws {
    if recipient != nil || purpose != nil || ground.given != nil,
      recipient == nil || purpose == nil || ground.given == nil
    {
      throw ValidationError("say all of --recipient, --purpose and --consent or --legal-ground, or none")
    }
  }

  /// `purpose` is what it is for within the program.
  func cover(
    _ group: Group?, in workspace: Workspace, at now: WallTime, inside purpose: String
  ) throws(CommandFailure) -> DisclosureHeader {
    let (allowed, reference) = ground.given ?? (.legalGround, Copying.ground)
    return DisclosureHeader(
      at: now, recipient: recipient ?? Copying.recipient, purpose: self.purpose ?? purpose,
      by: try workspace.discloser(ground.by, of: group), ground: allowed, reference: reference,
      notice: Notice.text)
  }
}

/// What allows something to leave, and who lets it.
struct GroundOptions: ParsableArguments {
  @Option(name: .long, help: "The member's consent it rests on, as you file it.")
  var consent: String?

  @Option(name: .long, help: "The law or order it rests on, where there is no consent.")
  var legalGround: String?

  @Option(name: .long, help: "Who lets it out; else the only signer, or the group's first leader.")
  var by: String?

  func validate() throws {
    if consent != nil, legalGround != nil { throw ValidationError("give --consent or --legal-ground, not both") }
  }

  var given: (ground: Disclosure.Ground, reference: String)? {
    consent.map { (.consent, $0) } ?? legalGround.map { (.legalGround, $0) }
  }
}

extension RecipientOptions {
  func cover(_ group: Group?, in workspace: Workspace, at now: WallTime) throws(CommandFailure) -> DisclosureHeader {
    guard let (ground, reference) = ground.given else { throw CommandFailure("say what allows it", .usage) }
    return DisclosureHeader(
      at: now, recipient: recipient, purpose: purpose,
      by: try workspace.discloser(self.ground.by, of: group),
      ground: ground, reference: reference, notice: Notice.text)
  }
}

import Charting
import ChartRecord
import Clinic
import Room

/// Notes gone through for signing, one at a time.
struct Signing {
  let desk: ChartDesk
  let format: NoteFormat
  let who: SignerOptions
  /// Without it no question is asked, and what would need an answer is not signed.
  let asks: Bool
  /// Whether a reason was given for gaps to stay open: what is open all the same never does.
  let leavesGaps: Bool

  /// Why a note was not signed.
  enum Obstacle: Equatable { case gaps, findings, declined }

  /// Shows each note, asks for what it needs, and signs it before the next one is shown.
  ///
  /// - Returns: why notes were left, one for each.
  func run(_ notes: [NoteToSign]) throws(CommandFailure) -> [Obstacle] {
    var left: [Obstacle] = []
    var person: SigningPerson?
    var forAll: [String: String] = [:]
    for (place, note) in notes.enumerated() {
      var note = note
      note.reasons.merge(forAll) { own, _ in own }
      show(note, "\(place + 1) of \(notes.count)")
      let obstacle = try obstacle(&note)
      // What all notes share needs its reason once.
      for finding in desk.findings(in: note) where finding.part?.isShared ?? false {
        forAll[finding.id] = desk.reason(for: finding, in: note)
      }
      if let obstacle {
        left.append(obstacle)
        continue
      }
      if person == nil { person = try who.person(in: desk.workspace) }
      switch person {
      case .some(let person): try desk.sign(note, in: format, by: person)
      case nil: continue
      }
      Output.lines([desk.line(of: note.draft.noteID, note.draft.member), ""])
    }
    return left
  }

  /// Names of others go to the error output: a page that is written to a file has none.
  private func show(_ note: NoteToSign, _ place: String) {
    Output.lines(desk.page(beforeSigning: note.draft, in: format) + [""])
    Output.error((desk.remarks(beforeSigning: note) + [""]).joined(separator: "\n"))
    if asks { Output.lines(["note \(place)"]) }
  }

  private var question: ShellQuestion { ShellQuestion(flagsTo: .workspace(desk.workspace, over: desk.entry)) }

  /// `nil` where it may be signed.
  private func obstacle(_ note: inout NoteToSign) throws(CommandFailure) -> Obstacle? {
    guard note.draft.gaps.isEmpty else {
      say("not signed", note, openGaps(of: note.draft).words)
      return .gaps
    }
    for finding in desk.findings(in: note) where desk.reason(for: finding, in: note) == nil {
      guard let why = try asks ? reason(for: finding) : nil else {
        let open = desk.findings(in: note).filter { desk.reason(for: $0, in: note) == nil }
        say("not signed", note, ChartRefusal.findingsOpen(open.map(\.id)).words)
        return .findings
      }
      note.reasons[finding.id] = why
    }
    if asks, try !question.isConfirmed("sign this note? y or n") {
      Output.lines(["not signed", ""])
      return .declined
    }
    return nil
  }

  private func openGaps(of draft: DraftNote) -> ChartRefusal {
    guard leavesGaps else { return .gapsOpen }
    let parts = PartID.allCases.filter { id in draft.gaps.contains { draft.part(holding: $0.id)?.id == id } }
    return .gapsNeverLeft(parts, hasConcern: draft.hasConcern)
  }

  /// Asked for again while the words are not a reason; `nil` for an empty line.
  private func reason(for finding: NoteFinding) throws(CommandFailure) -> String? {
    let asked = "\(finding.words). Why does it stand? (Enter: do not sign)"
    while let typed = try question.line(asked), !typed.isEmpty {
      guard let fault = typed.faultAsReason else { return typed }
      Output.lines([fault.words])
    }
    return nil
  }

  private func say(_ what: String, _ note: NoteToSign, _ why: String) {
    Output.lines(["\(desk.title(note.draft)): \(what). \(why)", ""])
  }
}

extension [Signing.Obstacle] {
  /// What the command ends with where a note was left.
  func words(of count: Int) -> String {
    let signed = count - self.count
    guard signed > 0 else { return self.count == 1 ? "nothing was signed" : "none of the \(count) notes was signed" }
    return "\(signed) signed, \(self.count) not"
  }
}

import Basics
import ArgumentParser
import Charting
import Content
import Narration
import SessionCore

/// The measures of the content.
struct PromptReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Count what there is, and measure how plain it is and what stands in it twice.")

  @OptionGroup var content: ContentOptions

  @ArgumentParser.Flag(name: .long, help: "List each place that doesn't sound like an American leader.")
  var style = false

  func run() {
    if style { return Output.lines(StyleReport(content.library).lines) }
    let report = ContentReport(content.library, besides: FormatLibrary.found().library.reviews + [Notice.review])
    if content.json { Output.json(report.json) } else { Output.lines(report.lines) }
  }
}

extension FormatLibrary {
  fileprivate var reviews: [ReviewedFile] {
    reviewers.map { ReviewedFile(path: "formats/\($0.id).mustache", reviewed: $0.reviewed) }
  }
}

extension StyleReport {
  fileprivate var lines: [String] {
    findings.map { "\($0.file): \($0.finding.kind.rawValue): \($0.finding.words): \($0.finding.sentence)" }
      + longSkills.map { "skills/\($0.id): takes \($0.seconds) s read aloud, says \($0.minutes) min" }
      + [
        "contracted: \(contracted) of \(places) (\(contractedPercent) %)",
        "questions begin with: " + stems.prefix(8).map { "\($0.name) \($0.number)" }.joined(separator: ", "),
      ]
  }
}

extension ContentReport {
  fileprivate var lines: [String] {
    [
      "outlines: \(outlines.reduce(0) { $0 + $1.number }), \(outlines.shown)", daysShown,
      "skills: \(skills), with \(steps) steps", "teaching points: \(points)",
      "questions in outlines: " + outlineQuestions.shown, "questions in banks: " + bankQuestions.shown,
      "readings: \(readings)", "tones of agreements: \(tones)", reviewsShown,
      "sentences of six words or more: \(longSentences), standing twice: \(doubled) (\(doubledShare))",
      "points, questions and steps that stand twice: \(shared.count)", "reading grade, the hardest first:",
    ] + shared.map { "  twice: \($0)" } + grades.map { "  \($0.grade.shown)  \($0.name)" }
  }

  /// As in `days: 36 in 12 weeks, 108 h 00 delivered, breaks apart; 9 h 00 at least in a week`.
  private var daysShown: String {
    let total = weeks.reduce(0) { $0 + $1.deliveredMinutes }
    let least = weeks.map(\.deliveredMinutes).min() ?? 0
    return "days: \(days) in \(weeks.count) weeks, \(total.hours) delivered, breaks apart; "
      + "\(least.hours) at least in a week"
  }

  /// As in `reviewed by a clinician: 0 of 160 files`, and which.
  private var reviewsShown: String {
    let reviewed = reviews.filter { $0.reviewed != nil }
    let which = reviewed.isEmpty ? "" : ": " + reviewed.map(\.path).joined(separator: ", ")
    return "reviewed by a clinician: \(reviewed.count) of \(reviews.count) files\(which)"
  }

  /// As in `0.4 %`.
  private var doubledShare: String {
    let thousandths = longSentences == 0 ? 0 : doubled * 1000 / longSentences
    return "\(thousandths / 10).\(thousandths % 10) %"
  }

  fileprivate var json: JSONValue {
    .object([
      .init("outlines", outlines.json), .init("days", .number(days)),
      .init(
        "weeks",
        .array(
          weeks.map {
            .object([.init("week", .number($0.week)), .init("deliveredMinutes", .number($0.deliveredMinutes))])
          })),
      .init("deliveredMinutes", .number(weeks.reduce(0) { $0 + $1.deliveredMinutes })),
      .init("skills", .number(skills)), .init("steps", .number(steps)),
      .init("points", .number(points)), .init("outlineQuestions", outlineQuestions.json),
      .init("reviewed", .strings(reviews.filter { $0.reviewed != nil }.map(\.path))),
      .init("notReviewed", .strings(reviews.filter { $0.reviewed == nil }.map(\.path))),
      .init("bankQuestions", bankQuestions.json), .init("readings", .number(readings)), .init("tones", .number(tones)),
      .init("longSentences", .number(longSentences)), .init("doubled", .number(doubled)),
      .init("doubledSentences", .strings(doubledSentences)), .init("shared", .strings(shared)),
      .init(
        "grades",
        .array(grades.map { .object([.init("file", .string($0.name)), .init("grade", .string($0.grade.shown))]) })),
    ])
  }
}

extension Int {
  /// Minutes as hours, as in `9 h 05`.
  fileprivate var hours: String { "\(self / 60) h \(self % 60 < 10 ? "0" : "")\(self % 60)" }
}

extension [ContentReport.Count] {
  fileprivate var shown: String { map { "\($0.number) \($0.name)" }.joined(separator: ", ") }
  fileprivate var json: JSONValue { .object(map { .init($0.name, .number($0.number)) }) }
}

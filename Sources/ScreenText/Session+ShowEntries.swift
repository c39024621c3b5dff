import Basics
internal import SessionCore

extension Session {
  func noteValue(_ entry: Entry, reportedBy: String?) -> JSONValue {
    let text = entry.words?.text ?? ""
    let tags = Tags(in: text)
    return .object([
      Field("at", .instant(entry.at)),
      Field("phase", .string(phaseName(of: entry.phase, afterGroup: entry.afterGroup))),
      Field("text", .string(text)),
      Field("tags", .strings(tags.words)),
      Field("goals", .strings(tags.goals.map { "g\($0)" })),
      Field("reportedBy", .optional(reportedBy)),
    ])
  }

  func flagValue(_ flag: Flag) -> JSONValue {
    .object([
      Field("line", .number(flag.line)),
      Field("at", .instant(flag.at)),
      Field("phase", .string(phaseName(of: flag.phase, afterGroup: flag.afterGroup))),
      Field("text", .string(flag.words?.text ?? "")),
      Field("reportedBy", .optional(flag.subject.reporter.flatMap { guest($0)?.guest.relation })),
      Field("afterClose", .boolean(flag.afterClose)),
      Field("disposition", .optional(flag.resolution?.disposition)),
      Field("words", .optional(flag.resolution?.words?.text)),
      Field("resolvedAt", .instant(flag.resolution?.at)),
    ])
  }

  func followUpValue(_ entry: Entry, of person: Person) -> JSONValue? {
    guard case .followUp = entry.kind, entry.about.contains(person) else { return nil }
    return .object([
      Field("at", .instant(entry.at)),
      Field("phase", .string(phaseName(of: entry.phase, afterGroup: entry.afterGroup))),
      Field("text", .string(entry.words?.text ?? "")),
    ])
  }

  func interventionValue(_ entry: Entry) -> JSONValue? {
    guard case .intervention(let leader) = entry.kind else { return nil }
    return .object([
      Field("at", .instant(entry.at)),
      Field("phase", .string(phaseName(of: entry.phase, afterGroup: entry.afterGroup))),
      Field("by", .string(leader)),
      Field("about", .strings(entry.about.map { name(of: $0) })),
      Field("text", .string(entry.words?.text ?? "")),
    ])
  }

  func markValue(_ entry: Entry) -> JSONValue? {
    guard case .mark(let kind) = entry.kind else { return nil }
    return .object([
      Field("at", .instant(entry.at)),
      Field("phase", .string(phaseName(of: entry.phase, afterGroup: entry.afterGroup))),
      Field("kind", .string(kind)),
      Field("about", .strings(entry.about.map { name(of: $0) })),
      Field("text", .string(entry.words?.text ?? "")),
    ])
  }
}

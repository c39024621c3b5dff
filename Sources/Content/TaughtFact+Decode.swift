import SessionCore

enum FactKey: String, ContentKey {
  case text, source, quote, check
  static let thing = "fact"
}

extension TaughtFact {
  /// A fact names its source with a few words of it, or says `check: yes`; one that does neither is a fault, so that
  /// nobody teaches it believing that someone has looked it up.
  init(_ value: Value, _ faults: inout Faults) {
    let fields = Fields<FactKey>(value, &faults)
    self.init(
      text: fields.text(.text, &faults), source: fields.textIfAny(.source, &faults),
      quote: fields.textIfAny(.quote, &faults))
    if fields.areThere, isUnchecked, !fields.yes(.check, &faults) {
      faults.add(.missingKey(source == nil ? "source" : "quote", of: FactKey.thing), at: fields.place)
    }
  }

  /// As a page shows it.
  package var shown: String {
    guard let source, let quote else { return "Check this before use: \(text)" }
    return "\(text) (\(source): “\(quote)”)"
  }
}

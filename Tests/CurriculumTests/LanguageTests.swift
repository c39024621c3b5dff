import Content
import SessionCore
import TestTraits
import Testing

@Suite("Another language is an overlay", .ownThread)
struct LanguageTests {
  private let own = [
    ContentFile(path: "outlines/short.yaml", text: LanguageTests.short("Short")),
    ContentFile(path: "xx/outlines/short.yaml", text: LanguageTests.short("Kort")),
    ContentFile(path: "xx_YY/outlines/short.yaml", text: LanguageTests.short("Kortt")),
    ContentFile(path: "xx/agreements/plain.yaml", text: "id: plain\ntitle: Ja\nintro: Ja.\nitems: [Ja.]\n"),
  ]

  private static func short(_ title: String) -> String {
    "id: short\ntitle: \(title)\nkind: group\nphases:\n  - name: topic\n    minutes: 5\n"
  }

  private func load(_ language: String) -> (library: Library, faults: [ContentFault]) {
    Shipped.library.overlaid(by: own, language: LanguageTag(language))
  }

  @Test(
    "the folder of the language is read last, the region's after it",
    arguments: [
      ("", "Short"), ("C.UTF-8", "Short"), ("en_GB.UTF-8", "Short"), ("xx", "Kort"), ("xx_ZZ", "Kort"),
      ("xx_YY.UTF-8", "Kortt"), ("xx-yy", "Kortt"),
    ])
  func chosen(language: String, title: String) {
    let (library, faults) = load(language)
    #expect(faults == [])
    #expect(library.outline("short")?.title == title)
    #expect(library.outlines.count == Shipped.library.outlines.count + 1)
    #expect(library.agreements.title == (title == "Short" ? Shipped.library.agreements.title : "Ja"))
  }

  @Test("a fault in the folder of a language is found where that language is asked for")
  func faults() {
    let broken = own + [ContentFile(path: "xx/skills/a.yaml", text: "id: a\n")]
    #expect(Shipped.library.overlaid(by: broken).faults == [])
    let faults = Shipped.library.overlaid(by: broken, language: LanguageTag("xx")).faults
    #expect(Set(faults.map(\.file)) == ["xx/skills/a.yaml"])
  }

  @Test("what is no language is none", arguments: ["C", "POSIX", "", "english", "1x", "../xx", "x", "XX/../yy"])
  func none(text: String) {
    #expect(LanguageTag(text) == nil)
  }
}

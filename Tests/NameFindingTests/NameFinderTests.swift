import NameFinding
import Testing

@Suite("The finder of names")
struct NameFinderTests {
  let own = PersonNames(name: "Daniela Ferreira", handle: "Daniela", nicknames: ["Dani"])
  let peers = [
    PersonNames(name: "Maya Rosenthal", handle: "Maya", nicknames: []),
    PersonNames(name: "Marcus Rivera", handle: "Marcus", nicknames: ["Mo"]),
    PersonNames(name: "Jo Lindqvist", handle: "Jo", nicknames: []),
  ]
  var finder: NameFinder { NameFinder(peers: peers, own: own) }

  /// The text as a draft shows it.
  func draft(_ text: String) -> String {
    finder.findings(in: text).reversed().reduce(into: text) { $0.replaceSubrange($1.range, with: $1.replacement) }
  }

  @Test(
    "what is found reads as a peer",
    arguments: [
      ("Client sat with Maya.", "Client sat with a peer."),
      ("Maya said so.", "A peer said so."),
      ("Client heard Maya's story and James's.", "Client heard a peer's story and James's."),
      ("Client heard Marcus' story.", "Client heard a peer's story."),
      ("Client stays with the Rosenthals.", "Client stays with a peer's family."),
      ("Ms. Rosenthal left.", "A peer left."),
      ("Client met Maya R. and Jo.", "Client met a peer and a peer."),
      ("Client heard M.R.'s story.", "Client heard a peer's story."),
      ("Rosenthal, Maya was named.", "A peer was named."),
      ("Client liked Mayas story.", "Client liked a peer's story."),
      ("No. Jo said no.", "No. A peer said no."),
    ])
  func replacements(text: String, draft: String) {
    #expect(self.draft(text) == draft)
  }

  @Test("a draft in which names were replaced holds no names", arguments: ["Maya told Jo's sister about Marcus R."])
  func stable(text: String) {
    #expect(finder.findings(in: draft(text)).isEmpty)
  }

  @Test(
    "a finding says by what the person was recognised",
    arguments: [
      ("with Maya Rosenthal", FoundName.Kind.fullName), ("with Maya again", .givenName), ("with Rivera", .surname),
      ("with Mo again", .nickname), ("with J.L. again", .initials), ("with Markus again", .nearSpelling),
      ("with Мая", .otherScript),
    ])
  func kinds(text: String, kind: FoundName.Kind) {
    #expect(finder.findings(in: text).map(\.kind) == [kind])
  }

  @Test("behind @ a beginning that two people share names nobody, and one of another group's client neither")
  func beginnings() {
    #expect(draft("Client sat with @ma.") == "Client sat with ma.")
    #expect(draft("Client sat with @mar.") == "Client sat with a peer.")
    let elsewhere = PersonNames(name: "Bartholomew Quill", handle: nil, nicknames: [], role: .elsewhere)
    let findings = NameFinder(peers: peers + [elsewhere], own: own).findings(in: "Client sat with @barth.")
    #expect(findings.map(\.meaning) == [.sign])
  }

  @Test(
    "a given name that sounds like one of the roll is listed",
    arguments: [
      ("Sascha", "Sasha"), ("Eesha", "Isha"), ("Oumar", "Umar"), ("Sophia", "Sofia"), ("Kareem", "Karim"),
      ("Xavier", "Ksavier"),
      ("Oussama", "Usama"), ("Rascheed", "Rashid"),
    ])
  func sounds(given: String, typed: String) {
    let peer = PersonNames(name: given + " Lund", handle: nil, nicknames: [])
    let findings = NameFinder(peers: [peer], own: own).findings(in: "Client argued. \(typed) cried.")
    #expect(findings.map(\.peers) == [[0]])
  }

  @Test("initials that two peers share name both")
  func shared() {
    let finding = finder.findings(in: "Client argued with M.R. today.").first
    #expect(finding?.peers == [0, 1])
    #expect(finding?.peer == 0)
  }

  @Test("the more a spelling can mean, the less certain the finding")
  func certainty() {
    let texts = ["met Maya Rosenthal", "met M.R. again", "met markus again"]
    #expect(texts.map { finder.findings(in: $0).first?.certainty } == [.certain, .likely, .possible])
  }

  @Test("no peers, no text and no letters give no findings", arguments: ["", "…", "[[ ]]", "'", "s'", "M", "’s"])
  func nothing(text: String) {
    #expect(finder.findings(in: text).isEmpty)
    #expect(NameFinder(peers: [], own: nil).findings(in: "Maya said " + text).isEmpty)
  }

  @Test("a roster of odd names is taken as it is", arguments: ["", " ", "-", "X", "'", "李", "O'", "van"])
  func odd(name: String) {
    let finder = NameFinder(peers: [PersonNames(name: name, handle: nil, nicknames: ["", "-"])], own: nil)
    #expect(finder.findings(in: "The van was late.").isEmpty)
  }
}

import Program
import SessionCore
import Testing

@Suite("Signers and charts in the program") struct SignerTests {
  static func details(_ name: String, credential: String = "LCSW") -> SignerDetails {
    SignerDetails(name: name, credential: credential, publicKey: [1], sealedKey: [2])
  }

  static func book(_ commands: ProgramCommand...) throws -> ProgramBook {
    var book = ProgramBook()
    for command in commands { for event in try book.decide(command) { book.apply(event) } }
    return book
  }

  @Test("signers are numbered, found by the beginning of a name, and no name signs twice")
  func signers() throws {
    let book = try Self.book(.addSigner(Self.details(" Ruth  Cole ")), .addSigner(Self.details("Omar Reyes")))
    #expect(book.signers.map(\.id) == [SignerID(1), SignerID(2)])
    #expect(book.signer(named: "ruth")?.details.name == "Ruth Cole")
    #expect(book.signer(named: "r") != nil)
    #expect(book.signer(named: "") == nil)
    #expect(throws: ProgramRefusal.signerNamedAlready("ruth cole")) {
      try book.decide(.addSigner(Self.details("ruth cole")))
    }
    #expect(throws: ProgramRefusal.labelEmpty(.signerName)) { try book.decide(.addSigner(Self.details(" "))) }
    #expect(throws: ProgramRefusal.labelEmpty(.credential)) {
      try book.decide(.addSigner(Self.details("Sam", credential: "")))
    }
  }

  @Test("who is retired signs no more, and the name can sign again with another key")
  func retired() throws {
    var book = try Self.book(.addSigner(Self.details("Ruth Cole")), .retireSigner(SignerID(1)))
    #expect(book.signer(named: "Ruth Cole") == nil)
    #expect(book.signer(SignerID(1))?.isRetired == true)
    #expect(throws: ProgramRefusal.nothingChanges) { try book.decide(.retireSigner(SignerID(1))) }
    #expect(throws: ProgramRefusal.noSuchSigner) { try book.decide(.retireSigner(SignerID(2))) }
    for event in try book.decide(.addSigner(Self.details("Ruth Cole"))) { book.apply(event) }
    #expect(book.signersNow.map(\.id) == [SignerID(2)])
  }

  @Test("a session's chart is begun once")
  func chart() throws {
    let session = SessionID(high: 1, low: 1)
    let stream = SessionID(high: 2, low: 2)
    let book = try Self.book(
      .createGroup(NewGroup(name: "Tuesday evening")),
      .openSession(
        session, GroupID(1), openedWallMs: 1_795_550_400_000, offsetSeconds: 0, outlineID: "process-90", kind: .group),
      .beginChart(session, stream: stream))
    #expect(book.session(session)?.chart == stream)
    #expect(throws: ProgramRefusal.nothingChanges) { try book.decide(.beginChart(session, stream: stream)) }
    #expect(throws: ProgramRefusal.noSuchSession) { try book.decide(.beginChart(stream, stream: stream)) }
  }
}

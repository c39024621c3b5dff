import Testing

@testable import ScreenServer

@Suite("Who is let in to the screen") struct GateTests {
  private let token = Array("0123456789abcdef0123456789abcdef".utf8)
  private let wrong = Array("0123456789abcdef0123456789abcdee".utf8)

  private func gate() -> Gate {
    var gate = Gate()
    gate.add(token, nowMs: 1000)
    return gate
  }

  private func isLetIn(_ answer: Gate.Answer) -> Bool {
    if case .letIn = answer { true } else { false }
  }

  @Test("a token is good once, for ten minutes, and until the close")
  func tokens() {
    var once = gate()
    #expect(isLetIn(once.swap(token, nowMs: 601_000, isFull: false)))
    #expect(once.swap(token, nowMs: 601_000, isFull: false) == .wrong(closesDoor: false))
    var old = gate()
    #expect(old.swap(token, nowMs: 601_001, isFull: false) == .wrong(closesDoor: false))
    var closed = gate()
    closed.close()
    #expect(closed.swap(token, nowMs: 2000, isFull: false) == .wrong(closesDoor: false))
  }

  @Test("each digit of a token counts")
  func digits() {
    for place in token.indices {
      var near = token
      near[place] = near[place] == 0x30 ? 0x31 : 0x30
      var gate = gate()
      #expect(gate.swap(near, nowMs: 2000, isFull: false) == .wrong(closesDoor: false), "\(place)")
    }
  }

  @Test("five wrong tries close the door for five minutes, and then the count begins again")
  func door() {
    var gate = gate()
    for _ in 1...4 { #expect(gate.swap(wrong, nowMs: 2000, isFull: false) == .wrong(closesDoor: false)) }
    #expect(gate.swap(wrong, nowMs: 2000, isFull: false) == .wrong(closesDoor: true))
    #expect(gate.swap(token, nowMs: 301_999, isFull: false) == .doorIsClosed)
    #expect(gate.swap(wrong, nowMs: 302_000, isFull: false) == .wrong(closesDoor: false))
    #expect(isLetIn(gate.swap(token, nowMs: 302_000, isFull: false)))
  }

  @Test("where there is no room the token stays good")
  func full() {
    var gate = gate()
    #expect(gate.swap(token, nowMs: 2000, isFull: true) == .full)
    #expect(isLetIn(gate.swap(token, nowMs: 2000, isFull: false)))
  }

  @Test("a cookie is known by all of it, and is never the token")
  func cookies() {
    var gate = gate()
    guard case .letIn(let cookie) = gate.swap(token, nowMs: 2000, isFull: false) else {
      Issue.record("it was not let in")
      return
    }
    #expect(gate.knows(cookie: Array(cookie.utf8)))
    #expect(cookie.utf8.count == 32 && Array(cookie.utf8) != token)
    #expect(!gate.knows(cookie: Array(cookie.utf8.dropLast())) && !gate.knows(cookie: Array((cookie + "0").utf8)))
    #expect(!gate.knows(cookie: []) && !gate.knows(cookie: token))
    for place in 0..<32 {
      var near = Array(cookie.utf8)
      near[place] = near[place] == 0x30 ? 0x31 : 0x30
      #expect(!gate.knows(cookie: near), "\(place)")
    }
    gate.close()
    #expect(!gate.knows(cookie: Array(cookie.utf8)))
  }

  @Test(
    "only addresses of networks that end at a router are bound",
    arguments: [
      ("10.0.0.4", true), ("172.16.0.1", true), ("172.31.9.9", true), ("172.32.0.1", false), ("192.168.1.20", true),
      ("192.169.1.20", false), ("8.8.8.8", false), ("127.0.0.1", false), ("169.254.3.3", true), ("::1", false),
    ])
  func networks(address: String, isPrivate: Bool) {
    #expect(LocalNetwork.isPrivate(address) == isPrivate)
  }
}

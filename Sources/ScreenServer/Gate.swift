internal import Basics

/// Who is let in: tokens that are good once, and the cookies that they are swapped for.
struct Gate {
  private var tokens: [(token: [UInt8], untilMs: Int64)] = []
  private var cookies: [[UInt8]] = []
  private var wrongTries = 0
  private var closedUntilMs: Int64?

  static let tokenLifeMs: Int64 = 600_000
  static let mostWrongTries = 5
  static let closedMs: Int64 = 300_000

  enum Answer: Equatable {
    /// With a cookie in hexadecimal digits.
    case letIn(cookie: String)
    /// Wrong, used or too old; the door may have been closed by it.
    case wrong(closesDoor: Bool)
    case doorIsClosed
    /// There is no room for another screen; the token stays good.
    case full
  }

  mutating func add(_ token: [UInt8], nowMs: Int64) {
    tokens.removeAll { $0.untilMs < nowMs }
    tokens.append((token, nowMs + Gate.tokenLifeMs))
  }

  mutating func swap(_ given: [UInt8], nowMs: Int64, isFull: Bool) -> Answer {
    if let closedUntilMs {
      guard nowMs >= closedUntilMs else { return .doorIsClosed }
      self.closedUntilMs = nil
    }
    guard let place = Gate.place(of: given, in: tokens.map(\.token)), tokens[place].untilMs >= nowMs else {
      wrongTries += 1
      guard wrongTries >= Gate.mostWrongTries else { return .wrong(closesDoor: false) }
      wrongTries = 0
      closedUntilMs = nowMs + Gate.closedMs
      return .wrong(closesDoor: true)
    }
    if isFull { return .full }
    tokens.remove(at: place)
    var random = SystemRandomNumberGenerator()
    let cookie =
      UInt64.random(in: 0...UInt64.max, using: &random).hexadecimal
      + UInt64.random(in: 0...UInt64.max, using: &random).hexadecimal
    cookies.append(Array(cookie.utf8))
    return .letIn(cookie: cookie)
  }

  func knows(cookie: [UInt8]) -> Bool { Gate.place(of: cookie, in: cookies) != nil }

  mutating func close() {
    tokens = []
    cookies = []
  }

  /// Compares with all of them, each to its end: how long it takes says nothing of how near a guess was.
  private static func place(of given: [UInt8], in known: [[UInt8]]) -> Int? {
    var found: Int?
    for (place, own) in known.enumerated() {
      var difference = UInt8(given.count == own.count ? 0 : 1)
      for index in own.indices { difference |= own[index] ^ (index < given.count ? given[index] : ~own[index]) }
      if difference == 0 { found = place }
    }
    return found
  }
}

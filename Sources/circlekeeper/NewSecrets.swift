import Sealing

/// A passphrase that somebody chooses, and a recovery key that is shown once.
enum NewSecrets {
  /// From a file, or asked for twice; how strong it is, is said either way.
  static func passphrase(file: String?, isWeakAllowed: Bool) throws(Trouble) -> Passphrase {
    guard let file else { return try chosen(isWeakAllowed: isWeakAllowed) }
    let passphrase = try Unlocking.passphrase(inFile: file)
    Output.lines([strength(passphrase.estimatedBits)])
    return passphrase
  }

  private static func chosen(isWeakAllowed: Bool) throws(Trouble) -> Passphrase {
    let chosen = try typedTwice("choose a passphrase (six words are good): ") { first in
      Output.lines([strength(first.estimatedBits)])
    }
    if chosen.estimatedBits < 40, !isWeakAllowed {
      throw Trouble("that passphrase is too easy to guess; take one of six words or more, or say --yes", .passphrase)
    }
    return chosen
  }

  /// Until both are the same: who was sent back to the shell might type the next try there, in sight.
  static func typedTwice(
    _ question: String, weigh: (borrowing Passphrase) -> Void = { _ in }
  ) throws(Trouble) -> Passphrase {
    while true {
      let first = try Unlocking.typed(question)
      weigh(first)
      if try Unlocking.typed("the same again: ").isSame(as: first) { return first }
      Output.lines(["The two were not the same; choose once more, ^C leaves everything as it was."])
    }
  }

  private static func strength(_ bits: Double) -> String {
    switch bits {
    case ..<40: "Strength: weak. A stolen laptop could be opened by guessing; six words or more are better."
    case ..<64: "Strength: fair. Six words or more are better."
    default: "Strength: good."
    }
  }

  static func show(_ recoveryKey: borrowing RecoveryKey) {
    var characters = recoveryKey.characters
    Output.lines(["Its recovery key opens it when the passphrase is forgotten. It is shown this once:", ""])
    for line in characters.split(separator: UInt8(ascii: "-")).chunked(by: 7) {
      Output.line("  " + line.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-"))
    }
    for index in characters.indices { characters[index] = 0 }
    Output.lines([
      "", "Write it on paper and keep it away from this laptop. Who has it can read everything;",
      "who has neither it nor the passphrase can read nothing, and nobody can help.",
    ])
  }
}

extension Array {
  /// Runs of so many elements.
  fileprivate func chunked(by size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}

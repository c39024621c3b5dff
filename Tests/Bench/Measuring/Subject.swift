import TestKit

/// Something whose time is taken: it answers how many seconds one turn took.
struct Subject {
  let name: String
  let turn: () throws -> Double

  init(_ name: String, turn: @escaping () throws -> Double) {
    self.name = name
    self.turn = turn
  }

  /// Takes the time of a piece of work in this process.
  init(_ name: String, working work: @escaping () throws -> Void) {
    self.init(name) {
      let start = Stopwatch.nowNs
      try work()
      return Double(Stopwatch.nowNs - start) / 1e9
    }
  }
}

/// One turn of each subject after the other, so that a noisy machine hits all alike.
func alternate(_ subjects: [Subject], rounds: Int, warmUps: Int = 1) throws -> [Samples] {
  var samples = subjects.map { _ in Samples() }
  for round in 0..<rounds + warmUps {
    for (place, subject) in subjects.enumerated() {
      let taken = try subject.turn()
      if round >= warmUps { samples[place].add(taken) }
    }
  }
  return samples
}

/// Times of one subject, in seconds, in the order in which they were taken.
struct Samples {
  private(set) var seconds: [Double] = []

  mutating func add(_ sample: Double) { seconds.append(sample) }

  var median: Double { percentile(50) }

  /// The smallest sample that so many percent do not exceed; 0 of none.
  func percentile(_ percent: Double) -> Double {
    guard !seconds.isEmpty else { return 0 }
    let place = Int((Double(seconds.count) * percent / 100).rounded(.up)) - 1
    return seconds.sorted()[min(max(place, 0), seconds.count - 1)]
  }
}

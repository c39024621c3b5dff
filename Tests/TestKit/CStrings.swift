internal import Glibc

/// Lends the strings as C wants them: an array of pointers that ends in NULL.
func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = strings.map { strdup($0) } + [nil]
  defer { pointers.forEach { free($0) } }
  return pointers.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("an array that ends in NULL is not empty") }
    return body(start)
  }
}

/// Time for limits and measurements, not for rules.
package enum Stopwatch {
  /// Milliseconds of a clock that only goes forward.
  package static var nowMs: Int64 { nowNs / 1_000_000 }

  /// Nanoseconds of the same clock.
  package static var nowNs: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

/// The program in a session of 400 events, with twelve members, someone's turn and the phase running.
struct OpenRoom {
  let peer: LivePeer

  init(_ evening: YearsInVault, _ workplace: Workplace) throws {
    peer = try LivePeer(
      "circlekeeper", workplace.command(["resume"], on: evening), environment: workplace.environment)
    try peer.wait(for: "›")
    peer.drain(quietMs: 300)
    for line in ["/share 30m", "/more phase 60m", "/next"] { try enter(line) }
  }

  /// Types a line and waits for its receipt.
  ///
  /// - Returns: the seconds from the Enter key to the receipt.
  @discardableResult
  func enter(_ line: String) throws -> Double {
    peer.type(line)
    peer.drain(quietMs: 20)
    peer.type("\r")
    let taken = try peer.wait(for: "✓")
    peer.drain(quietMs: 20)
    return taken
  }
}

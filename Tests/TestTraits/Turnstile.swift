internal import FoundationEssentials
internal import Synchronization

/// Lets a few tests run at once; the others wait for their turn, and no thread waits with them.
///
/// Swift Testing begins all tests of a run at once. On threads of their own they would all start their programs together.
final class Turnstile: Sendable {
  /// Twice as many as there are cores: most of these tests wait for most of their time.
  static let shared = Turnstile(places: 2 * ProcessInfo.processInfo.activeProcessorCount)

  private let state: Mutex<State>

  private struct State {
    var places: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  init(places: Int) {
    state = Mutex(State(places: places))
  }

  func enter() async {
    await withCheckedContinuation { turn in
      let hasPlace = state.withLock { state in
        if state.places == 0 {
          state.waiting.append(turn)
          return false
        }
        state.places -= 1
        return true
      }
      if hasPlace { turn.resume() }
    }
  }

  func leave() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      if state.waiting.isEmpty {
        state.places += 1
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?.resume()
  }
}

import NIOCore

/// Which names the server answers to, and which connections it has.
final class Door {
  /// With their port.
  private var hosts: Set<String> = []
  /// Those that are not streams, the oldest first.
  private var waiting: [any Channel] = []

  static let mostWaiting = 32

  /// From now on these names are ours.
  func add(hosts: [String]) { self.hosts.formUnion(hosts) }

  func isOurs(_ host: String) -> Bool { hosts.contains(host) }

  /// A new one always gets in: one too many ends the oldest.
  func came(_ channel: any Channel) {
    waiting.append(channel)
    if waiting.count > Door.mostWaiting { waiting.removeFirst().close(promise: nil) }
  }

  func listens(_ channel: any Channel) { gone(channel) }

  func gone(_ channel: any Channel) { waiting.removeAll { $0 === channel } }
}

import NIOCore
import NIOPosix

/// This machine's own addresses in networks that end at a router: never one that the internet reaches.
enum LocalNetwork {
  static var addresses: [String] {
    let devices = (try? System.enumerateDevices()) ?? []
    let found = devices.compactMap { device -> (name: String, address: String)? in
      guard case .v4 = device.address, let address = device.address?.ipAddress, isPrivate(address) else { return nil }
      return (device.name, address)
    }
    // Those of networks that only this machine has come last.
    let own = found.filter { !isVirtual($0.name) } + found.filter { isVirtual($0.name) }
    return own.map(\.address)
  }

  static func isPrivate(_ address: String) -> Bool {
    let parts = address.split(separator: ".").compactMap { Int($0) }
    guard parts.count == 4 else { return false }
    return parts[0] == 10 || (parts[0] == 172 && (16...31).contains(parts[1])) || (parts[0] == 192 && parts[1] == 168)
      || (parts[0] == 169 && parts[1] == 254)
  }

  private static func isVirtual(_ device: String) -> Bool {
    ["docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "wg", "utun"].contains {
      device.hasPrefix($0)
    }
  }
}

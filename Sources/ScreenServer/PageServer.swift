import CProcess
import NIOCore
import NIOHTTP1
import NIOPosix

/// The group's screen as a server: lines go in, pages are served, status lines come out.
package final class PageServer: Sendable {
  private let loop: any EventLoop
  private let hub: NIOLoopBound<Hub>
  private let door: NIOLoopBound<Door>
  private let report: @Sendable (String) -> Void
  private let listens: @Sendable () -> Void

  /// One thread does everything. `report` gets each status line, without its end; `listens` is called once the server
  /// has all the files that it will ever open.
  package static func start(
    report: @escaping @Sendable (String) -> Void, listens: @escaping @Sendable () -> Void = {}
  ) throws -> PageServer {
    let loop = MultiThreadedEventLoopGroup(numberOfThreads: 1).next()
    return try loop.submit { PageServer(loop, report, listens) }.wait()
  }

  private init(
    _ loop: any EventLoop, _ report: @escaping @Sendable (String) -> Void, _ listens: @escaping @Sendable () -> Void
  ) {
    self.loop = loop
    self.report = report
    self.listens = listens
    let hub = Hub(report: report)
    self.hub = NIOLoopBound(hub, eventLoop: loop)
    door = NIOLoopBound(Door(), eventLoop: loop)
    report("ready 1")
    let beat = TimeAmount.seconds(Hub.beatSeconds)
    loop.scheduleRepeatedTask(initialDelay: beat, delay: beat) { [hub = self.hub] _ in hub.value.beat() }
  }

  /// Lines of the room that came in one piece, without their ends.
  package func take(_ lines: [[UInt8]]) {
    loop.execute { [self] in
      if let listen = hub.value.take(lines) { open(listen) }
    }
  }

  // MARK: - Listening

  /// First this machine alone, which settles the port; then, where it was asked for, its addresses in local networks.
  private func open(_ listen: FrameReader.Listen) {
    bind("127.0.0.1", listen.port).whenComplete { [self] result in
      guard case .success(let channel) = result, let port = channel.localAddress?.port else {
        report("failed address")
        process_end_now(1)
      }
      name("127.0.0.1", port, also: ["localhost"])
      let others = listen.isLocalNetwork ? LocalNetwork.addresses : []
      guard !others.isEmpty else { return listens() }
      EventLoopFuture.andAllComplete(
        others.map { address in
          bind(address, port).map { [self] _ in name(address, port) }
        }, on: loop
      ).whenComplete { [self] _ in listens() }
    }
  }

  private func name(_ address: String, _ port: Int, also names: [String] = []) {
    door.value.add(hosts: ([address] + names).map { "\($0):\(port)" })
    report("address \(address) \(port)")
  }

  private func bind(_ address: String, _ port: Int) -> EventLoopFuture<any Channel> {
    ServerBootstrap(group: loop)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { [hub, door] channel in
        channel.eventLoop.makeCompletedFuture {
          door.value.came(channel)
          // The other side is gone where it takes nothing for ten seconds.
          PageServer.setUserTimeout(channel)
          let size = RequestSize()
          try channel.pipeline.syncOperations.addHandlers([
            size, HTTPResponseEncoder(configuration: .noFraming),
            ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)),
            RequestHandler(hub.value, door.value, size),
          ])
        }
      }
      .bind(host: address, port: port)
  }

  private static func setUserTimeout(_ channel: any Channel) {
    #if os(Linux)
    let option = ChannelOptions.Types.SocketOption(level: .tcp, name: NIOBSDSocket.Option(rawValue: 18))
    try? channel.syncOptions?.setOption(option, value: 10_000)
    #endif
  }
}

extension HTTPResponseEncoder.Configuration {
  /// A stream has no length and is not cut into chunks; all else says its length.
  fileprivate static var noFraming: Self {
    var configuration = Self()
    configuration.automaticallySetFramingHeaders = false
    return configuration
  }
}

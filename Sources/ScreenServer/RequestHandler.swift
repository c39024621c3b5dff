internal import Basics
import NIOCore
import NIOHTTP1
internal import ScreenPage

/// Answers one connection: the table of routes in `Server.md`.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let hub: Hub
  private let door: Door
  private let size: RequestSize
  private var route: Route?
  private var body: [UInt8] = []
  private var keepsAlive = false
  private var timer: Scheduled<Void>?
  private var stream: Stream?

  static let longestSeconds: Int64 = 10

  /// What comes of a request, once all of it is here.
  private enum Route {
    case page, token
    case events(cookies: [[UInt8]])
    case status(HTTPResponseStatus)
    /// It was answered, and whatever else comes is not looked at.
    case over
  }

  init(_ hub: Hub, _ door: Door, _ size: RequestSize) {
    self.hub = hub
    self.door = door
    self.size = size
  }

  func handlerAdded(context: ChannelHandlerContext) { startTimer(context) }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    door.gone(context.channel)
    if let stream { hub.closed(stream) }
    stream = nil
    context.fireChannelInactive()
  }

  /// Whatever cannot be read is not answered.
  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      if case .over = route { return }
      let (chosen, isLast) = choose(head)
      route = chosen
      keepsAlive = head.isKeepAlive && !isLast
      body = []
      if isLast { finish(context) }
    case .body(let buffer):
      if case .token = route, body.count + buffer.readableBytes <= 32 { body += buffer.readableBytesView }
    case .end: finish(context)
    }
  }

  // MARK: - Routes

  /// The second value says that nothing more of the request is to be read.
  private func choose(_ head: HTTPRequestHead) -> (Route, isLast: Bool) {
    let origins = head.headers["Origin"]
    guard head.headers["Host"].count == 1, door.isOurs(head.headers["Host"][0]), origins.count < 2,
      origins.allSatisfy({ $0.hasPrefix("http://") && door.isOurs(String($0.dropFirst(7))) })
    else { return (.status(.misdirectedRequest), true) }
    switch (head.method, head.uri) {
    case (.GET, "/"): return (.page, false)
    case (.GET, "/events"): return (.events(cookies: head.cookies), false)
    case (.GET, _): return (.status(.notFound), false)
    case (.POST, "/token") where head.isToken: return (.token, false)
    case (.POST, _): return (.status(.notFound), true)
    default: return (.status(.methodNotAllowed), true)
    }
  }

  private func finish(_ context: ChannelHandlerContext) {
    guard let route else { return }
    self.route = nil
    switch route {
    case .over: self.route = .over
    case .status(let status): answer(context, status)
    case .page:
      answer(context, .ok, [("Content-Type", "text/html; charset=utf-8")], body: EmbeddedPage.html)
    case .token: swap(context)
    case .events(let cookies): listen(context, cookies)
    }
  }

  private func swap(_ context: ChannelHandlerContext) {
    switch hub.swap(body) {
    case .letIn(let cookie):
      answer(context, .noContent, [("Set-Cookie", "screen=\(cookie); Path=/; HttpOnly; SameSite=Strict")])
    case .wrong: answer(context, .forbidden)
    case .doorIsClosed: answer(context, .tooManyRequests)
    case .full: answer(context, .serviceUnavailable)
    }
    body = []
  }

  private func listen(_ context: ChannelHandlerContext, _ cookies: [[UInt8]]) {
    switch hub.admitted(cookies) {
    case .unknown: answer(context, .forbidden)
    case .full: answer(context, .serviceUnavailable)
    case .known(let cookie):
      route = .over
      timer?.cancel()
      door.listens(context.channel)
      let headers = RequestHandler.headers([("Content-Type", "text/event-stream"), ("Connection", "close")])
      context.write(
        wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .ok, headers: headers))),
        promise: nil)
      let stream = Stream(context.channel, cookie: cookie)
      self.stream = stream
      hub.open(stream)
    }
  }

  // MARK: - Answers

  /// What stands on every answer, errors too.
  private static let safe = [
    ("Content-Security-Policy", EmbeddedPage.policy), ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"), ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
  ]

  private static func headers(_ own: [(String, String)]) -> HTTPHeaders { HTTPHeaders(own + safe) }

  private func answer(
    _ context: ChannelHandlerContext, _ status: HTTPResponseStatus, _ own: [(String, String)] = [],
    body: [UInt8] = []
  ) {
    var headers = RequestHandler.headers(own)
    if status == .methodNotAllowed { headers.add(name: "Allow", value: "GET, POST") }
    if status != .noContent { headers.add(name: "Content-Length", value: "\(body.count)") }
    if !keepsAlive { headers.add(name: "Connection", value: "close") }
    context.write(
      wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers))), promise: nil)
    if !body.isEmpty {
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil)
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    size.startAgain()
    if keepsAlive { startTimer(context) } else { leave(context) }
  }

  /// Nothing more is said; what is still on its way gets a second, so that the answer is not lost with it.
  private func leave(_ context: ChannelHandlerContext) {
    route = .over
    context.close(mode: .output, promise: nil)
    startTimer(context, seconds: 1)
  }

  private func startTimer(_ context: ChannelHandlerContext, seconds: Int64 = longestSeconds) {
    timer?.cancel()
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(seconds)) { context.close(promise: nil) }
  }
}

extension HTTPRequestHead {
  fileprivate var isToken: Bool {
    headers["Content-Type"] == ["application/x-screen-token"] && headers["Content-Length"] == ["32"]
      && headers["Transfer-Encoding"].isEmpty
  }

  /// The values of all cookies of our name.
  fileprivate var cookies: [[UInt8]] {
    headers["Cookie"].flatMap { $0.split(separator: ";") }.compactMap { part in
      let part = part.trimmed
      return part.hasPrefix("screen=") ? Array(part.utf8.dropFirst(7)) : nil
    }
  }
}

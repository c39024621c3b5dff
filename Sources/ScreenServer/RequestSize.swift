import NIOCore

/// Stands before everything that reads a request, and ends a connection whose request is too long.
final class RequestSize: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  private var bytes = 0

  /// A head of 8 KB and a token.
  static let most = 8192 + 32

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    bytes += unwrapInboundIn(data).readableBytes
    guard bytes <= RequestSize.most else { return context.close(promise: nil) }
    context.fireChannelRead(data)
  }

  /// The next request counts from here.
  func startAgain() { bytes = 0 }
}

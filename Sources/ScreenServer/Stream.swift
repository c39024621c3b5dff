import CProcess
import NIOCore
import NIOHTTP1

/// One page that listens.
final class Stream {
  let cookie: [UInt8]
  private let channel: any Channel
  /// What was handed over and is not written yet, in bytes.
  private var waiting = 0
  private var writtenMs = process_boot_clock_ms()
  private var isClosing = false

  static let mostWaiting = 1 << 20
  static let longestWaitMs: Int64 = 10_000

  init(_ channel: any Channel, cookie: [UInt8]) {
    self.channel = channel
    self.cookie = cookie
  }

  /// It takes nothing, though there is something to take.
  var isStuck: Bool { waiting > 0 && process_boot_clock_ms() - writtenMs >= Stream.longestWaitMs }

  func write(_ bytes: [UInt8]) {
    guard !isClosing else { return }
    guard waiting + bytes.count <= Stream.mostWaiting else { return close() }
    if waiting == 0 { writtenMs = process_boot_clock_ms() }
    waiting += bytes.count
    let written = channel.eventLoop.makePromise(of: Void.self)
    written.futureResult.assumeIsolated().whenComplete { _ in
      self.waiting -= bytes.count
      self.writtenMs = process_boot_clock_ms()
    }
    let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes)))
    channel.pipeline.syncOperations.writeAndFlush(NIOAny(part), promise: written)
  }

  /// What is not written yet is not waited for.
  func close() {
    isClosing = true
    channel.close(promise: nil)
  }
}

import Glibc

/// An address as a QR code for the terminal, by libqrencode where that is installed: nothing else needs it, so it is
/// looked for only when a code is asked for.
struct QRCode {
  private let width: Int
  /// Row after row.
  private let isDark: [Bool]

  private typealias Encode =
    @convention(c) (UnsafePointer<CChar>, Int32, Int32, Int32, Int32) -> UnsafeMutableRawPointer?
  private typealias Free = @convention(c) (UnsafeMutableRawPointer?) -> Void

  /// As `qrencode.h` has it.
  private struct Symbol {
    var version: Int32
    var width: Int32
    var squares: UnsafeMutablePointer<UInt8>?
  }

  private static func library() -> UnsafeMutableRawPointer? {
    for name in ["libqrencode.so.4", "libqrencode.4.dylib"] {
      if let library = dlopen(name, RTLD_NOW | RTLD_LOCAL) { return library }
    }
    return nil
  }

  static var isThere: Bool { library() != nil }

  init?(_ text: String) {
    guard let library = Self.library(), let encode = dlsym(library, "QRcode_encodeString"),
      let free = dlsym(library, "QRcode_free")
    else { return nil }
    // Of any version, with the least correction, as bytes, and with small letters kept.
    let symbol = unsafeBitCast(encode, to: Encode.self)(text, 0, 0, 2, 1)
    defer { unsafeBitCast(free, to: Free.self)(symbol) }
    guard let symbol else { return nil }
    let drawn = symbol.load(as: Symbol.self)
    guard let squares = drawn.squares else { return nil }
    width = Int(drawn.width)
    isDark = (0..<width * width).map { squares[$0] & 1 == 1 }
  }

  /// Two rows of squares a line; `nil` where it does not fit. The margin is four squares, as readers want it, or two.
  ///
  /// The light squares are drawn, since terminals are dark; on a light one the code is inverted, which readers take too.
  func lines(columns: Int, rows: Int) -> [String]? {
    [4, 2].first { width + 2 * $0 <= columns && (width + 2 * $0 + 1) / 2 <= rows }.map(drawn)
  }

  private func drawn(margin: Int) -> [String] {
    func isLight(_ row: Int, _ column: Int) -> Bool {
      let isInside = (0..<width).contains(row) && (0..<width).contains(column)
      return !isInside || !isDark[row * width + column]
    }
    return stride(from: -margin, to: width + margin, by: 2).map { row in
      (-margin..<width + margin).map { column in
        switch (isLight(row, column), row + 1 < width + margin && isLight(row + 1, column)) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }.joined()
    }
  }
}

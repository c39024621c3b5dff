/// What is read as the same letter within one script other than the Latin one.
enum OtherLetters {
  /// Katakana as hiragana, traditional characters common in names as simplified ones, a final sigma as a plain one.
  static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
      if let same = same[scalar] {
        folded.unicodeScalars.append(same)
      } else if (0x30A1...0x30F6).contains(scalar.value), let hiragana = Unicode.Scalar(scalar.value - 0x60) {
        folded.unicodeScalars.append(hiragana)
      } else if scalar != "\u{640}" {
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  private static let same: [Unicode.Scalar: Unicode.Scalar] = {
    var same: [Unicode.Scalar: Unicode.Scalar] = ["ς": "σ", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي"]
    for (one, other) in zip(traditional.unicodeScalars, simplified.unicodeScalars) { same[one] = other }
    return same
  }()

  private static let traditional = "龍張陳劉楊趙黃吳孫馬羅鄭謝許馮鄧葉蘇呂蔣賈閻鍾陸範萬錢湯賴龔鳳麗麼華國偉強軍傑靜潔瑩瓊雲夢蘭紅"
  private static let simplified = "龙张陈刘杨赵黄吴孙马罗郑谢许冯邓叶苏吕蒋贾阎钟陆范万钱汤赖龚凤丽么华国伟强军杰静洁莹琼云梦兰红"
}

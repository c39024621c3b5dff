/// The events that a page gets.
extension FrameReader {
  enum Event: String { case frame, sync, beat }

  /// The bytes of one event; times in milliseconds: of the program's clock, since the frame and since the time of day
  /// were said.
  func written(_ event: Event, atMs: Int64, sinceFrameMs: Int64, sinceDayMs: Int64) -> [UInt8] {
    var data = "{\"t\":\(atMs)"
    if event != .beat { data += ",\"day\":\((Int64(dayMs ?? 0) + sinceDayMs) % 86_400_000)" }
    if event == .frame {
      data += ",\"size\":\(look.size),\"theme\":\"\(["auto", "light", "dark"][look.theme])\""
      data += ",\"kind\":\"\(frame.kind.rawValue)\""
      if said != nil { data += ",\"said\":true" }
    }
    if event != .beat {
      for field in Frame.Field.allCases where event == .frame || field.runs {
        if let value = value(of: field, sinceFrameMs) { data += ",\"\(field.eventName)\":\(value)" }
      }
    }
    return Array("event: \(event.rawValue)\ndata: \(data)}\n\n".utf8)
  }

  private func value(of field: Frame.Field, _ sinceMs: Int64) -> String? {
    if field.isText {
      // What belongs to the question goes with it.
      if let said { return field == .large ? said.quoted : nil }
      let isList = frame.kind.most(field) != nil
      guard isList || frame[field] != nil else { return nil }
      let texts = texts(field).map(\.quoted).joined(separator: ",")
      return isList ? "[\(texts)]" : texts
    }
    guard let number = frame[field].map({ Int64($0) }) else { return nil }
    switch field {
    case .left, .turnLeft: return String(max(0, number - sinceMs))
    case .gone: return String(number + sinceMs)
    default: return String(number)
    }
  }
}

extension String {
  /// A text holds no control characters, so that only these two have to be escaped.
  fileprivate var quoted: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

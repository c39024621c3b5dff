/// A declaration with `package` before it, as its line and the lines around it show.
struct PackageDeclaration {
  var line: Int
  var text: Substring
  var isDocumented: Bool
  /// A stored property, an initializer that only takes over values, or an operator: the type's own comment speaks for
  /// it.
  var speaksForItself: Bool
}

extension SourceFile {
  var packageDeclarations: [PackageDeclaration] {
    lines.indices.compactMap { index in
      let words = lines[index].words
      let before = words.prefix { modifiers.contains($0) }
      guard before.contains("package"), let keyword = words.dropFirst(before.count).first, kinds.contains(keyword)
      else { return nil }
      return PackageDeclaration(
        line: index + 1, text: lines[index].trimmed, isDocumented: isDocumented(index),
        speaksForItself: speaksForItself(index, keyword: keyword, words: words))
    }
  }

  private func isDocumented(_ index: Int) -> Bool {
    var above = index - 1
    while above >= 0, lines[above].trimmed.hasPrefix("@") { above -= 1 }
    return above >= 0 && lines[above].trimmed.hasPrefix("///")
  }

  private func speaksForItself(_ index: Int, keyword: Substring, words: [Substring]) -> Bool {
    switch keyword {
    case "let": !words.contains("static")
    case "var": !words.contains("static") && !lines[index].contains("{")
    case "init": initializerBody(from: index).allSatisfy(\.isTakingOver)
    case "func": lines[index].isOperator || isDefault(of: lines[index])
    default: false
    }
  }

  /// The lines between an initializer's braces.
  private func initializerBody(from start: Int) -> [Substring] {
    if lines[start].hasSuffix("}") {
      let body = lines[start].drop { $0 != "{" }.dropFirst().dropLast().trimmed
      return body.isEmpty ? [] : [body]
    }
    let closing = lines[start].prefix { $0 == " " } + "}"
    guard let opening = lines[start...].firstIndex(where: { $0.hasSuffix("{") }),
      let end = lines[opening...].firstIndex(of: closing)
    else { return [] }
    return lines[(opening + 1)..<end].map(\.trimmed)
  }

  /// A default for what a protocol in the same file asks for, and says there.
  private func isDefault(of line: Substring) -> Bool {
    let signature = line.trimmed.dropFirst("package ".count).prefix { $0 != "(" }
    return lines.indices.contains { lines[$0].trimmed.hasPrefix(signature + "(") && isDocumented($0) }
  }
}

private let kinds: Set<Substring> = [
  "struct", "enum", "class", "protocol", "typealias", "func", "init", "var", "let", "subscript", "actor",
]

private let modifiers: Set<Substring> = [
  "package", "static", "final", "mutating", "nonisolated", "consuming", "borrowing", "indirect", "override",
  "convenience", "lazy", "weak",
]

extension Substring {
  fileprivate var trimmed: Substring { drop { $0 == " " } }

  /// The words before anything that is not a plain word: modifiers, the keyword and, for most, the name.
  fileprivate var words: [Substring] {
    var found: [Substring] = []
    for part in split(separator: " ") where !part.hasPrefix("@") {
      guard let end = part.firstIndex(where: { !$0.isLetter }) else {
        found.append(part)
        continue
      }
      if part[end] == "(" && part.hasSuffix("(set)") { continue }
      return found + [part[..<end]]
    }
    return found
  }

  fileprivate var isTakingOver: Bool {
    let left = hasPrefix("self.") ? dropFirst(5) : self
    return left.drop { $0.isLetter || $0.isNumber }.hasPrefix(" = ")
  }

  fileprivate var isOperator: Bool { contains("func <") || contains("func ==") }
}

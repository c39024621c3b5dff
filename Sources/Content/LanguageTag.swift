/// A language that a folder of content can be written in, as in `pl` or `pl_PL`.
package struct LanguageTag: Hashable, Sendable {
  /// The folders that hold its texts, the general one first: `pl`, then `pl_PL`.
  package let folders: [String]

  /// From `pl`, `pl-PL`, `pl_PL.UTF-8` or `pl@variant`; nil for `C`, `POSIX` and what is not a language.
  package init?(_ text: String) {
    let plain = text.prefix { $0 != "." && $0 != "@" }.withUnderscores
    guard LanguageTag.isFolder(plain) else { return nil }
    let parts = plain.split(separator: "_")
    let language = parts[0].lowercased()
    folders = parts.count == 1 ? [language] : [language, "\(language)_\(parts[1].uppercased())"]
  }

  /// Two or three small letters, perhaps with a region after them.
  static func isFolder(_ name: some StringProtocol) -> Bool {
    let parts = name.withUnderscores.split(separator: "_", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count), parts.count <= 2,
      language.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return false }
    return parts.count == 1 || (parts[1].utf8.count == 2 && parts[1].allSatisfy { $0.isLetter && $0.isASCII })
  }
}

extension StringProtocol {
  fileprivate var withUnderscores: String { String(map { $0 == "-" ? "_" : $0 }) }
}

extension ContentFile {
  /// The folder of another language that it lies in; nil for one of the user's own language.
  var languageFolder: String? {
    guard let slash = path.firstIndex(of: "/") else { return nil }
    let folder = path[..<slash]
    return LanguageTag.isFolder(folder) ? folder.withUnderscores : nil
  }

  /// As it would lie without that folder.
  var outOfLanguageFolder: ContentFile {
    guard languageFolder != nil, let slash = path.firstIndex(of: "/") else { return self }
    var file = self
    file.path = String(path[path.index(after: slash)...])
    return file
  }
}

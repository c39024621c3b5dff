extension SourceFile {
  /// The modules that a Swift file imports. Darwin counts as Glibc, whose place it takes on a Mac, and the standard
  /// library is always there.
  var imports: Set<String> {
    var found: Set<String> = []
    for line in lines {
      if let module = line.importedModule, module != "Swift" { found.insert(module == "Darwin" ? "Glibc" : module) }
    }
    return found
  }
}

extension Substring {
  fileprivate var importedModule: String? {
    var words = split(separator: " ")[...]
    while let first = words.first, first.hasPrefix("@") || ["public", "package", "internal"].contains(first) {
      words = words.dropFirst()
    }
    guard words.first == "import", let last = words.dropFirst().last else { return nil }
    return last.split(separator: ".").first.map(String.init)
  }
}

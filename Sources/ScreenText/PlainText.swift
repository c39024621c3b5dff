extension String {
  /// The longest beginning that fits into so many columns, ending in `…` or `..` where something was cut off.
  func cut(to columns: Int, ellipsis: String, width: (String) -> Int) -> String {
    guard width(self) > columns else { return self }
    var kept = self
    while !kept.isEmpty, width(kept + ellipsis) > columns { kept.removeLast() }
    return kept.isEmpty ? "" : kept + ellipsis
  }
}

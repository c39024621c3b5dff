/// What one person is called: the full name on the roster, the handle typed in the session, and the nicknames.
package struct PersonNames: Sendable, Equatable {
  /// As on the roster; empty names are never found.
  package let name: String
  /// Nil where the given name is typed.
  package let handle: String?
  /// In no order; those of other alphabets too.
  package let nicknames: [String]

  /// The given name is the first word of `name`, the surname the last with its particles; a name without spaces in
  /// Chinese, Japanese or Korean letters begins with the surname.
  package init(name: String, handle: String?, nicknames: [String]) {
    self.name = name
    self.handle = handle
    self.nicknames = nicknames
  }
}

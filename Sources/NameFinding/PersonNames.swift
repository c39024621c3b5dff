/// What one person is called: the full name on the roster, the handle typed in the session, and the nicknames.
package struct PersonNames: Sendable, Equatable {
  package let name: String
  package let handle: String?
  package let nicknames: [String]

  /// The given name is the first word of `name`, the surname the last with its particles; a name without spaces in
  /// Chinese, Japanese or Korean letters begins with the surname.
  package init(name: String, handle: String?, nicknames: [String]) {
    self.name = name
    self.handle = handle
    self.nicknames = nicknames
  }
}

/// The page of the group's screen, embedded in the program as it stands in its file.
package enum EmbeddedPage {
  /// `screen.html`: the same bytes for everyone.
  package static let html = PackageResources.screen_html

  /// The one line of `policy.txt`: the page's content security policy.
  package static let policy = String(decoding: PackageResources.policy_txt, as: UTF8.self).split(separator: "\n")
    .joined()
}

/// What an earlier session of the group ran, for the plan of the twelve weeks.
package struct PastOutline: Hashable, Sendable {
  package var id: String
  package var title: String
  /// Where it belongs to the twelve weeks.
  package var week: Int?
  package var strand: Strand?
  package var themes: [String]

  package init(id: String, title: String, week: Int? = nil, strand: Strand? = nil, themes: [String] = []) {
    self.id = id
    self.title = title
    self.week = week
    self.strand = strand
    self.themes = themes
  }

  /// Of a session as it was held.
  package init(_ outline: Outline) {
    self.init(
      id: outline.id, title: outline.title, week: outline.notes.week, strand: outline.notes.strand,
      themes: outline.notes.themes)
  }
}

/// What interrupted exports left, where files are usually put: words of a note may stand in it.
package enum ExportCheckup {
  /// Names folders and nothing that stands in them.
  package static var finding: Finding {
    let found = folders.filter { !Leftovers.names(in: $0.path).isEmpty }.map(\.name)
    guard !found.isEmpty else { return Finding("exports", .ok, "nothing is left of interrupted exports here") }
    return Finding(
      "exports", .look,
      "an interrupted export left words of a note in hidden files (.circlekeeper-….part) in \(found.joined(separator: ", ")); the next "
        + "export to that folder takes them away")
  }

  /// Named as a person knows them, since a path may hold someone's name.
  private static var folders: [(path: String, name: String)] {
    let home = Process.environment["HOME", default: ""]
    let usual = ["Desktop", "Documents", "Downloads"].map { (path: home + "/" + $0, name: $0) }
    return [(path: ".", name: "this folder"), (path: home, name: "your home folder")] + usual
  }
}

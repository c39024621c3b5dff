internal import Glibc

/// Someone else's programs, by which what leaves is read. `.ci/setup tests` installs them in `.build/python`.
package enum Python {
  /// The interpreter alone.
  package static let found: String? = places.first(where: isThere)

  /// One that can import these packages, as in `html5lib, icalendar`.
  package static func thatImports(_ packages: String) -> String? {
    ([root + "/.build/python/bin/python3"] + places).filter(isThere).first { path in
      PipedProgram(path, ["-c", "import \(packages)"], environment: environment, input: "").exitCode == 0
    }
  }

  /// Runs a script, given by its whole path.
  package static func run(_ python: String, _ script: String, _ arguments: [String]) -> PipedProgram {
    PipedProgram(python, [script] + arguments, environment: environment, input: "")
  }

  private static let places = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]

  private static func isThere(_ path: String) -> Bool { access(path, X_OK) == 0 }

  private static let environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
}

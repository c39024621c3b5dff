import Clinic
import Terminal
import Vault

/// Locale, terminal, and the libraries that are in use.
enum TerminalCheckup {
  static func findings(_ setting: TerminalSetting) -> [Finding] {
    [locale(setting), terminal(setting), libedit, sqlite]
  }

  private static func locale(_ setting: TerminalSetting) -> Finding {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { Process.environment[$0] }.first { !$0.isEmpty }
    guard setting.isUnicode else {
      return Finding("locale", .look, "no UTF-8 character set here; set LC_ALL=C.UTF-8, or names are drawn wrongly")
    }
    return Finding("locale", .ok, "locale \(named ?? "C"), text is UTF-8")
  }

  private static func terminal(_ setting: TerminalSetting) -> Finding {
    let name = Process.environment["TERM", default: ""]
    guard setting.inputIsTerminal, setting.outputIsTerminal else {
      return Finding("terminal", .unknown, "this is not run at a terminal, so nothing can be said of one")
    }
    let size = "\(TerminalSetting.columns) by \(TerminalSetting.rows)"
    guard setting.manner == .edited else {
      return Finding(
        "terminal", .look,
        "terminal \(name.isEmpty ? "without TERM" : name), \(size): lines are not edited in place and stay on the screen"
      )
    }
    let colour = setting.hasColour ? "color" : "no color"
    let isNarrow = TerminalSetting.columns < 40
    return Finding(
      "terminal", isNarrow ? .look : .ok,
      "terminal \(name), \(size), \(colour)" + (isNarrow ? "; forty columns are needed" : ""))
  }

  /// The shared library as the process has it open; its release stands in the file's name.
  private static var libedit: Finding {
    let maps = Files.ofSystem("/proc/self/maps") ?? ""
    let file = maps.split(whereSeparator: \.isWhitespace).first { $0.contains("/libedit.so") }
    guard let name = file?.split(separator: "/").last else {
      return Finding("libedit", .unknown, "libedit: its version cannot be told")
    }
    return Finding("libedit", .ok, "libedit: \(name)")
  }

  private static var sqlite: Finding {
    guard let version = OpenVault.sqliteVersion else { return Finding("sqlite", .look, "SQLite does not answer") }
    return Finding("sqlite", .ok, "SQLite \(version)")
  }
}

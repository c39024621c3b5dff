internal import SessionCore

extension SlashCommand {
  /// Wipes the keys; the passphrase brings them back.
  static let lock = SlashCommand(
    names: ["lock"], section: .discretion, form: "/lock",
    summary: "Wipe the keys; Enter then asks for the passphrase.", worksInLobby: true,
    examples: [
      Example("/lock", "", means: .control(.lock))
    ],
    means: .control(.lock))
}

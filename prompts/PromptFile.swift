/// One content file of this folder, as it was when the program was built.
///
/// `PromptFile.all` is written by the build-tool plugin from every `.yaml` and `.mustache` file here.
package struct PromptFile: Hashable, Sendable {
  /// Relative to this folder, as in `outlines/process-90.yaml`.
  package let path: String
  /// The whole file, byte for byte.
  package let text: String
}

import Basics
package import Content
import Prompts

/// What 42 CFR 2.32 wants said to the recipient of a record.
package enum Notice {
  private static let path = "notices/part2.txt"

  /// What is shipped, or the user's own file in its place; `nil` where that is empty.
  package static var text: String? {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix(remark) }
    let text = lines.joined(separator: "\n").trimmed
    return text.isEmpty ? nil : text
  }

  /// What its first remark says about a review, as in `# reviewed: no`.
  package static var review: ReviewedFile {
    let said = file.split(separator: "\n").first { $0.hasPrefix(reviewRemark) }
    return ReviewedFile(path: path, reviewed: said.map { String($0.dropFirst(reviewRemark.count)).trimmed })
  }

  /// Begins a line that stands in the file and in no record.
  private static let remark = "#"
  private static let reviewRemark = "# reviewed:"

  private static var file: String {
    let own = try? Files.text(of: Folders.prompts + "/" + path, atMost: 20_000)
    return own ?? PromptFile.all.first { $0.path == path }?.text ?? ""
  }
}

internal import Sealing

/// A few characters for paper, by which an older copy of the vault is told from this one.
package struct VaultReceipt: Equatable, Sendable {
  /// The sequence number of the chart's last act at that time.
  package var count: Int64
  /// Four words of that act's link.
  package var words: [String]

  /// A receipt as it was printed; nil when it is not a number and four words.
  package init?(_ text: String) {
    let parts = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    guard parts.count == 5, let count = Int64(parts[0]), count > 0 else { return nil }
    self.count = count
    words = Array(parts.dropFirst())
  }

  init(count: Int64, link: ChainHash) {
    self.count = count
    words = receiptWords(link)
  }

  /// As it is printed, and typed again.
  package var text: String { "\(count) " + words.joined(separator: " ") }
}

/// How a vault stands to a receipt.
package enum ReceiptJudgement: String, Equatable, Sendable {
  case matches
  /// The vault ends before the receipt was printed: it is an older copy, or its end is gone.
  case vaultIsOlder
  case doesNotMatch
}

extension OpenVault {
  /// The receipt of the chart as it stands; nil while nothing is recorded.
  package var receipt: VaultReceipt? {
    chart.head.sequence > 0 ? VaultReceipt(count: chart.head.sequence, link: chart.head.link) : nil
  }

  /// Compares a receipt with what stands at its place in the chart. One of four billion false receipts would pass.
  package func judge(_ receipt: VaultReceipt) throws(VaultFailure) -> ReceiptJudgement {
    try checkOpen()
    guard chart.head.sequence >= receipt.count else { return .vaultIsOlder }
    guard let row = try chart.act(receipt.count), let link = ChainHash(row.link) else { return .doesNotMatch }
    return VaultReceipt(count: receipt.count, link: link) == receipt ? .matches : .doesNotMatch
  }
}

/// Four words that stand for the first four bytes of a link: short enough for paper, and enough to notice an older copy.
package func receiptWords(_ link: ChainHash) -> [String] {
  link.bytes.prefix(4).map { receiptWordList[Int($0)] }
}

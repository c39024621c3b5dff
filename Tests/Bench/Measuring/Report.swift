/// The table as it is printed.
enum Report {
  private static let widths = [7, 40, 11, 11, 11, 38, 8]

  static func print(_ figures: [Figure], isFirst: Bool) {
    if isFirst { put(["row", "what", "median", "p95", "p99", "against", "ratio", "to reach"]) }
    for figure in figures {
      put([
        figure.row, figure.what, figure.value, figure.p95, figure.p99, figure.against,
        figure.ratio.map { "\($0.twoPlaces) ×" } ?? "", figure.verdict,
      ])
    }
  }

  private static func put(_ cells: [String]) {
    let padded = cells.enumerated().map { place, cell in
      place < widths.count ? cell + String(repeating: " ", count: max(0, widths[place] - cell.count)) : cell
    }
    Output.line(padded.joined(separator: " "))
  }
}

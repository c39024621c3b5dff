import Basics
import ChartRecord
import Charting
import SessionCore

extension MemberExport {
  /// One page of HTML with everything in it: no script, nothing fetched. A note begins on a new sheet of paper.
  package var html: String {
    let mark = Set(notes.compactMap(\.draftWords)).sorted().joined(separator: "; ")
    let title = "\(member.chartID ?? "Chart") \(sessions.map(\.attendance.date).joined(separator: " "))"
    return ChartPage.page(title: title, mark: mark, body: notes.flatMap(\.htmlLines) + cover.htmlLines)
  }
}

/// The frame of a page of paper, and of a screen that is as narrow as one.
enum ChartPage {
  static func page(title: String, mark: String = "", body: [String]) -> String {
    let marked = mark.isEmpty ? [] : ["<div class=\"mark\">\(mark.html)</div>"]
    // Our own words, which no quotation mark stands in.
    let onPaper =
      mark.isEmpty ? [] : ["@page { @top-center { content: \"\(mark)\"; font: bold 10pt sans-serif; color: #a00 } }"]
    return
      ([
        "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        "<meta name=\"referrer\" content=\"no-referrer\">", "<meta name=\"robots\" content=\"noindex\">",
        "<title>\(title.html)</title>", "<style>",
      ] + style + onPaper + ["</style>", "</head>", "<body>"] + marked + body + ["</body>", "</html>"]).joined(
        separator: "\n") + "\n"
  }

  private static let style = [
    "@page { size: auto; margin: 20mm 18mm 22mm; @bottom-right { content: counter(page) \" / \" counter(pages);",
    "  font: 9pt sans-serif; color: #555 } }",
    "body { font: 11pt/1.45 Georgia, \"Times New Roman\", serif; color: #111; background: #fff; max-width: 42em;",
    "  margin: 2em auto; padding: 0 1em; overflow-wrap: anywhere }",
    "h1 { font-size: 1.4em; margin: 0 0 .2em } h2 { font: bold .8em sans-serif; letter-spacing: .06em;",
    "  margin: 1.6em 0 .4em; padding-bottom: .2em; border-bottom: 1px solid #bbb; break-after: avoid }",
    "p, li { margin: .5em 0; orphans: 3; widows: 3 } .about { margin: 0; color: #444 }",
    ".signed { margin-top: 1.6em; padding-top: .5em; border-top: 1px solid #111; break-inside: avoid }",
    ".signed p { margin: .1em 0 } td { white-space: pre-line }",
    "article + article { break-before: page; margin-top: 4em } .gap { background: #fff3c4; outline: 1px dashed #a80 }",
    ".notice { margin-top: 2em; padding: .6em .8em; border: 1px solid #777; font: 9pt/1.4 sans-serif;",
    "  break-inside: avoid } .notice p { margin: .2em 0 }",
    ".mark { font: bold 10pt sans-serif; color: #a00; border: 1px solid #a00; padding: .2em .6em; text-align: center }",
    "table { border-collapse: collapse; width: 100%; font: 10pt/1.4 sans-serif } th, td { text-align: left;",
    "  vertical-align: top; padding: .25em .5em; border-bottom: 1px solid #ccc } tr { break-inside: avoid }",
    "@media print { body { margin: 0; padding: 0; max-width: none } article + article { margin-top: 0 }",
    "  .mark { position: fixed; top: 40%; left: 0; right: 0; transform: rotate(-30deg); border: 0; font-size: 40pt;",
    "    color: rgb(170 0 0 / .18) } }",
  ]
}

extension ChartedNote {
  fileprivate var htmlLines: [String] {
    var lines = ["<article>"] + layout.blocks.flatMap(\.htmlLines)
    if !signatures.isEmpty {
      lines.append("<div class=\"signed\">\(signatureLines.map { "<p>\($0.html)</p>" }.joined())</div>")
    }
    for addendum in addenda {
      let text = (addendum.text.text ?? "").htmlWithBreaks
      lines.append("<section class=\"added\"><h2>\(addendum.heading.html)</h2><p>\(text)</p></section>")
    }
    return lines + ["</article>"]
  }
}

extension NoteLayout.Block {
  fileprivate var htmlLines: [String] {
    switch kind {
    case .title:
      ["<h1>\((lines.first ?? "").html)</h1>"]
        + lines.dropFirst().map { "<p class=\"about\">\($0.html)</p>" }
    case .heading: lines.map { "<h2>\($0.html)</h2>" }
    case .paragraph: ["<p>\(lines.map(\.htmlWithBreaks).joined(separator: "<br>"))</p>"]
    case .list: ["<ul>\(lines.map { "<li>\($0.htmlWithBreaks)</li>" }.joined())</ul>"]
    }
  }
}

extension DisclosureHeader {
  /// The notice in a frame.
  var htmlLines: [String] {
    ["<footer class=\"notice\">\(lines.map { "<p>\($0.html)</p>" }.joined())</footer>"]
  }
}

extension String {
  /// As a page has it, with line breaks where they were typed, and `[[ … ]]` set apart.
  fileprivate var htmlWithBreaks: String {
    var text = ""
    let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var rest = lines.map { String($0).html }.joined(separator: "<br>")[...]
    while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
      text += rest[..<open.lowerBound] + "<span class=\"gap\">" + rest[open.lowerBound..<close.upperBound] + "</span>"
      rest = rest[close.upperBound...]
    }
    return text + rest
  }
}

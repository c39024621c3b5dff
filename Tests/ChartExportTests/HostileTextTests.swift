import ChartExport
import SessionCore
import TestKit
import Testing

/// Names and notes may hold anything that people write; none of it does anything where it arrives.
@Suite("Hostile names stay inert")
struct HostileTextTests {
  static let names = [
    "=HYPERLINK(\"http://x\",\"y\") Ruiz", "@SUM(A1) Ruiz", "+1+1 Ruiz", "-2 Ruiz", "＝1 Ruiz", " =1 Ruiz",
    "<script>alert(1)</script> Ruiz", "../../etc/passwd Ruiz", "# [x](http://x) `y` *z* Ruiz",
    "Maya \u{202E}ziuR", "Maya \u{1B}]0;x\u{7} Ruiz", "Maya, \"the\" Ruiz", "Maya\u{0} Ruiz",
    "Maya\r\nEND:VCALENDAR Ruiz",
    // A mark that combines with the sign before it: one character to us, a plain sign to a reader of bytes.
    "=\u{301}1+1 Ruiz", "Maya,\u{301} \"\u{301}the Ruiz", "<\u{301}b>\u{301} &\u{301} Ruiz",
  ]

  @Test("no control character and no turn of direction leaves, in any form", arguments: names)
  func control(name: String) throws {
    let evening = try GivenExport.evening(name: name)
    let export = try GivenExport.export(evening)
    let sheet = SessionSheet(evening.log, now: evening.now)
    let statement = GivenExport.statement(evening)
    for text in [
      export.plainText, export.markdown, export.html, export.json(GivenExport.names),
      export.fhirBundle(GivenExport.names), sheet.signIn(GivenExport.cover),
      statement.plainText, statement.html, statement.json(GivenExport.names),
    ] {
      let bad = text.unicodeScalars.filter { ($0.value < 32 && $0 != "\n") || $0.value == 0x202E || $0.value == 0x7F }
      #expect(bad.isEmpty)
    }
  }

  @Test("no cell of a table begins as a formula", arguments: names)
  func formulas(name: String) throws {
    let evening = try GivenExport.evening(name: name)
    let csv = SessionSheet(evening.log, now: evening.now).attendanceCSV
    let lines = csv.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5 && lines.last == "")
    for line in lines {
      for cell in line.cells {
        let first = cell.unicodeScalars.first { $0 != " " } ?? "x"
        #expect(!"=+-@＝＋－＠\t".unicodeScalars.contains(first), "\(cell)")
      }
      #expect(line.isEmpty || line.cells.count == 13, "\(line)")
    }
  }

  @Test("no tag of theirs stands in HTML, nothing is fetched, and nothing runs", arguments: names)
  func html(name: String) throws {
    let evening = try GivenExport.evening(name: name)
    let page = try GivenExport.export(evening).html
    #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("href="))
    #expect(page.contains("default-src 'none'"))
    for sign in ["<", ">", "&"] { #expect(!page.unicodeScalars.contains("\(sign)\u{301}".unicodeScalars), "\(sign)") }
    #expect(page.contains("triggers &amp; urges &lt;at home&gt;"))
  }

  @Test("Markdown reads back as what was typed")
  func markdown() throws {
    let evening = try GivenExport.evening(name: "# [x](http://x) `y` *z* Ruiz")
    let page = try GivenExport.export(evening).markdown
    #expect(page.contains("# \\# \\[x\\](http://x) \\`y\\` \\*z\\* Ruiz (chart C-104)"))
    #expect(page.contains("triggers \\& urges \\<at home\\>"))
  }

  @Test("base64 is that of RFC 4648")
  func base64() {
    #expect(
      ["", "f", "fo", "foo", "foob", "fooba", "foobar", "é"].map(\.base64)
        == ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy", "w6k="])
  }
}

extension Substring {
  /// The cells of one record, without their quotation marks.
  fileprivate var cells: [String] {
    var cells = [""]
    var isQuoted = false
    // As a program that reads bytes does.
    for scalar in unicodeScalars {
      if scalar == "\"" {
        isQuoted.toggle()
      } else if scalar == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].unicodeScalars.append(scalar)
      }
    }
    return cells
  }
}

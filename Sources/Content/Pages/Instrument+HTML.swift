import Basics
package import Measures

extension Instrument {
  /// The sheet as a page of HTML that needs nothing from anywhere else and prints on one side of letter or A4 paper, in
  /// gray too: an answer is a number in a ring, under its words. Nil for a shell.
  package var sheet: String? {
    guard hasWording else { return nil }
    return """
      <!doctype html>
      <html lang="\(language.html)"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(title.html)</title><style>\(Instrument.style)</style></head><body><main\(items.count > 12 ? " class=\"long\"" : "")>
      <h1>\(title.html)</h1>
      \(isValidated ? "" : "<p class=\"label\">\(Instrument.notValidated.html)</p>\n")\
      <p class="who"><span>Name</span><span>Date</span></p>
      \(introduction.map { "<p class=\"intro\">\($0.html)</p>\n" } ?? "")\
      \(table)
      \(difficulty.map { $0.html } ?? "")\
      <p class="end">\(Instrument.sheetEnd.html)</p>
      \(notice.map { "<footer>\($0.html)</footer>\n" } ?? "")\
      </main></body></html>

      """
  }

  private var table: String {
    let heads = answers.map { "<th scope=\"col\">\($0.text.html)</th>" }.joined()
    let rows = items.enumerated().map { index, item in
      let cells = answers.map { "<td><span class=\"ring\">\($0.value)</span></td>" }.joined()
      return "<tr><th scope=\"row\"><span class=\"number\">\(index + 1).</span>\(item.text.html)</th>\(cells)</tr>"
    }
    return "<table><thead><tr><td></td>\(heads)</tr></thead><tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table>"
  }

  private static let style = """
    :root{color-scheme:light}
    body{font:17px/1.4 system-ui,sans-serif;margin:0;background:#fff;color:#1c1c1c}main{max-width:50em;margin:1.5em auto;
    padding:0 1em}h1{font-size:1.35em;margin:0 0 .3em}.label{font-style:italic;margin:0 0 .6em}
    .who{display:flex;gap:2em;margin:.8em 0}.who span{flex:1;border-bottom:1px solid #555;padding-bottom:.15em}
    .who span:last-child{flex:.5}.intro{font-weight:600;margin:.9em 0}
    table{border-collapse:collapse;width:100%}
    thead th{font-size:.8em;font-weight:600;vertical-align:bottom;padding:.2em .35em;width:11%;text-align:center}
    tbody th{font-weight:400;text-align:left;padding:.4em .5em .4em 1.9em;text-indent:-1.9em}
    .number{display:inline-block;width:1.9em;text-indent:0}td{text-align:center;padding:.25em}
    tbody tr{border-top:1px solid #999}tbody tr:last-child{border-bottom:1px solid #999}
    tbody tr:nth-child(odd){background:#f3f3f3}
    .ring{display:inline-block;width:1.6em;line-height:1.6em;border:1.5px solid #333;border-radius:50%;
    text-align:center;background:#fff}
    .last{margin:1em 0;break-inside:avoid}.last p{margin:0 0 .4em}
    .last ul{display:flex;flex-wrap:wrap;gap:.4em 1.6em;list-style:none;margin:0;padding:0}
    .last .ring{margin-right:.4em}.end{margin:1.1em 0 0;font-weight:600}
    footer{margin-top:1.2em;font-size:.75em;color:#444}
    @media(max-width:34em){body{font-size:15px}thead th{padding:.2em .1em;font-size:.7em;hyphens:auto}
    tbody th{padding-right:.2em}td{padding:.2em .05em}}
    @page{margin:12mm 14mm}
    @media print{body{font-size:10.5pt;line-height:1.25}main{max-width:none;margin:0;padding:0}
    tbody th{padding-top:.22em;padding-bottom:.22em}tr{break-inside:avoid}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}footer{font-size:8pt}
    .long{font-size:9pt;line-height:1.15}.long thead th{width:8.5%;font-size:7.5pt}.long td{padding:.1em}
    .long .ring{width:1.45em;line-height:1.45em}.long tbody th{padding-top:.12em;padding-bottom:.12em}
    .long .intro,.long .who{margin:.5em 0}.long .end{margin-top:.6em}.long footer{margin-top:.5em;font-size:7.5pt}}
    """
}

extension Instrument.Difficulty {
  fileprivate var html: String {
    let choices = answers.map { "<li><span class=\"ring\">\($0.value)</span>\($0.text.html)</li>" }.joined()
    return "<section class=\"last\"><p>\(text.html)</p><ul>\(choices)</ul></section>\n"
  }
}

extension ContentPage {
  /// On paper: letter or A4, spoken words at 11.5 points, a sheet begins on a page of its own. What is said, done and
  /// watched for differ by size, box and bar, so the page works in gray too.
  static let style = """
    :root{color-scheme:light;--do:#1a4f8a;--watch:#9a3412}
    body{font:17px/1.5 Georgia,'Times New Roman',serif;max-width:44em;margin:2em auto;padding:0 1em;color:#1c1c1c;
    background:#fff}
    h1,h2,h3,h4,nav,header,.facts,small,th,.do,.watch,.choose,.back,.contacts{font-family:system-ui,sans-serif}
    h1{font-size:1.7em;margin-bottom:.2em}h2{font-size:1.45em;margin:2em 0 .2em}
    h3{font-size:1.1em;margin:1.4em 0 .3em;border-top:2px solid #767676;padding-top:.45em}
    h4{font-size:.9em;margin:.5em 0 .1em;color:#333}small{font-weight:400;color:#555;font-size:.75em}
    .minutes{display:inline-block;min-width:4em;color:#555;font-weight:400}
    ul,ol{margin:.2em 0 .5em;padding-left:1.3em}li{margin:.3em 0}
    .facts,.sources{font-size:.8em;color:#555;margin:.1em 0 .6em}
    .say{font-size:1.12em}.say h4{font-size:.8em}.small{font-size:1em}.question{font-weight:bold;margin:.3em 0 .6em}
    .do,.watch,.choose{font-size:.88em;line-height:1.4}
    .do{border:1.5px solid var(--do);border-radius:4px;padding:.25em .6em;margin:.4em 0}
    .do b,.do h4{color:var(--do)}span.do{display:inline-block;padding:0 .4em;margin:0}
    .do ul,.watch ul,.choose ul{margin:0 0 .2em}
    .watch{border-left:6px solid var(--watch);padding:.1em 0 .1em .7em;margin:.6em 0}.watch h4,.watch b{color:var(--watch)}
    .skill{border-left:2px dotted #767676;padding-left:.8em;margin:.5em 0}
    .legend{display:flex;flex-wrap:wrap;gap:.8em;align-items:center}.legend span{margin:0}
    .card .first{font-weight:bold}.back{font-size:.75em;text-align:right;margin:.4em 0}
    table{border-collapse:collapse;width:100%;font-size:.85em}
    th,td{border:1px solid #bbb;padding:.3em .5em;text-align:left;vertical-align:top}
    .columns{columns:2;margin-top:0}a{color:#1a4f8a}.reading{break-inside:avoid}
    @media(max-width:34em){.columns{columns:1}body{font-size:16px;margin-top:1em}}
    @page{margin:8mm 11mm 11mm;@bottom-center{content:"Circlekeeper · page " counter(page);font:8pt system-ui,sans-serif}}
    @media print{body{max-width:none;margin:0;padding:0;font-size:10pt;line-height:1.2}a{color:inherit;text-decoration:none}
    .say{font-size:11.5pt}.say h4{font-size:9pt}.small{font-size:10.5pt}.back{display:none}
    li{margin:.06em 0}ul,ol{margin:.05em 0 .15em}h3{margin:.4em 0 .1em;padding-top:.15em}h4{margin:.25em 0 0}
    p{margin:.15em 0}.do,.watch,.skill{margin:.15em 0}.do,.watch,.choose{font-size:9pt}.sources{font-size:8pt}
    .sheet .sources{display:none}.taught{font-size:8pt;line-height:1.15}.taught ul{padding:0}
    .taught h4,.taught ul,.taught li{display:inline}.taught li::before{content:" \\2022\\00a0"}.question{margin:.1em 0 .2em}
    .depths{display:grid;grid-template-columns:repeat(3,1fr);gap:0 .8em}.depths li{break-inside:auto}
    .skill ol{columns:2;column-gap:1.6em}.sheet>.say ul{margin-bottom:.1em}
    .card,.sheet,nav,h2.part{break-before:page}.sheet h2{margin-top:0}header+.card{break-before:auto}
    li,h3,h4,.do,.watch,tr{break-inside:avoid}h2,h3,h4{break-after:avoid}nav,table{font-size:9.5pt}}
    """
}

/// How a page looks: on a screen, wide or narrow, light or dark, and on paper.
package enum PageStyle {
  /// A colour by what it is for, on white and on black.
  struct Colour {
    let name: String
    let light: String
    let dark: String
  }

  static let ground = Colour(name: "fond", light: "#ffffff", dark: "#12171d")
  static let card = Colour(name: "carte", light: "#f2f5f8", dark: "#1c242d")
  static let text = Colour(name: "texte", light: "#1b2430", dark: "#e8edf2")
  static let soft = Colour(name: "doux", light: "#4a5764", dark: "#aebac6")
  static let line = Colour(name: "trait", light: "#c3ccd5", dark: "#3d4a58")
  static let link = Colour(name: "lien", light: "#0b4f8a", dark: "#8ec5ff")
  static let accent = Colour(name: "accent", light: "#14406b", dark: "#9cc9f5")
  static let good = Colour(name: "bien", light: "#1a6634", dark: "#7fd397")
  static let care = Colour(name: "garde", light: "#7d4400", dark: "#f3bd6a")
  static let bad = Colour(name: "mal", light: "#a51d1d", dark: "#ff9d94")
  static let principal = Colour(name: "principal", light: "#14406b", dark: "#7db4ea")
  static let interest = Colour(name: "interets", light: "#a85200", dark: "#eba857")
  static let indemnity = Colour(name: "indemnite", light: "#3f6b2c", dark: "#93c47d")

  static let colours = [
    ground, card, text, soft, line, link, accent, good, care, bad, principal, interest, indemnity,
  ]

  /// The whole sheet. Colours are variables, so that each is chosen once for both grounds.
  package static let css: String = {
    func variables(_ value: (Colour) -> String) -> String {
      colours.map { "--\($0.name):\(value($0))" }.joined(separator: ";")
    }
    return ":root{\(variables(\.light))}\n"
      + "@media screen and (prefers-color-scheme:dark){:root{\(variables(\.dark))}}\n" + rules
  }()

  /// The foot of each printed page: what it is a page of, and which.
  package static func margins(title: String) -> String {
    // Whatever a title holds, it stays within its quotes.
    let quoted = title.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }.joined()
    return "@page{@bottom-left{content:\"\(quoted)\";font-size:8pt;color:\(soft.light)}"
      + "@bottom-right{content:counter(page) \" / \" counter(pages);font-size:8pt;color:\(soft.light)}}"
  }

  // Variables stand in longhand properties only, which every printer of pages understands.
  private static let rules = """
    *{box-sizing:border-box}
    html{background-color:var(--fond);color:var(--texte);font:100%/1.5 "Source Sans 3","Noto Sans","Liberation Sans","DejaVu Sans",system-ui,sans-serif;-webkit-text-size-adjust:100%}
    body{margin:0 auto;padding:1rem;max-width:56rem;overflow-wrap:break-word}
    h1,h2,h3{line-height:1.25;break-after:avoid;break-inside:avoid}
    h1{font-size:1.6rem;margin:.5rem 0}
    h2{font-size:1.3rem;margin:2.2rem 0 .6rem;color:var(--accent)}
    h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
    p,ul,ol,dl,table,blockquote{margin:.5rem 0}
    ul,ol{padding-left:1.4rem}
    li{margin:.25rem 0}
    li p,dd p{margin:.15rem 0}
    a{color:var(--lien)}
    code{font-size:.95em}
    .ok{color:var(--bien);font-weight:600}
    .warn{color:var(--garde)}
    .bad{color:var(--mal)}
    .muted{color:var(--doux)}
    .saut{position:absolute;left:-99rem}
    .saut:focus{position:static}
    dl>div{margin:.45rem 0}
    dt{font-weight:600}
    dd{margin:0 0 0 1rem}
    dd ul{margin:0;padding-left:1.2rem}
    dd ul>li:first-child,dd>p:first-child{margin-top:0}
    .sources ul{columns:20rem}
    header dl>div{display:inline-block;margin:.2rem 1.5rem .2rem 0}
    header dd{margin-left:0}
    .essentiel{background-color:var(--carte);border-left:.3rem solid;border-color:var(--accent);padding:.2rem 1.1rem .6rem;margin:1rem 0;border-radius:.3rem}
    .essentiel h2{margin:.7rem 0 .2rem;font-size:1rem;text-transform:uppercase;letter-spacing:.04em}
    .action{font-size:1.35rem;line-height:1.3;font-weight:600;margin:.2rem 0 .8rem}
    .reperes>div{border-top:1px solid;border-color:var(--trait);padding-top:.5rem;margin:.6rem 0}
    .reperes dt{color:var(--doux);font-size:.9rem}
    .reperes dd{margin:0}
    .reperes dd>p:first-child>strong:first-child{font-size:1.25rem}
    nav ul{list-style:none;padding:0;columns:14rem}
    nav li{margin:0;break-inside:avoid}
    nav a{display:inline-block;padding:.3rem 0}
    .note{border-left:.25rem solid;border-color:var(--trait);padding:.1rem .8rem;margin:.8rem 0;break-inside:avoid}
    .attention{border-color:var(--garde)}
    .letter{background-color:var(--carte);padding:.3rem 1rem;margin:.5rem 0;border-radius:.3rem}
    .afaire dd ul,.afaire dd{list-style:none;padding-left:0}
    table{width:100%;border-collapse:collapse;font-size:.95rem}
    th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid;border-color:var(--trait)}
    thead th{color:var(--doux);font-size:.85rem;vertical-align:bottom}
    tbody th{font-weight:600}
    .n{text-align:right;font-variant-numeric:tabular-nums}
    td.n{white-space:nowrap}
    tfoot th,tfoot td{border-top:2px solid;border-color:var(--texte);border-bottom:0}
    tr,dl>div,li p,dd p,dd li{break-inside:avoid}
    li>p:first-child{break-after:avoid}
    figure{margin:1rem 0}
    svg{display:block;overflow:visible}
    svg text{font-family:inherit}
    .legende{list-style:none;padding:0;margin:.4rem 0;color:var(--doux);font-size:.9rem}
    .legende li{display:inline-block;margin:.1rem 1.1rem .1rem 0;break-inside:avoid}
    .legende svg{display:inline-block;width:1rem;height:.8rem;margin-right:.4rem;vertical-align:baseline}
    .preuves{table-layout:fixed}
    .preuves thead th:nth-child(1){width:17%}
    .preuves thead th:nth-child(2){width:13%}
    .preuves thead th:nth-child(3){width:18%}
    .preuves thead th:nth-child(4){width:24%}
    .preuves td:nth-child(2){white-space:nowrap}
    .voies{table-layout:fixed}
    .voies thead th:nth-child(1){width:16%}
    .barres{table-layout:fixed}
    .barres th,.barres td{border-bottom:0;padding:.25rem .5rem .25rem 0}
    .barres thead th{padding-bottom:.1rem}
    .barres svg{width:100%;height:.9rem;margin-top:.25rem}
    .c1{width:34%}
    .c3{width:19%}
    .c4{width:12%}
    .principal{fill:var(--principal)}
    .interets{fill:var(--interets)}
    .indemnite{fill:var(--indemnite)}
    .doux{fill:var(--doux)}
    .mal{fill:var(--mal)}
    .axe{stroke:var(--trait)}
    .jour{stroke:var(--mal)}
      .bande svg{width:100%}
    .bande .signe{fill:var(--accent)}
    .frise{list-style:none;padding:0;margin:.8rem 0 .8rem .5rem;border-left:2px solid;border-color:var(--trait)}
    .frise li{margin:.45rem 0;padding-left:1.5rem;text-indent:-2rem}
    .frise .signe{display:inline-block;width:1.1rem;margin-right:.9rem;text-indent:0;text-align:center;background-color:var(--fond);color:var(--accent)}
    .frise time{font-weight:600;font-variant-numeric:tabular-nums}
    .frise .present{color:var(--mal)}
    .frise .present .signe{color:var(--mal)}
    .frise .loin{margin-top:1.6rem}
    footer{margin-top:2.5rem;border-top:1px solid;border-color:var(--trait);color:var(--doux);font-size:.9rem}
    @media screen and (min-width:48rem){
    dl>div{display:grid;grid-template-columns:11rem 1fr;column-gap:1rem}
    dd{margin-left:0}
    header dl>div{display:inline-block}
    .reperes{display:flex;gap:1.5rem;flex-wrap:wrap}
    .reperes>div{display:block;flex:1 1 13rem}
    }
    @media screen and (max-width:47.99rem){
    .donnees thead{display:none}
    .donnees,.donnees tbody,.donnees tfoot,.donnees tr,.donnees th,.donnees td{display:block}
    .donnees tr{border-bottom:1px solid;border-color:var(--trait);padding:.5rem 0}
    .donnees th,.donnees td,.donnees tfoot th,.donnees tfoot td{border:0;padding:.1rem 0}
    .donnees td:empty{display:none}
    .donnees td::before{content:attr(data-label) "\\A0: ";color:var(--doux)}
    .donnees .n{text-align:left}
    .barres,.barres tbody{display:block}
    .barres thead{display:none}
    .barres tr{display:grid;grid-template-columns:1fr auto;margin:.6rem 0}
    .barres th,.barres td{padding:0}
    .barres .c2{grid-row:2;grid-column:1/3}
    .barres .c1,.barres .c3{width:auto}
    .barres .c4,.barres td:empty{display:none}
    }
    @page{size:A4;margin:17mm 16mm 19mm}
    @media print{
    html{font-size:9.5pt;line-height:1.4}
    body{max-width:none;padding:0}
    nav,.saut{display:none}
    h2{margin-top:1.6rem}
    table{font-size:8.5pt}
    thead{display:table-header-group}
    tfoot{display:table-row-group}
    dl>div{display:block;position:relative;padding-left:34mm}
    dt{position:absolute;left:0;top:0;width:32mm}
    dd{margin-left:0}
    header dl>div,.reperes>div{padding-left:0;position:static}
    header dt,.reperes dt{position:static;width:auto}
    .reperes{display:table;table-layout:fixed;width:100%;border-spacing:0}
    .reperes>div{display:table-cell;padding-right:6mm}
    .essentiel,figure{break-inside:avoid}
    footer{break-before:avoid}
    .sources{font-size:.9em}
    a{text-decoration:none}
    }
    """
}

package import Basics

extension Letter {
  /// The letter as blocks one under the other, for Markdown and for who edits it.
  package var document: Document {
    var blocks: [Block] = []
    if form == .lettre {
      blocks.append(.letter(sender))
      blocks.append(.letter([place, Text()] + recipient))
      if let delivery { blocks.append(.paragraph(.strong(delivery))) }
      blocks.append(.paragraph(.strong("Objet\u{A0}: ") + subject))
      if let referenceLine { blocks.append(.paragraph(Text(referenceLine))) }
    } else {
      blocks.append(.heading(level: 1, subject.allStrong))
      blocks.append(.paragraph(Text(headLine)))
    }
    blocks += body
    for signature in signatures { blocks.append(.letter(signature)) }
    blocks += notice
    return Document(blocks)
  }

  var referenceLine: String? { reference.map { "Notre référence\u{A0}: dossier " + $0 } }

  /// Under the title of an act or of a sheet.
  var headLine: String {
    let day = place.plain
    // A day without a town begins with a capital on a letter, not after a dash; a town keeps its own.
    let isDay = day.hasPrefix("Le ") && day.dropFirst(3).first?.isNumber == true
    return (form == .fiche ? "Fiche" : "Projet") + " — " + (isDay ? "l" + day.dropFirst() : day)
      + (reference.map { ", dossier " + $0 } ?? "")
  }
}

extension Text {
  fileprivate var allStrong: Text {
    Text(runs: runs.map { Run($0.content, $0.meaning == .plain ? .strong : $0.meaning) })
  }
}

/// Lays letters out.
package enum LetterRenderer {
  // MARK: Text

  /// Lines of at most `width` columns: the recipient on the right where there is room.
  package static func text(_ letter: Letter, width: Int) -> [Text] {
    guard letter.form == .lettre else { return TerminalRenderer.render(letter.document, width: width) }
    let wrapping = LineWrapping(width: width)
    let indent = String(repeating: " ", count: width >= 70 ? width / 2 : 0)
    func left(_ lines: [Text]) -> [Text] { lines.flatMap { wrapping.lines($0) } }
    func right(_ lines: [Text]) -> [Text] {
      lines.flatMap { wrapping.lines($0, first: Text(indent), rest: indent) }
    }
    var lines =
      left(letter.sender) + [Text()] + right(letter.recipient) + [Text()] + right([letter.place]) + [Text()]
    if let delivery = letter.delivery { lines += left([.strong(delivery)]) }
    lines += left([.strong("Objet\u{A0}: ") + letter.subject])
    if let reference = letter.referenceLine { lines += left([Text(reference)]) }
    lines += [Text()] + TerminalRenderer.render(Document(letter.body), width: width) + [Text()]
    for signature in letter.signatures { lines += right(signature) }
    if !letter.notice.isEmpty {
      lines += [Text()] + TerminalRenderer.render(Document(letter.notice), width: width)
    }
    return lines
  }

  // MARK: Page

  /// One self-contained page, to be read or printed on A4: no script, no address.
  package static func html(_ letter: Letter) -> String {
    var body = ""
    if letter.form == .lettre {
      body += "<header>\n<div class=\"from\">\(lines(letter.sender))</div>\n"
      body += "<div class=\"to\">\(lines(letter.recipient))</div>\n</header>\n"
      body += "<p class=\"place\">\(HTMLText.inline(letter.place))</p>\n"
      if let delivery = letter.delivery { body += "<p><strong>\(HTMLText.escaped(delivery))</strong></p>\n" }
      body += "<h1 class=\"subject\">Objet\u{A0}: \(HTMLText.inline(letter.subject))</h1>\n"
      if let reference = letter.referenceLine {
        body += "<p class=\"ref\">\(HTMLText.escaped(reference))</p>\n"
      }
    } else {
      body +=
        "<h1>\(HTMLText.inline(letter.subject))</h1>\n<p class=\"ref\">\(HTMLText.escaped(letter.headLine))</p>\n"
    }
    var blocks = HTMLBlocks(after: 1)
    body += blocks.html(letter.body)
    body += signatures(letter)
    if !letter.notice.isEmpty {
      body += "<section class=\"notice\">\n" + blocks.html(letter.notice) + "</section>\n"
    }
    return HTMLShell.frame(
      title: letter.title + " — " + letter.subject.plain,
      head: "<meta name=\"color-scheme\" content=\"light\">",
      style: style, kind: letter.form.rawValue, body: "<main>\n" + body + "</main>\n")
  }

  private static func lines(_ lines: [Text]) -> String {
    lines.map(HTMLText.inline).joined(separator: "<br>\n")
  }

  private static func signatures(_ letter: Letter) -> String {
    guard !letter.signatures.isEmpty else { return "" }
    let columns = letter.signatures.map { "<div>\(lines($0))</div>\n" }.joined()
    return "<div class=\"signatures\">\n\(columns)</div>\n"
  }

  /// The letter for a word processor: the same parts, one under the other, without a layout that it would lose.
  package static func editableHTML(_ letter: Letter) -> String {
    var body = ""
    func paragraph(_ content: String) -> String { "<p>\(content)</p>\n" }
    if letter.form == .lettre {
      body +=
        paragraph(lines(letter.sender)) + paragraph(lines(letter.recipient))
        + paragraph(HTMLText.inline(letter.place))
      if let delivery = letter.delivery {
        body += paragraph("<strong>\(HTMLText.escaped(delivery))</strong>")
      }
      body += paragraph("<strong>Objet\u{A0}: \(HTMLText.inline(letter.subject))</strong>")
      if let reference = letter.referenceLine { body += paragraph(HTMLText.escaped(reference)) }
    } else {
      body += "<h1>\(HTMLText.inline(letter.subject))</h1>\n" + paragraph(HTMLText.escaped(letter.headLine))
    }
    var blocks = HTMLBlocks(after: 1)
    for block in letter.body { body += editable(block, &blocks) }
    for signature in letter.signatures { body += paragraph(lines(signature)) }
    for block in letter.notice { body += editable(block, &blocks) }
    // Without a title, which pandoc would print above the sender.
    return "<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"></head><body>\n" + body
      + "</body></html>\n"
  }

  /// A table says how wide its columns are and where its amounts stand: pandoc knows no style sheet.
  private static func editable(_ block: Block, _ blocks: inout HTMLBlocks) -> String {
    let html = blocks.html(block) + "\n"
    guard case .table(let table) = block, let end = html.firstIndex(of: ">") else { return html }
    let rows = table.rows + (table.total.map { [$0] } ?? [])
    let widths = table.columns.enumerated().map { index, column in
      // A title may take two lines, a date or an amount may not.
      let words = column.title.split(separator: " ").map(String.init)
      return 2 + ((words + rows.map { $0[index].plain }).map(DisplayWidth.columns).max() ?? 1)
    }
    let total = max(1, widths.reduce(0, +))
    let columns = widths.map { "<col style=\"width: \($0 * 100 / total)%\">" }.joined()
    let start = html.index(after: end)
    return (html[..<start] + "\n<colgroup>" + columns + "</colgroup>" + html[start...])
      .replacing(" class=\"n\"", with: " style=\"text-align: right\"").plainCells
  }

  /// Windows of an envelope: the recipient stands on the right, 45 mm from the top.
  private static let style = """
    @page { size: A4; margin: 20mm 20mm 22mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: #fff; color: #111; font: 11pt/1.45 "Liberation Serif", "Times New Roman", Georgia, serif; }
    main { max-width: 170mm; margin: 0 auto; padding: 1.5rem 1rem; overflow-wrap: anywhere; }
    header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1.5rem; min-height: 52mm; }
    .from { flex: 1 1 14rem; }
    .to { flex: 0 1 80mm; min-width: 12rem; padding-top: 25mm; }
    .place { margin: 0 0 1.6em auto; width: 80mm; max-width: 100%; }
    h1 { font-size: 1.25em; line-height: 1.3; margin: 0 0 .8em; }
    h1.subject { font-size: 1em; margin: 0 0 .3em; }
    .acte h1, .fiche h1 { text-align: center; font-size: 1.35em; }
    h2 { font-size: 1.1em; margin: 1.4em 0 .4em; break-after: avoid; }
    h3 { font-size: 1em; margin: 1.2em 0 .3em; break-after: avoid; }
    p { margin: 0 0 .8em; orphans: 3; widows: 3; }
    .ref { color: #444; margin-bottom: 1.4em; }
    .acte .ref, .fiche .ref { text-align: center; }
    table { border-collapse: collapse; width: 100%; margin: .4em 0 1.1em; font-size: .92em; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { text-align: left; font-weight: normal; padding: .28em .5em; border-bottom: 1px solid #999; vertical-align: top; overflow-wrap: normal; }
    thead th { font-weight: bold; border-bottom: 1.5px solid #333; }
    tfoot td, tfoot th { font-weight: bold; border-top: 1.5px solid #333; border-bottom: 0; }
    .n { text-align: right; white-space: nowrap; }
    thead .n { white-space: normal; }
    ul, ol { margin: 0 0 .9em; padding-left: 1.5em; }
    li { margin-bottom: .3em; }
    li p { margin-bottom: .3em; }
    dl { margin: 0 0 1em; }
    dl > div { display: flex; gap: 1em; padding: .25em 0; border-bottom: 1px solid #ccc; break-inside: avoid; }
    dt { flex: 0 0 34%; font-weight: bold; }
    dd { margin: 0; flex: 1; }
    .warn { background: #fff2a8; font-weight: bold; padding: 0 .15em; }
    .signatures { display: flex; gap: 2rem; margin-top: 2.2em; padding-bottom: 22mm; break-inside: avoid; }
    .signatures > div { flex: 1; }
    .lettre .signatures > div { flex: 0 1 80mm; margin-left: auto; }
    .notice { margin-top: 1.5em; padding-top: .6em; border-top: 1px solid #333; font-size: .85em; }
    @media (max-width: 30rem) { header { min-height: 0; } .to { padding-top: 0; } .place { margin-left: 0; } dl > div { display: block; } .signatures { flex-direction: column; } table { display: block; overflow-x: auto; font-size: .8em; } th, td { padding: .2em .25em; } }
    @media print { main { padding: 0; max-width: none; } }
    """
}

extension String {
  /// Row headings as cells and the total as a last row: pandoc leaves both out of an OpenDocument table, and the
  /// amounts would stand under the titles of their neighbours.
  fileprivate var plainCells: String {
    var result = replacing(/<th scope="row"([^>]*)>/) { "<td\($0.output.1)>" }
    guard let body = result.firstRange(of: "</thead>") else { return result }
    var rows = String(result[body.upperBound...])
    rows.replace("</th>", with: "</td>")
    rows.replace(/<\/tbody>\s*<tfoot>/, with: "")
    rows.replace("</tfoot>", with: "</tbody>")
    result.replaceSubrange(body.upperBound..., with: rows)
    return result
  }
}

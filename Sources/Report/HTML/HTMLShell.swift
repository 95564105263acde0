import Basics

/// What surrounds every page: nothing from elsewhere, no script, a title, a way past the header.
enum HTMLShell {
  /// - Parameters:
  ///   - header, main: HTML, each ending with a line feed.
  ///   - closing: the reserve at the end.
  static func page(title: String, on day: Day, header: String, main: String, closing: String? = nil) -> String
  {
    let footer = closing.map { "<footer>\n<p>\(HTMLText.inline(Text($0)))</p>\n</footer>\n" } ?? ""
    return frame(
      title: title,
      head: """
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="Recouvre">
        <meta name="dcterms.created" content="\(day.iso)">
        """, style: PageStyle.css + "\n" + PageStyle.margins(title: title),
      body: """
        <a class="saut" href="#contenu">Aller au contenu</a>
        <header>
        \(header)</header>
        <main id="contenu">
        \(main)</main>
        \(footer)
        """)
  }

  /// A whole document in French that needs nothing else, around the parts of a page.
  ///
  /// - Parameters:
  ///   - head: more of the head, without its last line feed.
  ///   - kind: a class of the body.
  ///   - body: HTML that ends with a line feed.
  static func frame(title: String, head: String, style: String, kind: String? = nil, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="fr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    \(head)
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body\(kind.map { " class=\"\($0)\"" } ?? "")>
    \(body)</body>
    </html>

    """
  }

  /// Titles are in capitals on a terminal; on a page their size says what they are, and a screen reader does not
  /// spell them.
  static func sentenceCase(_ title: String) -> String {
    let words = title.split(separator: " ", omittingEmptySubsequences: false)
    let capitals = words.prefix { $0 == $0.uppercased() && $0 != $0.lowercased() }
    let rest = words.dropFirst(capitals.count)
    return Wording.capitalized(
      (capitals.map { $0.lowercased() } + rest.map(String.init)).joined(separator: " "))
  }
}

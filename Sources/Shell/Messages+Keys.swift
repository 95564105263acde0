package import Basics

extension Messages {
  private static let keyWords: [(key: String, words: String)] = [
    ("?", "aide"), ("<", "retour"), (":recap", "relire"), (":quitter", "arrêter (rien n’est perdu)"),
  ]

  /// What can always be typed: on one line to be seen, one by one to be heard.
  package static func keys(accessible: Bool) -> [Text] {
    guard !accessible else {
      return keyWords.map { .command($0.key) + Text("\u{A0}: " + $0.words) }
    }
    return [
      keyWords.enumerated().reduce(Text()) { line, key in
        line + Text(key.offset == 0 ? "" : "    ") + .command(key.element.key)
          + Text("  " + key.element.words)
      }
    ]
  }
}

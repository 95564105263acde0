/// What no answer may hold, from whichever console: the reason for a refusal, in French.
enum LineCheck {
  /// Stands where a byte could not be read.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Why `text` is refused; nil when it may be taken.
  ///
  /// Line breaks and tabs are allowed: a pasted address has them.
  static func refusal(_ text: String) -> String? {
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if scalar == replacement {
        return unreadable("position \(offset + 1)")
      }
      if isControl(scalar) {
        return
          "Cette réponse contient un caractère de commande invisible (position \(offset + 1))."
          + " Elle n’est pas gardée."
      }
    }
    return nil
  }

  /// The refusal of bytes that are no text.
  static func unreadable(_ place: String) -> String {
    "Cette réponse contient un caractère illisible (\(place))\u{A0}: le texte doit être en UTF-8."
      + " Elle n’est pas gardée."
  }

  /// The refusal of several lines that came at once where lines cannot be edited.
  static let severalLines =
    "Plusieurs lignes sont arrivées d’un coup (un collage\u{A0}?)\u{A0}: rien n’est gardé."
    + " Donnez une seule ligne à la fois."

  static func tooLong(_ limit: String) -> String {
    "Cette réponse est trop longue (plus de \(limit))\u{A0}: elle n’est pas gardée."
  }

  /// C0 and C1 controls and DEL, but for the tab and the line feed.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar.value != 0x09 && scalar.value != 0x0A)
      || (0x7F...0x9F).contains(scalar.value)
  }
}

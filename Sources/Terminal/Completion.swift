package import Basics

/// What Tab does at a prompt: never nothing.
package enum Completion: Equatable {
  /// This text in the place of what was typed.
  case insert(String)
  /// What was typed grows to this (perhaps not at all), and these are possible.
  case list(String, [Suggestion])
  /// Nothing fits: the sentence that says so.
  case say(String)

  /// `typed` is what stands before the cursor. Case, accents and punctuation do not count; a command begins
  /// with a colon, an answer does not.
  package init(typed: String, suggestions: [Suggestion]) {
    let wanted = SearchKey.fold(typed)
    let isCommand = typed.hasPrefix(":")
    let isBare = typed.allSatisfy { $0.isWhitespace || $0 == ":" }
    let offered = suggestions.filter { $0.text.hasPrefix(":") == isCommand }
    let matching = offered.filter {
      isBare || (!wanted.isEmpty && SearchKey.fold($0.text).hasPrefix(wanted))
    }
    if let exact = matching.first(where: { $0.text == typed }), matching.count == 1 {
      self = .say("«\u{A0}\(exact.text)\u{A0}» est complet\u{A0}: Entrée pour l’envoyer.")
    } else if matching.count == 1, let only = matching.first {
      self = .insert(only.text)
    } else if !matching.isEmpty {
      let common = Completion.commonBeginning(matching.map(\.text))
      self = .list(SearchKey.fold(common).count > wanted.count ? common : typed, matching)
    } else if offered.isEmpty {
      self = .say("Pas de suggestion ici\u{A0}: tapez votre réponse.")
    } else {
      self = .say("Aucune suggestion ne commence par «\u{A0}\(SafeText.escaped(typed))\u{A0}».")
    }
  }

  /// The longest beginning that all share, case and accents apart, as the first one writes it.
  static func commonBeginning(_ texts: [String]) -> String {
    guard var common = texts.first.map(Array.init) else { return "" }
    for text in texts.dropFirst() {
      let same = zip(common, text).prefix { $0 == $1 || (fold($0) == fold($1) && !fold($0).isEmpty) }
      common = Array(common.prefix(same.count))
    }
    return String(common)
  }

  private static func fold(_ character: Character) -> String { SearchKey.fold(String(character)) }

  /// More than this on one screen is no help.
  static let shownLimit = 40

  /// The suggestions in aligned columns, with their labels, within `width`.
  package static func lines(_ suggestions: [Suggestion], width: Int) -> [Text] {
    let shown = suggestions.prefix(shownLimit)
    var lines =
      shown.contains { !$0.label.isEmpty } ? labelled(shown, width: width) : columns(shown, width: width)
    let left = suggestions.count - shown.count
    if left > 0 {
      lines += Wrapping.lines(
        Text("  … et \(left) autres\u{A0}: tapez quelques lettres de plus, puis Tab."), width: width)
    }
    return lines
  }

  private static func labelled(_ suggestions: ArraySlice<Suggestion>, width: Int) -> [Text] {
    let widest = suggestions.map { DisplayWidth.columns($0.text) }.max() ?? 0
    // A label beside a name that takes half of the screen has no room: below, then.
    let isBeside = 2 + widest + 2 <= width / 2
    return suggestions.flatMap { suggestion -> [Text] in
      let name = Text("  ") + .command(suggestion.text)
      if suggestion.label.isEmpty { return Wrapping.lines(name, width: width) }
      if isBeside {
        let gap = String(repeating: " ", count: widest - DisplayWidth.columns(suggestion.text) + 2)
        return Wrapping.lines(name + Text(gap + suggestion.label), width: width, hanging: widest + 4)
      }
      return Wrapping.lines(name, width: width)
        + Wrapping.lines(Text("      " + suggestion.label), width: width)
    }
  }

  private static func columns(_ suggestions: ArraySlice<Suggestion>, width: Int) -> [Text] {
    let all = Array(suggestions)
    let cell = (all.map { DisplayWidth.columns($0.text) }.max() ?? 0) + 2
    let perLine = max(1, (width - 2) / cell)
    let rows = (all.count + perLine - 1) / perLine
    // Read downwards, as a list is.
    return (0..<rows).flatMap { row -> [Text] in
      var line = Text("  ")
      var column = 0
      for index in stride(from: row, to: all.count, by: rows) {
        let name = all[index].text
        line += Text(String(repeating: " ", count: column)) + .command(name)
        column = cell - DisplayWidth.columns(name)
      }
      return Wrapping.lines(line, width: width)
    }
  }
}

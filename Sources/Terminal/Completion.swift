package import Basics

/// A suggestion for Tab: what is inserted, and what is shown beside it.
package struct Suggestion: Hashable, Sendable {
  package let text: String
  package let label: String
  /// Other beginnings that mean it: a number, a synonym.
  package let keys: [String]

  package init(_ text: String, label: String = "", keys: [String] = []) {
    self.text = text
    self.label = label
    self.keys = keys
  }
}

/// What Tab has to offer for what stands before the cursor.
package struct Offer: Hashable, Sendable {
  /// The end of what stands before the cursor: a suggestion takes its place.
  package let typed: String
  package let suggestions: [Suggestion]

  package init(replacing typed: String, by suggestions: [Suggestion]) {
    self.typed = typed
    self.suggestions = suggestions
  }

  package static let nothing = Offer(replacing: "", by: [])

  /// Those of `suggestions` that begin as `typed` does, case, accents and punctuation apart; failing that, those of
  /// which a later word does. A key that is typed whole wins alone.
  package init(_ typed: String, among suggestions: [Suggestion]) {
    self.typed = typed
    let wanted = SearchKey.fold(typed)
    guard !wanted.isEmpty else {
      self.suggestions = typed.allSatisfy { $0.isWhitespace || $0 == ":" } ? suggestions : []
      return
    }
    let whole = suggestions.filter { $0.keys.contains { SearchKey.fold($0) == wanted } }
    if whole.count == 1, let only = whole.first {
      self.suggestions = [only]
      return
    }
    let beginning = suggestions.compactMap { suggestion -> Suggestion? in
      if SearchKey.fold(suggestion.text).hasPrefix(wanted) { return suggestion }
      guard let key = suggestion.keys.first(where: { SearchKey.fold($0).hasPrefix(wanted) }) else {
        return nil
      }
      // What was typed is not to be seen in the suggestion: the label says why it is there.
      return suggestion.label.isEmpty
        ? Suggestion(suggestion.text, label: key, keys: suggestion.keys) : suggestion
    }
    self.suggestions = beginning.isEmpty ? suggestions.filter { $0.hasWord(beginning: wanted) } : beginning
  }
}

extension Suggestion {
  fileprivate func hasWord(beginning wanted: String) -> Bool {
    ([text] + keys).contains { (" " + SearchKey.fold($0)).contains(" " + wanted) }
  }
}

/// What Tab does at a prompt. Where nothing fits it does nothing, in silence.
package enum Completion: Equatable {
  case nothing
  /// This text in the place of what was typed.
  case insert(String)
  /// What was typed grows to this (perhaps not at all), and these are possible.
  case list(String, [Suggestion])

  package init(_ offer: Offer) {
    let possible = offer.suggestions
    if possible.isEmpty {
      self = .nothing
    } else if possible.count == 1, let only = possible.first {
      self = only.text == offer.typed ? .nothing : .insert(only.text)
    } else {
      let common = Completion.commonBeginning(possible.map(\.text))
      let wanted = SearchKey.fold(offer.typed)
      let grown = SearchKey.fold(common)
      let grows = !wanted.isEmpty && grown.hasPrefix(wanted) && grown.utf8.count > wanted.utf8.count
      self = .list(grows ? common : offer.typed, possible)
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
  static let shownLimitWithLabels = 20
  /// A label is there to recognise a suggestion, not to be read through.
  private static let labelRows = 2

  /// The suggestions one a line, whole, for whoever listens.
  package static func spoken(_ suggestions: [Suggestion]) -> [Text] {
    var lines = suggestions.prefix(shownLimit).map { suggestion in
      Text(suggestion.text + (suggestion.label.isEmpty ? "" : "\u{A0}: " + suggestion.label))
    }
    let left = suggestions.count - shownLimit
    if left > 0 { lines.append(Text("Et \(left) autres\u{A0}: tapez quelques lettres de plus, puis Tab.")) }
    return lines
  }

  /// The suggestions in aligned columns, with their labels, within `width`.
  package static func lines(_ suggestions: [Suggestion], width: Int) -> [Text] {
    let hasLabels = suggestions.contains { !$0.label.isEmpty }
    let shown = suggestions.prefix(hasLabels ? shownLimitWithLabels : shownLimit)
    var lines = hasLabels ? labelled(shown, width: width) : columns(shown, width: width)
    let left = suggestions.count - shown.count
    if left > 0 {
      let others = left < 2 ? "une autre" : "\(left) autres"
      lines += Wrapping.lines(
        Text("  … et \(others)\u{A0}: tapez quelques lettres de plus, puis Tab."), width: width)
    }
    return lines
  }

  private static func labelled(_ suggestions: ArraySlice<Suggestion>, width: Int) -> [Text] {
    let widest = suggestions.map { DisplayWidth.columns($0.name) }.max() ?? 0
    // A label beside a name that takes half of the screen has no room: below, then.
    let isBeside = 2 + widest + 2 <= width / 2
    return suggestions.flatMap { suggestion -> [Text] in
      let name = Text("  ") + .command(suggestion.name)
      if suggestion.label.isEmpty { return Wrapping.lines(name, width: width) }
      if isBeside {
        let gap = String(repeating: " ", count: widest - DisplayWidth.columns(suggestion.name) + 2)
        return short(
          Wrapping.lines(name + Text(gap + suggestion.label), width: width, hanging: widest + 4), width)
      }
      return Wrapping.lines(name, width: width)
        + short(Wrapping.lines(Text("      " + suggestion.label), width: width), width)
    }
  }

  private static func short(_ lines: [Text], _ width: Int) -> [Text] {
    guard lines.count > labelRows else { return lines }
    let last = Wrapping.lines(lines[labelRows - 1], width: width - 2)[0]
    return lines.prefix(labelRows - 1) + [last + Text(" …")]
  }

  private static func columns(_ suggestions: ArraySlice<Suggestion>, width: Int) -> [Text] {
    let all = Array(suggestions)
    let cell = (all.map { DisplayWidth.columns($0.name) }.max() ?? 0) + 2
    let perLine = max(1, (width - 2) / cell)
    let rows = (all.count + perLine - 1) / perLine
    // Read downwards, as a list is.
    return (0..<rows).flatMap { row -> [Text] in
      var line = Text("  ")
      var column = 0
      for index in stride(from: row, to: all.count, by: rows) {
        let name = all[index].name
        line += Text(String(repeating: " ", count: column)) + .command(name)
        column = cell - DisplayWidth.columns(name)
      }
      return Wrapping.lines(line, width: width)
    }
  }
}

extension Suggestion {
  /// As it is listed: without the space that lets the person type on.
  fileprivate var name: String { text.last == " " ? String(text.dropLast()) : text }
}

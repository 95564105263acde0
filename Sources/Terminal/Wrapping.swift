package import Basics

/// Breaks a text into lines of at most `width` columns, between words.
///
/// The leading spaces of the text are kept, and the following lines hang under them, or under the second
/// column when the text begins with a mark and a gap ("  3  le contrat…") or with a dash. A no-break space holds its words
/// together; a word longer than a line is cut.
package enum Wrapping {
  /// The lines of `text`. Following lines begin under the first one, or at column `hanging` when given; a
  /// margin of half the width or more is dropped.
  package static func lines(_ text: Text, width: Int, hanging: Int? = nil) -> [Text] {
    text.splitAtNewlines.flatMap { wrapOne($0, width: width, hanging: hanging) }
  }

  private static func wrapOne(_ text: Text, width: Int, hanging: Int?) -> [Text] {
    guard DisplayWidth.columns(text.plain) > width else { return [text] }
    let indent = String(text.plain.prefix { $0 == " " })
    let margin = hanging ?? secondColumn(text.plain, after: indent.count)
    let hanging = margin >= width / 2 + (hanging == nil ? 0 : 2) ? "" : String(repeating: " ", count: margin)
    var lines: [Text] = []
    var line = Text(indent)
    var column = indent.count
    var pendingSpaces = 0
    var started = false
    for word in text.words(after: indent.count) {
      if word.isSpace {
        pendingSpaces = word.columns
        continue
      }
      if started, column + pendingSpaces + word.columns > width {
        lines.append(line)
        line = Text(hanging)
        column = hanging.count
      } else if pendingSpaces > 0 {
        line += Text(String(repeating: " ", count: pendingSpaces), word.runs.first?.meaning ?? .plain)
        column += pendingSpaces
      }
      pendingSpaces = 0
      started = true
      for run in word.runs {
        var piece = ""
        for character in run.content {
          let columns = DisplayWidth.columns(String(character))
          if column + columns > width, column > hanging.count {
            line += Text(piece, run.meaning)
            lines.append(line)
            line = Text(hanging)
            column = hanging.count
            piece = ""
          }
          piece.append(character)
          column += columns
        }
        line += Text(piece, run.meaning)
      }
    }
    lines.append(line)
    return lines
  }

  /// Where the text goes on after a short mark and two spaces or more; else the indent itself.
  private static func secondColumn(_ text: String, after indent: Int) -> Int {
    if text.dropFirst(indent).hasPrefix("- ") { return indent + 2 }
    var column = indent
    var spaces = 0
    for character in text.dropFirst(indent).prefix(20) {
      if character == " " {
        spaces += 1
      } else {
        if spaces >= 2 { return column }
        spaces = 0
      }
      column += 1
    }
    return indent
  }
}

private struct Word {
  var runs: [Text.Run]
  var columns: Int
  var isSpace: Bool
}

extension Text {
  fileprivate var splitAtNewlines: [Text] {
    var lines = [Text()]
    for run in runs {
      let pieces = run.content.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { lines.append(Text()) }
        if !piece.isEmpty { lines[lines.count - 1].runs.append(Run(String(piece), run.meaning)) }
      }
    }
    return lines
  }

  /// Words and the ordinary spaces between them, after the first `skipped` characters.
  fileprivate func words(after skipped: Int) -> [Word] {
    var words: [Word] = []
    var toSkip = skipped
    for run in runs {
      for character in run.content {
        if toSkip > 0 {
          toSkip -= 1
          continue
        }
        let isSpace = character == " "
        let columns = DisplayWidth.columns(String(character))
        if words.isEmpty || words[words.count - 1].isSpace != isSpace {
          words.append(Word(runs: [Run("", run.meaning)], columns: 0, isSpace: isSpace))
        }
        let last = words.count - 1
        if words[last].runs[words[last].runs.count - 1].meaning != run.meaning {
          words[last].runs.append(Run("", run.meaning))
        }
        words[last].runs[words[last].runs.count - 1].content.append(character)
        words[last].columns += columns
      }
    }
    return words
  }
}

import Basics

/// Breaks texts into lines of a given number of terminal columns, keeping what each run means.
///
/// A line breaks at an ordinary space only: no-break spaces (before « : », inside amounts) hold. A word
/// longer than a line is cut between characters. Control and direction characters of stored text are made
/// visible first, so that nothing stored can move the cursor; a line feed counts as a space.
struct LineWrapping {
  /// One character as shown, its columns and its meaning.
  private struct Cell {
    let character: Character
    let columns: Int
    let meaning: Text.Meaning
  }

  let width: Int

  /// - Parameters:
  ///   - first: what stands before the first line (indentation, bullet).
  ///   - rest: what stands before the following ones; as wide as wanted.
  func lines(_ text: Text, first: Text = Text(), rest: String = "") -> [Text] {
    var lines: [Text] = []
    var prefix = first
    var line: [Cell] = []
    var used = 0
    var room = available(after: DisplayWidth.columns(first.plain))
    func finish() {
      lines.append(prefix + LineWrapping.text(line))
      prefix = Text(rest)
      room = available(after: DisplayWidth.columns(rest))
      line = []
      used = 0
    }
    for word in words(text) {
      var word = word
      var needed = word.reduce(0) { $0 + $1.columns }
      if !line.isEmpty {
        if used + 1 + needed <= room {
          // The space takes the meaning of its neighbours when they agree.
          let meaning = line.last?.meaning == word.first?.meaning ? word.first?.meaning : nil
          line.append(Cell(character: " ", columns: 1, meaning: meaning ?? .plain))
          used += 1
        } else {
          finish()
        }
      }
      while needed > room {
        var taken = 0
        var count = 0
        while count < word.count, taken + word[count].columns <= room {
          taken += word[count].columns
          count += 1
        }
        // A character wider than the room is put alone rather than never.
        count = max(count, 1)
        line += word[..<count]
        needed -= word[..<count].reduce(0) { $0 + $1.columns }
        word = Array(word[count...])
        if word.isEmpty { break }
        finish()
      }
      line += word
      used += needed
    }
    if !line.isEmpty || lines.isEmpty { finish() }
    return lines
  }

  private func available(after used: Int) -> Int { max(width - used, 1) }

  private func words(_ text: Text) -> [[Cell]] {
    var words: [[Cell]] = []
    var word: [Cell] = []
    for run in text.runs {
      for character in LineWrapping.shown(run.content) {
        if character == " " {
          if !word.isEmpty { words.append(word) }
          word = []
        } else {
          let columns = DisplayWidth.columns(String(character))
          word.append(Cell(character: character, columns: columns, meaning: run.meaning))
        }
      }
    }
    if !word.isEmpty { words.append(word) }
    return LineWrapping.glued(words)
  }

  /// French signs that an ordinary space separates from their word stay with it all the same.
  private static func glued(_ words: [[Cell]]) -> [[Cell]] {
    var result: [[Cell]] = []
    for word in words {
      let sign = word.count == 1 ? word[0].character : " "
      let opens = result.last.map { $0.count == 1 && $0[0].character == "«" } ?? false
      if let last = result.indices.last, opens || ":;!?»%€".contains(sign) {
        let meaning = opens ? word[0].meaning : result[last][result[last].count - 1].meaning
        result[last].append(Cell(character: "\u{00A0}", columns: 1, meaning: meaning))
        result[last] += word
      } else {
        result.append(word)
      }
    }
    return result
  }

  /// Stored text as it may be shown: line feeds and tabs become spaces, other controls become visible.
  static func shown(_ content: String) -> String {
    guard !SafeText.isUsualFrench(content) else { return content }
    var spaced = ""
    for scalar in content.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": spaced += " "
      default: spaced.unicodeScalars.append(scalar)
      }
    }
    return SafeText.escaped(spaced)
  }

  /// The text on one line, as it may be shown.
  static func shown(_ text: Text) -> Text {
    Text(runs: text.runs.map { Text.Run(shown($0.content), $0.meaning) })
  }

  private static func text(_ cells: [Cell]) -> Text {
    var runs: [Text.Run] = []
    for cell in cells {
      if runs.last?.meaning == cell.meaning {
        runs[runs.count - 1].content.append(cell.character)
      } else {
        runs.append(Text.Run(String(cell.character), cell.meaning))
      }
    }
    return Text(runs: runs)
  }
}

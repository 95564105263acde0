package import Basics

/// Text that a page leaves alone: stored text is only ever text, wherever it stands.
package enum HTMLText {
  /// The characters of a stored text, on one line, safe between tags and within a quoted attribute. What hides or
  /// reorders text is made visible, as everywhere; so is what no page may hold.
  package static func escaped(_ content: String) -> String {
    if SafeText.isUsualFrench(content), !content.utf8.contains(where: commands) { return content }
    var result = ""
    for scalar in LineWrapping.shown(content).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case _ where isNoCharacter(scalar): result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a page would take the byte for the beginning or the end of something.
  private static func commands(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }

  /// Runs with what they mean: weight, colour as a class, a command as code, the firm's link as a link.
  package static func inline(_ text: Text) -> String {
    var result = ""
    write(text, to: &result)
    return result
  }

  /// The same, after what is written already: a page may have hundreds of thousands of cells.
  static func write(_ text: Text, to result: inout String) {
    for run in text.runs {
      let content = escaped(glued(run))
      guard !content.isEmpty else { continue }
      switch run.meaning {
      case .plain: result += content
      case .strong, .title: result += "<strong>\(content)</strong>"
      case .success: result += "<span class=\"ok\">\(content)</span>"
      case .warning: result += "<strong class=\"warn\">\(content)</strong>"
      case .error: result += "<strong class=\"bad\">\(content)</strong>"
      case .muted, .example: result += "<span class=\"muted\">\(content)</span>"
      case .command: result += link(run.content) ?? "<code>\(content)</code>"
      }
    }
  }

  /// A link to an address that shows where it leads; nil for anything but `https://` and the plain characters of an
  /// address, so that nothing stored can run, look like another site or break out of the attribute.
  private static func link(_ content: String) -> String? {
    guard content.hasPrefix("https://") else { return nil }
    let rest = content.dropFirst("https://".count).unicodeScalars
    let isPlain = rest.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-._~/?#!$&()*+,;=:".unicodeScalars.contains(scalar))
    }
    // A name or a password before an at sign would hide the site; a second number sign is no address.
    guard isPlain, let first = rest.first, first.properties.isAlphabetic || ("0"..."9").contains(first),
      rest.count(where: { $0 == "#" }) < 2
    else { return nil }
    let address = escaped(content)
    return "<a href=\"\(address)\" rel=\"noreferrer\">\(address)</a>"
  }

  /// A noncharacter: no document may hold one.
  private static func isNoCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
  }

  /// French signs that an ordinary space separates from their word stay with it all the same, as on a terminal.
  private static func glued(_ run: Text.Run) -> String {
    run.meaning == .command || !run.content.utf8.contains(0x20) ? run.content : glued(run.content)
  }

  private static func glued(_ content: String) -> String {
    // Most texts have none of these signs beside an ordinary space.
    guard mayGlue(content) else { return content }
    let scalars = Array(content.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      guard scalar == " " else {
        result.append(scalar)
        continue
      }
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let afterNext = index + 2 < scalars.count ? scalars[index + 2] : nil
      let closes = next.map { ":;!?»%€".unicodeScalars.contains($0) } ?? false
      let isAlone = afterNext.map { " .,;:)".unicodeScalars.contains($0) } ?? true
      let opens = index > 0 && scalars[index - 1] == "«"
      result.append(opens || (closes && isAlone) ? "\u{A0}" : " ")
    }
    return String(result)
  }

  /// Whether an ordinary space may stand after « or before one of the signs that close.
  private static func mayGlue(_ content: String) -> Bool {
    let bytes = Array(content.utf8)
    for (index, byte) in bytes.enumerated() where byte == 0x20 {
      // The last byte of «, which ends other characters too: a closer look follows.
      if index > 0, bytes[index - 1] == 0xAB { return true }
      guard index + 1 < bytes.count else { continue }
      switch bytes[index + 1] {
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "%"):
        return true
      // » and €.
      case 0xC2 where index + 2 < bytes.count && bytes[index + 2] == 0xBB: return true
      case 0xE2 where index + 2 < bytes.count && bytes[index + 2] == 0x82: return true
      default: continue
      }
    }
    return false
  }
}

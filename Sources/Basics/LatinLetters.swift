/// The letters of the Latin blocks, each with its plain ASCII letters: what folding and searching rest on.
///
/// The tables follow the canonical decompositions of the Unicode Character Database; ligatures and the
/// letters without one (œ, æ, ß, ø, đ, ł…) are written as French readers type them.
enum LatinLetters {
  /// U+00C0 – U+017F; `*` is a letter that folds to two, `?` is not a letter.
  private static let first = Array(
    ("aaaaaa*ceeeeiiiidnooooo?ouuuuy**aaaaaa*ceeeeiiiidnooooo?ouuuuy*y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllll?"
      + "?llnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  /// U+0180 – U+024F.
  private static let second = Array(
    ("????????????????????????????????oo?????????????uu???????????????"
      + "?????????????aaiioouuuuuuuuuu?aaaa????ggkkoooo??j???gg??nnaa????"
      + "aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????" + "????????????????").utf8)

  /// U+1E00 – U+1EFF.
  private static let additional = Array(
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
      + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
      + "wwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
      + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????").utf8)

  /// Appends the lower-case ASCII letters of a scalar beyond ASCII; false when it is no Latin letter.
  static func appendFold(of scalar: UInt32, to bytes: inout [UInt8]) -> Bool {
    let byte: UInt8
    switch scalar {
    case 0xC0...0x17F: byte = first[Int(scalar - 0xC0)]
    case 0x180...0x24F: byte = second[Int(scalar - 0x180)]
    case 0x1E00...0x1EFF: byte = additional[Int(scalar - 0x1E00)]
    case 0x1D49: byte = 0x65  // ᵉ, as in 1ᵉʳ
    case 0x02B3: byte = 0x72  // ʳ
    case 0x212A: byte = 0x6B  // the Kelvin sign
    case 0x212B: byte = 0x61  // the ångström sign
    default: return false
    }
    switch byte {
    case 0x3F:
      return false
    case 0x2A:
      bytes.append(contentsOf: pair(scalar))
    default:
      bytes.append(byte)
    }
    return true
  }

  private static func pair(_ scalar: UInt32) -> [UInt8] {
    switch scalar {
    case 0xC6, 0xE6: Array("ae".utf8)
    case 0xDE, 0xFE: Array("th".utf8)
    case 0xDF: Array("ss".utf8)
    case 0x132, 0x133: Array("ij".utf8)
    default: Array("oe".utf8)
    }
  }
}

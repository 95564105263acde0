import Basics
import Testing

struct TextTests {
  @Test(arguments: [
    ("Café  de l’Étoile", "cafe de l etoile"), ("S.A.R.L. Garnier", "sarl garnier"), ("M.Dupont", "m dupont"),
    ("Œuvre & Cœur", "oeuvre coeur"), ("  ", ""), ("E\u{301}cole", "ecole"),
    ("STRASSE Straße", "strasse strasse"),
    ("F2026-041", "f2026 041"), ("Łódź", "lodz"), ("Ἀθήνα", "ἀθήνα"), ("a\u{AD}b", "ab"),
    ("J.-P. Martin", "j p martin"),
    ("www.garnier.fr", "www garnier fr"), ("tiret\u{2011}dur", "tiret dur"), ("S.A.S", "sas"),
  ])
  func `texts are folded to be compared`(_ text: String, _ key: String) {
    #expect(SearchKey.fold(text) == key)
    #expect(SearchKey.fold(key) == key)
  }

  @Test(arguments: [
    ("", "", 0), ("abc", "", 3), ("garnier", "garnire", 1), ("garnier", "granier", 1),
    ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func `the distance counts slips, a swap being one`(_ left: String, _ right: String, _ distance: Int) {
    #expect(SearchKey.editDistance(left, right) == distance)
    #expect(SearchKey.editDistance(right, left) == distance)
  }

  @Test func `one slip is a distance of one`() {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<5000 {
      func word() -> String {
        String(
          (0..<Int.random(in: 0...5, using: &generator)).map { _ in Bool.random(using: &generator) ? "a" : "b"
          })
      }
      let (left, right) = (word(), word())
      #expect(
        SearchKey.isOneSlip(from: left, to: right) == (SearchKey.editDistance(left, right) == 1),
        "\(left) \(right)")
    }
  }

  @Test(arguments: [
    ("e\u{301}", "\u{E9}"), ("E\u{302}", "\u{CA}"), ("c\u{327}a", "\u{E7}a"), ("déjà", "déjà"), ("", ""),
    ("\u{212B}", "\u{C5}"),
    ("e\u{302}\u{301}", "\u{1EBF}"), ("x\u{301}", "x\u{301}"), ("e\u{301}\u{301}", "\u{E9}\u{301}"),
    ("日本", "日本"),
  ])
  func `letters and accents typed apart are composed`(_ text: String, _ composed: String) {
    #expect(Array(Normalization.nfc(text).unicodeScalars) == Array(composed.unicodeScalars))
  }

  @Test(arguments: [
    ("plain é €", "plain é €"), ("\u{1B}[31m", "^[[31m"), ("a\tb", "a b"), ("a\nb\r\nc\rd", "a↵b↵c^Md"),
    ("\u{0}\u{7F}", "^@^?"),
    ("\u{9B}31m", "\\u{9b}31m"), ("\u{202E}gpj", "\\u{202e}gpj"),
    ("\u{2066}\u{61C}\u{200F}", "\\u{2066}\\u{61c}\\u{200f}"),
    ("👩‍🚀", "👩‍🚀"), ("\u{2028}", "\\u{2028}"),
  ])
  func `what a terminal would obey is shown instead`(_ text: String, _ shown: String) {
    #expect(SafeText.escaped(text) == shown)
    #expect(SafeText.escaped(shown) == shown)
  }

  @Test func `what is usual in French is never what a terminal or a page must not show`() {
    var usual = 0
    for value in (0 as UInt32)...0x1_FFFF {
      guard let scalar = Unicode.Scalar(value), SafeText.isUsualFrench(String(scalar)) else { continue }
      usual += 1
      #expect(!SafeText.isUnsafe(scalar) && value != 0xAD && value != 0x2028, "\(value)")
      #expect(DisplayWidth.columns(String(scalar)) == 1, "\(value)")
      #expect(SafeText.isUsualFrench("a" + String(scalar) + "é"), "\(value)")
    }
    // ASCII, Latin-1 without the soft hyphen, Œ œ, and seven signs.
    #expect(usual == 95 + 31 + 64 + 2 + 7)
    for text in ["e\u{301}", "a\u{202E}", "a\u{AD}b", "日", "a\nb", "\u{FFFE}"] {
      #expect(!SafeText.isUsualFrench(text), "\(text)")
    }
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("été", 3), ("e\u{301}te\u{301}", 3), ("12\u{202F}480,00\u{A0}€", 11), ("日本", 4),
    ("👩‍🚀", 2), ("🇫🇷", 2),
    ("✓", 1), ("✗", 1), ("é\u{1B}", 1), ("…", 1), ("«", 1), ("❤\u{FE0F}", 2), ("한", 2), ("Œ", 1), ("→", 1),
    ("\u{200B}", 0), ("⌛", 2),
  ])
  func `a text takes its columns`(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
  }
}

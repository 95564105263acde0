import Basics
import Testing

@Suite struct ByteSearchTests {
  @Test(arguments: [
    ("depuis le 31/05/2031, date", "31/05/2031", true), ("31/05/2031", "31/05/2031", true),
    ("31/05/203", "31/05/2031", false), ("1131/05/20313", "31/05/2031", true), ("", "a", false),
    ("a", "", true),
    ("l’échéance", "’é", true), ("aab", "ab", true), ("aab", "ba", false),
  ])
  func `a text holds another when all its bytes are there in a row`(
    _ text: String, _ wanted: String, _ found: Bool
  ) {
    #expect(text.containsBytes(of: wanted) == found)
  }
}

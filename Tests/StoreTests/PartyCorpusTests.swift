import Basics
import Foundation
import Testing

@testable import Store

/// Two hundred pairs of names as people write them: those that must meet, and those that must not.
@Suite struct PartyCorpusTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let left: Party
    let right: Party
    let expected: PartyName.Closeness?
    let testDescription: String
  }

  static let words: [String: PartyName.Closeness?] = [
    "siren": .siren, "meme": .same, "proche": .close, "contenu": .contained, "different": nil,
  ]

  static func pairs() throws -> [Pair] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/conflits.csv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map {
        let fields = $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        try #require(fields.count == 6, "\($0)")
        return Pair(
          left: party(fields[0], fields[1]), right: party(fields[2], fields[3]),
          expected: try #require(words[fields[4]], "\($0)"),
          testDescription: "\(fields[0]) \(fields[1]) / \(fields[2]) \(fields[3]) : \(fields[5])")
      }
  }

  private static func party(_ name: String, _ siren: String) -> Party {
    Party(.debtor, .adverse, name: PartyName(name), siren: siren.isEmpty ? nil : siren)
  }

  @Test func `the corpus has two hundred pairs and more, a third of them of two parties`() throws {
    let pairs = try Self.pairs()
    #expect(pairs.count >= 200)
    #expect(pairs.count { $0.expected == nil } * 3 >= pairs.count)
  }

  @Test func `each pair is as near as expected, whichever comes first`() throws {
    for pair in try Self.pairs() where pair.expected != nil {
      #expect(pair.left.closeness(to: pair.right) == pair.expected, "\(pair.testDescription)")
      #expect(pair.right.closeness(to: pair.left) == pair.expected, "\(pair.testDescription)")
    }
  }

  /// Two slips in a long name: two surnames may be as near. A false alarm costs a look, a miss harms a client.
  private static let alarmsKnown: Set<String> = ["Traiteur Lacombe  / Lacoste Traiteur  : deux noms"]

  @Test func `no pair that must meet is missed, and the false alarms are those known`() throws {
    let pairs = try Self.pairs()
    let missed = pairs.filter { $0.expected != nil && $0.left.closeness(to: $0.right) == nil }
    #expect(missed.map(\.testDescription) == [])
    let alarms = pairs.filter { $0.expected == nil && $0.left.closeness(to: $0.right) != nil }
    #expect(Set(alarms.map(\.testDescription)) == Self.alarmsKnown)
  }
}

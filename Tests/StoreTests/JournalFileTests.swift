import Basics
import Dossier
import Foundation
import Interview
import Testing

@testable import Store

struct JournalFileTests {
  @Test func `dossiers taken over on another computer are the same to the byte`() throws {
    let (folder, store, dossiers) = try filledStore()
    defer { withExtendedLifetime(folder) {} }
    let hard = try store.open()
    _ = try store.append(
      difficultTexts.map { .note("a.b", $0) }, to: hard.id, expecting: 0, stamp: stamp("é\u{202E}\0"))
    let text = try journal(store)
    #expect(!text.unicodeScalars.contains { $0.value != 0x0A && SafeText.isUnsafe($0) })
    let elsewhere = try TemporaryFolder()
    let other = try SQLiteStore(directory: elsewhere.path)
    #expect(
      try other.takeOver(JournalFile.read(text)) == [
        .added("2026-0001"), .added("2026-0002"), .added("2026-0003"),
      ])
    #expect(try journal(other) == text)
    #expect(try other.verify().isEmpty)
    #expect(try other.entries(of: dossiers[0].id) == store.entries(of: dossiers[0].id))
    #expect(
      try other.takeOver(JournalFile.read(text)).allSatisfy { if case .known = $0 { true } else { false } })
    #expect(try other.open().reference == "2026-0004")
  }

  @Test func `a longer history continues a shorter one, and another history is refused`() throws {
    let (folder, store, dossiers) = try filledStore()
    defer { withExtendedLifetime(folder) {} }
    let elsewhere = try TemporaryFolder()
    let other = try SQLiteStore(directory: elsewhere.path)
    _ = try other.takeOver(JournalFile.read(journal(store)))
    _ = try store.append([.note(nil, "suite")], to: dossiers[0].id, expecting: 14, stamp: stamp())
    #expect(
      try other.takeOver(JournalFile.read(journal(store))) == [
        .continued("2026-0001", lines: 1), .known("2026-0002"),
      ])
    // Both went on, each its own way.
    _ = try store.append([.note(nil, "ici")], to: dossiers[0].id, expecting: 15, stamp: stamp())
    _ = try other.append([.note(nil, "là")], to: dossiers[0].id, expecting: 15, stamp: stamp())
    let before = try journal(other)
    guard case .refused("2026-0001", _) = try other.takeOver(JournalFile.read(journal(store))).first else {
      Issue.record("a diverged dossier was not refused")
      return
    }
    #expect(try journal(other) == before)
  }

  @Test func `another dossier under the same reference, or an erased one, is refused`() throws {
    let (folder, store, dossiers) = try filledStore()
    defer { withExtendedLifetime(folder) {} }
    let elsewhere = try TemporaryFolder()
    let other = try SQLiteStore(directory: elsewhere.path)
    _ = try other.open()
    let outcomes = try other.takeOver(JournalFile.read(journal(store)))
    guard case .refused("2026-0001", _) = outcomes[0], outcomes[1] == .added("2026-0002") else {
      Issue.record("\(outcomes)")
      return
    }
    _ = try other.erase([dossiers[1].id], reason: .demande, author: "CL", at: morning)
    guard case .refused("2026-0002", _) = try other.takeOver(JournalFile.read(journal(store))).last else {
      Issue.record("an erased dossier came back")
      return
    }
  }

  enum Fault: String, CaseIterable, Sendable {
    case empty, cut, changedAnswer, missingLine, swapped, twice, otherFormat, notJSON, deep, wrongCount, after
    case hugeNumber, badSeal, unknownKind, entryFirst, upperSeal

    func apply(to lines: [String]) -> [String] {
      var lines = lines
      switch self {
      case .empty: return []
      case .cut: lines.removeLast()
      case .changedAnswer: lines[2] = lines[2].replacing("Garnier", with: "Garnyer")
      case .missingLine: lines.remove(at: 3)
      case .swapped: lines.swapAt(3, 4)
      case .twice: lines.insert(contentsOf: lines[1...15], at: 16)
      case .otherFormat: lines[0] = #"{"journal":"recouvre-journal/9"}"#
      case .notJSON: lines[5] = "ceci n’est pas du JSON"
      case .deep: lines[5] = String(repeating: "[", count: 100_000)
      case .wrongCount: lines[lines.count - 1] = #"{"fin":{"dossiers":2,"lignes":1}}"#
      case .after: lines.append(lines[1])
      case .hugeNumber: lines[1] = lines[1].replacing(#""annee":2026"#, with: #""annee":1e400"#)
      case .badSeal: lines[2] = lines[2].replacing(#""sceau":""#, with: #""sceau":"+"#)
      case .unknownKind: lines[2] = lines[2].replacing(#""nature":"reponse""#, with: #""nature":"magie""#)
      case .entryFirst: lines.swapAt(1, 2)
      case .upperSeal:
        let seal = lines[1].range(of: #""sceau":""#).map { String(lines[1][$0.upperBound...]) } ?? ""
        lines[1] = lines[1].replacing(seal, with: seal.uppercased())
      }
      return lines
    }
  }

  @Test(arguments: Fault.allCases) func `a journal that does not hold is refused at its line`(_ fault: Fault)
    throws
  {
    let (folder, store, _) = try filledStore()
    defer { withExtendedLifetime(folder) {} }
    let good = try journal(store).split(separator: "\n").map(String.init)
    let bad = fault.apply(to: good)
    #expect(bad != good)
    let error = #expect(throws: JournalFile.Fault.self) {
      try JournalFile.read(bad.joined(separator: "\n") + "\n")
    }
    #expect((error?.line ?? 0) >= 1)
    #expect(error?.message.isEmpty == false)
  }

  @Test func `carriage returns and empty lines change nothing`() throws {
    let (folder, store, _) = try filledStore()
    defer { withExtendedLifetime(folder) {} }
    let text = try journal(store)
    #expect(
      try JournalFile.read(text.replacing("\n", with: "\r\n\r\n")).map(\.reference) == [
        "2026-0001", "2026-0002",
      ])
  }
}

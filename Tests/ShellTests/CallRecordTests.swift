import Basics
import Dossier
import Foundation
import Interview
import Report
import Store
import Synchronization
import Terminal
import Testing

@testable import Shell

/// How long the firm was on the telephone: kept when the session ends, never for anybody else.
@Suite struct CallRecordTests {
  private static func answer(_ path: String, _ value: String) -> Action {
    .answer(FactPath(path), .value(value))
  }

  private static let firm = [
    answer("accueil.motif", "creance"), answer("accueil.repondant", "cabinet"),
    answer("accueil.operateur", "CL"), answer("accueil.appelant", "Nadia Ferrand"),
  ]
  private static let owner = [
    answer("accueil.motif", "creance"), answer("accueil.repondant", "dirigeant"),
  ]

  /// Each look at the clock is a minute later.
  private final class Clock: Sendable {
    private let seconds = Mutex<Int64>(1_795_680_000)
    func now() -> Instant {
      seconds.withLock { seconds in
        seconds += 60
        return Instant(seconds: seconds)
      }
    }
  }

  private func hold(
    _ lines: [Line], after actions: [Action] = firm, interactive: Bool = true, times: Int = 1
  ) throws -> (acts: [(Act, String)], transcript: String, end: SessionEnd) {
    let store = MemoryStore()
    let clock = Clock()
    var header = try store.create(
      questionnaireVersion: "2026.11", fingerprint: "x", year: 2026, opening: actions,
      stamp: Stamp(author: "client", at: Instant(seconds: 1_795_680_000), provenance: .dit))
    var end = SessionEnd.left
    var transcript = ""
    for _ in 0..<times {
      var session = Session(
        console: ScriptedConsole(lines, isInteractive: interactive), store: store, header: header,
        interview: Interview(
          questionnaire: .embedded, actions: try store.entries(of: header.id).map(\.action)),
        setting: SessionSetting(
          cabinet: .default, today: try #require(Day(2026, 11, 26)), now: { clock.now() }))
      end = try session.run()
      header = session.header
      transcript += session.console.transcript
    }
    let acts = try store.entries(of: header.id).compactMap { entry -> (Act, String)? in
      if case .act(let act) = entry.action { (act, entry.stamp.author) } else { nil }
    }
    return (acts, transcript, end)
  }

  private static let ways: [[Line]] = [
    [.text(":quitter")], [.end], [.cancelled, .cancelled], [.hangup(draft: "", signal: 1)],
    [.hangup(draft: "", signal: 15)], [.text(":nouveau")],
  ]

  @Test(arguments: ways) func `every orderly end keeps the call: when, how long, who and with whom`(
    _ way: [Line]
  ) throws {
    let (acts, _, _) = try hold([.text("oui")] + way)
    #expect(acts.count == 1)
    let (act, author) = try #require(acts.first)
    let call = try #require(CallRecord(act))
    #expect(call.start == Instant(seconds: 1_795_680_060))
    #expect(call.seconds > 0 && call.seconds.isMultiple(of: 60))
    #expect(call.caller == "Nadia Ferrand" && author == "CL")
  }

  @Test func `nothing written, an owner, or a stream: there was no call`() throws {
    #expect(try hold([.text(":recap"), .text(":quitter")]).acts.isEmpty)
    #expect(try hold([.text("Atelier Lenoir"), .text(":quitter")], after: Self.owner).acts.isEmpty)
    #expect(try hold([.text("oui")], interactive: false).acts.isEmpty)
  }

  @Test func `an undo in the next call does not take the call back`() throws {
    let (acts, _, _) = try hold([.text(":note rappeler"), .text(":annuler"), .text(":quitter")], times: 2)
    #expect(acts.count == 2)
  }

  @Test func `the recap lists the calls and their total`() throws {
    let (_, transcript, _) = try hold([.text(":note vu"), .text(":recap"), .text(":quitter")], times: 3)
    let end = try #require(transcript.range(of: "Appels\n", options: .backwards))
    let lines = transcript[end.upperBound...].split(separator: "\n").prefix(3)
      .map { $0.replacing("\u{A0}", with: " ") }
    #expect(
      lines == [
        "  26/11/2026 à 9 h 01, 2 min — CL avec Nadia Ferrand",
        "  26/11/2026 à 9 h 05, 2 min — CL avec Nadia Ferrand", "  Au total : 4 min en 2 appels",
      ], "\(lines)")
  }

  @Test(
    arguments: [
      (0, "0\u{A0}min"), (1, "1\u{A0}min"), (60, "1\u{A0}min"), (61, "2\u{A0}min"),
      (3_540, "59\u{A0}min"), (3_541, "1\u{A0}h\u{A0}00\u{A0}min"), (3_900, "1\u{A0}h\u{A0}05\u{A0}min"),
    ] as [(Int64, String)])
  func `a length is said in minutes`(_ seconds: Int64, _ said: String) {
    #expect(CallRecap.duration(seconds) == said)
  }

  @Test func `the act is an interval of ISO 8601, and comes back as it was`() throws {
    let call = CallRecord(
      start: Instant(seconds: 1_795_680_300), end: Instant(seconds: 1_795_681_020), caller: "N. Ferrand")
    #expect(call.act == Act(.call, value: "2026-11-26T08:05:00Z/PT720S", note: "N. Ferrand"))
    #expect(CallRecord(call.act) == call)
    let back = CallRecord(start: Instant(seconds: 10), end: Instant(seconds: 4), caller: "")
    #expect(back.seconds == 0)
  }

  @Test(arguments: [
    "", "2026-11-26T08:05:00Z", "2026-11-26T08:05:00Z/PT-5S", "2026-11-26T08:05:00Z/12", "x/PT5S",
    "2026-11-26T08:65:00Z/PT5S", "2026-11-26T08:05:00Z/PT999999999S", "2026-11-26T08:05:00Z/PT5S/PT5S",
  ])
  func `an act of another form is no call`(_ value: String) {
    #expect(CallRecord(Act(.call, value: value)) == nil)
    #expect(CallRecord(Act(.mission, value: "2026-11-26T08:05:00Z/PT5S")) == nil)
  }
}

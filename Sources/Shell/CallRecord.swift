package import Basics
import Dossier
package import Interview
package import Store
import Terminal

/// A telephone call with the firm, as an act of the log keeps it.
///
/// The value is an interval of ISO 8601, its start and its length: `2026-11-26T08:05:00Z/PT720S`. The note is the
/// caller; the operator is the author of the entry.
package struct CallRecord: Hashable, Sendable {
  package let start: Instant
  package let seconds: Int64
  package let caller: String

  package init(start: Instant, end: Instant, caller: String) {
    self.start = start
    // A clock set back during a call makes it empty, never negative.
    seconds = max(0, end.seconds - start.seconds)
    self.caller = caller
  }

  package init?(_ act: Act) {
    let parts = act.value.split(separator: "/", omittingEmptySubsequences: false)
    guard act.kind == .call, parts.count == 2, let start = Instant(utc: String(parts[0])),
      parts[1].hasPrefix("PT"), parts[1].hasSuffix("S"),
      let seconds = Int64(parts[1].dropFirst(2).dropLast()), (0...Self.longest).contains(seconds)
    else { return nil }
    self.start = start
    self.seconds = seconds
    caller = act.note
  }

  /// A year: what is longer was not written by a program.
  private static let longest: Int64 = 31_622_400

  package var act: Act { Act(.call, value: "\(start.utc)/PT\(seconds)S", note: caller) }
}

extension Instant {
  /// From `2026-11-26T08:05:00Z`, as ``utc`` writes it.
  init?(utc text: String) {
    guard text.utf8.count == 20, text.hasSuffix("Z"), let day = Day(iso: String(text.prefix(10))) else {
      return nil
    }
    let fields = text.dropFirst(11).dropLast().split(separator: ":").compactMap { Int64($0) }
    guard fields.count == 3 else { return nil }
    self.init(seconds: Int64(day.number) * 86_400 + fields[0] * 3_600 + fields[1] * 60 + fields[2])
    guard utc == text else { return nil }
  }
}

extension Session {
  /// Keeps how long the firm was on the telephone, when something was written. A stream is nobody on the telephone.
  ///
  /// A refusal is said and changes nothing else: the answers are kept, each with its moment.
  mutating func recordCall(after end: SessionEnd) throws(SessionFailure) {
    guard isFirm, hasWritten, console.isInteractive else { return }
    let caller = interview.activeAnswer(at: "accueil.appelant")
      .flatMap { $0.state == .value ? $0.canonical : nil }
    let act = CallRecord(start: startedAt, end: setting.now(), caller: caller ?? "").act
    guard !keep(act) else { return }
    // The terminal is gone: there is nobody to tell.
    if case .signalled = end { return }
    try say(Text("La durée de l’appel n’a pas pu être enregistrée.", .warning))
  }
}

/// The calls of a dossier, as a person reads them under the answers: each, then their total.
package enum CallRecap {
  package static func lines(_ entries: [LogEntry]) -> [Text] {
    let calls = entries.compactMap { entry -> (CallRecord, String)? in
      guard case .act(let act) = entry.action, let call = CallRecord(act) else { return nil }
      return (call, entry.stamp.author)
    }
    guard !calls.isEmpty else { return [] }
    var lines: [Text] = ["", .title("Appels")]
    for (call, author) in calls {
      let caller = call.caller.isEmpty ? "" : " avec " + SafeText.escaped(call.caller)
      lines.append(
        Text("  \(FrenchFormat.moment(seconds: call.start.seconds)), ") + .strong(duration(call.seconds))
          + Text(" — \(SafeText.escaped(author))\(caller)"))
    }
    if calls.count > 1 {
      let total = calls.reduce(0) { $0 + $1.0.seconds }
      lines.append(
        Text("  Au total\u{A0}: ") + .strong(duration(total))
          + Text(" en \(FrenchFormat.count(calls.count, "appel", "appels"))"))
    }
    return lines
  }

  /// In minutes, the last one begun counted whole: `12 min`, `1 h 05 min`.
  static func duration(_ seconds: Int64) -> String {
    let minutes = (seconds + 59) / 60
    guard minutes >= 60 else { return "\(minutes)\u{A0}min" }
    let rest = minutes % 60
    return "\(minutes / 60)\u{A0}h\u{A0}" + (rest < 10 ? "0" : "") + "\(rest)\u{A0}min"
  }
}

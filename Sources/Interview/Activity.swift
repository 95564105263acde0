/// Whether a question belongs to the interview as it stands.
///
/// Three values, because a condition may rest on a question that nobody has answered yet. Knowledge only
/// grows when a question is answered for the first time: `undecided` may become either of the others, and
/// neither of these changes. Progress and termination both rest on that.
package enum Activity: UInt8, Hashable, Sendable {
  /// A condition rests on a question still open.
  case undecided
  /// A condition does not hold: the question is left out, its answer dormant.
  case inactive
  /// Every condition holds: the question is asked.
  case active
}

/// Whether one key of a condition matches.
enum Verdict: UInt8, Hashable, Sendable {
  case matched, notMatched, undecided
}

extension Answer {
  /// Does one of the `accepted` values or states of a condition name this answer?
  ///
  /// For a question with several choices, any chosen one is enough.
  func isAmong(_ accepted: [String], several: Bool) -> Bool {
    guard state == .value else { return accepted.contains(state.rawValue) }
    if several {
      return canonical.utf8.split(separator: 0x2C).contains { chosen in
        accepted.contains { $0.utf8.elementsEqual(chosen) }
      }
    }
    return accepted.contains(canonical)
  }
}

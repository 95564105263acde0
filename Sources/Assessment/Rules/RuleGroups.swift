/// Sets of rows that conclusions hold back together.
enum RuleGroups {
  /// Letters to the debtor.
  static let letters: Set<String> = ["D6", "D4", "D1", "D2"]
  /// Steps that wait or talk.
  static let waits: Set<String> = ["B4", "D3", "D7", "D5"]
  /// What is asked of a court or a commissaire de justice.
  static let suits: Set<String> = ["C4", "E3", "E4", "E5", "E6", "E9", "E7", "E8"]
  /// Routes that do not wait for the ladder.
  static let ownRoutes: Set<String> = ["A7", "E1", "E2", "R1"]
  static let limitation: Set<String> = ["B1", "B2", "B3", "B5"]
  static let proofsAndContest: Set<String> = ["C1", "C5", "C2", "C6"]
  static let ladder: Set<String> = letters.union(waits)
}

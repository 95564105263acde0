/// Something done to the file itself, which answers no question: a hold, a mission, a decision on a conflict.
///
/// The log keeps it like everything else; the answers, the next question and the bilan ignore it.
package struct Act: Hashable, Sendable {
  package let kind: Kind
  /// Depends on the kind: a day (`2026-11-26`), a decision, or nothing.
  package let value: String
  /// In the words of whoever did it; may be empty.
  package let note: String

  package init(_ kind: Kind, value: String = "", note: String = "") {
    self.kind = kind
    self.value = value
    self.note = note
  }

  /// An open list: a kind that this program does not know was written by another version, and is kept and shown.
  package struct Kind: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Nothing of this dossier may be erased until ``released``; the note says why.
    package static let held = Kind(rawValue: "conservation")
    package static let released = Kind(rawValue: "fin_conservation")
    /// The firm was instructed; the value is the day.
    package static let mission = Kind(rawValue: "mission")
    /// The firm's mission is over; the value is the day.
    package static let missionEnd = Kind(rawValue: "fin_mission")
    /// What was decided about a possible conflict of interests; the value is the decision, the note its reason.
    package static let conflict = Kind(rawValue: "conflit")
  }
}

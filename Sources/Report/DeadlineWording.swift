import Assessment
import Basics

extension Wording {
  /// `Date limite` when a right is lost after it, otherwise `Date`: a day to wait for, or to act on.
  static func label(_ deadline: Deadline) -> Text { deadline.isFatal ? .error("Date limite") : "Date" }

  /// `05/12/2026 (samedi), jour non ouvré : délai reporté au 07/12/2026 (lundi), mais visez le 05/12/2026 — il
  /// reste 12 jours`. A local holiday is said as what it is: a delay that may not apply.
  static func date(_ deadline: Deadline, today: Day) -> Text {
    let meaning: Text.Meaning = deadline.isFatal ? .error : .strong
    let aim = deadline.dayToAimAt(on: today)
    var text = Text(FrenchFormat.dayWithWeekday(deadline.day), meaning)
    if let practical = deadline.practicalDay, practical != deadline.day {
      let shown = FrenchFormat.dayWithWeekday(practical)
      text +=
        practical > deadline.day
        ? Text(", jour non ouvré\u{00A0}: délai reporté au ") + Text(shown, meaning)
          + (aim == deadline.day ? Text(", mais visez le ") + Text(FrenchFormat.day(aim), meaning) : Text(""))
        : Text(", jour non ouvré\u{00A0}: ne comptez sur aucun report, visez le ") + Text(shown, meaning)
    }
    if let local = deadline.localMove {
      text += Text(
        "\u{00A0}; ce jour peut être férié au tribunal (Alsace ou Moselle) et le délai reporté au "
          + FrenchFormat.dayWithWeekday(local) + "\u{00A0}: n’y comptez pas, agissez avant")
    }
    let distance =
      deadline.isFatal
      ? RemainingTime.left(from: today, to: aim)
      : RemainingTime.distance(from: today, to: aim)
    return text + Text(" — " + distance)
  }

  /// What the date is for, and what is lost when it is missed.
  static func purpose(_ deadline: Deadline) -> Text {
    var text = Text(capitalized(deadline.label)) + inParentheses(deadline.citations)
    if deadline.isFatal { text += Text(". Passé cette date, ce droit peut être perdu") }
    return text + Text(".")
  }
}

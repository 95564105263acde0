/// Dates as French people type them: `31/05/2026`, `31 mai`, `avant-hier`, `lundi dernier`, `il y a 3 mois`,
/// `dernier jour de mars`, and, for a due date, `30 jours fin de mois`.
///
/// Day comes before month. A year of two digits is 20xx up to 49 and 19xx from 50 on: no claim that can be
/// recovered today is older, and a birth or founding date before 1950 is typed with four digits. A time of day
/// is accepted and ignored. Accents, case, apostrophes and kinds of spaces do not matter.
package enum FrenchDate {
  /// Where a date usually lies, which settles one without a year: most facts happened, a due date may come.
  package enum Direction: Sendable {
    case past, future, either
  }

  /// Reads a date.
  ///
  /// - Parameters:
  ///   - today: the day that `hier` and a missing year are counted from.
  ///   - direction: `past` takes the most recent day that fits (today included), `future` the nearest one to
  ///     come, `either` asks.
  ///   - issued: the invoice's date, when its due date is read: a payment term (`à 30 jours`,
  ///     `45 jours fin de mois`) runs from it, and a date without a year is the first one on or after it,
  ///     whatever the direction.
  /// - Returns: refused with the reason when no such day exists. When the weekday contradicts the date, when a
  ///   day stands alone (`le 16`), or when a term can be counted in two ways, the readings are given to choose
  ///   from.
  package static func read(
    _ text: String, today: Day, direction: Direction = .past, issued: Day? = nil
  ) -> Reading<Day> {
    let bytes = FoldedText.bytes(text)
    guard !bytes.isEmpty else { return .refused("Aucune date n’a été saisie") }
    guard bytes.count <= 120 else { return .refused("Ce texte est trop long pour une date") }
    guard let words = DateWords(FoldedText.tokens(bytes)) else { return .refused(unreadable) }
    let reader = DateReader(today: today, direction: direction, issued: issued)
    return bounded(reader.read(words))
  }

  static let unreadable = "Cette date n’est pas reconnue\u{A0}: il faut le jour, le mois et l’année"

  private static func bounded(_ reading: Reading<Day>) -> Reading<Day> {
    let days: [Day] =
      switch reading {
      case .value(let day): [day]
      case .ambiguous(let days): days
      case .refused: []
      }
    guard days.allSatisfy({ (1900...2199).contains($0.year) }) else { return .refused(yearOutOfBounds) }
    return reading
  }

  static let yearOutOfBounds = "L’année doit être comprise entre 1900 et 2199"
}

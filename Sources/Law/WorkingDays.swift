package import Basics

/// French working days: neither Saturday, Sunday nor a public holiday (art. L3133-1 C. trav.).
///
/// That is the sense of article 642 CPC: a procedural time limit which would end on a Saturday, a Sunday or
/// a public holiday is carried to the next working day. Limitation (prescription) never moves.
package enum WorkingDays {
  /// `alsaceMoselle` adds Good Friday and 26 December (art. L3134-13 C. trav.). Good Friday there depends on a
  /// church of each faith in the commune: the later day is never aimed at, see ``ProceduralTerm/localMove``.
  package static func isWorking(_ day: Day, alsaceMoselle: Bool = false) -> Bool {
    switch day.weekday {
    case .saturday, .sunday: false
    default: holiday(day, alsaceMoselle: alsaceMoselle) == nil
    }
  }

  /// `day` itself when it is a working day, otherwise the next one.
  package static func next(onOrAfter day: Day, alsaceMoselle: Bool = false) -> Day {
    var candidate = day
    while !isWorking(candidate, alsaceMoselle: alsaceMoselle) { candidate = candidate.adding(days: 1) }
    return candidate
  }

  /// `day` itself when it is a working day, otherwise the one before.
  package static func previous(onOrBefore day: Day, alsaceMoselle: Bool = false) -> Day {
    var candidate = day
    while !isWorking(candidate, alsaceMoselle: alsaceMoselle) { candidate = candidate.adding(days: -1) }
    return candidate
  }

  /// The French name of the public holiday that falls on `day`, or nil.
  package static func holiday(_ day: Day, alsaceMoselle: Bool = false) -> String? {
    let (year, month, dayOfMonth) = day.components
    switch (month, dayOfMonth) {
    case (1, 1): return "1er janvier"
    case (5, 1): return "1er mai"
    case (5, 8): return "8 mai"
    case (7, 14): return "14 juillet"
    case (8, 15): return "Assomption"
    case (11, 1): return "Toussaint"
    case (11, 11): return "11 novembre"
    case (12, 25): return "Noël"
    case (12, 26) where alsaceMoselle: return "26 décembre"
    default: break
    }
    guard (3...6).contains(month) else { return nil }
    switch easter(year).days(until: day) {
    case -2 where alsaceMoselle: return "Vendredi saint"
    case 1: return "lundi de Pâques"
    case 39: return "Ascension"
    case 50: return "lundi de Pentecôte"
    default: return nil
    }
  }

  /// Easter Sunday, Gregorian calendar ("Anonymous Gregorian computus", Nature, 20 April 1876).
  package static func easter(_ year: Int) -> Day {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let d = b / 4
    let e = b % 4
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let i = c / 4
    let k = c % 4
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return day(year, n / 31, n % 31 + 1)
  }
}

import Basics

/// How long is left until a day, in words that a hurried reader feels.
enum RemainingTime {
  /// Before a time limit: `il reste 14 jours`.
  static func left(from today: Day, to day: Day) -> String {
    let days = today.days(until: day)
    switch days {
    case ..<(-1): return "dépassé depuis " + FrenchFormat.count(-days, "jour", "jours")
    case -1: return "dépassé depuis hier"
    case 0: return "c’est aujourd’hui"
    case 1: return "c’est demain"
    case 2...120: return "il reste " + FrenchFormat.count(days, "jour", "jours")
    default:
      let months = wholeMonths(from: today, to: day)
      return months < 24
        ? "il reste plus de " + FrenchFormat.count(months, "mois", "mois")
        : "il reste plus de " + FrenchFormat.count(months / 12, "an", "ans")
    }
  }

  /// Before a day to wait for: `dans 14 jours`.
  static func distance(from today: Day, to day: Day) -> String {
    let days = today.days(until: day)
    switch days {
    case ..<(-1): return "il y a " + FrenchFormat.count(-days, "jour", "jours")
    case -1: return "hier"
    case 0: return "aujourd’hui"
    case 1: return "demain"
    default: return "dans " + FrenchFormat.count(days, "jour", "jours")
    }
  }

  /// Months entirely past between two days.
  private static func wholeMonths(from today: Day, to day: Day) -> Int {
    var months = (day.year - today.year) * 12 + day.month - today.month
    if today.adding(months: months) > day { months -= 1 }
    return months
  }
}

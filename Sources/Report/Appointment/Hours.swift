package import Basics

extension Cabinet {
  /// What the program can make of the opening hours.
  package enum Hours: Hashable, Sendable {
    /// Nobody has given them.
    case unknown
    /// Given in words that a person reads and the program does not: why, without a final stop.
    case unreadable(String)
    case known(OpeningHours)
  }

  package var hours: Hours {
    guard let openingHours else { return .unknown }
    return switch OpeningHours.read(openingHours) {
    case .value(let hours): .known(hours)
    case .refused(let reason): .unreadable(reason)
    case .ambiguous: .unreadable("Ces horaires se lisent de plusieurs façons")
    }
  }
}

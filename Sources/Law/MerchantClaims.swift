package import Basics

/// Uncontested claims invoiced between merchants (law n° 2026-307 of 23 April 2026): a route of their own,
/// and no longer the simplified procedure of article L125-1 CPCE.
package enum MerchantClaims {
  /// The first day on which L125-1 no longer takes them.
  package static let since = day(2026, 4, 25)

  package static func leaveSimplifiedProcedure(on day: Day) -> Bool { day >= since }
}

package import Basics

/// What a commissaire de justice costs, by the amount of the claim.
package enum ServiceFees {
  /// Service of an order (injonction de payer): the tariff has three steps. An estimate, TTC, to show as one,
  /// and only while ``LegalParameter/holds(on:)``: the tariff has a last known day.
  package static func serviceOfOrder(for claim: Money, on day: Day) -> LegalParameter {
    if claim <= Parameters.value(.plafondSignificationPetite, on: day).money {
      return Parameters.value(.fraisSignificationOrdonnancePetite, on: day)
    }
    if claim <= Parameters.value(.plafondSignificationMoyenne, on: day).money {
      return Parameters.value(.fraisSignificationOrdonnanceMoyenne, on: day)
    }
    return Parameters.value(.fraisSignificationOrdonnance, on: day)
  }
}

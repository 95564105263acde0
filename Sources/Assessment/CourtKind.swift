package import Dossier
import Basics

/// The kind of court that knows of the claim.
package enum CourtKind: String, Hashable, Sendable, CaseIterable {
  /// Tribunal de commerce, or tribunal des activités économiques where one replaces it.
  case commerce = "tribunal_de_commerce"
  /// Bas-Rhin, Haut-Rhin, Moselle: the commercial chamber of the civil court.
  case chambreCommerciale = "chambre_commerciale"
  case judiciaire = "tribunal_judiciaire"
  /// The civil court alone, because a party is a SEL.
  case judiciaireExclusif = "tribunal_judiciaire_exclusif"
  /// The creditor, who is no merchant, chooses between the commercial and the civil court.
  case option = "au_choix"
  case administratif = "tribunal_administratif"
  /// The debtor is abroad: the competent State comes first.
  case etranger = "juridiction_etrangere"

  /// The civil court, with its compulsory amicable attempt (750-1 CPC).
  package var isJudiciaire: Bool { self == .judiciaire || self == .judiciaireExclusif }

  /// A commercial court, its fees and its procedure; the option is counted as one, the usual choice.
  package var isCommerce: Bool { self == .commerce || self == .chambreCommerciale || self == .option }
}

extension Dossier {
  /// The kind of court, or nil when the debtor’s quality is not known.
  package var courtKind: CourtKind? {
    guard let quality = debtor.quality.value else { return debtorIsAbroad ? .etranger : nil }
    if debtorIsAbroad { return .etranger }
    if quality == .personnePublique { return .administratif }
    let commercial: CourtKind = debtorIsInAlsaceMoselle ? .chambreCommerciale : .commerce
    // A bill of exchange is commercial whoever signed it; without acceptance the debtor did not sign.
    if relation.nature.value == .lettreDeChange, relation.billAccepted.isTrue { return commercial }
    // The lease of a home goes to its own judge, whoever the parties are.
    if relation.nature.value == .loyerHabitation { return .judiciaire }
    if quality == .sel || creditor.quality.value == .sel { return .judiciaireExclusif }
    if debtorIsConsumer { return .judiciaire }
    if relation.nature.value == .loyerCommercial { return .judiciaire }
    switch quality {
    case .societeCommerciale, .commercant:
      return creditorTradesBeforeCommercialCourt ? commercial : .option
    case .artisan:
      return creditorTradesBeforeCommercialCourt ? commercial : .judiciaire
    case .professionLiberale, .sel, .societeCivile, .agriculteur, .agentCommercial, .association,
      .syndicatCoproprietaires, .personnePublique, .particulier:
      return .judiciaire
    }
  }

  /// The juge des contentieux de la protection, a judge of the tribunal judiciaire: the lease of a home, and a
  /// credit to a consumer.
  package var goesToProtectionJudge: Bool {
    guard courtKind == .judiciaire else { return false }
    switch relation.nature.value {
    case .loyerHabitation: return true
    case .pret: return debtorIsConsumer && creditorIsProfessional
    default: return false
    }
  }

  /// Merchant, commercial company or artisan; an unknown creditor is supposed to be one.
  private var creditorTradesBeforeCommercialCourt: Bool {
    guard let quality = creditor.quality.value else { return true }
    return quality.isMerchant || quality == .artisan
  }
}

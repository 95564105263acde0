import Basics
package import Dossier

/// What the parties are, as the law of recovery needs it.
///
/// An unknown quality satisfies no predicate: an unknown debtor is neither a merchant, nor a consumer, nor
/// a professional, nor public. Where the unknown must be feared (the shortest limitation, for instance),
/// the computation asks ``Dossier/Dossier/debtorMayBeConsumer``.
extension Dossier {
  /// The debtor is a natural person who bought for private use.
  package var debtorIsConsumer: Bool {
    guard let quality = debtor.quality.value, quality.isNaturalPerson else { return false }
    if quality == .particulier { return debtor.use.value != .professionnel }
    return debtor.use.value == .prive
  }

  /// The debtor may be a consumer: it is one, or what would exclude it has not been said (no quality, or a
  /// natural person in business whose use of the purchase is unknown).
  package var debtorMayBeConsumer: Bool {
    guard let quality = debtor.quality.value else { return true }
    return debtorIsConsumer || (quality.isNaturalPerson && debtor.use.value == nil)
  }

  /// The debtor is governed by public accounting (State, local authority, public establishment). A company
  /// with public shareholders (SEM) is an ordinary company.
  package var debtorIsPublic: Bool { debtor.quality.value == .personnePublique }

  /// The debtor bought for its business. An association or a co-ownership is not one by default: whether it
  /// acts for an economic activity has to be confirmed.
  package var debtorIsProfessional: Bool {
    guard let quality = debtor.quality.value else { return false }
    return switch quality {
    case .societeCommerciale, .sel, .societeCivile: true
    case .commercant, .artisan, .professionLiberale, .agriculteur, .agentCommercial:
      debtor.use.value != .prive
    case .particulier: debtor.use.value == .professionnel
    case .association, .syndicatCoproprietaires, .personnePublique: false
    }
  }

  /// The debtor is a legal person outside business: association or co-ownership.
  package var debtorIsNonProfessionalBody: Bool {
    debtor.quality.value == .association || debtor.quality.value == .syndicatCoproprietaires
  }

  /// The creditor acts for a business. True when its quality is not known: the program is made for firms.
  package var creditorIsProfessional: Bool {
    switch creditor.quality.value {
    case .particulier, .association, .syndicatCoproprietaires, .personnePublique: false
    default: true
    }
  }

  /// The creditor is a natural person who does not act for business: the higher column of the legal rate.
  package var creditorIsPrivateIndividual: Bool { creditor.quality.value == .particulier }

  /// A merchant in law: commercial company by form or individual merchant, acting for its business. A SEL
  /// is commercial in form but is kept out: civil courts alone know of it (L721-5 C. com.).
  package var debtorIsMerchant: Bool { debtor.quality.value?.isMerchant == true && !debtorIsConsumer }

  package var creditorIsMerchant: Bool { creditor.quality.value?.isMerchant == true }

  /// Both parties are merchants: the criterion of the route closed or opened to claims "invoiced between
  /// merchants" (L125-1 and L126-1 CPCE). Unknown qualities are not merchants.
  package var isMerchantToMerchant: Bool { creditorIsMerchant && debtorIsMerchant }

  /// Any evidence is accepted against this debtor (L110-3 C. com.): e-mails are enough.
  package var proofIsFree: Bool { debtorIsMerchant }

  /// The debtor is established outside France, overseas France excepted. False when the country has not
  /// been said.
  package var debtorIsAbroad: Bool {
    guard let country = debtor.country.value else { return false }
    return country != "FR" && !overseasFrance.contains(country)
  }

  /// Overseas France, by the country code or by the postcode: mixed commercial courts, longer time limits.
  package var debtorIsOverseas: Bool {
    if let country = debtor.country.value, overseasFrance.contains(country) { return true }
    return !debtorIsAbroad && isOverseas(debtor.postcode.value, country: debtor.country.value)
  }

  /// The creditor is established outside metropolitan France: another country, or overseas France by the code
  /// of its country or by its postcode. False when neither has been said.
  package var creditorIsOutsideMetropolitanFrance: Bool {
    if let country = creditor.country.value, country != "FR" { return true }
    return isOverseas(creditor.postcode.value, country: creditor.country.value)
  }

  /// Bas-Rhin, Haut-Rhin and Moselle have their own commercial chamber, by the debtor’s postcode.
  package var debtorIsInAlsaceMoselle: Bool {
    guard let postcode = debtor.postcode.value, !debtorIsAbroad else { return false }
    return ["57", "67", "68"].contains(String(postcode.prefix(2)))
  }

  /// Amounts are not in euros. False when the currency has not been said.
  package var isInForeignCurrency: Bool {
    guard let currency = claim.currency.value else { return false }
    return currency != "EUR"
  }

  /// An insolvency proceeding is open, or its plan is running: individual claims are frozen.
  package var debtorIsInInsolvency: Bool {
    switch debtor.state.value {
    case .sauvegarde, .redressement, .liquidation, .plan: true
    default: false
    }
  }

  /// Was this invoice’s claim born before the insolvency judgment? Supply decides, else the invoice date;
  /// nil when the judgment or every date is missing.
  package func claimPrecedesJudgment(_ invoice: Invoice) -> Bool? {
    guard debtorIsInInsolvency || debtor.state.value == .cloturee,
      let judgment = debtor.judgmentDate.value ?? debtor.publicationDate.value,
      let born = invoice.performedOn.value ?? invoice.issued.value
    else { return nil }
    return born < judgment
  }
}

extension Relation {
  /// The rent of a building, for business or for a home.
  package var isLease: Bool { nature.value == .loyerCommercial || nature.value == .loyerHabitation }
}

extension Quality {
  /// Commercial company by form, or individual merchant.
  package var isMerchant: Bool { self == .societeCommerciale || self == .commercant }
}

/// ISO 3166 codes of the parts of France that have one of their own.
private let overseasFrance: Set<String> = [
  "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "TF",
]

/// Overseas France by a postcode; 98 is also Monaco, so that the country must then be France.
private func isOverseas(_ postcode: String?, country: String?) -> Bool {
  guard let postcode else { return false }
  return postcode.hasPrefix("97") || (postcode.hasPrefix("98") && country == "FR")
}

extension Invoice {
  /// What the credit notes take off: one typed as a negative amount is deducted all the same.
  var deductedNotes: Money { creditNotes.deducted }
}

extension Fact where Value == Money {
  /// The amount, whatever the sign that was typed; nothing when it is not known.
  var deducted: Money {
    let value = value ?? .zero
    return value < .zero ? -value : value
  }
}

/// How an invoice is named to a reader: `facture F2026-041`, `facture sans numéro (2)`.
func invoiceLabel(_ invoice: Invoice, position: Int) -> String {
  invoiceLabel(invoice.number, position: position)
}

func invoiceLabel(_ number: Fact<String>, position: Int) -> String {
  guard let number = number.value, !number.isEmpty else {
    return "facture sans numéro (" + String(position + 1) + ")"
  }
  return "facture " + number
}

/// The letters and digits of an invoice number, lower case: `FAC 2026/041` and `fac-2026-041` are the same.
func invoiceNumberKey(_ number: String) -> String {
  // Nearly every number is plain ASCII: read byte by byte, since a portfolio looks up each of its payments.
  var bytes: [UInt8] = []
  for byte in number.utf8 {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: bytes.append(byte)
    case 0x41...0x5A: bytes.append(byte + 0x20)
    case 0x80...: return unicodeNumberKey(number)
    default: break
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func unicodeNumberKey(_ number: String) -> String {
  String(number.lowercased().filter { $0.isLetter || $0.isNumber })
}

/// Invoices by number, as a payment’s label names them; the first of two with the same number.
struct InvoiceIndex {
  private let positions: [String: Int]
  /// The position of the invoice that each payment names, in the order of the payments: worked out once, since
  /// the décompte and limitation both ask.
  let named: [Int?]

  init(_ dossier: Dossier) {
    let invoices = dossier.invoices
    var positions: [String: Int] = [:]
    positions.reserveCapacity(invoices.count)
    for position in invoices.indices {
      guard let number = invoices[position].number.value else { continue }
      let key = invoiceNumberKey(number)
      if !key.isEmpty, positions[key] == nil { positions[key] = position }
    }
    self.positions = positions
    named = dossier.payments.indices.map { payment in
      dossier.payments[payment].invoiceNumber.value.flatMap { positions[invoiceNumberKey($0)] }
    }
  }

  /// The position of the invoice that `number` names, or nil when it names none of them.
  subscript(number: String?) -> Int? { number.flatMap { positions[invoiceNumberKey($0)] } }
}

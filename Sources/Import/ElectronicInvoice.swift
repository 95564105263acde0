package import Basics

/// What an electronic invoice says that a dossier asks: EN 16931, as UN/CEFACT Cross Industry Invoice (also inside a
/// Factur-X PDF) or as UBL 2.1.
///
/// Nothing is computed and nothing is guessed: a field that is not there is nil, one that cannot be read refuses the
/// whole invoice. Sources: EN 16931-1 (business terms), <https://fnfe-mpe.org/factur-x/>,
/// <https://docs.oasis-open.org/ubl/UBL-2.1.html>.
package struct ElectronicInvoice: Hashable, Sendable {
  package struct Party: Hashable, Sendable {
    package let name: String
    /// Nine digits; nil when the invoice gives none that is one.
    package let siren: String?

    package init(name: String, siren: String?) {
      self.name = name
      self.siren = siren
    }
  }

  /// BT-1.
  package let number: String
  /// BT-2.
  package let issued: Day
  /// BT-9.
  package let due: Day?
  /// BT-72: when the goods or the service were delivered.
  package let delivered: Day?
  /// BT-27 and BT-30.
  package let seller: Party
  /// BT-44 and BT-47.
  package let buyer: Party
  /// BT-112: with tax.
  package let total: Money
  /// BT-113: paid before the invoice was issued; zero when nothing was.
  package let prepaid: Money
}

extension ElectronicInvoice {
  /// Larger than an invoice and its attachments have any reason to be.
  package static let sizeLimit = 64 * 1024 * 1024

  /// Reads the XML of an invoice.
  package init(xml bytes: [UInt8]) throws(ImportRefusal) {
    let root = try XMLReader.read(bytes)
    switch (root.namespace, root.name) {
    case (Self.cii, "CrossIndustryInvoice"): self = try Self.crossIndustry(root)
    case (Self.ubl, "Invoice"): self = try Self.universal(root)
    case (Self.ublCredit, "CreditNote"): throw Self.creditNote
    default:
      throw ImportRefusal(
        reason: "ce n’est pas une facture électronique que le programme connaît (Factur-X, CII ou UBL)",
        line: nil)
    }
  }

  private static let cii = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
  private static let ubl = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  private static let ublCredit = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"

  private static let creditNote = ImportRefusal(
    reason: "c’est un avoir, et non une facture\u{A0}: il se déduit de la sienne, à la question des avoirs",
    line: nil)

  /// BT-3: what is claimed is an invoice. Codes of UNTDID 1001.
  private static func check(type code: String?) throws(ImportRefusal) {
    if let code, ["81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532"].contains(code) {
      throw creditNote
    }
  }

  /// BT-5: everything is counted in euros.
  private static func check(currency code: String?) throws(ImportRefusal) {
    guard let code, code != "EUR" else { return }
    throw ImportRefusal(
      reason:
        "elle est en \(SafeText.escaped(code)), et le programme compte en euros\u{A0}: saisissez-la, avec la somme en euros",
      line: nil)
  }

  private static func crossIndustry(_ root: XMLElement) throws(ImportRefusal) -> ElectronicInvoice {
    guard let document = root.first("ExchangedDocument"),
      let trade = root.first("SupplyChainTradeTransaction"),
      let agreement = trade.first("ApplicableHeaderTradeAgreement"),
      let settlement = trade.first("ApplicableHeaderTradeSettlement"),
      let sums = settlement.first("SpecifiedTradeSettlementHeaderMonetarySummation")
    else { throw missing("l’en-tête ou les totaux") }
    try check(type: document.value("TypeCode"))
    try check(currency: settlement.value("InvoiceCurrencyCode"))
    func day(_ holder: XMLElement?, _ path: String...) throws(ImportRefusal) -> Day? {
      guard let element = holder?.first(path)?.first("DateTimeString") else { return nil }
      guard element.attributes["format"] ?? "102" == "102" else { throw unreadable("une date", element.text) }
      return try Self.compactDay(element.text)
    }
    guard let issued = try day(document, "IssueDateTime") else { throw missing("la date") }
    return ElectronicInvoice(
      number: try number(document.value("ID")), issued: issued,
      due: try day(settlement, "SpecifiedTradePaymentTerms", "DueDateDateTime"),
      delivered: try day(
        trade, "ApplicableHeaderTradeDelivery", "ActualDeliverySupplyChainEvent", "OccurrenceDateTime"),
      seller: try party(
        agreement.first("SellerTradeParty"), name: ["Name"], legal: ["SpecifiedLegalOrganization", "ID"],
        tax: ["SpecifiedTaxRegistration", "ID"], called: "le vendeur"),
      buyer: try party(
        agreement.first("BuyerTradeParty"), name: ["Name"], legal: ["SpecifiedLegalOrganization", "ID"],
        tax: ["SpecifiedTaxRegistration", "ID"], called: "l’acheteur"),
      total: try amount(sums.first("GrandTotalAmount"), "le total TTC"),
      prepaid: try sums.first("TotalPrepaidAmount").map { element throws(ImportRefusal) in
        try amount(element, "l’acompte")
      } ?? .zero)
  }

  private static func universal(_ root: XMLElement) throws(ImportRefusal) -> ElectronicInvoice {
    try check(type: root.value("InvoiceTypeCode"))
    try check(currency: root.value("DocumentCurrencyCode"))
    func day(_ path: String...) throws(ImportRefusal) -> Day? {
      guard let text = root.first(path)?.text else { return nil }
      return try Self.isoDay(text)
    }
    guard let issued = try day("IssueDate") else { throw missing("la date") }
    guard let sums = root.first("LegalMonetaryTotal") else { throw missing("le total TTC") }
    func party(_ holder: String, _ called: String) throws(ImportRefusal) -> Party {
      try Self.party(
        root.first(holder, "Party"), name: ["PartyLegalEntity", "RegistrationName"],
        legal: ["PartyLegalEntity", "CompanyID"], tax: ["PartyTaxScheme", "CompanyID"], called: called)
    }
    return ElectronicInvoice(
      number: try number(root.value("ID")), issued: issued, due: try day("DueDate"),
      delivered: try day("Delivery", "ActualDeliveryDate"),
      seller: try party("AccountingSupplierParty", "le vendeur"),
      buyer: try party("AccountingCustomerParty", "l’acheteur"),
      total: try amount(sums.first("TaxInclusiveAmount"), "le total TTC"),
      prepaid: try sums.first("PrepaidAmount").map { element throws(ImportRefusal) in
        try amount(element, "l’acompte")
      } ?? .zero)
  }

  // MARK: Fields

  private static func missing(_ what: String) -> ImportRefusal {
    ImportRefusal(reason: "il y manque \(what)", line: nil)
  }

  private static func unreadable(_ what: String, _ text: String?) -> ImportRefusal {
    let shown = text.map { " («\u{A0}\(SafeText.escaped(String($0.prefix(60))))\u{A0}»)" } ?? ""
    return ImportRefusal(reason: "\(what) n’est pas lisible\(shown)", line: nil)
  }

  private static func number(_ text: String?) throws(ImportRefusal) -> String {
    guard let text else { throw missing("le numéro") }
    guard text.count <= 200, !text.unicodeScalars.contains(where: SafeText.isUnsafe) else {
      throw unreadable("le numéro", text)
    }
    return text
  }

  private static func party(
    _ holder: XMLElement?, name: [String], legal: [String], tax: [String], called: String
  ) throws(ImportRefusal) -> Party {
    guard let holder, let text = holder.first(name)?.text?.trimmed, !text.isEmpty else {
      throw missing("le nom de \(called)".replacing("de le ", with: "du "))
    }
    guard text.count <= 500, !text.unicodeScalars.contains(where: SafeText.isUnsafe) else {
      throw unreadable("le nom de \(called)".replacing("de le ", with: "du "), text)
    }
    // A number that is not one is left out: the name stands, and the number is asked.
    let numbers = [legal, tax].compactMap { holder.first($0)?.text?.trimmed }
    let siren = numbers.lazy.compactMap { text -> String? in
      if case .value(let siren) = Siren.read(text) { siren } else { nil }
    }.first
    return Party(name: text, siren: siren)
  }

  /// `1234.5`, `1234.50`, `1234.500`: a point, no thousands, never more than the cent.
  private static func amount(_ element: XMLElement?, _ what: String) throws(ImportRefusal) -> Money {
    guard let element else { throw missing(what) }
    try check(currency: element.attributes["currencyID"])
    guard let text = element.text?.trimmed, element.children.isEmpty else {
      throw unreadable(what, nil)
    }
    var digits = Array(text.utf8)
    let isNegative = digits.first == 0x2D
    if isNegative { digits.removeFirst() }
    let parts = digits.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty, whole.count <= 11, parts.joined().allSatisfy(isDigit),
      parts.count == 1 || !parts[1].isEmpty
    else { throw unreadable(what, text) }
    let decimals = parts.count > 1 ? Array(parts[1]) : []
    guard decimals.dropFirst(2).allSatisfy({ $0 == 0x30 }) else { throw unreadable(what, text) }
    let cents = decimals.prefix(2) + Array(repeating: 0x30, count: max(0, 2 - decimals.count))
    guard let value = Int64(String(decoding: whole + cents, as: UTF8.self)) else {
      throw unreadable(what, text)
    }
    return Money(cents: isNegative ? -value : value)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// `20260531`.
  private static func compactDay(_ text: String?) throws(ImportRefusal) -> Day {
    let digits = text.map { Array($0.trimmed.utf8) } ?? []
    guard digits.count == 8, digits.allSatisfy(isDigit),
      let day = Day(
        iso: String(decoding: digits[0..<4], as: UTF8.self) + "-"
          + String(decoding: digits[4..<6], as: UTF8.self) + "-"
          + String(decoding: digits[6..<8], as: UTF8.self))
    else { throw unreadable("une date", text) }
    return day
  }

  /// `2026-05-31`, and what XML Schema allows after it, a time zone.
  private static func isoDay(_ text: String) throws(ImportRefusal) -> Day {
    let bare = text.trimmed
    let rest = bare.dropFirst(10)
    let isZone =
      rest.isEmpty || rest == "Z" || (rest.count == 6 && (rest.hasPrefix("+") || rest.hasPrefix("-")))
    guard isZone, let day = Day(iso: String(bare.prefix(10))) else { throw unreadable("une date", text) }
    return day
  }
}

import Assessment
import Basics
import Dossier
import Law

extension BilanReport {
  /// `12 480,00 € dus + 412,37 € de pénalités + 120,00 € (3 × 40 €) = 13 012,37 €`.
  var totalsLine: Text {
    let (parts, isSum) = totalParts
    return isSum
      ? Text(parts) + Text(" = ") + .strong(FrenchFormat.money(bilan.statement.total)) : Text(parts)
  }

  /// An amount of an invoice, in the currency in which it is owed.
  func invoiceAmount(_ money: Money) -> String {
    guard dossier.isInForeignCurrency else { return FrenchFormat.money(money) }
    return FrenchFormat.number(cents: money.cents) + "\u{00A0}"
      + (dossier.claim.currency.value ?? "en devise")
  }

  /// Everything is owed in another currency: no sum in euros says anything.
  var isNotConverted: Bool { dossier.isInForeignCurrency && bilan.statement.total.isZero }

  /// `12 480,00 € dus + 412,37 € de pénalités + 120,00 € (3 × 40 €)`, and whether there is something to add up.
  var totalParts: (words: String, isSum: Bool) {
    let statement = bilan.statement
    if isNotConverted {
      let owed = statement.invoices.reduce(Money.zero) { $0 + $1.principalDue }
      return (invoiceAmount(owed) + " dus\u{00A0}: rien n’est converti en euros, ni calculé", false)
    }
    var parts = [FrenchFormat.money(statement.principal) + " dus"]
    if statement.interest.isPositive {
      parts.append(
        FrenchFormat.money(statement.interest) + (hasPenalties ? " de pénalités" : " d’intérêts de retard"))
    }
    if statement.fixedIndemnity.isPositive {
      let each = statement.invoices.map(\.fixedIndemnity).filter(\.isPositive)
      let isUniform =
        each.count > 1 && Set(each).count == 1 && each.reduce(.zero, +) == statement.fixedIndemnity
      let detail =
        isUniform
        ? " (" + FrenchFormat.integer(each.count) + "\u{00A0}×\u{00A0}" + FrenchFormat.wholeMoney(each[0])
          + ")"
        : each.count == 1 ? " d’indemnité de recouvrement" : " d’indemnités de recouvrement"
      parts.append(FrenchFormat.money(statement.fixedIndemnity) + detail)
    }
    return (parts.joined(separator: " + "), parts.count > 1)
  }

  /// Between professionals, the interest comes with the fixed indemnity and is called a penalty; a public buyer owes
  /// interest.
  private var hasPenalties: Bool { bilan.statement.fixedIndemnity.isPositive && !dossier.debtorIsPublic }

  var interestWord: String { hasPenalties ? "pénalités" : "intérêts" }

  /// Votre créance: the total, the invoices, the interest period by period, and how it was counted.
  var claimSection: [Block] {
    guard hasClaim else { return [] }
    let statement = bilan.statement
    var blocks: [Block] = [
      .heading(level: 2, .title("VOTRE CRÉANCE")),
      .paragraph(totalsLine),
    ]
    // Every invoice may be set aside: not due yet, barred.
    if !countedInvoices.isEmpty {
      blocks += [.heading(level: 3, .strong("Vos factures, en euros")), .table(invoiceTable)]
    }
    let deduced = statement.invoices.filter(\.dueIsDeduced).map(\.label)
    if !deduced.isEmpty {
      let isAll = deduced.count == statement.invoices.count && !Wording.namesEach(deduced)
      let which = isAll ? "toutes les factures" : Wording.invoicesInFull(deduced)
      blocks.append(
        .note(.information, Text("Échéance calculée, faute d’échéance écrite\u{00A0}: " + which + ".")))
    }
    let aside = statement.invoices.compactMap { invoice in invoice.setAside.map { (invoice, $0) } }
    if !aside.isEmpty {
      blocks.append(.heading(level: 3, .strong("Factures mises à part")))
      blocks.append(
        .list(
          .bulleted,
          aside.map { invoice, reason in
            let amount = invoiceAmount(invoice.principalDue)
            return ListItem(
              .strong(invoice.label) + Text(", " + amount + ". ") + Wording.sentence(reason))
          }))
    }
    blocks += interestBlocks
    blocks.append(.definitions(methodDefinitions))
    return blocks
  }

  /// The invoices that the totals count.
  var countedInvoices: [InvoiceStatement] {
    let counted = bilan.statement.invoices.filter { $0.setAside == nil }
    let sum = counted.reduce(Money.zero) { $0 + $1.principalDue }
    return sum == bilan.statement.principal ? counted : bilan.statement.invoices
  }

  var invoiceTable: Table {
    let statement = bilan.statement
    func amount(_ money: Money) -> Text { Text(FrenchFormat.number(cents: money.cents)) }
    func ifAny(_ money: Money) -> Text { money.isZero ? Text() : amount(money) }
    let rows = countedInvoices.map { invoice in
      [
        Text(Self.shortLabel(invoice.label)), Text(invoice.due.map(FrenchFormat.day) ?? "inconnue"),
        amount(invoice.amount),
        ifAny(invoice.creditNotes), ifAny(invoice.paidOnInterest), ifAny(invoice.paidOnPrincipal),
        amount(invoice.principalDue), amount(invoice.interestDue), ifAny(invoice.fixedIndemnity),
      ]
    }
    func total(_ money: Money) -> Text { .strong(FrenchFormat.number(cents: money.cents)) }
    return Table(
      columns: [
        .init("Facture"), .init("Échéance"), .init("Montant TTC", .right), .init("Avoirs", .right),
        .init(hasPenalties ? "Payé sur pénalités" : "Payé sur intérêts", .right),
        .init("Payé sur principal", .right), .init("Principal dû", .right),
        .init(hasPenalties ? "Pénalités dues" : "Intérêts dus", .right), .init("Indemnité", .right),
      ],
      rows: rows,
      total: [
        .strong("Total"), Text(), Text(), Text(), Text(), Text(), total(statement.principal),
        total(statement.interest), total(statement.fixedIndemnity),
      ]
    ).droppingEmptyColumns()
  }

  /// The sources of the rates, once each, the oldest half-year first: the table names them by a letter. The same
  /// article gives another rate each half-year: the note, which says the sum, tells them apart.
  private var rateSources: [Citation] {
    let lines = countedInvoices.flatMap(\.interest).sorted { $0.from < $1.from }
    var seen: Set<Citation> = []
    return lines.map(\.rateSource).filter { seen.insert($0).inserted }
  }

  var interestBlocks: [Block] {
    let letters = Dictionary(
      uniqueKeysWithValues: rateSources.enumerated().map { ($0.element, Self.letter($0.offset)) })
    // A portfolio has tens of thousands of lines, of a few rates.
    var rates: [Rate: Text] = [:]
    func shown(_ rate: Rate) -> Text {
      if let text = rates[rate] { return text }
      let text = Text(FrenchFormat.rate(rate))
      rates[rate] = text
      return text
    }
    var rows: [[Text]] = []
    for invoice in countedInvoices {
      let label = Text(Self.shortLabel(invoice.label))
      for line in invoice.interest {
        rows.append([
          label, Text(FrenchFormat.day(line.from)), Text(FrenchFormat.day(line.to)),
          Text(FrenchFormat.integer(line.days)), Text(FrenchFormat.number(cents: line.base.cents)),
          shown(line.rate), Text(FrenchFormat.number(cents: line.amount.cents)),
          Text(letters[line.rateSource] ?? ""),
        ])
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(
        level: 3,
        .strong(
          "Calcul des " + (hasPenalties ? "pénalités" : "intérêts")
            + " de retard, période par période, en euros")),
      .table(
        Table(
          columns: [
            .init("Facture"), .init("Du"), .init("Au"), .init("Jours", .right), .init("Base", .right),
            .init("Taux", .right), .init("Montant", .right), .init("Source"),
          ], rows: rows)),
    ]
  }

  /// The label under a column headed "Facture", which does not repeat the word.
  static func shortLabel(_ label: String) -> String {
    label.hasPrefix("facture ") ? String(label.dropFirst("facture ".count)) : label
  }

  /// `a`, `b`… then `27`, `28`.
  private static func letter(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return index < letters.count ? String(letters[index]) : String(index + 1)
  }

  private var methodDefinitions: [Definition] {
    let statement = bilan.statement
    var definitions = rateSources.enumerated().map { index, source in
      let note = source.note.isEmpty ? "" : "\u{00A0}: " + source.note
      return Definition(Text("Source " + Self.letter(index)), [Text(Wording.reference(source) + note)])
    }
    definitions.append(Definition("Taux retenu", [Wording.sentence(statement.regime)]))
    if !statement.method.isEmpty { definitions.append(Definition("Calcul", [Text(statement.method)])) }
    if !statement.findings.isEmpty {
      definitions.append(
        Definition("À savoir", bulleted: true, statement.findings.map { Wording.sentence($0) }))
    }
    if let other = statement.alternative {
      definitions.append(
        Definition(
          "Autre calcul possible",
          [
            Text(
              FrenchFormat.money(other.principal) + " de principal et " + FrenchFormat.money(other.interest)
                + (hasPenalties ? " de pénalités" : " d’intérêts") + ". ") + Wording.sentence(other.reason)
          ]))
    }
    if statement.overpaid.isPositive {
      definitions.append(
        Definition(
          "Trop-perçu", [Text(FrenchFormat.money(statement.overpaid) + " reçus au-delà de ce qui était dû")]))
    }
    if !statement.gaps.isEmpty {
      definitions.append(
        Definition(.warning("Réserves"), bulleted: true, statement.gaps.map { Wording.sentence($0) }))
    }
    return definitions
  }

  /// Certaine, liquide, exigible: what each word means, and what this file says.
  var qualitySection: [Block] {
    guard hasClaim else { return [] }
    func definition(_ label: String, _ meaning: String, _ quality: Quality3) -> Definition {
      Definition(
        .strong(label),
        [
          Wording.word(quality.verdict) + Text(". ") + Wording.sentence(quality.reason),
          .muted(meaning),
        ])
    }
    let qualities = bilan.qualities
    return [
      .heading(level: 2, .title("CERTAINE, LIQUIDE, EXIGIBLE")),
      .definitions([
        definition(
          "Certaine", "«\u{00A0}Certaine\u{00A0}»\u{00A0}: son existence ne se discute pas sérieusement.",
          qualities.certain
        ),
        definition(
          "Liquide", "«\u{00A0}Liquide\u{00A0}»\u{00A0}: son montant est fixé, ou se calcule.",
          qualities.liquide),
        definition(
          "Exigible", "«\u{00A0}Exigible\u{00A0}»\u{00A0}: le délai pour payer est passé.", qualities.exigible
        ),
      ]),
    ]
  }
}

extension FrenchFormat {
  /// `40 €` when there are no cents, otherwise `40,50 €`.
  static func wholeMoney(_ money: Money) -> String {
    money.cents % 100 == 0 ? integer(Int(money.cents / 100)) + space + "€" : self.money(money)
  }
}

package import Basics
package import Law

/// The scale of rates and figures on one day: what is in force, what is to be confirmed, what will change.
package struct Bareme: Sendable {
  package let day: Day
  package let rates: RateBook

  package init(on day: Day, rates: RateBook) {
    self.day = day
    self.rates = rates
  }

  /// The figures in force on the day, one row a name.
  var inForce: [LegalParameter] { Parameters.all.filter { $0.holds(on: day) } }

  /// Names that have no row for the day: the program knows them at other dates only.
  var unknown: [LegalParameter] {
    let known = Set(inForce.map(\.id))
    return ParameterID.allCases.filter { !known.contains($0) }.map { Parameters.value($0, on: day) }
  }

  /// Figures that end after the day, or begin after it.
  var changes: [LegalParameter] {
    Parameters.all.filter { row in
      row.from.map { $0 > day } ?? false || row.to.map { $0 >= day } ?? false
    }
  }

  /// Figures in force of which no official text was read, nor two sources that agree.
  var toConfirm: [LegalParameter] { inForce.filter { !$0.isPractice && $0.confidence != .high } }

  /// Rates that come from the firm, not from the program.
  var importedLegal: [LegalRate] { rates.legal.filter { $0.from > LegalRates.lastKnownDay } }
  var importedEcb: [EcbRate] { rates.ecb.filter { $0.from > EcbRates.checkedThrough } }

  private var half: HalfYear { HalfYear(of: day) }

  // MARK: As a document

  package var document: Document {
    var blocks: [Block] = [
      .heading(level: 1, .title("BARÈME au \(FrenchFormat.day(day))")),
      .paragraph(
        Text(
          "Chiffres contrôlés le \(FrenchFormat.day(Parameters.checkedOn)). Les règles et leurs sources\u{A0}: recouvre regles."
        )),
      .heading(level: 2, .title("TAUX DU SEMESTRE")),
      .definitions(rateDefinitions),
      .heading(level: 2, .title("CHIFFRES EN VIGUEUR")),
      figureList(inForce.filter { !$0.isPractice }),
      .heading(level: 2, .title("CHOIX DU CABINET")),
      figureList(inForce.filter(\.isPractice)),
    ]
    func list(_ title: String, _ items: [ListItem]) {
      guard !items.isEmpty else { return }
      blocks.append(.heading(level: 2, .title(title)))
      blocks.append(.list(.bulleted, items))
    }
    list(
      "INCONNU À CETTE DATE",
      unknown.map { ListItem(Text("\($0.label)\u{A0}: connu seulement \($0.inForce).")) })
    list(
      "À CONFIRMER",
      toConfirm.map { row in
        let mark = row.confidence == .low ? "à confirmer avec l’avocat" : "une seule source"
        return ListItem(
          Text("\(row.label)\u{A0}: \(row.formatted) — ") + .warning(mark) + Text(" (\(row.source))"))
      })
    list(
      "CE QUI CHANGE À UNE DATE CONNUE",
      changes.map { ListItem(Text("\($0.label)\u{A0}: \($0.formatted), \($0.inForce).")) })
    list(
      "CE QUI PEUT CHANGER",
      LegalWatch.changes.map { ListItem(.strong($0.subject), details: [Text($0.state.text(on: day))]) })
    list(
      "TAUX AJOUTÉS PAR LE CABINET",
      importedLegal.map {
        ListItem(
          Text(
            "taux légal, \(HalfYear(of: $0.from).label)\u{A0}: \(FrenchFormat.rate($0.others)) (particuliers\u{A0}: \(FrenchFormat.rate($0.individuals))) — \(SafeText.escaped($0.source))"
          ))
      }
        + importedEcb.map {
          ListItem(
            Text(
              "taux BCE depuis le \(FrenchFormat.day($0.from))\u{A0}: \(FrenchFormat.rate($0.rate)) — \(SafeText.escaped($0.source))"
            ))
        })
    return Document(blocks)
  }

  private var rateDefinitions: [Definition] {
    func line(_ label: String, _ rate: LateRate?, known: Day) -> Definition {
      guard let rate else {
        return Definition(
          Text(label),
          [
            .warning("inconnu")
              + Text(
                "\u{A0}: les taux sont connus jusqu’au \(FrenchFormat.day(known)), rien n’est extrapolé. Pour l’ajouter\u{A0}: recouvre bareme importer"
              )
          ])
      }
      return Definition(
        Text(label),
        [
          .strong(FrenchFormat.rate(rate.rate))
            + Text(" — \(rate.citation.note) (\(rate.citation.reference))")
        ])
    }
    let legal = rates.lastLegalDay
    let ecb = rates.lastEcbDay
    return [
      Definition(
        "Semestre",
        [Text("\(half.label), du \(FrenchFormat.day(half.first)) au \(FrenchFormat.day(half.last))")]),
      line("Entre professionnels", rates.professional(half), known: ecb),
      line("Plancher d’une clause", rates.floor(half), known: legal),
      line("Acheteur public", rates.publicDebtor(startingIn: half), known: ecb),
      line("Taux légal", rates.legal(half, individualCreditor: false), known: legal),
      line("Créancier particulier", rates.legal(half, individualCreditor: true), known: legal),
    ]
  }

  /// One figure a line: its value, since or until when, its article.
  private func figureList(_ rows: [LegalParameter]) -> Block {
    .list(
      .bulleted,
      rows.map { row in
        let dates = row.inForce.isEmpty ? "" : ", " + row.inForce
        let article = row.isPractice ? "" : " (\(Wording.reference(row.citation)))"
        return ListItem(
          Text(Wording.capitalized(row.label) + "\u{A0}: ") + .strong(row.formatted) + Text(dates + article))
      })
  }

  // MARK: As data

  /// Schema `recouvre-bareme/1`: see docs/schema-bareme.md.
  package var json: String {
    func rate(_ value: LateRate?) -> JSONValue {
      guard let value else { return .null }
      return .object([
        ("taux", .string(value.rate.canonical)), ("article", .string(value.citation.reference)),
        ("note", .string(value.citation.note)), ("confiance", .string(value.citation.confidence.word)),
      ])
    }
    func figure(_ row: LegalParameter) -> JSONValue {
      .object([
        ("id", .string(row.id.rawValue)), ("libelle", .string(row.label)), ("valeur", .integer(row.value)),
        ("unite", .string(row.unit.rawValue)), ("texte", .string(row.formatted)),
        ("du", .optional(row.from?.iso)), ("au", .optional(row.to?.iso)), ("article", .string(row.article)),
        ("source", .string(row.source)), ("confiance", .string(row.confidence.word)),
        ("controle_le", .string(row.checkedOn.iso)),
      ])
    }
    return JSONValue.object([
      ("schema", .string("recouvre-bareme/1")), ("le", .string(day.iso)),
      (
        "semestre",
        .object([
          ("du", .string(half.first.iso)), ("au", .string(half.last.iso)),
          ("entre_professionnels", rate(rates.professional(half))), ("plancher", rate(rates.floor(half))),
          ("acheteur_public", rate(rates.publicDebtor(startingIn: half))),
          ("taux_legal", rate(rates.legal(half, individualCreditor: false))),
          ("taux_legal_particuliers", rate(rates.legal(half, individualCreditor: true))),
        ])
      ),
      (
        "connu_jusqu_au",
        .object([
          ("taux_legal", .string(rates.lastLegalDay.iso)), ("taux_bce", .string(rates.lastEcbDay.iso)),
        ])
      ),
      ("en_vigueur", .array(inForce.map(figure))),
      ("inconnus", .array(unknown.map(figure))),
      ("a_confirmer", .strings(toConfirm.map(\.id.rawValue))),
      ("changements", .array(changes.map(figure))),
      ("veille", .strings(LegalWatch.changes.map { $0.subject + "\u{A0}: " + $0.state.text(on: day) })),
    ]).text
  }
}

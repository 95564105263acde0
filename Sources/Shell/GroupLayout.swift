import Basics
import Interview

/// Which questions of a repeated group make the columns of its table, in what order, under which short titles.
///
/// A group that the program knows (invoices, payments, what happened) has a layout of its own; any other, of another
/// questionnaire, is laid out from its questions.
struct GroupLayout: Sendable {
  /// One question in a column.
  struct Piece: Sendable {
    let id: String
    /// Said before the value where no heading says it: « échéance 30/06/2026 ». Nil: the value speaks for itself.
    let label: String?
    /// Put after a number: « 15 jours ».
    var unit = ""
    /// Said to be missing when it is.
    var isExpected = true
  }

  struct Column: Sendable {
    /// The heading, as short as can be.
    let title: String
    /// The same said in full where room is not short: « Montant TTC ».
    var name = ""
    /// Several questions stand in one column one after the other, each only when it says something.
    let pieces: [Piece]
    var isAmount = false

    /// In the middle of a sentence: « montant TTC ».
    var spoken: String { fullName.prefix(1).lowercased() + fullName.dropFirst() }
    var fullName: String { name.isEmpty ? title : name }
  }

  let columns: [Column]
  /// How many columns stand on the first line of an element where the screen is narrow.
  var leading = 1
  /// The column whose cells may be broken over lines.
  var breakable = 0
  /// The question whose date orders the rows; nil: the order in which they were given.
  var chronology: String?

  init(_ group: Group, asked: Set<String>) {
    let known = GroupLayout.known(group.id)
    let ids = Set(group.questions.map(\.id))
    let columns = (known?.columns ?? []).compactMap { column -> Column? in
      let pieces = column.pieces.filter { ids.contains($0.id) }
      return pieces.isEmpty
        ? nil : Column(title: column.title, name: column.name, pieces: pieces, isAmount: column.isAmount)
    }
    guard let known, columns.count == known.columns.count else {
      self.init(columns: GroupLayout.columns(of: group, asked: asked))
      return
    }
    self = known
  }

  private init(
    columns: [Column], leading: Int = 1, breakable: Int = 0, chronology: String? = nil
  ) {
    self.columns = columns
    self.leading = leading
    self.breakable = breakable
    self.chronology = chronology
  }

  /// The same with these columns only.
  func keeping(_ kept: [Int]) -> GroupLayout {
    GroupLayout(
      columns: kept.map { columns[$0] }, leading: max(kept.prefix { $0 < leading }.count, 1),
      breakable: kept.firstIndex(of: breakable) ?? 0, chronology: chronology)
  }

  private static func column(_ title: String, _ id: String, _ label: String?, isAmount: Bool = false)
    -> Column
  {
    Column(title: title, pieces: [Piece(id: id, label: label)], isAmount: isAmount)
  }

  private static func known(_ id: String) -> GroupLayout? {
    switch id {
    case "facture":
      GroupLayout(columns: [
        column("Numéro", "facture.numero", nil), column("Date", "facture.emission", "du"),
        column("Échéance", "facture.echeance", "échéance"),
        column("Livraison", "facture.livraison", "livraison"),
        Column(
          title: "TTC", name: "Montant TTC", pieces: [Piece(id: "facture.montant", label: "montant")],
          isAmount: true),
        column("Avoirs", "facture.avoirs", "avoirs", isAmount: true),
      ])
    case "paiement":
      GroupLayout(
        columns: [
          column("Date", "paiement.date", nil),
          column("Montant", "paiement.montant", "montant", isAmount: true),
          column("Facture", "paiement.facture", "facture"),
          column("Relevé", "paiement.releve", "relevé"),
        ], breakable: 2)
    case "echange":
      GroupLayout(
        columns: [
          column("Date", "echange.date", nil), column("Ce qui s’est passé", "echange.nature", nil),
          Column(
            title: "Précisions",
            pieces: [
              Piece(id: "echange.canal", label: nil, isExpected: false),
              Piece(id: "echange.auteur", label: nil, isExpected: false),
              Piece(id: "echange.juridiction", label: nil, isExpected: false),
              Piece(id: "echange.delai", label: "délai", unit: "jours", isExpected: false),
              Piece(id: "echange.sort", label: nil, isExpected: false),
              Piece(id: "echange.recu_le", label: "reçue le", isExpected: false),
              Piece(id: "echange.preuve", label: "preuve"),
            ]),
        ], leading: 2, breakable: 2, chronology: "echange.date")
    default: nil
    }
  }

  /// The first questions that were asked, but for the long texts: as many as a screen can hold.
  private static func columns(of group: Group, asked: Set<String>) -> [Column] {
    group.questions.filter { $0.type != .longText && asked.contains($0.id) }.prefix(6).map { question in
      let title = question.wording.withoutQuestionMark
      return column(
        title, question.id, title.prefix(1).lowercased() + title.dropFirst(),
        isAmount: question.type == .amount)
    }
  }
}

extension String {
  /// « Date de la facture » for « Date de la facture ? ».
  var withoutQuestionMark: String {
    var view = self[...]
    while let last = view.last, last == "?" || last == "\u{A0}" || last.isWhitespace { view.removeLast() }
    return String(view)
  }
}

package import Assessment
import Basics
package import Dossier

/// The bordereau of a dossier: for a screen, for a court (a document), for another program (JSON).
package struct BordereauReport {
  package static let schema = "recouvre-pieces/1"

  private let report: BilanReport
  private let cabinet: Cabinet

  package init(bilan: Bilan, dossier: Dossier, cabinet: Cabinet, reference: String) {
    report = BilanReport(bilan: bilan, dossier: dossier, cabinet: cabinet, reference: reference)
    self.cabinet = cabinet
  }

  /// The files joined, in the order of their number.
  package var files: [Exhibit] { report.numberedExhibits.filter { $0.attachment != nil } }

  /// What may be added to this file: said to be held, then expected, then recommended.
  private var toAttach: [Exhibit] {
    report.hasAttachments ? report.exhibitsToAttach : report.bilan.exhibits.filter(\.state.isHeld)
  }

  private var expected: [Exhibit] { report.wantedExhibits(.expected) }
  private var recommended: [Exhibit] { report.wantedExhibits(.recommended) }

  // MARK: - On a screen

  /// The table of files, then what is to be joined, then what is missing.
  package var screen: Document {
    var blocks: [Block] = [
      .heading(
        level: 1, .title("PIÈCES" + (report.reference.map { " du dossier " + $0 } ?? "")))
    ]
    if files.isEmpty {
      blocks.append(
        .paragraph(
          Text("Aucun fichier n’est joint. Pour en joindre\u{A0}: ")
            + .command(
              "recouvre pieces \(report.reference ?? "REF") --ajouter \(report.isAboutReceivedAct ? "ordonnance" : "facture").pdf"
            )))
    } else {
      blocks.append(.list(.numbered, files.map(item)))
    }
    return Document(blocks + wantedBlocks(level: 2))
  }

  /// What a piece is called, then what is known of it and its file: labels are too long for columns.
  private func item(_ exhibit: Exhibit) -> ListItem {
    let file = exhibit.attachment
    let date = file?.date.map { ", du " + FrenchFormat.day($0) } ?? ""
    let size = file.map { " (" + Self.size($0.size) + ")" } ?? ""
    return ListItem(
      .strong(exhibit.title),
      details: [
        Text((exhibit.kind?.singular ?? "autre document") + date + "\u{A0}; fichier\u{A0}: ")
          + Text(Self.shortened(file?.name ?? "") + size)
      ])
  }

  private var table: Table {
    let columns = [Table.Column("Pièce"), Table.Column("Nature"), Table.Column("Date")]
    let rows = files.map { exhibit -> [Text] in
      let date = exhibit.attachment?.date.map(FrenchFormat.day) ?? ""
      return [
        .strong("\(exhibit.number ?? 0). ") + Text(exhibit.title), Text(exhibit.kind?.singular ?? "autre"),
        Text(date),
      ]
    }
    return Table(columns: columns, rows: rows).droppingEmptyColumns()
  }

  private func wantedBlocks(level: Int) -> [Block] {
    var blocks: [Block] = []
    func list(_ title: String, _ exhibits: [Exhibit]) {
      guard !exhibits.isEmpty else { return }
      blocks.append(.heading(level: level, .strong(title)))
      blocks.append(
        .list(
          .bulleted,
          exhibits.map { exhibit in
            let found = exhibit.state == .toFind ? " (à retrouver)" : ""
            let proves = exhibit.kind.map { "\u{A0}: " + $0.proves } ?? ""
            return ListItem(Text(exhibit.document + found + proves))
          }))
    }
    list("À joindre\u{A0}: vous les détenez, leur fichier n’est pas au dossier", toAttach)
    list("Manquantes\u{A0}: attendues" + route, expected)
    list("Utiles aussi, si elles existent", recommended)
    return blocks
  }

  private var route: String { report.bilan.exhibits.first.map { " pour " + $0.route.label } ?? "" }

  /// A name shortened in its middle: its beginning and its extension say most.
  private static func shortened(_ name: String) -> String {
    let shown = SafeText.escaped(name)
    guard shown.count > 50 else { return shown }
    return shown.prefix(35) + "…" + shown.suffix(12)
  }

  /// "12 ko", "3,4 Mo".
  package static func size(_ bytes: Int64) -> String {
    if bytes < 1_000 { return FrenchFormat.count(Int(bytes), "octet", "octets") }
    if bytes < 1_000_000 { return "\(bytes / 1_000)\u{A0}ko" }
    let tenths = bytes / 100_000
    return (tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)") + "\u{A0}Mo"
  }

  // MARK: - In a bundle

  /// The bordereau that goes with the files: parties, date, numbers, what remains to be joined.
  package var document: Document {
    let title =
      "BORDEREAU DE PIÈCES au " + FrenchFormat.day(report.today)
      + (report.reference.map { " — dossier " + $0 } ?? "")
    var blocks: [Block] = [.heading(level: 1, .title(title))]
    blocks += report.header.dropFirst()
    let firm = [cabinet.lawyer, cabinet.name].compactMap { $0 }
    if !firm.isEmpty {
      blocks.append(.paragraph(Text("Préparé pour\u{A0}: " + firm.joined(separator: ", "))))
    }
    blocks.append(
      .paragraph(
        Text(
          FrenchFormat.count(files.count, "pièce communiquée", "pièces communiquées")
            + ", dans l’ordre de leur numéro\u{A0}; chaque fichier porte le sien.")))
    blocks.append(.table(table))
    let remaining = wantedBlocks(level: 3)
    if remaining.isEmpty {
      blocks.append(.paragraph("Aucune pièce attendue ne manque."))
    } else {
      blocks.append(.heading(level: 2, .title("PIÈCES RESTANT À JOINDRE")))
      blocks += remaining
    }
    return Document(blocks)
  }

  /// The same as a page that needs nothing else.
  package var page: String {
    var blocks = HTMLBlocks()
    let document = document.blocks
    guard case .heading(_, let title)? = document.first else { return "" }
    let shown = HTMLShell.sentenceCase(title.plain)
    let parties = document.dropFirst().prefix { if case .definitions = $0 { true } else { false } }
    let header = blocks.html(.heading(level: 1, Text(shown))) + "\n" + blocks.html(Array(parties))
    let main = document.dropFirst(1 + parties.count).map { block -> Block in
      guard case .heading(let level, let text) = block else { return block }
      return .heading(level: level, Text(HTMLShell.sentenceCase(text.plain)))
    }
    return HTMLShell.page(title: shown, on: report.today, header: header, main: blocks.html(main))
  }

  // MARK: - As data

  /// Schema `recouvre-pieces/1`.
  package var json: String {
    let names = ExhibitFileName.names(of: files)
    return JSONValue.object([
      ("schema", .string(Self.schema)), ("reference", .optional(report.reference)),
      ("le", .day(report.today)),
      ("voie", .optional(report.bilan.exhibits.first?.route.rawValue)),
      (
        "pieces",
        .array(
          zip(files, names).map { exhibit, name in
            .object([
              ("numero", .integer(Int64(exhibit.number ?? 0))),
              ("type", .string(exhibit.kind?.rawValue ?? "autre")),
              ("libelle", .string(exhibit.title)), ("date", .day(exhibit.attachment?.date)),
              ("nom_dans_la_liasse", .string(name)),
              ("fichier", exhibit.attachment.map(JSONValue.attachment) ?? .null),
            ])
          })
      ),
      ("a_joindre", .array(toAttach.map(Self.wanted))), ("manquantes", .array(expected.map(Self.wanted))),
      ("utiles", .array(recommended.map(Self.wanted))),
    ]).text
  }

  private static func wanted(_ exhibit: Exhibit) -> JSONValue {
    .object([
      ("type", .string(exhibit.kind?.rawValue ?? "autre")), ("libelle", .string(exhibit.document)),
      ("etat", .string(exhibit.state.rawValue)), ("prouve", .optional(exhibit.kind?.proves)),
      ("ou", .optional(exhibit.kind?.whereItIs)), ("demander_a", .optional(exhibit.kind?.whomToAsk)),
      ("a_defaut", .optional(exhibit.kind?.replacement)),
    ])
  }
}

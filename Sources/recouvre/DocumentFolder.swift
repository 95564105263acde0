import Basics
import Glibc
import Interview
import Law
import Report
import Shell
import Store

/// Writes everything that a person leaves with into a folder of its own.
struct DocumentFolder: Sendable {
  let store: SQLiteStore
  let day: Day
  let cabinet: Cabinet
  let rates: RateBook
  /// Nil: those of the settings.
  private let models: LetterModels?
  private let modelFolder: String?

  init(
    common: CommonOptions, store: SQLiteStore, day: Day, cabinet: Cabinet, rates: RateBook,
    models: LetterModels? = nil
  ) throws {
    self.store = store
    self.day = day
    self.cabinet = cabinet
    self.rates = rates
    self.models = models
    modelFolder = models == nil ? try ModelFolder.ofSettings(common) : nil
  }

  /// Read when something is written only: an interview starts as fast with a firm’s own models.
  private var ownModels: LetterModels {
    // Within an interview a faulty model of the firm must not stop the person.
    models ?? .embedded.replacing(modelFolder.flatMap { try? ModelFolder.read($0) } ?? [])
  }

  struct Written {
    let name: String
    let purpose: String
  }

  /// Writes the documents into `folder`, which is created and must be new or empty of their names.
  ///
  /// The pages come as PDF too, and the letters for a word processor, where the programs for it are installed.
  func write(_ interview: Interview, _ header: DossierHeader, into folder: String) throws -> [Written] {
    let (today, second) = Clock.civil()
    let now = Slot(day, day == today ? second / 60 : 0)
    let set = DocumentSet(
      interview, header, on: day, now: now, stamp: Clock.now().seconds, rates: rates, cabinet: cabinet,
      models: ownModels)
    guard !set.items.isEmpty else {
      throw Failure(
        ExitStatus.refused,
        "Le cabinet vérifie d’abord qu’il peut vous entendre : aucun document n’est préparé. Rien n’a été écrit."
      )
    }
    try refuseTaken(set, in: folder, header.reference)
    try Output.createFolder(folder)
    var written: [Written] = []
    func put(_ bytes: [UInt8], _ name: String, _ purpose: String) throws {
      let path = folder + "/" + name
      do {
        try AtomicFile.write(bytes, to: path, mode: 0o600, replacing: false)
      } catch { throw Failure(writing: path, error) }
      store.note("document", at: path, of: [header.id])
      written.append(Written(name: name, purpose: purpose))
    }
    for item in set.items {
      let base = Self.base(item)
      var others = 0
      // What another program makes comes first: it is what most people open.
      if item.isPage, Weasyprint.program(on: day).isInstalled,
        let pdf = try? Weasyprint.pdf(of: item.content, on: day)
      {
        try put(pdf, base + ".pdf", item.purpose)
        others += 1
      }
      if let source = item.editable, PrintedDocument.pandoc("docx").isInstalled,
        let docx = try? PrintedDocument.bytes(of: source, as: "docx")
      {
        try put(
          docx, base + ".docx",
          others == 0 ? item.purpose : "la même lettre, à modifier dans un traitement de texte")
        others += 1
      }
      try put(
        Array(item.content.utf8), item.name,
        others == 0
          ? item.purpose
          : item.editable == nil
            ? "la même page, pour un navigateur" : "la même lettre, pour un navigateur")
    }
    return written
  }

  private static func base(_ item: DocumentSet.Item) -> String {
    item.name.split(separator: ".").dropLast().joined(separator: ".")
  }

  /// Nothing is written when one of the names is taken: the folder would hold the documents of two days.
  private func refuseTaken(_ set: DocumentSet, in folder: String, _ reference: String) throws {
    for item in set.items {
      let base = Self.base(item)
      let names = [item.name, item.isPage ? base + ".pdf" : nil, item.editable == nil ? nil : base + ".docx"]
      for name in names.compactMap(\.self) where access(folder + "/" + name, F_OK) == 0 {
        throw Failure(
          ExitStatus.cannotCreate,
          "Le dossier «\u{A0}\(folder)\u{A0}» contient déjà «\u{A0}\(name)\u{A0}»\u{A0}: rien n’a été écrit. Donnez un "
            + "autre dossier, ou aucun\u{A0}: recouvre documents \(reference)")
      }
    }
  }

  /// For the conversation: what was written and where, or why nothing was.
  func told(_ interview: Interview, _ header: DossierHeader) -> [Text] {
    do {
      let folder = Self.fresh(for: header.reference)
      let written = try write(interview, header, into: folder)
      return Self.lines(written, of: header.reference, in: FileSystem.absolute(folder))
    } catch let failure as Failure {
      return failure.message.split(separator: "\n").map { Text(String($0), .error) }
    } catch {
      return [Text("Les documents n’ont pas pu être écrits.", .error)]
    }
  }

  static func lines(_ written: [Written], of reference: String, in folder: String) -> [Text] {
    var lines: [Text] = [Text("Vos documents sont dans ") + .strong(SafeText.escaped(folder))]
    let files = Document([.definitions(written.map { Definition(.strong($0.name), [Text($0.purpose)]) })])
    lines += TerminalRenderer.render(files, width: Screen.width, accessible: Screen.isAccessible)
    if !written.contains(where: { $0.name.hasSuffix(".pdf") }) {
      lines.append(
        "Pour un PDF\u{A0}: ouvrez la page .html dans votre navigateur, puis «\u{A0}Imprimer\u{A0}», «\u{A0}Enregistrer en "
          + "PDF\u{A0}».")
    }
    if let sheet = written.first(where: { $0.name.hasSuffix(".yaml") })?.name {
      let path = SafeText.escaped(folder + "/" + sheet)
      let quoted = path.contains { " '()&;".contains($0) } ? "\"" + path + "\"" : path
      lines.append(
        Text("Une fois " + sheet + " rempli\u{A0}: ")
          + .command("recouvre importer " + quoted + " --dans " + reference))
    }
    lines.append("Rien n’est envoyé\u{A0}: relisez, complétez, signez, envoyez vous-même.")
    return lines
  }

  /// `recouvre-2026-0007` in the current folder, or with a number after it: what was written before may have been changed
  /// by hand since.
  static func fresh(for reference: String) -> String {
    let name = "recouvre-" + reference
    var candidate = name
    var number = 1
    while access(candidate, F_OK) == 0 {
      number += 1
      candidate = name + "-\(number)"
    }
    return candidate
  }
}

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

  init(common: CommonOptions, store: SQLiteStore, day: Day, cabinet: Cabinet, models: LetterModels? = nil)
    throws
  {
    self.store = store
    self.day = day
    self.cabinet = cabinet
    rates = try common.rates()
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
    try AppointmentCommand.create(folder: folder)
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
      let base = item.name.split(separator: ".").dropLast().joined(separator: ".")
      // What another program makes comes first: it is what most people open.
      if item.isPage, Weasyprint.program(on: day).isInstalled,
        let pdf = try? Weasyprint.pdf(of: item.content, on: day)
      {
        try put(pdf, base + ".pdf", item.purpose)
      }
      if let source = item.editable, PrintedDocument.pandoc("docx").isInstalled,
        let docx = try? PrintedDocument.bytes(of: source, as: "docx")
      {
        try put(docx, base + ".docx", "la même lettre, à modifier")
      }
      try put(
        Array(item.content.utf8), item.name,
        written.last?.name == base + ".pdf" ? "la même page" : item.purpose)
    }
    return written
  }

  /// For the conversation: what was written and where, or why nothing was.
  func told(_ interview: Interview, _ header: DossierHeader) -> [Text] {
    do {
      let folder = Self.fresh(for: header.reference)
      let written = try write(interview, header, into: folder)
      return Self.lines(written, in: FileSystem.absolute(folder))
    } catch let failure as Failure {
      return failure.message.split(separator: "\n").map { Text(String($0), .error) }
    } catch {
      return [Text("Les documents n’ont pas pu être écrits.", .error)]
    }
  }

  static func lines(_ written: [Written], in folder: String) -> [Text] {
    var lines: [Text] = [Text("Vos documents sont dans ") + .strong(SafeText.escaped(folder))]
    let width = written.map(\.name.count).max() ?? 0
    for file in written {
      let space = String(repeating: " ", count: width - file.name.count + 2)
      lines.append(Text("  ") + .strong(file.name) + Text(space + file.purpose))
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

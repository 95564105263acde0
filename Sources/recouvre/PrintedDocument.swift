import Basics
import Store

/// Pages made into files of other programs: PDF by WeasyPrint, word-processor files by pandoc.
enum PrintedDocument {
  /// The page as PDF.
  ///
  /// - Parameter day: what the file says it was made on.
  static func pdf(
    _ page: String, on day: Day, to destination: OutputOptions, noting note: (String) -> Void
  ) throws {
    try write(page, to: destination, noting: note) { try Weasyprint.pdf(of: page, on: day) }
  }

  /// The page as a file that a word processor opens: `docx` or `odt`.
  ///
  /// - Parameter source: the same page without a layout that the word processor would lose.
  static func editable(
    _ source: String, of page: String, as format: String, to destination: OutputOptions,
    noting note: (String) -> Void
  ) throws {
    try write(page, to: destination, noting: note) { try bytes(of: source, as: format) }
  }

  static func pandoc(_ format: String) -> ExternalProgram {
    ExternalProgram(name: "pandoc", package: "pandoc", purpose: "Le format \(format.uppercased())")
  }

  static func bytes(of source: String, as format: String) throws -> [UInt8] {
    // Not in its sandbox, where Debian’s pandoc does not find its own templates: the page names no file and no address.
    try pandoc(format).run(
      ["--from", "html", "--to", format, "--metadata", "lang=fr", "--output", "-"], input: Array(source.utf8))
  }

  /// Writes what another program makes of a page; when that cannot be done, the page itself beside the name asked for, and
  /// the reason.
  private static func write(
    _ page: String, to destination: OutputOptions, noting note: (String) -> Void, bytes: () throws -> [UInt8]
  ) throws {
    // A refusal to replace comes before the work.
    let mayReplace = try destination.mayReplace()
    let made: [UInt8]
    do {
      made = try bytes()
    } catch let failure as Failure {
      guard let path = destination.path else { throw failure }
      Output.standardError(failure.message + "\n")
      var beside = destination
      let name = self.page(beside: path)
      beside.output = name
      try beside.write(page)
      note(name)
      throw Failure(
        failure.code, "En attendant, cette page s’ouvre dans un navigateur, qui sait aussi l’imprimer.")
    }
    guard let path = destination.path else { return try Output.standardOutput(made) }
    try Output.file(made, to: path, replacing: mayReplace)
    note(path)
  }

  /// The name of the page beside a file: `lettre.html` for `lettre.docx`.
  static func page(beside path: String) -> String {
    for ending in [".pdf", ".docx", ".odt"] where path.lowercased().hasSuffix(ending) {
      return String(path.dropLast(ending.count)) + ".html"
    }
    return path + ".html"
  }
}

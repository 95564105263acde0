import Basics
import Glibc

/// The page as a PDF, by WeasyPrint, a program of its own (<https://weasyprint.org>): called when it is there, never
/// bundled.
enum Weasyprint {
  /// The bytes of the PDF of a page that needs nothing else: nothing is fetched, nothing is written elsewhere.
  ///
  /// - Parameter day: what the file says it was made on, so that the same page gives the same bytes.
  static func pdf(of page: String, on day: Day) throws -> [UInt8] {
    let program = ExternalProgram(
      name: "weasyprint", package: "weasyprint", purpose: "Le PDF",
      variables: ["SOURCE_DATE_EPOCH": String(day.number * 86_400)])
    let isShown = program.isInstalled && isatty(2) == 1
    let words = "Mise en page du PDF…"
    if isShown { Output.progress(words) }
    defer { if isShown { Output.eraseProgress(columns: words.count) } }
    let input = Array(page.utf8)
    let rest = ["--quiet", "--encoding", "utf-8", "-", "-"]
    // PDF/UA, which screen readers follow; a version that does not know it says so by the code of its usage errors.
    let accessible = try program.launch(
      ["--pdf-variant", "pdf/ua-1"] + rest, input: input, capture: .everything)
    let output =
      accessible.status == 2 ? try program.run(rest, input: input) : try program.output(of: accessible)
    guard output.starts(with: Array("%PDF-".utf8)) else {
      throw Failure(ExitStatus.io, "weasyprint n’a rendu aucun PDF. Rien n’a été écrit.")
    }
    return output
  }

  /// The name of the page beside a PDF: `bilan.html` for `bilan.pdf`.
  static func page(beside path: String) -> String {
    (path.lowercased().hasSuffix(".pdf") ? String(path.dropLast(4)) : path) + ".html"
  }
}

import Foundation
import Testing

/// `bilan --format html` and `--format pdf`, with a program that makes PDFs, with one that fails, and without any.
@Suite struct PrintedReportTests {
  let program: Program

  init() throws {
    program = try Program()
    _ = try program.run("nouveau", input: "1\n1\nAtelier <Lenoir>\n")
  }

  /// A `weasyprint` that does what the script says; the folder to put in `PATH`.
  private func weasyprint(_ script: String) throws -> [String: String] {
    let folder = program.home.path + "/programmes"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = try program.write("#!/bin/sh\n" + script + "\n", to: "programmes/weasyprint")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    return ["PATH": folder]
  }

  private var target: String { program.home.path + "/sortie/bilan.pdf" }

  private func pdf(_ environment: [String: String], _ more: String...) throws -> Program.Result {
    try FileManager.default.createDirectory(
      atPath: program.home.path + "/sortie", withIntermediateDirectories: true)
    return try program.run(
      arguments: ["bilan", "2026-0001", "--format", "pdf", "-o", target] + more, environment: environment)
  }

  private var written: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: program.home.path + "/sortie").sorted() }
  }

  @Test func `a page is written to a file or to standard output, the same`() throws {
    let shown = try program.run("bilan", "2026-0001", "--format", "html")
    #expect(shown.status == 0)
    #expect(shown.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
    #expect(shown.output.contains("Atelier &lt;Lenoir&gt;"))
    let path = program.home.path + "/bilan.html"
    #expect(try program.run("bilan", "2026-0001", "--format", "html", "-o", path).status == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == shown.output)
  }

  @Test func `without the program, the page is written beside, and the way to install it is said`() throws {
    let result = try pdf(["PATH": "/nulle-part"])
    #expect(result.status == 77)
    #expect(result.errors.contains("sudo apt install weasyprint"))
    #expect(result.errors.contains("bilan.html"))
    #expect(try written == ["bilan.html"])
    let page = try String(contentsOfFile: program.home.path + "/sortie/bilan.html", encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
  }

  @Test func `the PDF is what the program made of the page, for its owner alone`() throws {
    let environment = try weasyprint(
      "/usr/bin/printf '%%PDF-1.7 '; printf '%s ' \"$@\"; /bin/cat; /bin/head -c 300000 /dev/zero | /usr/bin/tr '\\0' x >&2"
    )
    let result = try pdf(environment)
    #expect(result.status == 0, "\(result.errors)")
    let made = try String(contentsOfFile: target, encoding: .utf8)
    #expect(made.hasPrefix("%PDF-1.7 --pdf-variant pdf/ua-1 --quiet --encoding utf-8 - - <!DOCTYPE html>"))
    #expect(made.hasSuffix("</html>\n"))
    #expect(try written == ["bilan.pdf"])
    let mode = try FileManager.default.attributesOfItem(atPath: target)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    // A file that is there stays, and nothing was run for it.
    #expect(try pdf(environment).status == 73)
    #expect(try pdf(environment, "--remplacer").status == 0)
  }

  @Test func `on standard output it is the PDF and nothing else`() throws {
    let environment = try weasyprint("/bin/cat >/dev/null; printf \"%%PDF-1.7 $SOURCE_DATE_EPOCH\"")
    let result = try program.run(
      arguments: ["bilan", "2026-0001", "--format", "pdf", "--le", "2026-11-23"], environment: environment)
    #expect(result.status == 0)
    #expect(result.output == "%PDF-1.7 1795392000")
  }

  @Test func `an older program, which does not know the variant, is asked again without it`() throws {
    let result = try pdf(
      try weasyprint(
        "if [ \"$1\" = --pdf-variant ]; then exit 2; fi; /bin/cat >/dev/null; printf '%%PDF-1.4'"))
    #expect(result.status == 0)
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "%PDF-1.4")
  }

  @Test(arguments: [
    ("/bin/cat >/dev/null; echo 'boom \u{1B}[2J' >&2; exit 3", 65, "code 3"),
    // It reads nothing: the page is longer than a pipe.
    ("exit 4", 65, "code 4"), ("kill -9 $$", 74, "interrompu"), ("/bin/cat", 74, "aucun PDF"),
    ("exit 0", 74, "aucun PDF"),
  ])
  func `a program that fails is told, and the page is written beside`(
    script: String, code: Int, word: String
  ) throws {
    let result = try pdf(try weasyprint(script))
    #expect(result.status == Int32(code))
    #expect(result.errors.contains(word), "\(result.errors)")
    #expect(!result.errors.contains("\u{1B}"))
    #expect(try written == ["bilan.html"])
  }

  @Test func `a folder of that name, or a place named from here, is not the program`() throws {
    let folder = program.home.path + "/programmes"
    try FileManager.default.createDirectory(atPath: folder + "/weasyprint", withIntermediateDirectories: true)
    #expect(try pdf(["PATH": folder + "::."]).status == 77)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/weasyprint")))
  func `WeasyPrint makes a PDF of the page`() throws {
    let result = try pdf([:])
    #expect(result.status == 0, "\(result.errors)")
    let made = try Data(contentsOf: URL(fileURLWithPath: target))
    #expect(made.starts(with: Data("%PDF-".utf8)))
    #expect(made.count > 10_000)
    // The next page is made another second, and is the same to the byte.
    _ = try pdf([:], "--remplacer")
    #expect(try Data(contentsOf: URL(fileURLWithPath: target)) == made)
  }
}

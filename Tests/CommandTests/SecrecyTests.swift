import Foundation
import Testing

/// A name that a person types is in the store and nowhere else.
@Suite(.serialized) struct SecrecyTests {
  let program: Program

  init() throws { program = try Program() }

  /// Every file below `folder` with the bytes of the canary in it.
  private func files(below folder: String, holding canary: String) -> [String] {
    guard let names = FileManager.default.enumerator(atPath: folder) else { return [] }
    let wanted = Data(canary.utf8)
    return names.compactMap { $0 as? String }.filter { name in
      let path = folder + "/" + name
      guard let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType,
        type == .typeRegular, let data = try? Data(contentsOf: URL(fileURLWithPath: path))
      else { return false }
      return data.range(of: wanted) != nil
    }.sorted()
  }

  @Test func `a canary typed in a terminal stays in the store`() throws {
    let canary = "ZQXCANARI" + UUID().uuidString.prefix(8)
    let temporary = program.home.path + "/tmp"
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
    let pty = try Pty(
      ["nouveau", "--le", "2026-11-23"],
      environment: program.environment(["TERM": "xterm-256color", "TMPDIR": temporary]))
    try pty.reachCreditor()
    pty.type("\(canary)\r")
    try pty.wait(for: "Le créancier est")
    try pty.wait(for: "> ")
    pty.type(":note \(canary)\r")
    try pty.wait(for: "Remarque gardée")
    try pty.wait(for: "> ")
    for file in ["cmdline", "environ", "comm"] {
      let text = (try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(pty.pid)/\(file)"))) ?? Data()
      #expect(text.range(of: Data(canary.utf8)) == nil, "\(file)")
    }
    let limits = (try? String(contentsOfFile: "/proc/\(pty.pid)/limits", encoding: .utf8)) ?? ""
    let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    #expect(core.split(separator: " ").dropFirst(4).prefix(2).elementsEqual(["0", "0"]))
    pty.type(":quitter\r")
    #expect(pty.exitCode() == 0)
    // No window title: OSC 0, 1, 2.
    #expect(!String(decoding: pty.received, as: UTF8.self).contains("\u{1B}]"))
    #expect(files(below: program.home.path, holding: canary) == ["data/dossiers.db"])
    let elsewhere = ["/tmp", "/var/tmp"].flatMap { files(in: $0, holding: canary) }
    #expect(elsewhere.isEmpty)
  }

  /// Only what stands directly in a folder that others use too.
  private func files(in folder: String, holding canary: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      let path = folder + "/" + name
      guard let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType,
        type == .typeRegular,
        let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
      else { return false }
      return data.range(of: Data(canary.utf8)) != nil
    }
  }

  @Test func `whatever the umask, files are 600 and folders 700`() throws {
    let sample = Program.root.appendingPathComponent("Tests/Interviews/02-silence-apres-mise-en-demeure.yaml")
      .path
    let result = try program.shell(
      """
      umask 000
      "$R" rejouer --garder '\(sample)' && "$R" exporter 2026 -o e.yaml && "$R" exporter 2026 --format csv -o e.csv &&
      "$R" bilan 2026 -o b.txt && "$R" rendez-vous 2026 --tout rdv && "$R" cabinet --creer && "$R" regles -o r.md && "$R" questionnaire montrer -o q.md
      """)
    #expect(result.status == 0, "\(result.errors)")
    let names = try #require(FileManager.default.enumerator(atPath: program.home.path))
    var seen = 0
    for case let name as String in names where !name.hasSuffix("out") && !name.hasSuffix("err") {
      let attributes = try FileManager.default.attributesOfItem(atPath: program.home.path + "/" + name)
      let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
      // `~/.config` itself belongs to every program.
      #expect(attributes[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(name)")
      seen += 1
    }
    #expect(seen >= 10)
  }

  @Test func `files in the middle of a write are for their owner alone too`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else { return }
    let sample = Program.root.appendingPathComponent("Tests/Interviews/02-silence-apres-mise-en-demeure.yaml")
      .path
    _ = try program.shell(
      """
      umask 022
      strace -f -qq -o trace -e trace=openat,open,creat,mkdir,fchmod,chmod "$R" rejouer --garder '\(sample)'
      strace -f -qq -o trace2 -e trace=openat,open,creat,mkdir,fchmod,chmod,umask "$R" exporter 2026 -o e.yaml
      """)
    var seen = 0
    for name in ["trace", "trace2"] {
      let trace = try String(contentsOfFile: program.home.path + "/" + name, encoding: .utf8)
      for line in trace.split(separator: "\n") where line.contains("O_CREAT") {
        seen += 1
        let mode = line.components(separatedBy: ") = ")[0].components(separatedBy: ", ").last ?? ""
        // SQLite asks for 0644; the umask of 077, set first of all, makes it 0600.
        #expect(["0600", "0644"].contains(mode), "\(line)")
      }
    }
    #expect(seen >= 2)
  }

  @Test func `no command opens a network socket`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else { return }
    let sample = Program.root.appendingPathComponent("Tests/Interviews/02-silence-apres-mise-en-demeure.yaml")
      .path
    let commands = [
      "rejouer --garder '\(sample)'", "importer '\(sample)'", "liste", "bilan 2026-0001",
      "exporter 2026-0001",
      "exporter 2026-0001 --format csv", "pieces 2026-0001 --ajouter '\(sample)'",
      "pieces 2026-0001 --zip l.zip",
      "verifier", "regles", "bareme", "cabinet", "questionnaire montrer",
      "rendez-vous 2026-0001 --tout rdv", "courrier 2026-0001 mise_en_demeure -o m.html",
      "documents 2026-0001",
      "modeles copier miens", "modeles verifier miens",
      "--help",
      "nouveau", "reprendre 2026-0001", "sauvegarder", "sauvegarder copie.db", "verifier --fichier copie.db",
      "restaurer copie.db --oui", "exporter --tout", "exporter --personne DUPONT",
      "mission 2026-0001 --debut 2026-12-01",
      "purger --simulation", "effacer 2026-0001 --motif essai --oui", "conflits ZQX",
    ]
    for command in commands {
      let result = try program.shell(
        "printf '1\\n1\\nDUPONT\\n' | strace -f -qq -o trace -e trace=network \"$R\" \(command)")
      #expect(result.status == 0, "\(command): \(result.errors)")
      let trace = try String(contentsOfFile: program.home.path + "/trace", encoding: .utf8)
      #expect(!trace.contains("AF_INET"), "\(command): \(trace)")
      #expect(!trace.contains("socket("), "\(command): \(trace)")
    }
  }

  @Test func `everything works on a machine without any network`() throws {
    guard try program.shell("unshare -rn true").status == 0 else { return }
    let sample = Program.root.appendingPathComponent("Tests/Interviews/02-silence-apres-mise-en-demeure.yaml")
      .path
    let result = try program.shell(
      "unshare -rn \"$R\" rejouer --garder '\(sample)' && unshare -rn \"$R\" bilan 2026 --json")
    #expect(result.status == 0, "\(result.errors)")
  }
}

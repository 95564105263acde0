import Foundation
import Testing

@Suite struct AppointmentCommandTests {
  let program: Program

  init() throws {
    program = try Program()
    let sample = Program.root.appendingPathComponent("Tests/Interviews/01-garnier-mise-en-demeure.yaml").path
    let kept = try program.run("rejouer", "--garder", sample)
    try #require(kept.status == 0)
  }

  private func firm(_ yaml: String) throws {
    let folder = program.home.appendingPathComponent(".config/recouvre")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try yaml.write(to: folder.appendingPathComponent("cabinet.yaml"), atomically: false, encoding: .utf8)
  }

  private static let open = """
    nom: Cabinet Martin
    courriel: contact@cabinet.example
    horaires: lundi au vendredi 9h-12h et 14h-18h
    """

  private func file(_ name: String) throws -> String {
    try String(contentsOfFile: program.home.path + "/" + name, encoding: .utf8)
  }

  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: program.home.path + "/" + name)
  }

  @Test func `the screen shows the slots, the request and the commands with this reference`() throws {
    try firm(Self.open)
    let result = try program.run("rendez-vous", "2026-0001", "--le", "2026-11-23")
    #expect(result.status == 0)
    for part in [
      "1. mardi 24 novembre 2026 à 9\u{A0}h", "Je vous propose",
      "recouvre rendez-vous 2026-0001 --eml demande.eml",
      "Rien n’est envoyé",
    ] {
      #expect(result.output.contains(part), "\(part)")
    }
  }

  @Test func `one folder holds the message, the call and the dates`() throws {
    try firm(Self.open)
    let result = try program.run(
      "rendez-vous", "2026-0001", "--le", "2026-11-23", "--tout", "rdv", "--creneau", "2")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(
      result.errors.hasSuffix(
        "Rien n’est envoyé\u{A0}: ouvrez ce message dans votre messagerie, relisez-le, envoyez-le.\n"))
    let mail = try file("rdv/demande-2026-0001.eml")
    #expect(
      mail.contains("X-Unsent: 1\r\n")
        && mail.contains("To: \"Cabinet Martin\" <contact@cabinet.example>\r\n"))
    #expect(try file("rdv/appel-2026-0001.ics").contains("DTSTART;TZID=Europe/Paris:20261124T140000\r\n"))
    #expect(try file("rdv/echeances-2026-0001.ics").contains("BEGIN:VEVENT"))
    for name in try FileManager.default.contentsOfDirectory(atPath: program.home.path + "/rdv") {
      let attributes = try FileManager.default.attributesOfItem(atPath: program.home.path + "/rdv/" + name)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    // The same folder again: nothing is replaced unasked.
    #expect(try program.run("rendez-vous", "2026-0001", "--tout", "rdv").status == 73)
    let again = try program.run(
      "rendez-vous", "2026-0001", "--le", "2026-11-23", "--tout", "rdv", "--remplacer")
    #expect(again.status == 0)
  }

  @Test func `the same identifiers come back, so that a calendar moves what it has`() throws {
    try firm(Self.open)
    func identifiers(_ name: String, _ arguments: String...) throws -> [String] {
      let result = try program.run(
        arguments: ["rendez-vous", "2026-0001", "--echeances", "-", "--le", "2026-11-23"] + arguments)
      return result.output.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
    }
    let first = try identifiers("a")
    #expect(!first.isEmpty)
    #expect(try identifiers("b") == first)
  }

  @Test func `without hours there is no call to note, and it is said`() throws {
    let result = try program.run("rendez-vous", "2026-0001", "--ics", "appel.ics")
    #expect(result.status == 66)
    #expect(result.errors.contains("recouvre cabinet"))
    #expect(!exists("appel.ics"))
    // The message asks for a slot.
    let mail = try program.run("rendez-vous", "2026-0001", "--eml", "demande.eml")
    #expect(mail.status == 0)
    #expect(mail.errors.contains("L’adresse électronique du cabinet n’est pas dans ce message"))
    #expect(try file("demande.eml").contains("Merci de me proposer un cr=C3=A9neau."))
    try firm("horaires: selon les saisons\n")
    #expect(
      try words(program.run("rendez-vous", "2026-0001").output).contains(
        "le programme ne sait pas lire ses horaires"))
    let shown = try program.run("cabinet", "--montrer")
    #expect(words(shown.output).contains("Le mot « selon » n’est pas compris ici"))
  }

  @Test func `a slot that is not there is a mistake of usage`() throws {
    try firm(Self.open)
    for number in ["0", "7", "-1"] {
      let result = try program.run(arguments: [
        "rendez-vous", "2026-0001", "--creneau=" + number, "--ics", "a.ics",
      ])
      #expect(result.status == 64, "\(number)")
      #expect(!exists("a.ics"))
    }
  }

  @Test func `the JSON says what is proposed and that nothing is sent`() throws {
    try firm(Self.open)
    let result = try program.run("rendez-vous", "2026-0001", "--le", "2026-11-23", "--json")
    let value = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(value["schema"] as? String == "recouvre-rendez-vous/1")
    #expect(value["envoye"] as? Bool == false)
    #expect((value["creneaux"] as? [[String: Any]])?.first?["debut"] as? String == "2026-11-24T09:00")
  }

  @Test func `two files of one name are refused before anything is written`() throws {
    let result = try program.run("rendez-vous", "2026-0001", "--eml", "x", "--echeances", "x")
    #expect(result.status == 64)
    #expect(!exists("x"))
  }

  @Test func `one file that is in the way leaves the others unwritten`() throws {
    _ = try program.write("à moi", to: "dates.ics")
    let result = try program.run(
      "rendez-vous", "2026-0001", "--eml", "demande.eml", "--echeances", "dates.ics")
    #expect(result.status == 73)
    #expect(!exists("demande.eml"))
    #expect(try file("dates.ics") == "à moi")
  }

  @Test func `a case that the firm may not hear gets no file`() throws {
    let yaml =
      "recouvre: entretien/1\nreponses:\n  accueil.motif: creance\n  accueil.repondant: cabinet\n  accueil.conflit: oui\n"
    let file = try program.write(yaml, to: "conflit.yaml")
    try firm(Self.open)
    _ = try program.run("importer", file)
    let result = try program.run("rendez-vous", "2026-0002", "--tout", "rdv")
    #expect(result.status == 77, "\(result.errors)")
    #expect(!exists("rdv"))
    #expect(try !program.run("rendez-vous", "2026-0002").output.contains("Objet"))
  }

  @Test func `whoever erases the dossier is told of the files`() throws {
    _ = try program.run("rendez-vous", "2026-0001", "--eml", "demande.eml")
    let result = try program.run("effacer", "2026-0001", "--motif", "essai", "--oui")
    #expect((result.output + result.errors).contains("demande.eml"))
  }

  @Test func `every interview gives files that others' readers take`() throws {
    let script = """
      import sys, glob, email, email.policy, icalendar
      count = 0
      for path in sorted(glob.glob(sys.argv[1] + '/*/*.ics')):
        calendar = icalendar.Calendar.from_ical(open(path, 'rb').read())
        for event in calendar.walk('VEVENT'):
          assert not event.errors, (path, event.errors)
          assert event.decoded('DTSTART') < event.decoded('DTEND'), path
          count += 1
        assert all(len(line) <= 76 for line in open(path, 'rb').read().split(b'\\n')), path
      for path in sorted(glob.glob(sys.argv[1] + '/*/*.eml')):
        message = email.message_from_bytes(open(path, 'rb').read(), policy=email.policy.default)
        assert not message.defects, (path, message.defects)
        parts = list(message.iter_parts())
        assert len(parts) == 3 and not any(part.defects for part in parts), path
        icalendar.Calendar.from_ical(parts[2].get_payload(decode=True))
        assert all(len(line) <= 79 for line in open(path, 'rb').read().split(b'\\n')), path
        count += 1
      print(count)
      """
    let check = try program.shell("python3 -c 'import icalendar, email' 2>/dev/null")
    guard check.status == 0 else { return }
    try firm(Self.open)
    let interviews = Program.root.appendingPathComponent("Tests/Interviews").path
    let folder = program.home.path + "/tous"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let files = try FileManager.default.contentsOfDirectory(atPath: interviews).filter {
      $0.hasSuffix(".yaml")
    }
    for (index, name) in files.sorted().enumerated() {
      #expect(try program.run("importer", interviews + "/" + name).status == 0, "\(name)")
      let reference = "2026-00" + (index + 2 < 10 ? "0" : "") + String(index + 2)
      let result = try program.run(
        "rendez-vous", reference, "--le", "2026-11-23", "--tout", folder + "/" + reference)
      #expect(result.status == 0, "\(name): \(result.errors)")
    }
    let source = try program.write(script, to: "lire.py")
    let read = try program.shell("python3 '\(source)' '\(folder)'")
    #expect(read.status == 0, "\(read.errors)")
    #expect((Int(read.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) >= 4 * files.count)
  }
}

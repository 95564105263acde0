import ArgumentParser
import Basics
import Glibc
import Store

/// Where a document goes: `-o`, and whether it may take the place of a file.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .short, help: ArgumentHelp("Fichier à écrire, au lieu de l’écran.", valueName: "fichier"),
    completion: .file())
  var output: String?

  @Flag(name: .long, help: "Avec -o : remplace le fichier s’il existe déjà.")
  var remplacer = false

  /// The file to write, nil for standard output.
  var path: String? { output == "-" ? nil : output }

  /// The format that the name after `-o` asks for, else the usual one.
  func format<Format: FileNameFormat>() -> Format {
    let ending = path?.split(separator: ".").last?.lowercased()
    return Format.endings.first { $0.0 == ending }?.1 ?? .usual
  }

  /// Refuses a name that promises another kind of file than any that the command writes: a text named `.docx` opens in
  /// no word processor.
  func check<Format: FileNameFormat>(_ format: Format.Type, what: String) throws {
    try Self.check(path, writes: format.endings.map(\.0), what: what)
  }

  /// The same for a command of one format.
  static func check(_ path: String?, writes: [String], what: String) throws {
    guard let path, let dot = path.lastIndex(of: ".") else { return }
    let ending = path[path.index(after: dot)...].lowercased()
    let promised = [
      "doc", "docx", "odt", "rtf", "pdf", "html", "htm", "ics", "eml", "zip", "xls", "xlsx", "ods", "csv",
      "jpg",
      "jpeg", "png", "yaml", "yml",
    ]
    guard promised.contains(ending), !writes.contains(ending) else { return }
    let known = writes.filter { $0 != "htm" && $0 != "yml" }.map { "." + $0 }
    throw Failure(
      ExitStatus.usage,
      "\(what) ne s’écrit pas en .\(ending) : rien n’a été écrit. Donnez un nom qui finit par "
        + (known.count == 1
          ? known[0] : known.dropLast().joined(separator: ", ") + " ou " + (known.last ?? ""))
        + ".")
  }

  /// Writes `text`; a file that exists is replaced only when that was asked for.
  func write(_ text: String) throws {
    guard let path else { return try Output.standardOutput(text) }
    try Output.file(text, to: path, replacing: try mayReplace())
  }

  /// The same for a long text that comes in pieces.
  func stream(_ body: ((String) throws -> Void) throws -> Void) throws {
    try Output.stream(to: path, replacing: try mayReplace(), body)
  }

  /// Whether a file of that name may be replaced: it was asked for, or it is asked now.
  func mayReplace() throws -> Bool {
    try path.map { try Self.mayReplace($0, asked: remplacer) } ?? remplacer
  }

  /// False when nothing stands at `path`; asks when something does, that was not `asked` for, and somebody can answer.
  static func mayReplace(_ path: String, asked: Bool) throws -> Bool {
    do { try AtomicFile.checkName(path) } catch { throw Failure(writing: path, error) }
    if asked { return true }
    var info = stat()
    // What is neither a file nor a link is refused for what it is.
    guard lstat(path, &info) == 0, [S_IFREG, S_IFLNK].contains(info.st_mode & S_IFMT) else { return false }
    let kept = "Le fichier « \(path) » existe déjà : il est resté tel quel."
    guard isatty(0) == 1, isatty(2) == 1 else {
      throw Failure(ExitStatus.cannotCreate, kept + " Donnez un autre nom, ou ajoutez --remplacer.")
    }
    var keyboard = Keyboard(Environment(), unanswered: kept)
    if try keyboard.agrees(to: "Le fichier « \(SafeText.escaped(path)) » existe déjà. Le remplacer") {
      return true
    }
    throw Failure(ExitStatus.cannotCreate, kept)
  }
}

/// A format that the ending of a file’s name asks for.
protocol FileNameFormat {
  /// Without `-o`, and for a name that says nothing.
  static var usual: Self { get }
  /// In lower case, in the order in which they are advised.
  static var endings: [(String, Self)] { get }
}

import Foundation
import Glibc
import Testing

@testable import Store

struct AtomicFileTests {
  private let content = Array("Dossier 2026-0007\n".utf8)

  @Test func `a new file has exactly the bytes and the mode asked, and nothing else is left`() throws {
    umask(0o022)
    let folder = try TemporaryFolder()
    try AtomicFile.write(content, to: folder.file("bilan.md"))
    try AtomicFile.write([], to: folder.file("vide"), mode: 0o666)
    #expect(try bytes(of: folder.file("bilan.md")) == content)
    #expect(try mode(of: folder.file("bilan.md")) == 0o600)
    #expect(try mode(of: folder.file("vide")) == 0o666)
    #expect(try folder.names() == ["bilan.md", "vide"])
  }

  @Test func `an existing file is replaced whole`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("bilan.md")
    try write(Array(repeating: 7, count: 100_000), to: path)
    try AtomicFile.write(content, to: path)
    #expect(try bytes(of: path) == content)
    let long = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) }
    try AtomicFile.write(long, to: path)
    #expect(try bytes(of: path) == long)
  }

  @Test func `a link at the target is replaced itself and what it points to is left alone`() throws {
    let folder = try TemporaryFolder()
    try write([1, 2, 3], to: folder.file("hôtes"))
    #expect(symlink(folder.file("hôtes"), folder.file("rapport.html")) == 0)
    try AtomicFile.write(content, to: folder.file("rapport.html"))
    #expect(try bytes(of: folder.file("hôtes")) == [1, 2, 3])
    #expect(try FileSystem.status(folder.file("rapport.html"), followingLinks: false)?.kind == .regular)
    #expect(try bytes(of: folder.file("rapport.html")) == content)
  }

  @Test(arguments: ["", "file:x", "absent/bilan.md", "dossier", "dossier/", "tube", "a\0b", "bilan.md/x"])
  func `what cannot be the name of a file is refused and nothing is left`(_ name: String) throws {
    let folder = try TemporaryFolder()
    #expect(mkdir(folder.file("dossier"), 0o700) == 0)
    #expect(mkfifo(folder.file("tube"), 0o600) == 0)
    try write([1], to: folder.file("bilan.md"))
    let before = try folder.names()
    let path = name.isEmpty || name == "file:x" ? name : folder.file(name)
    let error = #expect(throws: StoreError.self) { try AtomicFile.write(content, to: path) }
    guard case .refusedPath = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try folder.names() == before)
  }

  @Test(arguments: ["/dev/null", "/dev/stdout", "/dev/full", "/proc/self/x"])
  func `the system's own files are never replaced`(_ path: String) throws {
    let error = #expect(throws: StoreError.self) { try AtomicFile.write(content, to: path) }
    #expect(error?.exitCode == 77)
  }

  @Test(arguments: [
    "dossiers.db", "dossiers.db-journal", "dossiers.db.avant-restauration-x", "DOSSIERS.DB",
    "lien/dossiers.db",
    "./dossiers.db",
  ]) func `no document takes the place of the store, nor of what lies beside it`(_ name: String) throws {
    let (folder, store, _) = try filledStore()
    #expect(symlink(folder.path, folder.file("lien")) == 0)
    let before = try bytes(of: folder.database)
    let names = try folder.names()
    for path in [folder.file(name), folder.path + "//" + name] {
      let error = #expect(throws: StoreError.self) { try AtomicFile.write(content, to: path) }
      #expect(error?.exitCode == 77)
      #expect(error?.message.contains("la base des dossiers") == true)
      #expect(throws: StoreError.self) { try store.backUp(to: path, replacing: true) }
    }
    #expect(try bytes(of: folder.database) == before)
    #expect(try folder.names() == names)
  }

  @Test func `when the disk refuses, the old content stays and no temporary file is left`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("bilan.md")
    try AtomicFile.write(content, to: path)
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 10_000, rlim_max: rlim_t.max)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let error = #expect(throws: StoreError.self) {
        try AtomicFile.write(Array(repeating: 7, count: 20_000), to: path)
      }
      #expect(error == .io(path: path, detail: "la taille maximale d’un fichier est atteinte"))
    }
    #expect(try bytes(of: path) == content)
    #expect(try folder.names() == ["bilan.md"])
  }

  @Test(arguments: [
    ("a/b", "a"), ("b", "."), ("/b", "/"), ("/a//b//", "/a"), ("/", "/"), ("a/", "."), ("//b", "/"),
    ("./b", "."), ("é/ü", "é"),
  ]) func `the folder of a path is the part before its last name`(_ path: String, _ folder: String) {
    #expect(FileSystem.directory(of: path) == folder)
  }
}

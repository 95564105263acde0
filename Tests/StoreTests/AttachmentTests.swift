import Dossier
import Foundation
import Interview
import Testing

@testable import Store

@Suite struct AttachmentTests {
  let folder: TemporaryFolder
  let store: SQLiteStore
  let dossier: DossierID

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(directory: folder.file("d"))
    dossier = try store.open().id
  }

  /// Joins a file of this content, as the command does.
  private func join(_ text: String, as key: String = "0a", to dossier: DossierID? = nil) throws
    -> AttachedFile
  {
    let path = folder.file("source.txt")
    try write(Array(text.utf8), to: path)
    let id = dossier ?? self.dossier
    let taken = try store.attachments.take(path, for: id)
    let file = AttachedFile(
      key: key, sha256: taken.sha256, size: taken.size, format: taken.format, kind: .factures, date: nil,
      label: "Facture", name: taken.name)
    let version = try store.header(id.text).version
    _ = try store.append([.act(file.act)], to: id, expecting: version, stamp: stamp())
    return file
  }

  private func place(_ file: AttachedFile) throws -> String {
    try store.attachments.file(file.sha256, of: dossier)
  }

  @Test func `bytes are kept under the name of their content, for their owner alone`() throws {
    let file = try join("bonjour")
    #expect(file.sha256 == "2cb4b1431b84ec15d35ed83bb927e27e8967d75f4bcd9cc4b25c8d879ae23e18")
    #expect(try bytes(of: place(file)) == Array("bonjour".utf8))
    #expect(try mode(of: place(file)) == 0o600)
    #expect(try mode(of: store.attachments.folder(of: dossier)) == 0o700)
    #expect(try store.attachments.condition(of: file, of: dossier) == .whole)
  }

  @Test(arguments: [
    "../../../../../../../../tmp/aaaaaaaaaaaa", "", "/etc", ".", "ABCDEF00-0000-0000-0000-000000000000",
  ])
  func `an identity that could name another place is refused`(text: String) {
    #expect(throws: StoreError.self) { try store.attachments.folder(of: DossierID(text)) }
  }

  @Test(arguments: ["../dossiers.db", "", "0a"])
  func `a digest that could name another place is refused`(text: String) {
    #expect(throws: StoreError.self) { try store.attachments.file(text, of: dossier) }
  }

  @Test
  func `a changed byte, a wrong size, a link, a folder, nothing: each is seen, and hides no other dossier`()
    throws
  {
    let other = try store.open().id
    _ = try join("autre", to: other)
    let file = try join("bonjour")
    let path = try place(file)
    let damages: [() throws -> Void] = [
      { try write(Array("bonjoux".utf8), to: path) }, { try write(Array("bonjour!".utf8), to: path) },
      { try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/passwd") },
      { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }, {},
    ]
    for damage in damages {
      try FileManager.default.removeItem(atPath: path)
      try damage()
      #expect(try store.attachments.condition(of: file, of: dossier) != .whole)
      let check = try store.verifyAttachments()
      #expect(check.files == 2 && check.findings.map(\.reference) == ["2026-0001"])
      #expect(throws: StoreError.self) { try store.backUp(to: folder.file("copie.db")) }
      #expect(try folder.names() == ["d", "source.txt"])
      try write([0], to: folder.file("vide"))
      try FileManager.default.removeItem(atPath: folder.file("vide"))
      if !FileManager.default.fileExists(atPath: path) { try write([0], to: path) }
    }
    // What the log says is copied all the same when that is asked.
    let summary = try store.backUp(to: folder.file("copie.db"), keepsDamage: true)
    #expect(summary.files == 1 && summary.findings.count == 1)
  }

  @Test func `a file shared with another copy is read first: one that changed there is copied again`() throws
  {
    let file = try join("bonjour")
    _ = try store.backUp(to: folder.file("a.db"))
    let shared = try AttachmentFolder(ofCopy: folder.file("a.db")).file(file.sha256, of: dossier)
    try write(Array("bonjoux".utf8), to: shared)
    _ = try store.backUp(to: folder.file("b.db"))
    let copy = AttachmentFolder(ofCopy: folder.file("b.db"))
    #expect(try copy.condition(of: file, of: dossier) == .whole)
    #expect(try bytes(of: shared) == Array("bonjoux".utf8))
  }

  @Test func `a copy that is refused leaves the files of the one that was there`() throws {
    let file = try join("bonjour")
    let path = folder.file("a.db")
    _ = try store.backUp(to: path)
    _ = try join("plus tard", as: "0b")
    #expect(throws: StoreError.exists(path: path)) { try store.backUp(to: path) }
    let copy = AttachmentFolder(ofCopy: path)
    #expect(try copy.condition(of: file, of: dossier) == .whole)
    #expect(copy.contents.count == 1)
  }

  @Test func `nobody else adds to a dossier while its folder is held`() throws {
    let lock = try store.attachments.lock(dossier)
    #expect(lock != nil)
    #expect(FolderLock(try store.attachments.folder(of: dossier), exclusive: true) == nil)
    withExtendedLifetime(lock) {}
  }

  @Test
  func `a copy is refused where a link has the name of its files, and what the link leads to is left alone`()
    throws
  {
    _ = try join("bonjour")
    let elsewhere = folder.file("ailleurs/" + dossier.text)
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    try write(Array("à moi".utf8), to: elsewhere + "/photo.jpg")
    let copy = folder.file("copie.db")
    try FileManager.default.createSymbolicLink(
      atPath: copy + ".pieces", withDestinationPath: folder.file("ailleurs"))
    let error = #expect(throws: StoreError.self) { try store.backUp(to: copy) }
    #expect(error?.exitCode == 77)
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere) == ["photo.jpg"])
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test func `what the program did not name stays beside the files of a copy`() throws {
    _ = try join("bonjour")
    let copy = folder.file("copie.db")
    let foreign = copy + ".pieces/00000000-1111-2222-3333-444444444444"
    try FileManager.default.createDirectory(atPath: foreign, withIntermediateDirectories: true)
    try write(Array("à moi".utf8), to: foreign + "/photo.jpg")
    _ = try store.backUp(to: copy)
    #expect(try bytes(of: foreign + "/photo.jpg") == Array("à moi".utf8))
  }

  @Test func `a dossier's folder that is a link takes no file, and is told by a verification`() throws {
    let file = try join("bonjour")
    let own = try store.attachments.folder(of: dossier)
    let moved = folder.file("ailleurs")
    try FileManager.default.moveItem(atPath: own, toPath: moved)
    try FileManager.default.createSymbolicLink(atPath: own, withDestinationPath: moved)
    guard case .damaged = try store.attachments.condition(of: file, of: dossier) else {
      Issue.record("a link passes for the folder")
      return
    }
    #expect(throws: StoreError.self) { try join("autre", as: "0b") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: moved) == [file.sha256])
  }

  @Test func `no document takes the place of a file joined`() throws {
    let file = try join("bonjour")
    let stored = try place(file)
    for path in [
      stored, stored + "x", try store.attachments.folder(of: dossier) + "/bilan.html",
      store.attachments.path + "/copie.db",
    ] {
      let error = #expect(throws: StoreError.self) { try AtomicFile.checkTarget(path) }
      #expect(error?.exitCode == 77, "\(path)")
    }
    #expect(try bytes(of: stored) == Array("bonjour".utf8))
    // A folder of the same name that belongs to no store is anybody's.
    let own = folder.file("pieces")
    try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
    try AtomicFile.checkTarget(own + "/bilan.html")
  }

  @Test func `a file that grows while it is read is refused`() throws {
    // What the system tells of these files is not what they hold.
    for path in ["/proc/self/status", "/proc/self/maps"] {
      #expect(throws: AttachmentRefusal.self) { try store.attachments.take(path, for: dossier) }
    }
    #expect(store.attachments.contents.isEmpty)
  }

  @Test func `every refusal says what to do, and has its code`() {
    let reasons: [AttachmentRefusal.Reason] = [
      .missing(detail: "rien ne porte ce nom"), .link, .notAFile(kind: "c’est un dossier"),
      .unreadable(detail: "refusé"),
      .empty, .tooLarge, .changed, .program("c’est un programme"), .ours, .illegibleName,
    ]
    for reason in reasons {
      let refusal = AttachmentRefusal("x", reason)
      #expect(
        refusal.message.hasPrefix("«\u{A0}x\u{A0}» n’est pas joint\u{A0}: ") && refusal.message.hasSuffix(".")
      )
      #expect([65, 66, 77].contains(refusal.exitCode))
    }
  }
}

import Archive
import Basics
import Foundation
import Testing

/// What an archive holds, read without the library that wrote it (APPNOTE 6.3.10, §§ 4.3.7 and 4.3.12).
struct ZipEntry: Equatable {
  let name: String
  let flags: Int
  let method: Int
  let date: Int
  let crc: UInt32
  let size: Int
  let stored: Data

  static func all(in data: Data) -> [ZipEntry] {
    let bytes = [UInt8](data)
    func number(_ offset: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    guard bytes.count >= 22, number(bytes.count - 22, 4) == 0x0605_4B50 else { return [] }
    var offset = number(bytes.count - 6, 4)
    return (0..<number(bytes.count - 12, 2)).map { _ in
      let name = number(offset + 28, 2)
      let local = number(offset + 42, 4)
      let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      let entry = ZipEntry(
        name: String(decoding: bytes[(offset + 46)..<(offset + 46 + name)], as: UTF8.self),
        flags: number(offset + 8, 2),
        method: number(offset + 10, 2), date: number(offset + 14, 2), crc: UInt32(number(offset + 16, 4)),
        size: number(offset + 24, 4), stored: Data(bytes[start..<(start + number(offset + 20, 4))]))
      offset += 46 + name + number(offset + 30, 2) + number(offset + 32, 2)
      return entry
    }
  }
}

@Suite struct ZipFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "zip-" + UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func make(_ files: [(String, [UInt8], Bool)], _ name: String = "a.zip") throws -> Data {
    let path = folder.appendingPathComponent(name)
    try Data("former".utf8).write(to: path)
    let zip = try ZipFile(writing: path.path, dated: Day(number: 20_780))
    for (name, bytes, isCompressed) in files { try zip.add(name, bytes, isCompressed: isCompressed) }
    try zip.close()
    return try Data(contentsOf: path)
  }

  @Test func `names in UTF-8, one date, compressed files stored as they are`() throws {
    let text = [UInt8](repeating: 0x61, count: 5_000)
    let data = try make([
      ("01 - Relevé de compte.pdf", text, true), ("é.txt", text, false), ("vide", [], false),
    ])
    let entries = ZipEntry.all(in: data)
    #expect(entries.map(\.name) == ["01 - Relevé de compte.pdf", "é.txt", "vide"])
    #expect(entries.allSatisfy { $0.flags & 0x800 != 0 })
    #expect(entries.allSatisfy { $0.date == (2026 - 1980) << 9 | 11 << 5 | 23 })
    #expect(entries.map(\.method) == [0, 8, 8])
    #expect(entries[0].stored == Data(text))
    #expect(entries[1].stored.count < 100 && entries[1].size == 5_000)
    #expect(entries[0].crc == entries[1].crc)
  }

  @Test func `the same files give the same bytes`() throws {
    let files: [(String, [UInt8], Bool)] = [("a", Array("un".utf8), false), ("b", Array("deux".utf8), true)]
    #expect(try make(files, "1.zip") == make(files, "2.zip"))
  }

  @Test func `another program finds it sound`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip") else { return }
    _ = try make([("01 - é.txt", Array("contenu\n".utf8), false)])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
    process.arguments = ["-tqq", folder.appendingPathComponent("a.zip").path]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `a disk without room is an error, and not an archive`() throws {
    #expect(throws: ZipFile.Failure.self) {
      let zip = try ZipFile(writing: "/dev/full", dated: Day(number: 20_780))
      try zip.add("a", [UInt8](repeating: 7, count: 300_000), isCompressed: true)
      try zip.close()
    }
  }
}

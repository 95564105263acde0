import Foundation
import FuzzTargets
import Testing

/// The corpus of the fuzzers, and everything that they once broke, through the same doors.
@Suite struct CorpusTests {
  static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Corpus")

  private func files(of target: FuzzTarget) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: Self.corpus.appendingPathComponent(target.rawValue), includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `every text of the corpus keeps the promises`(target: FuzzTarget) throws {
    let files = try files(of: target)
    #expect(files.count >= 5)
    for file in files { target.run([UInt8](try Data(contentsOf: file))) }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `so does the corpus with a byte cut, doubled or changed`(target: FuzzTarget) throws {
    for file in try files(of: target) {
      let bytes = [UInt8](try Data(contentsOf: file))
      guard !bytes.isEmpty else { continue }
      let step = max(1, bytes.count / 12)
      for index in stride(from: 0, to: bytes.count, by: step) {
        target.run(bytes[..<index])
        target.run(bytes[index...])
        target.run(bytes[..<index] + bytes[index...].dropFirst())
        target.run(bytes[...index] + bytes[index...])
        for byte: UInt8 in [0x00, 0x0A, 0x22, 0x2D, 0x3A, 0x5B, 0x20] {
          var changed = bytes
          changed[index] = byte
          target.run(changed)
        }
      }
    }
  }
}

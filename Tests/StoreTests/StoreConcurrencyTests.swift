import Dossier
import Interview
import Testing

@testable import Store

struct StoreConcurrencyTests {
  /// Waits as long as a slow, busy machine needs: no result here depends on time.
  private func patient(_ directory: String) throws -> SQLiteStore {
    try SQLiteStore(directory: directory, schema: .current, patience: 120)
  }

  /// Eight connections, each reading a version, then appending on it, again when somebody was faster.
  @Test func `eight writers on one dossier lose nothing and refuse nothing for good`() async throws {
    let folder = try TemporaryFolder()
    let dossier = try SQLiteStore(directory: folder.path).open().id
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let store = try patient(folder.path)
          for index in 0..<50 {
            try appendWhateverHappens("\(writer) \(index)", to: dossier, in: store)
            await Task.yield()
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try patient(folder.path)
    let entries = try store.entries(of: dossier)
    #expect(entries.count == 400)
    let notes: [[Substring]] = entries.map { entry in
      guard case .note(_, let text) = entry.action else { return [] }
      return text.split(separator: " ")
    }
    for writer in 0..<8 {
      let own = notes.filter { $0.first == "\(writer)" }.map { String($0[1]) }
      #expect(own == (0..<50).map { String($0) })
    }
    // Each entry follows exactly the version that its author had seen.
    #expect(notes.map { String($0[2]) } == (0..<400).map { String($0) })
    #expect(try store.verify().isEmpty)
  }

  private func appendWhateverHappens(
    _ text: String, to dossier: DossierID, in store: SQLiteStore
  ) throws {
    var version = try store.header(dossier.text).version
    while true {
      do throws(StoreError) {
        _ = try store.append(
          [.note(nil, "\(text) \(version)")], to: dossier, expecting: version, stamp: stamp())
        return
      } catch {
        guard case .conflict(_, let found) = error else { throw error }
        version = found
      }
    }
  }

  @Test func `eight writers on their own dossiers never meet`() async throws {
    let folder = try TemporaryFolder()
    let references = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let store = try patient(folder.path)
          let header = try store.open()
          for index in 0..<50 {
            _ = try store.append([.undo], to: header.id, expecting: index, stamp: stamp())
            await Task.yield()
          }
          return header.reference
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(references.sorted() == (1...8).map { "2026-000\($0)" })
    let store = try patient(folder.path)
    #expect(try store.headers().map(\.version) == Array(repeating: 50, count: 8))
  }

  @Test func `one store is shared by many tasks`() async throws {
    let folder = try TemporaryFolder()
    let store = try patient(folder.path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<16 { group.addTask { _ = try store.open() } }
      try await group.waitForAll()
    }
    #expect(Set(try store.headers().map(\.reference)).count == 16)
  }

  @Test func `stores created at once in an empty folder are one store`() async throws {
    let folder = try TemporaryFolder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { _ = try patient(folder.file("neuf")).open() }
      }
      try await group.waitForAll()
    }
    let store = try SQLiteStore(directory: folder.file("neuf"))
    #expect(Set(try store.headers().map(\.reference)) == Set((1...8).map { "2026-000\($0)" }))
  }
}

import ArgumentParser
import Report
import Store

/// What is completed by asking the program: it must be quick, say nothing of a dossier but its reference, and never fail.
enum Completions {
  /// The references of the dossiers, last touched first.
  static let references = CompletionKind.custom { words, _, _ in
    guard
      let directory = try? DataDirectory.resolve(
        option: value(of: "--donnees", in: words), environment: Environment().values),
      (try? SQLiteStore.exists(in: directory)) == true,
      let store = try? SQLiteStore(reading: SQLiteStore.path(in: directory)),
      let headers = try? store.headers(limit: 500)
    else { return [] }
    return headers.map(\.reference)
  }

  /// The letters of the program, and those of the firm.
  static let models = CompletionKind.custom { words, _, _ in
    var names = EmbeddedLetterModels.texts.map(\.name)
    let folder = value(of: "--modeles", in: words) ?? Environment().values["RECOUVRE_MODELES"]
    if let folder, let files = try? ModelFolder.files(folder) {
      names += files.map { String($0.dropLast(".txt".count)) }.filter { !names.contains($0) }
    }
    return names
  }

  static let questionnaires = CompletionKind.file(extensions: ["yaml", "yml"])
  static let interviews = CompletionKind.file(extensions: ["yaml", "yml", "jsonl", "age"])
  static let copies = CompletionKind.file(extensions: ["db", "age"])

  private static func value(of option: String, in words: [String]) -> String? {
    guard let index = words.firstIndex(of: option), words.indices.contains(index + 1) else { return nil }
    return words[index + 1]
  }
}

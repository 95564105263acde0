import Basics
import Glibc
import Terminal

/// The files whose path begins as it is typed, for Tab: folders end with a slash, `~` is the person's own.
struct FileNames: Sendable {
  let home: String?

  /// More than this in one folder is no help.
  private static let limit = 500

  func suggestions(beginning typed: String) -> [Suggestion] {
    if typed == "~", home != nil { return [Suggestion("~/")] }
    let cut = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let (folder, beginning) = (String(typed[..<cut]), Normalization.nfc(String(typed[cut...])))
    var place = folder.isEmpty ? "." : folder
    if let home, place.hasPrefix("~/") { place = home + place.dropFirst() }
    let names = names(in: place)
    // As it is spelled; else whatever the case and the accents.
    let exact = names.filter { Normalization.nfc($0).hasPrefix(beginning) }
    let wanted = SearchKey.fold(beginning)
    let near = wanted.isEmpty ? [] : names.filter { SearchKey.fold($0).hasPrefix(wanted) }
    return (exact.isEmpty ? near : exact).filter { !$0.hasPrefix(".") || beginning.hasPrefix(".") }
      .prefix(FileNames.limit).map { name in
        var info = stat()
        let isFolder = stat(place + "/" + name, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
        return Suggestion(folder + name + (isFolder ? "/" : ""))
      }
  }

  /// Sorted; without the names that no terminal can show as they are.
  private func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        bytes.baseAddress.flatMap { String(validatingCString: $0.assumingMemoryBound(to: CChar.self)) }
      }
      guard let name, name != ".", name != "..", !name.unicodeScalars.contains(where: SafeText.isUnsafe)
      else {
        continue
      }
      names.append(name)
    }
    return names.sorted { SearchKey.fold($0) < SearchKey.fold($1) }
  }
}

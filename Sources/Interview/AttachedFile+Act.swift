import Basics
package import Dossier

/// Files joined to a dossier, as acts of its log.
extension AttachedFile {
  /// Seven words, the last of which is the rest: key, SHA-256, size, format, kind, day (or `-`), name.
  ///
  /// A format or a kind that this program does not know is another one; anything else that does not have the form is no
  /// file that this program could find again.
  package init?(_ act: Act) {
    guard act.kind == .attached else { return nil }
    let words = act.value.split(separator: " ", maxSplits: 6, omittingEmptySubsequences: false).map(
      String.init)
    guard words.count == 7, Self.isKey(words[0]), Self.isDigest(words[1]), Self.isNumber(words[2]),
      let size = Int64(words[2]), size <= Self.sizeLimit, !words[6].isEmpty
    else { return nil }
    let date = Day(iso: words[5])
    guard date != nil || words[5] == "-" else { return nil }
    self.init(
      key: words[0], sha256: words[1], size: size, format: FileFormat(rawValue: words[3]) ?? .bin,
      kind: Documents.Kind(rawValue: words[4]), date: date, label: act.note.isEmpty ? words[6] : act.note,
      name: words[6])
  }

  /// The act that joins this file, or that says of it what it now says.
  package var act: Act {
    let words = [
      key, sha256, String(size), format.rawValue, kind?.rawValue ?? Self.otherKind, date?.iso ?? "-", name,
    ]
    return Act(.attached, value: words.joined(separator: " "), note: label)
  }

  /// The act that takes it away.
  package var detachment: Act { Act(.detached, value: key) }

  /// Stands for no kind in the log, on the command line and in JSON.
  package static let otherKind = "autre"

  /// The files in force after these acts, in the order in which they were first joined.
  package static func inForce(after acts: some Sequence<Act>) -> [AttachedFile] {
    var files: [AttachedFile] = []
    for act in acts {
      if let file = AttachedFile(act) {
        if let index = files.firstIndex(where: { $0.key == file.key }) {
          files[index] = file
        } else {
          files.append(file)
        }
      } else if act.kind == .detached {
        files.removeAll { $0.key == act.value }
      }
    }
    return files
  }

  private static func isKey(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count) && text.utf8.allSatisfy { isHexadecimal($0) }
  }

  package static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { isHexadecimal($0) }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (text == "0" || !text.hasPrefix("0"))
  }
}

extension Interview {
  /// The files joined, in the order in which they were.
  package var attachments: [AttachedFile] { AttachedFile.inForce(after: acts) }
}

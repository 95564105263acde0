import Crypto
import Glibc
import Interview

/// The seal of a dossier's log: every entry carries SHA-256 over the seal before it and its own content.
///
/// Changing, reordering, inserting or dropping an entry breaks every seal after it. The bytes that are
/// hashed are described in docs/journal.md; they never change for a given layout number.
///
/// Secure Hash Standard, FIPS 180-4.
enum HashChain {
  /// The layout that this program writes.
  static let layout: UInt8 = 1

  static let hashLength = 32

  /// The seal of the dossier itself, on which the first entry's seal rests.
  static func genesis(
    id: DossierID, reference: String, createdAt: Instant, questionnaireVersion: String,
    questionnaireFingerprint: String
  ) -> [UInt8] {
    var content = SealedContent()
    content.begin(layout: layout, kind: "D")
    content.append(text: id.text)
    content.append(text: reference)
    content.append(integer: createdAt.seconds)
    content.append(text: questionnaireVersion)
    content.append(text: questionnaireFingerprint)
    return Array(content.digest)
  }

  /// The seal of one entry.
  static func seal(
    after previous: [UInt8], dossier: DossierID, sequence: Int, row: ActionRow, stamp: Stamp
  ) -> [UInt8] {
    var sealer = Sealer(dossier)
    return Array(sealer.digest(after: previous, sequence: sequence, row: row, stamp: stamp))
  }

  /// Seals the entries of one dossier, one after the other: the room for what is hashed is taken once.
  struct Sealer {
    private let dossier: DossierID
    private var content = SealedContent()

    init(_ dossier: DossierID) {
      self.dossier = dossier
    }

    /// Whether `seal` is that of this entry.
    mutating func holds(
      _ seal: [UInt8], after previous: [UInt8], sequence: Int, row: ActionRow, stamp: Stamp
    ) -> Bool {
      digest(after: previous, sequence: sequence, row: row, stamp: stamp).elementsEqual(seal)
    }

    fileprivate mutating func digest(
      after previous: [UInt8], sequence: Int, row: ActionRow, stamp: Stamp
    ) -> SHA256Digest {
      content.begin(layout: layout, kind: "E")
      content.append(hash: previous)
      content.append(text: dossier.text)
      content.append(integer: Int64(sequence))
      content.append(text: stamp.author)
      content.append(integer: stamp.at.seconds)
      content.append(text: stamp.provenance.rawValue)
      content.append(text: row.kind)
      content.append(text: row.path)
      content.append(text: row.group)
      content.append(text: row.key)
      content.append(text: row.state)
      content.append(text: row.raw)
      content.append(text: row.canonical)
      content.append(text: row.note)
      return content.digest
    }

    /// Whether the entry at which `row` stands carries its seal, without making values of its columns.
    ///
    /// - Parameters:
    ///   - row: of ``StoreRows/entriesOfDossier``.
    ///   - visit: is handed each text, nil where there is none.
    @inline(__always)
    mutating func holds(
      _ row: Columns, after previous: [UInt8], sequence: Int,
      visit: (_ column: Int32, _ text: UnsafeRawBufferPointer?) -> Void
    ) throws(ActionRow.Defect) -> Bool {
      content.begin(layout: layout, kind: "E")
      content.append(hash: previous)
      content.append(text: dossier.text)
      content.append(integer: Int64(sequence))
      let author = try row.textBytes(StoreRows.Column.author)
      content.append(bytes: author)
      visit(StoreRows.Column.author, author)
      content.append(integer: try row.integer(StoreRows.Column.at))
      for column in StoreRows.Column.provenance...StoreRows.Column.note {
        let text = try row.optionalTextBytes(column)
        content.append(bytes: text)
        visit(column, text)
      }
      let seal = try row.blob(StoreRows.Column.seal)
      return content.digest.withUnsafeBytes { digest in
        guard digest.count == seal.count, let left = digest.baseAddress, let right = seal.baseAddress else {
          return false
        }
        return memcmp(left, right, digest.count) == 0
      }
    }
  }

  /// 64 lower-case hexadecimal digits.
  static func hexadecimal(_ hash: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(hash.count * 2)
    for byte in hash {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 0xF)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The bytes that are hashed: every field says its length, so that no two contents share their bytes.
private struct SealedContent {
  private var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(512)
  }

  mutating func begin(layout: UInt8, kind: Unicode.Scalar) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(layout)
    bytes.append(UInt8(ascii: kind))
  }

  mutating func append(hash: [UInt8]) {
    bytes.append(contentsOf: hash)
  }

  mutating func append(integer: Int64) {
    append(bigEndian: UInt64(bitPattern: integer))
  }

  /// Absent is `00`; present is `01`, the number of bytes, the UTF-8 bytes as typed (not normalised).
  mutating func append(text: String?) {
    guard let text else { return bytes.append(0) }
    bytes.append(1)
    append(bigEndian: UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// A text as it is kept.
  mutating func append(bytes text: UnsafeRawBufferPointer?) {
    guard let text else { return bytes.append(0) }
    bytes.append(1)
    append(bigEndian: UInt64(text.count))
    bytes.append(contentsOf: text)
  }

  private mutating func append(bigEndian value: UInt64) {
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }

  var digest: SHA256Digest {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    return hasher.finalize()
  }
}

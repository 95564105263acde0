import Interview

/// Something that does not hold in a store, found by looking at all of it.
package struct VerificationFinding: Hashable, Sendable {
  /// The dossier concerned, as `2026-0007`; nil when it is the file as a whole.
  package let reference: String?
  /// The entry concerned; nil when it is the dossier's header, or the file.
  package let sequence: Int?
  /// French, without a full stop.
  package let detail: String

  package init(reference: String?, sequence: Int?, detail: String) {
    self.reference = reference
    self.sequence = sequence
    self.detail = detail
  }

  init(_ broken: ChainBreak) {
    self.init(reference: broken.reference, sequence: broken.sequence, detail: broken.detail)
  }

  /// « Dossier 2026-0007, ligne 12 : … » or « Fichier : … ».
  package var message: String {
    guard let reference else { return "Fichier\u{A0}: \(detail)" }
    let place = sequence.map { ", ligne \($0)" } ?? ""
    return "Dossier \(reference)\(place)\u{A0}: \(detail)"
  }

  /// The same, in a sentence that names the file already.
  package var cause: String { reference == nil ? detail : message }
}

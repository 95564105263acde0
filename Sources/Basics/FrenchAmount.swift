/// Amounts in euros as French people type them: `1 234,56 €`, `1.234,56`, `12,4k`, `deux mille euros`,
/// `1 200 HT TVA 20 %`.
///
/// The result includes tax: an amount before tax needs its VAT rate, which is added (articles 266 and 278 and
/// following of the Code général des impôts), or the word that none is due. Other currencies, ranges and
/// approximations are refused; figures with two readings are asked. A minus sign or `moins` gives a negative
/// amount (a credit note).
package enum FrenchAmount {
  /// Reads one amount, at most ``Money/limit`` either side of zero.
  package static func read(_ text: String) -> Reading<Money> {
    var bytes = FoldedText.bytes(text)
    guard !bytes.isEmpty else { return .refused("Aucun montant n’a été saisi") }
    guard bytes.count <= 200 else { return .refused("Ce texte est trop long pour un montant") }
    if let reason = AmountWords.refusal(bytes) { return .refused(reason) }
    // « 20 % » alone is a rate; beside an amount before tax it is that of its VAT.
    if bytes.last == 0x25, !bytes.contains(where: { (0x61...0x7A).contains($0) }) {
      return .refused("Un pourcentage n’est pas une somme\u{A0}: donnez-la en euros")
    }
    if bytes.first == 0x28, bytes.last == 0x29 {
      // Accountants write a negative amount between parentheses; others mean nothing by them.
      bytes = Array(bytes.dropFirst().dropLast())
      return limited(AmountReader(bytes).read()).flatMapValues { $0 > .zero ? [-$0, $0] : [$0] }
    }
    return limited(AmountReader(bytes).read())
  }

  static let unreadable = "Ce montant n’est pas reconnu\u{A0}: il faut un seul nombre, en euros"

  private static func limited(_ reading: Reading<[Int128]>) -> Reading<Money> {
    let values: [Int128]
    switch reading {
    case .value(let list): values = list
    case .ambiguous(let lists): values = lists.flatMap(\.self)
    case .refused(let reason): return .refused(reason)
    }
    let limit = Int128(Money.limit.cents)
    let kept = values.filter { $0 >= -limit && $0 <= limit }.map { Money(cents: Int64($0)) }
    return .among(kept, otherwise: "Ce montant dépasse dix milliards d’euros")
  }
}

extension Reading where Value: Equatable {
  /// Each value replaced by its own candidates.
  fileprivate func flatMapValues(_ transform: (Value) -> [Value]) -> Reading {
    switch self {
    case .value(let value): .among(transform(value), otherwise: "")
    case .ambiguous(let values): .among(values.flatMap(transform), otherwise: "")
    case .refused: self
    }
  }
}

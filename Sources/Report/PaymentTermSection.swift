import Assessment
import Basics
import Law

extension BilanReport {
  /// The invoices whose payment term deserves a word.
  var paymentTermsToSay: [PaymentTermFinding] {
    guard hasClaim else { return [] }
    return bilan.paymentTerms.filter(\.isWorthSaying)
  }

  /// Délai de paiement: what was retained, the longest term allowed, and what a longer one changes.
  var paymentTermSection: [Block] {
    let findings = paymentTermsToSay
    guard !findings.isEmpty else { return [] }
    return [
      .heading(level: 2, .title("DÉLAI DE PAIEMENT")),
      .definitions(findings.map { Definition(.strong($0.label), content($0)) }),
    ]
  }

  private func content(_ finding: PaymentTermFinding) -> [Text] {
    var lines = [Wording.sentence(finding.reason)]
    if let cap = finding.cap {
      let days = cap.limits.map { limit in
        FrenchFormat.day(limit.day) + (cap.limits.count > 1 ? " (" + limit.method + ")" : "")
      }
      let last = days.isEmpty ? "inconnue" : days.joined(separator: " ou ")
      lines.append(
        Text("Dernière date permise\u{A0}: ") + .strong(last) + Text(". ") + Wording.sentence(cap.reason))
    }
    lines.append(Wording.word(finding.verdict))
    return lines + finding.notes.map(Wording.sentence)
  }
}

extension Wording {
  /// Sign and word together: neither the sign nor a colour says it alone.
  static func word(_ verdict: PaymentTermFinding.Verdict) -> Text {
    switch verdict {
    case .within: .success("✓ Dans le délai permis.")
    case .conditional: .warning("~ Permise sous condition.")
    case .beyond: .error("✗ Au-delà du délai permis.")
    case .unknown: .warning("À établir\u{A0}: il manque un fait pour comparer.")
    case .noCap: Text("La loi ne fixe pas de délai maximal.")
    }
  }
}

/// The payment terms in JSON.
extension JSONValue {
  static func paymentTerm(_ finding: PaymentTermFinding) -> JSONValue {
    .object([
      ("cle", .string(finding.key)),
      ("libelle", .string(finding.label)),
      ("echeance", day(finding.due)),
      ("origine", .string(finding.origin.rawValue)),
      ("motif", reason(finding.reason)),
      ("plafond", finding.cap.map(cap) ?? .null),
      ("autre_plafond", finding.otherCap.map(cap) ?? .null),
      ("verdict", .string(finding.verdict.rawValue)),
      ("notes", .array(finding.notes.map(reason))),
    ])
  }

  private static func cap(_ cap: PaymentTermFinding.Cap) -> JSONValue {
    .object([
      ("cas", .optional(cap.id?.rawValue)),
      (
        "limites",
        .array(cap.limits.map { .object([("methode", .string($0.method)), ("le", day($0.day))]) })
      ),
      ("motif", reason(cap.reason)),
    ])
  }
}

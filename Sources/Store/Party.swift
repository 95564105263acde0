package import Basics
import Crypto
package import Dossier
package import Interview

/// Somebody whom a dossier names, as the check for conflicts of interests compares them.
package struct Party: Hashable, Sendable {
  /// Which part they have. The words are in files that exist: never renamed.
  package enum Role: String, Hashable, Sendable, CaseIterable {
    case creditor = "creancier"
    case debtor = "debiteur"
    case otherDebtor = "codebiteur"
    case guarantor = "garant"
    /// Who speaks for the client: the caller, the person to be called.
    case contact

    /// With the article: « le débiteur ».
    package var label: String {
      switch self {
      case .creditor: "le créancier"
      case .debtor: "le débiteur"
      case .otherDebtor: "un autre débiteur"
      case .guarantor: "le garant"
      case .contact: "la personne qui appelle"
      }
    }
  }

  /// Whether they are with whoever opened the dossier, or against.
  package enum Side: String, Hashable, Sendable, CaseIterable {
    case client
    case adverse

    package var label: String {
      switch self {
      case .client: "client"
      case .adverse: "adversaire"
      }
    }
  }

  package let role: Role
  package let side: Side
  package let name: PartyName
  /// Nine digits.
  package let siren: String?

  package init(_ role: Role, _ side: Side, name: PartyName, siren: String? = nil) {
    self.role = role
    self.side = side
    self.name = name
    self.siren = siren
  }

  /// How near another party is; nil when it is somebody else. Two numbers settle it: they are never the same company.
  package func closeness(to other: Party) -> PartyName.Closeness? {
    if let siren, let theirs = other.siren {
      if siren == theirs { return .siren }
      // The same name under two numbers: a namesake, a company that took another number; somebody looks.
      return name.closeness(to: other.name) == .same ? .close : nil
    }
    return name.closeness(to: other.name)
  }
}

extension Party {
  /// The questions whose answers name somebody, or say on which side they are.
  package static let questions: [FactPath] = [
    "accueil.motif", "creancier.nom", "creancier.siren", "debiteur.nom", "debiteur.siren",
    "debiteur.autres_noms",
    "garant.nom", "accueil.appelant", "creancier.contact",
  ]

  /// The parties that the answers in force name.
  ///
  /// Whoever received an act is the debtor: the sides are then the other way round.
  package static func drawn(from interview: Interview) -> [Party] {
    func value(_ path: FactPath) -> String? {
      interview.activeAnswer(at: path).flatMap {
        $0.state == .value && !$0.canonical.isEmpty ? $0.canonical : nil
      }
    }
    let received = ["injonction_recue", "autre_acte_recu"].contains(value("accueil.motif") ?? "")
    let (creditors, debtors): (Side, Side) = received ? (.adverse, .client) : (.client, .adverse)
    var parties: [Party] = []
    func add(_ role: Role, _ side: Side, _ text: String?, _ siren: String? = nil) {
      guard let text else { return }
      let name = PartyName(text)
      let digits = siren.map { String($0.filter(\.isNumber).prefix(9)) }
      guard !name.isEmpty || digits != nil else { return }
      let party = Party(role, side, name: name, siren: digits?.utf8.count == 9 ? digits : nil)
      if !parties.contains(party) { parties.append(party) }
    }
    add(.creditor, creditors, value("creancier.nom"), value("creancier.siren"))
    add(.debtor, debtors, value("debiteur.nom"), value("debiteur.siren"))
    // A number that a file gave before its question is asked is compared too. One that a correction set aside is not.
    for (role, side, path) in [
      (Role.creditor, creditors, "creancier.siren"), (.debtor, debtors, "debiteur.siren"),
    ] {
      guard value(FactPath(path)) == nil, let waiting = interview.usableAnswer(at: FactPath(path)),
        waiting.state == .value
      else { continue }
      add(role, side, "", waiting.canonical)
    }
    for name in (value("debiteur.autres_noms") ?? "").split(whereSeparator: { ",;/\n".contains($0) }) {
      add(.otherDebtor, debtors, String(name))
    }
    add(.guarantor, debtors, value("garant.nom"))
    add(.contact, .client, value("accueil.appelant"))
    add(.contact, .client, value("creancier.contact"))
    return parties
  }
}

/// A party of another dossier that may be the one searched.
package struct PartyMatch: Hashable, Sendable {
  package let dossier: DossierID
  package let reference: String
  package let createdAt: Instant
  package let role: Party.Role
  package let side: Party.Side
  package let closeness: PartyName.Closeness

  package init(
    dossier: DossierID, reference: String, createdAt: Instant, role: Party.Role, side: Party.Side,
    closeness: PartyName.Closeness
  ) {
    self.dossier = dossier
    self.reference = reference
    self.createdAt = createdAt
    self.role = role
    self.side = side
    self.closeness = closeness
  }

  /// How many parties that may contain the name searched are looked at, the latest first: « Martin » is in thousands.
  package static let containedLimit = 200

  /// What a decision on this match remembers, twelve hexadecimal digits: which name of one's own, which dossier, which
  /// side. Another name, or the same on the other side, is another match.
  package func mark(for party: Party) -> String {
    let text = [party.role.rawValue, party.name.key, party.siren ?? "", dossier.text, side.rawValue]
      .joined(separator: "\u{1F}")
    return HashChain.hexadecimal(Array(SHA256.hash(data: Array(text.utf8)).prefix(6)))
  }

  /// One line a dossier and a side, the nearest of them, in the order in which they are shown.
  static func ordered(_ matches: [PartyMatch]) -> [PartyMatch] {
    var best: [String: PartyMatch] = [:]
    for match in matches {
      let place = match.dossier.text + match.side.rawValue
      if let known = best[place], known.rank <= match.rank { continue }
      best[place] = match
    }
    return best.values.sorted { left, right in
      if left.closeness != right.closeness { return left.closeness < right.closeness }
      if left.createdAt != right.createdAt { return left.createdAt > right.createdAt }
      return (left.reference, left.side.rawValue) > (right.reference, right.side.rawValue)
    }
  }

  private var rank: Int {
    closeness.rawValue * 10 + (Party.Role.allCases.firstIndex(of: role) ?? 0)
  }
}

extension DossierStore {
  /// Draws again the parties of the dossiers that were written by a path that did not, or under other rules.
  ///
  /// - Returns: references of dossiers that cannot be read, and so were not compared.
  package func refreshParties(plan: InterviewPlan, report: WorkReport = { _, _ in }) throws(StoreError)
    -> [String]
  {
    let stale = try staleParties()
    guard !stale.isEmpty else { return [] }
    var unread: [String] = []
    var batch: [(DossierID, Int, [Party])] = []
    var position = 0
    while position < stale.count {
      // Read a few at a time, drawn on every processor, written very many at a time: each page of the tables is then
      // written a few times only.
      let part = Array(stale[position..<min(position + 500, stale.count)])
      let logs = try logs(of: part.map(\.id))
      let drawn = Concurrent.map(part.count) { index in
        logs[index].map { entries in
          (entries.count, Party.drawn(from: Interview(plan: plan, actions: entries.map(\.action))))
        }
      }
      for (header, outcome) in zip(part, drawn) {
        switch outcome {
        case .success(let (version, parties)): batch.append((header.id, version, parties))
        case .failure(.damaged): unread.append(header.reference)
        case .failure(.notFound): continue
        case .failure(let error): throw error
        }
      }
      position += part.count
      if batch.count >= 10_000 || position == stale.count {
        try keepParties(batch)
        batch.removeAll()
      }
      report(.comparing, Double(position) / Double(stale.count))
    }
    return unread.sorted()
  }
}

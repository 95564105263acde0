import Basics
import Dossier
import Law
import Testing

@testable import Assessment

/// What would change the advice is found by trying every value of every open fact.
@Suite struct WouldChangeTests {
  private func told(_ change: (inout Dossier) -> Void) -> [Reason] { BaseCase.bilan(change).wouldChange }

  private func context(_ dossier: Dossier) -> RuleContext {
    RuleContext(of: dossier, on: BaseCase.today, needsProof: true)
  }

  // MARK: Which facts

  /// Facts of the dossier that no supposition is made of, each with why.
  private static let untried: [String: String] = [
    "accueil.motif": "the other door is another interview", "accueil.repondant": "no rule reads it",
    "accueil.conflit": "asked of the firm alone", "creancier.franchise_tva": "no rule reads it",
    "debiteur.plusieurs": "only a remark reads it", "garant.existe": "only a remark reads it",
    "garant.societe": "no rule reads it", "garant.acte_signe": "only a remark reads it",
    "relation.en_cours": "only a mistake to avoid reads it",
    "relation.cgv_acceptees": "only a reserve reads it",
    "relation.clause_penale": "only a remark reads it", "relation.protection_juridique": "no rule reads it",
    "relation.biens_retenus": "no rule reads it", "travaux.reserves": "only a remark reads it",
    "clause.reserve_propriete": "only companions read it", "clause.biens_en_place": "only companions read it",
    "relation.taux_retard_ecrit": "tried with the rate", "facture.refusee": "no rule reads it",
    "echange.nature": "an event without a kind is not one", "echange.canal": "the kind of letter decides",
    "suite.debiteur_repond": "no rule reads it", "suite.urgence": "no rule reads it",
    "acte.preuves": "no rule reads it",
  ]

  /// Dossiers that open, between them, every fact that something reads.
  private static let opened: [Dossier] = {
    var natures = Relation.Nature.allCases.map { nature in
      BaseCase.dossier {
        $0.relation.nature.value = nature
        $0.creditor = Creditor()
        $0.intake.mayAct = Fact($0.intake.mayAct.path)
        $0.debtor.quality = Fact($0.debtor.quality.path)
        $0.debtor.state = Fact($0.debtor.state.path)
        $0.debtor.country = Fact($0.debtor.country.path)
        $0.debtor.addressKnownGood = Fact($0.debtor.addressKnownGood.path)
        $0.claim.priceAgreed = Fact($0.claim.priceAgreed.path)
        $0.contest = Contest()
        $0.clauses = Clauses()
        $0.outlook = Outlook()
        $0.documents = Documents()
        $0.noDueDate()
        $0.addExchange(.miseEnDemeure, "2026-11-10")
        $0.payments = [Payment(key: "1")]
      }
    }
    natures += [
      BaseCase.dossier {
        $0.debtor.quality.value = .artisan
        $0.contest.form.value = .ecrite
        $0.contest.scope.value = .partie
        $0.relation.creditInsurance.value = true
        $0.relation.nature.value = .travaux
        $0.relation.subcontractor.value = true
        $0.relation.term.value = .jours
        $0.noDueDate()
        $0.invoices[0].performed = Fact($0.invoices[0].performed.path)
        $0.invoices[0].performedOn = Fact($0.invoices[0].performedOn.path)
        $0.invoices[0].creditNotes.knowledge = .missing(.jeNeSaisPas)
        for kind in Exchange.Kind.allCases { $0.addExchange(kind, nil) }
      },
      BaseCase.dossier {
        $0.contest = Contest()
        $0.contest.form.value = .ecrite
        $0.invoice(due: "2026-09-15")
        for kind in [
          Exchange.Kind.reconnaissance, .ordonnanceObtenue, .ordonnanceSignifiee, .opposition, .jugement,
        ] { $0.addExchange(kind, "2026-10-01") }
      },
      BaseCase.dossier {
        $0.addExchange(.demandeDelai, "2026-11-01", by: .debiteur)
        $0.addExchange(.lettreGreffe, "2026-11-16")
        $0.insolvent(.redressement)
        $0.creditor.country = Fact($0.creditor.country.path)
        $0.invoices.append(Invoice(key: "0002"))
        $0.payments = [Payment(key: "1")]
      },
      BaseCase.dossier {
        $0.debtor.state.value = .radiee
        $0.debtor.quality.value = .personnePublique
        $0.relation.chorus.value = .depose
        $0.noDueDate()
      },
      BaseCase.dossier {
        $0.debtor.quality.value = .personnePublique
      },
      BaseCase.dossier { $0.debtor.state.value = .fusion },
      BaseCase.dossier { $0.debtor.state.value = .dissoute },
      BaseCase.dossier { $0.consumer() },
      BaseCase.dossier { $0.invoice(issued: "2024-08-15", performed: "2024-08-15", due: "2024-09-15") },
      BaseCase.dossier {
        $0.contest.form.value = .ecrite
        $0.addExchange(.miseEnDemeure, nil)
      },
      BaseCase.dossier {
        $0.relation.nature = Fact($0.relation.nature.path)
        $0.addExchange(.reconnaissance, "2026-11-01") { $0.author = Fact($0.author.path) }
      },
    ]
    var acts = [Dossier(), Dossier()]
    acts[0].intake.purpose.value = .injonctionRecue
    acts[1].intake.purpose.value = .injonctionRecue
    acts[1].receivedAct.kind.value = .injonction
    return natures + acts
  }()

  private static let tried: [OpenFact] = opened.flatMap {
    RuleContext(of: $0, on: BaseCase.today, needsProof: true).openFacts()
  }

  /// Every choice and every yes or no of the dossier, found by looking at its parts.
  private static func openable(_ value: Any) -> Set<String> {
    var found: Set<String> = []
    if let flag = value as? Fact<Bool> { return [flag.path.question] }
    if let choice = value as? any ChoiceFact { return [choice.family] }
    for child in Mirror(reflecting: value).children { found.formUnion(openable(child.value)) }
    return found
  }

  @Test func `every choice and every yes or no of the dossier is tried, or there is a reason not to`() {
    var dossier = Dossier()
    dossier.invoices = [Invoice(key: "1")]
    dossier.payments = [Payment(key: "1")]
    dossier.exchanges = [Exchange(key: "1")]
    let openable = Self.openable(dossier)
    let tried = Set(Self.tried.map(\.path.question))
    #expect(openable.count > 50)
    #expect(openable.subtracting(tried).subtracting(Self.untried.keys) == [])
    #expect(Set(Self.untried.keys).intersection(tried) == [])
    #expect(Set(Self.untried.keys).subtracting(openable) == [])
  }

  @Test func `every value that is tried has its phrase, and every phrase its value`() {
    let keys = Set(Self.tried.flatMap(\.suppositions).map(\.key))
    #expect(keys.filter { SuppositionWording.phrase($0) == nil } == [])
    #expect(Set(SuppositionWording.phrases.keys).subtracting(keys) == [])
  }

  @Test func `phrases are in the imparfait, without a capital or a full stop`() {
    for (key, phrase) in SuppositionWording.phrases {
      #expect(phrase.first?.isLowercase == true && phrase.last != ".", "\(key)")
      #expect(!phrase.contains("'") && !phrase.contains("  "), "\(key)")
      #expect(
        phrase.contains("ai") || phrase.contains("iez") || phrase.contains("était"), "\(key): \(phrase)")
    }
  }

  // MARK: What they move

  /// A full recomputation of every part gives the same first action as the parts that the fact moves alone.
  @Test(arguments: 0..<8)
  func `what a fact is said not to move, it does not move`(_ slice: Int) {
    let array = CoveringArray(
      strength: 2, prime: 31, levels: (Factor.advice + Factor.figures).map(\.levels.count))
    for index in stride(from: slice * 7, to: array.count, by: 8 * 7) {
      let context = context(Factor.dossier(Factor.advice + Factor.figures, array.row(index)))
      let first = context.firstAction()
      guard first.action != .completerDossier, first.rule != "A1" else { continue }
      for fact in context.openFacts() {
        for supposition in fact.suppositions {
          var changed = context.dossier
          supposition.change(&changed)
          let quick = context.firstAction(supposing: supposition, of: fact, first: first)
          let full = self.context(changed).firstAction()
          #expect(quick.rule == full.rule && quick.title == full.title, "\(supposition.key)")
          #expect(quick.deadline?.day == full.deadline?.day, "\(supposition.key)")
        }
      }
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let path: FactPath
    let words: String
    let change: @Sendable (inout Dossier) -> Void
    var testDescription: String { path.name }
  }

  static let cases: [Case] = [
    Case(path: "debiteur.etat", words: "procédure collective\u{A0}: la première action serait") {
      $0.debtor.stateCheckedOn.value = BaseCase.day("2026-11-20")
    },
    Case(path: "creancier.qualite", words: "vous étiez un particulier\u{A0}: la première action serait") {
      $0.creditor.quality = Fact($0.creditor.quality.path)
    },
    Case(path: "debiteur.usage", words: "l’achat était privé") {
      $0.debtor.quality.value = .artisan
      $0.addExpiredNotice()
    },
    Case(path: "relation.capitalisation", words: "capitalisation des intérêts\u{A0}: le total serait de") {
      $0.invoice(issued: "2024-08-15", performed: "2024-08-15", due: "2024-09-15")
    },
    Case(
      path: "relation.produit",
      words: "denrées périssables\u{A0}: l’échéance de la facture F2026-041 dépasserait"
    ) {
      $0.relation.nature.value = .alimentairePerissable
    },
    Case(path: "relation.vehicule", words: "l’échéance de la facture F2026-041") {
      $0.relation.nature.value = .locationMateriel
      $0.invoice(due: "2026-09-29")
    },
    Case(path: "public.acheteur", words: "établissement de santé") {
      $0.debtor.quality.value = .personnePublique
      $0.relation.chorus.value = .depose
      $0.relation.chorusDate.value = BaseCase.day("2026-08-20")
      $0.noDueDate()
    },
    Case(
      path: "facture[0001].livraison",
      words: "60\u{A0}jours avant l’échéance\u{A0}: la prescription serait acquise"
    ) {
      $0.invoices[0].performedOn = Fact($0.invoices[0].performedOn.path)
    },
    Case(path: "facture[0001].echeance_convenue", words: "l’échéance n’avait pas été convenue") {
      $0.consumer()
      $0.invoice(issued: "2024-11-10", performed: "2024-11-10", due: "2025-02-04")
    },
    Case(path: "paiement[1].releve", words: "un relevé bancaire prouvait le paiement\u{A0}: la prescription")
    {
      var payment = Payment(key: "1")
      payment.amount.value = Money(euros: 100)
      payment.date.value = BaseCase.day("2026-10-05")
      payment.bankRecord.value = false
      $0.payments = [payment]
    },
    Case(path: "echange[3].sort", words: "«\u{A0}inconnu à l’adresse\u{A0}»\u{A0}: la première action serait")
    {
      $0.addExchange(.miseEnDemeure, "2026-11-16", channel: .recommande)
    },
    Case(path: "echange[3].preuve", words: "preuve écrite") {
      $0.addExchange(.reconnaissance, "2026-11-01", by: .debiteur) { $0.proofKept.value = false }
    },
    Case(path: "debiteur.code_postal", words: "le tribunal ne serait plus le même (chambre commerciale") {
      _ in
    },
    Case(path: "relation.cession", words: "affactureur\u{A0}: la première action serait") { _ in },
    Case(path: "relation.delai", words: "le total serait de") { $0.noDueDate() },
  ]

  @Test(arguments: cases)
  func `an open or doubtful fact that moves something is told`(_ item: Case) throws {
    let context = context(BaseCase.dossier(item.change))
    let every = context.suppositions(context.decide().first)
    let reason = try #require(every.first { $0.facts == [item.path] }, "\(every.map(\.text))")
    #expect(reason.text.contains(item.words), "\(reason.text)")
    #expect(!reason.citations.isEmpty, "\(reason.text)")
  }

  @Test func `what moves first comes first, ten are told, the others are counted`() throws {
    let bilan = BaseCase.bilan {
      $0.debtor.country = Fact($0.debtor.country.path)
      $0.debtor.state = Fact($0.debtor.state.path)
      $0.contest.form = Fact($0.contest.form.path)
      $0.claim.priceAgreed = Fact($0.claim.priceAgreed.path)
      $0.outlook.threats = Fact($0.outlook.threats.path)
      $0.invoices[0].performedOn = Fact($0.invoices[0].performedOn.path)
    }
    let told = bilan.wouldChange
    #expect(told.count == RuleContext.toldSuppositions + 1)
    let actions = told.dropLast().map { $0.text.contains("la première action serait") }
    #expect(actions.contains(true) && actions == actions.sorted { $0 && !$1 })
    #expect(told.last?.text.contains("changeraient aussi quelque chose") == true)
    #expect(told.last.map { !$0.facts.isEmpty } == true)
    #expect(Set(told.flatMap(\.facts)).count == told.flatMap(\.facts).count)
  }

  @Test func `a fact that was answered, or that has no object, is not tried`() {
    let told = told {
      $0.relation.transfer.value = .non
      $0.creditor.proceedings.knowledge = .missing(.sansObjet)
      $0.relation.owedToDebtor.knowledge = .missing(.aucun)
    }
    let facts = told.flatMap(\.facts)
    #expect(!facts.contains("relation.cession") && !facts.contains("creancier.procedure"))
    #expect(!facts.contains("relation.dette_reciproque") && !facts.contains("debiteur.etat"))
  }

  @Test func `no insolvency is supposed of a public body or of a consumer, no lack of power of a manager`() {
    func tried(_ change: (inout Dossier) -> Void) -> Set<String> {
      Set(
        context(
          BaseCase.dossier {
            $0.debtor.state = Fact($0.debtor.state.path)
            change(&$0)
          }
        ).openFacts().flatMap(\.suppositions).map(\.key))
    }
    let company = tried { _ in }
    #expect(company.contains("debiteur.etat=redressement") && company.contains("accueil.pouvoir=non"))
    let commune = tried { $0.debtor.quality.value = .personnePublique }
    #expect(!commune.contains { $0.hasPrefix("debiteur.etat=") })
    let person = tried { $0.consumer() }
    #expect(person.filter { $0.hasPrefix("debiteur.etat=") } == ["debiteur.etat=decede"])
    #expect(!tried { $0.intake.respondent.value = .dirigeant }.contains("accueil.pouvoir=non"))
  }

  @Test func `an ordinary file tries a bounded number of values, however long its list of invoices`() {
    let one = context(BaseCase.dossier()).openFacts().flatMap(\.suppositions).count
    let many = context(
      BaseCase.dossier { dossier in
        for number in 2...200 {
          var other = Invoice(key: String(number))
          other.amount.value = Money(euros: 100)
          other.issued.value = BaseCase.day("2026-08-15")
          dossier.invoices.append(other)
        }
      }
    ).openFacts().flatMap(\.suppositions).count
    #expect(one < 60, "\(one)")
    #expect(many < one + 60, "\(many)")
  }
}

/// A fact whose value is one of a list.
private protocol ChoiceFact {
  var family: String { get }
}

extension Fact: ChoiceFact where Value: CaseIterable {
  fileprivate var family: String { path.question }
}

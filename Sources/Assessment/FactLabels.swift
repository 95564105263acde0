package import Dossier

/// How documents and events are named to a reader.
extension Documents.Kind {
  var label: String {
    switch self {
    case .factures: "les factures"
    case .contrat: "le contrat"
    case .bonCommande: "le bon de commande"
    case .devis: "le devis"
    case .cgv: "les conditions générales de vente acceptées"
    case .bonLivraison: "le bon de livraison, ou le procès-verbal de réception"
    case .releveCompte: "le relevé de compte du client"
    case .releveBancaire: "le relevé bancaire des paiements reçus"
    case .relances: "les relances écrites"
    case .miseEnDemeure: "la copie de la mise en demeure"
    case .accuseReception: "l’avis de réception de la mise en demeure"
    case .reconnaissance: "la reconnaissance de dette ou l’échéancier signé"
    case .courriels: "les e-mails échangés avec le débiteur"
    case .cheque: "le chèque et l’avis de rejet"
    case .effet: "la lettre de change ou le billet à ordre"
    case .kbisCreancier: "l’extrait Kbis de votre entreprise"
    case .kbisDebiteur: "l’extrait Kbis du débiteur"
    case .garantie: "l’acte signé par le garant"
    case .ordonnance: "l’ordonnance d’injonction de payer"
    case .signification: "l’acte de signification"
    }
  }
}

extension Exchange.Kind {
  /// How the event is named in a sentence, without its date.
  package var label: String {
    switch self {
    case .relanceTelephone: "relance téléphonique"
    case .relanceEcrite: "relance écrite"
    case .miseEnDemeure: "mise en demeure"
    case .promesse: "promesse de payer"
    case .reconnaissance: "reconnaissance de dette"
    case .demandeDelai: "demande de délai"
    case .planConvenu: "échéancier convenu"
    case .planRespecte: "échéancier respecté"
    case .planRompu: "échéancier rompu"
    case .contestation: "contestation"
    case .reponseContestation: "réponse à la contestation"
    case .mediationOuverte: "médiation ouverte"
    case .mediationClose: "médiation close"
    case .requeteInjonction: "requête en injonction de payer"
    case .requeteRejetee: "rejet de la requête"
    case .ordonnanceObtenue: "ordonnance d’injonction de payer"
    case .ordonnanceSignifiee: "signification de l’ordonnance"
    case .opposition: "opposition"
    case .lettreGreffe: "lettre du greffe"
    case .creanceDeclaree: "déclaration de créance"
    case .creanceContestee: "contestation de la créance déclarée"
    case .assignation: "assignation"
    case .jugement: "jugement"
    case .jugementSignifie: "signification du jugement"
    case .saisie: "saisie"
    }
  }
}

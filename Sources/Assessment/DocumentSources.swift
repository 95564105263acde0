package import Dossier

/// For each kind of document: what it proves, where it is, whom to ask, what replaces it.
extension Documents.Kind {
  /// "l’accord du débiteur sur la commande et le prix".
  package var proves: String {
    switch self {
    case .factures: "le montant et l’échéance réclamés"
    case .contrat, .bonCommande, .devis: "l’accord du débiteur sur la commande et le prix"
    case .cgv: "le taux, le délai et les clauses acceptés"
    case .bonLivraison: "la livraison ou la prestation"
    case .releveCompte: "le solde restant dû"
    case .releveBancaire: "les paiements reçus, et leur date"
    case .relances: "les demandes de paiement"
    case .miseEnDemeure: "la mise en demeure de payer"
    case .accuseReception: "la réception de la mise en demeure"
    case .reconnaissance: "l’aveu de la dette par le débiteur"
    case .courriels: "la commande, la réception ou l’aveu, par les mots du débiteur"
    case .cheque: "l’engagement par chèque et son rejet"
    case .effet: "l’engagement par lettre de change ou billet"
    case .kbisCreancier: "l’identité du créancier et qui le représente"
    case .kbisDebiteur: "l’identité du débiteur et son état"
    case .garantie: "l’engagement du garant"
    case .ordonnance: "le titre déjà obtenu"
    case .signification: "la date et le mode de remise de l’ordonnance"
    }
  }

  /// Where it usually is.
  package var whereItIs: String {
    switch self {
    case .factures: "dans votre logiciel de facturation, ou sur la plateforme de facturation électronique"
    case .contrat, .bonCommande, .devis: "dans vos archives ou votre messagerie"
    case .cgv: "au dos du devis, avec la commande, ou sur votre site à la date de la commande"
    case .bonLivraison: "chez votre livreur, votre chef d’équipe ou votre service des expéditions"
    case .releveCompte: "dans votre comptabilité"
    case .releveBancaire: "sur le site de votre banque"
    case .relances, .courriels: "dans votre messagerie, à garder avec ses en-têtes"
    case .miseEnDemeure: "dans vos courriers envoyés"
    case .accuseReception: "dans votre courrier, ou sur votre compte en ligne de La Poste"
    case .reconnaissance: "dans vos courriers et votre messagerie"
    case .cheque: "dans vos remises en banque"
    case .effet: "dans vos remises à l’encaissement"
    case .kbisCreancier: "sur monidenum.fr ou infogreffe.fr"
    case .kbisDebiteur: "sur annuaire-entreprises.data.gouv.fr, et bodacc.fr le jour même"
    case .garantie: "avec le contrat"
    case .ordonnance: "dans le courrier du greffe"
    case .signification: "dans le dossier du commissaire de justice"
    }
  }

  /// Whom to ask for a copy.
  package var whomToAsk: String {
    switch self {
    case .factures, .releveCompte: "votre expert-comptable"
    case .contrat, .bonCommande, .devis, .cgv: "votre commercial, ou le client"
    case .bonLivraison: "le transporteur ou le salarié présent"
    case .releveBancaire, .cheque, .effet: "votre banque"
    case .relances, .courriels: "la personne qui suit ce client, ou votre informaticien"
    case .miseEnDemeure: "la personne qui l’a envoyée"
    case .accuseReception: "La Poste, avec le numéro de l’envoi"
    case .reconnaissance: "le débiteur, par écrit"
    case .kbisCreancier, .kbisDebiteur: "le greffe du tribunal de commerce"
    case .garantie: "le garant, ou le rédacteur de l’acte"
    case .ordonnance: "le greffe qui l’a rendue"
    case .signification: "le commissaire de justice"
    }
  }

  /// What may stand in for it.
  package var replacement: String {
    switch self {
    case .factures: "un duplicata, édité par le logiciel de facturation"
    case .contrat, .bonCommande, .devis: "des e-mails du débiteur qui commande, ou une confirmation de solde"
    case .cgv: "des commandes antérieures qui les rappellent"
    case .bonLivraison:
      "un e-mail de réception, des feuilles de temps, des photographies datées, une attestation"
    case .releveCompte: "le grand livre du compte client"
    case .releveBancaire: "une attestation de la banque"
    case .relances: "le journal d’envoi du logiciel de relance"
    case .miseEnDemeure: "une nouvelle mise en demeure"
    case .accuseReception: "le suivi de l’envoi, ou la lettre revenue non réclamée"
    case .reconnaissance: "une demande de délai ou un paiement partiel du débiteur"
    case .courriels: "des messages ou lettres du débiteur"
    case .cheque: "la copie du chèque et l’attestation de rejet"
    case .effet: "rien ne la remplace, il faut l’original"
    case .kbisCreancier: "une fiche du registre national des entreprises"
    case .kbisDebiteur: "une fiche du registre national des entreprises, datée du jour"
    case .garantie: "rien ne la remplace, il faut l’acte signé"
    case .ordonnance, .signification: "une copie certifiée"
    }
  }
}

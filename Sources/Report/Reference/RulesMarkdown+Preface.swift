import Assessment
import Basics
import Law

/// What the document is, and how to read it.
extension RulesMarkdown {
  mutating func introduction() {
    blocks.append("# Les règles et les chiffres de Recouvre")
    blocks.append(
      "> **Aucun avocat n’a encore relu ce document.** Recouvre informe\u{A0}; il ne dit jamais ce qu’un tribunal décidera."
    )
    paragraph(
      Text(
        "Voici tout ce sur quoi le programme fonde une première action\u{A0}: ses règles, leurs autorités, les chiffres de la loi et leurs dates. Le document est écrit par le programme lui-même (commande recouvre regles), à partir des règles et des tableaux qu’il applique\u{A0}; il ne se corrige pas à la main. Chiffres en vigueur le \(FrenchFormat.day(document.day)). Aucun texte postérieur au \(FrenchFormat.day(LegalWatch.seenThrough)) n’a été vu."
      ))
    paragraph(
      "Pour signaler une erreur, donner le nom de la règle (D2) ou du chiffre (delai_relance), ce qui est faux, et l’article."
    )
  }

  mutating func reading() {
    heading(2, "Comment le lire", anchor: "lire")
    list([
      "**vérifié**\u{A0}: texte officiel lu (dans une reproduction publique, Légifrance n’a pas été ouvert), ou deux sources concordantes.",
      "**une seule source**\u{A0}: une bonne source, ou une lecture indirecte.",
      "**à confirmer**\u{A0}: écrit de mémoire, non vérifié. Dans un bilan, le programme ajoute «\u{A0}à confirmer avec l’avocat\u{A0}» à ces autorités.",
    ])
    paragraph(
      "Chaque règle a un nom (D2), une condition (Si), une conclusion (Alors) et des remarques (À noter). Ces phrases décrivent le calcul. Les tests du programme vérifient que les actions, les règles différées, les autorités et les chiffres sont bien ceux du calcul\u{A0}; que chaque phrase dise juste, c’est à la relecture de le vérifier."
    )
    list([
      "**Action**\u{A0}: le nom stable de la première action que la règle peut donner. Une règle marquée ± n’en donne pas\u{A0}: elle complète celles des autres.",
      "**Diffère**\u{A0}: les règles dont l’action passe alors à «\u{A0}pas maintenant\u{A0}», avec le motif. **Tait**\u{A0}: celles dont l’action n’est pas montrée du tout. Selon le cas, une partie seulement de ces règles est concernée.",
      "**Autorités**\u{A0}: les articles et les décisions sur lesquels la règle repose. **Chiffres**\u{A0}: ceux que ses phrases citent, avec leur ligne dans les tableaux.",
    ])
    paragraph(
      "Abréviations\u{A0}: BCE, Banque centrale européenne\u{A0}; BODACC, bulletin officiel des annonces civiles et commerciales\u{A0}; C. ass., Code des assurances\u{A0}; C. civ., Code civil\u{A0}; C. com., Code de commerce\u{A0}; C. conso., Code de la consommation\u{A0}; C. trav., Code du travail\u{A0}; CCH, Code de la construction et de l’habitation\u{A0}; CCP, Code de la commande publique\u{A0}; CGI, Code général des impôts\u{A0}; CJA, Code de justice administrative\u{A0}; CMF, Code monétaire et financier\u{A0}; CMR, convention sur le transport international de marchandises par route\u{A0}; COJ, Code de l’organisation judiciaire\u{A0}; CPC, Code de procédure civile\u{A0}; CPCE, Code des procédures civiles d’exécution (suivi de «\u{A0}postes\u{A0}»\u{A0}: Code des postes et des communications électroniques)\u{A0}; Com., Civ., Ch. mixte, formations de la Cour de cassation\u{A0}; Kbis, extrait du registre du commerce."
    )
  }
}

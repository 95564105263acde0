// Generated from questionnaire.yaml by RECORD=1 swift test --filter QuestionnaireEmbeddedTests.
// swift-format-ignore-file

/// The questionnaire of the program itself: the document as the lawyer edits it, and the form read at start.
package enum EmbeddedQuestionnaire {
  /// The document, byte for byte.
  package static let yaml = ##"""
# ───────────────────────────────────────────────────────────────────────────
# Le questionnaire de Recouvre.
#
# Ce fichier dit tout ce qui est demandé, dans quel ordre, avec quels mots et
# pourquoi. Il se modifie dans un éditeur de texte, sans rien compiler :
#   recouvre questionnaire verifier questionnaire.yaml   relit et signale les fautes
#   recouvre --questionnaire questionnaire.yaml          essaie la nouvelle version
#
# Une question s’écrit ainsi (l’ordre des lignes est libre) :
#   - id: debiteur.nom         nom de la question : ne change jamais
#     type: texte              comment lire la réponse (liste plus bas)
#     intitule: …              la question posée : 3 lignes de 40 caractères au plus
#     dire: …                  ce que le cabinet dit au téléphone, quand l’intitulé ne se lit pas
#                              à voix haute : une ou deux phrases simples, 200 caractères au
#                              plus, qui s’adressent à l’appelant par « vous » (facultatif)
#     aide: …                  ce que cela veut dire, en mots simples
#     exemple: …               une réponse possible (inutile pour un choix, un oui ou non)
#     pourquoi: …              ce que la réponse change dans le bilan
#     source: …                l’article de loi, la décision ou le document
#     choix:                   réponses possibles, pour choix et choix_multiple
#       artisan: un artisan                                         le nom, puis les mots affichés
#       sel: {libelle: une SELARL, synonymes: [selas, selarl]}      avec d’autres mots reconnus
#     quand: {debiteur.etat: [plan, radiee]}     posée seulement dans ce cas
#     requis: oui              nécessaire au bilan
#     avenir: oui              date plutôt à venir (une échéance) que passée
#
# Types : texte, texte_long, choix, choix_multiple, oui_non, date, montant,
#   pourcentage, entier, siren, siren_ou_siret, tva, iban, courriel, telephone,
#   code_postal, pays, fichier.
#
# quand : toutes les lignes doivent être vraies ; entre crochets, une seule des
#   valeurs suffit. Pour un choix_multiple, il suffit que l’une des réponses choisies
#   soit dans la liste. Les valeurs je_ne_sais_pas, a_retrouver, sans_objet et aucun
#   désignent une réponse de ce genre. Une condition ne cite que des questions posées
#   plus haut. Les noms en « calcul. » sont des faits que le programme déduit ;
#   « recouvre questionnaire verifier » en donne la liste et le sens.
#   Un « quand » placé sur une section vaut pour toutes ses questions.
#
# Un groupe répète ses questions : une fois par facture, par paiement, par échange.
#
# Un texte qui contient « deux-points puis espace » se met entre guillemets droits ".
# ───────────────────────────────────────────────────────────────────────────
recouvre: questionnaire/1
version: 2026.11
titre: Entretien de recouvrement
notice: |
  Vos réponses servent à préparer votre dossier et votre premier appel (gratuit).
  Elles restent sur cet ordinateur : rien n’est envoyé par internet.
  Si vous confiez le dossier au cabinet, seuls ses avocats et leurs collaborateurs
  le lisent, tenus au secret professionnel.
  Durée : 12 mois après le dernier contact s’il n’y a pas de suite ; 5 ans
  après la fin de la mission si un dossier est ouvert.
  Vos droits (RGPD) : lire vos données, les corriger, les faire effacer, en
  écrivant au cabinet ; ici, « recouvre exporter » les copie et
  « recouvre effacer » les efface.
  Ce programme informe. Il ne donne pas d’avis juridique : c’est le rôle de
  l’avocat.

sections:

  # ─────────────────────────────── 0 Accueil ───────────────────────────────
  - id: accueil
    titre: Accueil
    questions:

      - id: accueil.motif
        type: choix
        intitule: Qu’est-ce qui vous amène ?
        dire: "Dites-moi ce qui vous amène : on vous doit de l’argent, ou vous avez reçu un acte qui vous en réclame ?"
        aide: Dites si l’on vous doit de l’argent, ou si vous avez vous-même reçu un acte qui vous en réclame.
        pourquoi: Réclamer de l’argent et répondre à un acte reçu sont deux chemins différents, avec d’autres délais.
        source: "Article du cabinet : « Injonction de payer : comment contester efficacement »"
        requis: oui
        choix:
          creance: {libelle: on me doit de l’argent, synonymes: [impayé, impayés, facture impayée, factures impayées, recouvrement, on nous doit, un client ne me paie pas, un client ne me paye pas, mon client ne me paie pas, mon client ne me paye pas, un client me doit de l’argent, on ne me paie pas, on ne me paye pas]}
          injonction_recue: {libelle: j’ai reçu une injonction de payer, synonymes: [ordonnance reçue, opposition]}
          autre_acte_recu: {libelle: "j’ai reçu un autre acte (saisie, assignation…)", synonymes: [saisie, assignation, huissier]}

      - id: accueil.repondant
        type: choix
        intitule: Qui répond aux questions ?
        aide: Le cabinet choisit la troisième réponse quand il remplit le dossier au téléphone avec le client.
        pourquoi: Seul le cabinet vérifie les conflits d’intérêts ; un collaborateur doit pouvoir agir pour l’entreprise.
        source: Règlement intérieur national des avocats, art. 4
        choix:
          dirigeant: {libelle: le dirigeant ou l’entrepreneur, synonymes: [moi, c’est moi, gérant, président, patron, je suis le patron, je suis le gérant, je suis le dirigeant, je suis le président, chef d’entreprise]}
          collaborateur: {libelle: "un collaborateur (comptable, assistant…)", synonymes: [comptable, assistant, salarié]}
          cabinet: {libelle: "le cabinet, au téléphone avec le client", synonymes: [avocat, assistante juridique, paralegal]}

      - id: accueil.operateur
        type: texte
        intitule: Vos initiales (cabinet)
        aide: Les initiales de la personne du cabinet qui remplit le dossier.
        exemple: CL
        pourquoi: Chaque réponse garde la trace de la personne qui l’a saisie.
        source: RGPD, art. 5
        quand: {accueil.repondant: cabinet}

      - id: accueil.appelant
        type: texte
        intitule: Qui est au téléphone ?
        dire: Pouvez-vous me donner votre prénom et votre nom, s’il vous plaît ?
        aide: Le prénom et le nom de la personne qui appelle.
        exemple: Nadia Ferrand
        pourquoi: Le cabinet doit savoir de qui il tient ces faits.
        source: Règlement intérieur national des avocats, art. 2 (secret professionnel)
        quand: {accueil.repondant: cabinet}

      - id: accueil.pouvoir
        type: oui_non
        intitule: Cette personne a-t-elle le pouvoir d’agir pour l’entreprise ?
        dire: Êtes-vous le dirigeant de l’entreprise ? Sinon, vous a-t-il donné par écrit le pouvoir d’agir pour elle ?
        aide: Le dirigeant l’a toujours. Un salarié doit avoir reçu un pouvoir, c’est-à-dire l’autorisation écrite du dirigeant.
        pourquoi: Une lettre ou une demande signée par une personne sans pouvoir peut être contestée.
        source: CPC, art. 416 et 853
        quand: {accueil.repondant: [collaborateur, cabinet]}

  # ────────────────────────────── 1 Les parties ─────────────────────────────
  - id: parties
    titre: Les parties
    questions:

      - id: creancier.nom
        type: texte
        intitule: Nom du créancier (qui réclame l’argent) ?
        dire: Quel est le nom exact de celui qui réclame l’argent ? Si c’est vous, le nom inscrit sur vos factures.
        aide: Si l’on vous doit de l’argent, c’est votre entreprise, telle qu’elle figure sur vos factures. Si vous avez reçu un acte, c’est votre adversaire.
        exemple: Atelier Morel SARL
        pourquoi: Le nom exact figure sur chaque lettre et chaque demande en justice.
        source: CPC, art. 54 et 1407
        requis: oui

      - id: creancier.qualite
        type: choix
        intitule: Le créancier est…
        dire: Et celui qui réclame, vous ou un autre, est-ce une société, un artisan, un commerçant, une association, un particulier ?
        aide: "Une SARL, SAS, SA, EURL ou SNC est une société commerciale. Micro-entreprise ou entreprise individuelle : choisissez le métier (commerçant, artisan, profession libérale…)."
        pourquoi: La qualité des deux parties décide du tribunal, des pénalités et du délai pour agir.
        source: C. com., art. L721-3 et L721-5
        requis: oui
        choix:
          societe_commerciale: {libelle: "une société commerciale (SARL, SAS…)", synonymes: [SARL, SAS, SASU, EURL, SA, SNC, société]}
          commercant: {libelle: un commerçant, synonymes: [boutique, e-commerce, négoce]}
          artisan: {libelle: un artisan, synonymes: [plombier, menuisier, maçon, électricien]}
          profession_liberale: {libelle: une profession libérale, synonymes: [libéral, consultant, freelance, médecin, architecte]}
          sel: {libelle: "une société de libéraux (SELARL…)", synonymes: [SEL, SELARL, SELAS]}
          societe_civile: {libelle: "une société civile (SCI, SCP…)", synonymes: [SCI, SCP, SCM, GAEC]}
          agriculteur: {libelle: un agriculteur, synonymes: [exploitant agricole, éleveur, viticulteur]}
          agent_commercial: {libelle: un agent commercial, synonymes: [mandataire commercial]}
          association: {libelle: une association, synonymes: [asso, loi 1901]}
          syndicat_coproprietaires: {libelle: un syndicat de copropriétaires, synonymes: [copropriété, syndic]}
          personne_publique: {libelle: "une personne publique (mairie, hôpital…)", synonymes: [commune, mairie, État, hôpital, collectivité, école]}
          particulier: {libelle: un particulier, synonymes: [consommateur, privé, personne]}

      - id: creancier.franchise_tva
        type: oui_non
        intitule: Facturez-vous sans TVA (franchise en base) ?
        dire: Vos factures sont-elles sans TVA ? Une mention le dit alors en bas de la page.
        aide: La facture porte alors « TVA non applicable, art. 293 B du CGI ». C’est fréquent en micro-entreprise.
        pourquoi: Sans TVA, le montant hors taxes est aussi le montant dû.
        source: CGI, art. 293 B
        quand:
          calcul.creance_a_recouvrer: oui
          creancier.qualite: [commercant, artisan, profession_liberale, agriculteur, agent_commercial, association]

      - id: debiteur.nom
        type: texte
        intitule: Nom du débiteur (à qui on le réclame) ?
        dire: À qui l’argent est-il réclamé ? Donnez-moi le nom complet, comme vous l’avez sur vos papiers.
        aide: La personne ou l’entreprise qui doit payer, avec son nom complet et sa forme (SARL, SAS…). Si vous avez reçu un acte, c’est vous.
        exemple: Menuiserie Garnier SARL
        pourquoi: C’est contre ce nom exact que les démarches sont faites.
        source: CPC, art. 54 et 1407
        requis: oui

      - id: debiteur.qualite
        type: choix
        intitule: Le débiteur est…
        dire: Est-ce une société, un artisan, un commerçant, une administration, un particulier ? Dites-moi ce que vous en savez.
        aide: "Une SARL, SAS, SA, EURL ou SNC est une société commerciale. Micro-entreprise ou entreprise individuelle : choisissez le métier. En cas de doute, regardez son devis ou l’annuaire des entreprises."
        pourquoi: La qualité du débiteur décide du tribunal, des pénalités et du délai pour agir.
        source: C. com., art. L721-3 et L441-10
        requis: oui
        choix:
          societe_commerciale: {libelle: "une société commerciale (SARL, SAS…)", synonymes: [SARL, SAS, SASU, EURL, SA, SNC, société]}
          commercant: {libelle: un commerçant, synonymes: [boutique, e-commerce, négoce]}
          artisan: {libelle: un artisan, synonymes: [plombier, menuisier, maçon, électricien]}
          profession_liberale: {libelle: une profession libérale, synonymes: [libéral, consultant, freelance, médecin, architecte]}
          sel: {libelle: "une société de libéraux (SELARL…)", synonymes: [SEL, SELARL, SELAS]}
          societe_civile: {libelle: "une société civile (SCI, SCP…)", synonymes: [SCI, SCP, SCM, GAEC]}
          agriculteur: {libelle: un agriculteur, synonymes: [exploitant agricole, éleveur, viticulteur]}
          agent_commercial: {libelle: un agent commercial, synonymes: [mandataire commercial]}
          association: {libelle: une association, synonymes: [asso, loi 1901]}
          syndicat_coproprietaires: {libelle: un syndicat de copropriétaires, synonymes: [copropriété, syndic]}
          personne_publique: {libelle: "une personne publique (mairie, hôpital…)", synonymes: [commune, mairie, État, hôpital, collectivité, école]}
          particulier: {libelle: un particulier, synonymes: [consommateur, privé, personne]}

      - id: debiteur.usage
        type: choix
        intitule: Pour quel usage a-t-il acheté ?
        dire: Vous a-t-il acheté cela pour son activité, ou pour un usage privé ?
        aide: Un artisan qui fait refaire sa propre cuisine achète pour un usage privé ; il est alors protégé comme un consommateur.
        pourquoi: Pour un achat privé, le délai pour agir n’est que de deux ans et les 40 € d’indemnité ne sont pas dus.
        source: C. conso., art. L218-2
        requis: oui
        quand:
          calcul.creance_a_recouvrer: oui
          debiteur.qualite: [commercant, artisan, profession_liberale, agriculteur, agent_commercial]
        choix:
          professionnel: {libelle: pour son activité, synonymes: [pro, travail, métier]}
          prive: {libelle: pour un usage privé, synonymes: [privé, personnel, consommateur]}

      - id: debiteur.siren
        type: siren_ou_siret
        intitule: Son numéro SIREN ou SIRET ?
        dire: Avez-vous son numéro SIREN, les neuf chiffres qui sont sur ses devis ou ses courriels ? Sinon, ce n’est pas grave.
        aide: "9 chiffres (SIREN) ou 14 (SIRET), sur ses devis, commandes ou courriels, ou dans l’annuaire des entreprises. Répondez « à retrouver » si vous ne l’avez pas."
        exemple: "732 829 320"
        pourquoi: Le numéro évite de poursuivre une société au nom voisin, et permet de vérifier si elle va bien.
        source: C. com., art. R123-237
        quand:
          calcul.creance_a_recouvrer: oui
          debiteur.qualite: [societe_commerciale, commercant, artisan, profession_liberale, sel, societe_civile, agriculteur, agent_commercial, association, syndicat_coproprietaires, personne_publique, je_ne_sais_pas]

      - id: debiteur.pays
        type: pays
        intitule: Dans quel pays est-il établi ?
        dire: Savez-vous dans quel pays il est établi ?
        aide: Le pays de son siège ou de son domicile, pas celui de la livraison.
        exemple: France
        pourquoi: L’injonction de payer française est fermée contre un débiteur établi à l’étranger ; il existe alors d’autres voies.
        source: Règlement (CE) n° 1896/2006 ; CPC, art. 1406
        requis: oui
        quand: {calcul.creance_a_recouvrer: oui}

      - id: debiteur.code_postal
        type: code_postal
        intitule: Son code postal ?
        dire: Connaissez-vous le code postal de son siège, ou de son domicile ?
        aide: Le code postal de son siège ou de son domicile.
        exemple: "44000"
        pourquoi: Le tribunal compétent est, en principe, celui du lieu où le débiteur est établi.
        source: CPC, art. 42 et 1406
        quand:
          calcul.creance_a_recouvrer: oui
          debiteur.pays: FR

      - id: debiteur.etat
        type: choix
        intitule: Dans quelle situation est-il aujourd’hui ?
        dire: Savez-vous s’il est en activité, ou si un tribunal a ouvert une procédure parce que l’entreprise va mal ?
        aide: "Cherchez son nom sur bodacc.fr (annonces officielles, gratuit) ou dans l’annuaire des entreprises. Sauvegarde, redressement et liquidation sont les procédures ouvertes par un tribunal quand une entreprise va mal. Si vous n’avez pas regardé, répondez « je ne sais pas »."
        pourquoi: Si une procédure est ouverte, il est interdit de le poursuivre et il faut déclarer la créance dans un délai court.
        source: C. com., art. L622-21 et L622-24
        requis: oui
        quand: {calcul.creance_a_recouvrer: oui}
        choix:
          en_activite: {libelle: en activité, synonymes: [actif, active, normal, rien à signaler, in bonis]}
          mandat_ad_hoc: {libelle: mandat ad hoc, synonymes: [mandataire ad hoc]}
          conciliation: {libelle: conciliation devant le tribunal, synonymes: [conciliateur]}
          sauvegarde: {libelle: en sauvegarde, synonymes: [procédure de sauvegarde]}
          redressement: {libelle: en redressement judiciaire, synonymes: [RJ]}
          liquidation: {libelle: en liquidation judiciaire, synonymes: [LJ, faillite, dépôt de bilan]}
          plan: {libelle: "suit un plan (sauvegarde, redressement)", synonymes: [plan de continuation]}
          cloturee: {libelle: liquidation clôturée, synonymes: [clôture pour insuffisance d’actif]}
          radiee: {libelle: radié du registre, synonymes: [radiée, radiation]}
          dissoute: {libelle: dissous à l’amiable, synonymes: [dissolution, dissoute, liquidation amiable]}
          fonds_vendu: {libelle: a vendu son fonds de commerce, synonymes: [fonds cédé, vente du fonds]}
          fusion: {libelle: a fusionné ou été absorbé, synonymes: [absorption, TUP, scission]}
          decede: {libelle: est décédé, synonymes: [mort, décès, succession]}

      - id: debiteur.etat_verifie_le
        type: date
        intitule: À quelle date l’avez-vous vérifié ?
        dire: Quel jour l’avez-vous vérifié ? Si vous n’avez pas vérifié, dites-le-moi simplement.
        aide: Le jour où vous avez regardé le BODACC ou l’annuaire des entreprises. Répondez « aucun » si vous n’avez pas vérifié.
        exemple: aujourd’hui
        pourquoi: La situation change d’un jour à l’autre ; elle se vérifie avant chaque envoi.
        source: C. com., art. R621-8 (publication au BODACC)
        quand: {calcul.etat_connu: oui}

      - id: debiteur.jugement_date
        type: date
        intitule: Date du jugement ?
        dire: Avez-vous la date du jugement du tribunal ?
        aide: La date à laquelle le tribunal a ouvert la procédure (ou arrêté le plan, ou prononcé la clôture). Elle figure dans l’annonce du BODACC.
        exemple: 28 septembre 2026
        pourquoi: Ce qui a été fourni avant le jugement se déclare ; ce qui l’a été après peut se réclamer.
        source: C. com., art. R621-4 et L622-17
        quand: {debiteur.etat: [sauvegarde, redressement, liquidation, plan, cloturee]}

      - id: debiteur.publication_date
        type: date
        intitule: Date de publication au BODACC ?
        dire: Avez-vous la date à laquelle l’annonce est parue au BODACC, le bulletin officiel des annonces d’entreprises ?
        aide: La date de parution de l’annonce (et non celle du jugement ou de la vente). Elle est en tête de l’annonce sur bodacc.fr.
        exemple: 05/10/2026
        pourquoi: Les délais pour déclarer une créance ou s’opposer à une vente courent depuis cette parution.
        source: C. com., art. R622-24 et L141-14
        quand: {debiteur.etat: [sauvegarde, redressement, liquidation, fonds_vendu, fusion, dissoute]}

      - id: debiteur.associe_unique
        type: oui_non
        intitule: La société passe-t-elle tout entière à un associé unique ?
        dire: Savez-vous si la société passe tout entière à une seule personne, ou à une seule société, qui la possède ?
        aide: L’annonce de dissolution le dit (transmission universelle du patrimoine). Répondez non si elle nomme un liquidateur.
        pourquoi: Dans ce cas seulement, ses créanciers ont un délai court pour s’y opposer.
        source: C. civ., art. 1844-5
        quand: {debiteur.etat: dissoute}

      - id: debiteur.mandataire
        type: texte
        intitule: Qui a été nommé par le tribunal ?
        dire: Savez-vous qui le tribunal a nommé ? Son nom est dans l’annonce officielle, ou dans un courrier que vous avez reçu.
        aide: "Le mandataire judiciaire, l’administrateur, le liquidateur ou le conciliateur : nom et ville, dans l’annonce du BODACC."
        exemple: SELARL Dubois, mandataire judiciaire à Nantes
        pourquoi: C’est à cette personne que la créance se déclare.
        source: C. com., art. L622-24
        quand: {debiteur.etat: [mandat_ad_hoc, conciliation, sauvegarde, redressement, liquidation, plan]}

      - id: debiteur.radiation_motif
        type: choix
        intitule: Pourquoi a-t-il été radié ?
        dire: Savez-vous pourquoi cette entreprise a été rayée du registre ?
        aide: Le motif figure sur l’extrait Kbis ou dans l’annonce du BODACC.
        pourquoi: Selon le motif, la société peut encore devoir, ou plus rien ne pourra être payé.
        source: C. com., art. L643-11
        quand: {debiteur.etat: radiee}
        choix:
          liquidation_judiciaire: {libelle: après une liquidation judiciaire, synonymes: [faillite, insuffisance d’actif]}
          amiable: {libelle: après une dissolution amiable, synonymes: [fermeture volontaire]}
          office: {libelle: d’office par le greffe, synonymes: [radiation d’office, greffe]}

      - id: parties.particularites
        type: choix_multiple
        intitule: L’un de ces cas vous concerne-t-il ? (sinon, « aucun »)
        dire: Y a-t-il plusieurs personnes qui vous doivent la somme, un garant, un changement dans votre entreprise, un doute sur l’adresse ?
        aide: Choisissez tout ce qui s’applique. Répondez « aucun » dans le cas simple d’un créancier et d’un débiteur.
        pourquoi: Ces cas changent qui peut réclamer, ou contre qui ; ils ne sont détaillés que s’ils existent.
        source: C. civ., art. 1313, 1324 et 2288
        quand: {calcul.creance_a_recouvrer: oui}
        choix:
          plusieurs_debiteurs: {libelle: plusieurs personnes doivent la somme, synonymes: [codébiteurs, époux]}
          garant: {libelle: quelqu’un s’est porté garant, synonymes: [caution, cautionnement, garantie]}
          entite_changee: {libelle: votre entreprise n’est plus celle qui a facturé, synonymes: [fonds vendu, fusion, rachat]}
          procedure_creancier: {libelle: votre entreprise est elle-même en procédure, synonymes: [redressement, liquidation]}
          creancier_etranger: {libelle: votre entreprise est hors de France, synonymes: [étranger]}
          adresse_incertaine: {libelle: l’adresse du débiteur n’est pas sûre, synonymes: [adresse inconnue, parti sans adresse]}

      - id: debiteur.plusieurs
        type: choix
        intitule: Comment doivent-ils la somme ?
        dire: Vous doivent-ils chacun le tout, ou chacun sa part ?
        aide: "« Solidaires » : vous pouvez réclamer le tout à n’importe lequel. C’est le cas s’ils l’ont signé, ou entre commerçants pour un même marché."
        pourquoi: Chaque débiteur solidaire peut être poursuivi pour le tout.
        source: C. civ., art. 1310 et 1313
        quand: {parties.particularites: plusieurs_debiteurs}
        choix:
          non: {libelle: "finalement, un seul doit", synonymes: [un seul]}
          solidaires: {libelle: chacun doit le tout, synonymes: [solidaire, solidarité]}
          conjoints: {libelle: chacun doit sa part, synonymes: [conjoint, part]}

      - id: debiteur.autres_noms
        type: texte
        intitule: Les noms des autres débiteurs ?
        dire: Pouvez-vous me donner le nom des autres personnes qui doivent cette somme ?
        aide: Séparez-les par des virgules. Le cabinet vérifie chaque nom.
        exemple: Garnier Invest SAS, Paul Garnier
        pourquoi: Une mise en demeure est envoyée à chacun ; les noms servent aussi à vérifier les conflits d’intérêts.
        source: C. civ., art. 1313 ; RIN, art. 4
        quand: {debiteur.plusieurs: [solidaires, conjoints]}

      - id: garant.existe
        type: oui_non
        intitule: Cette personne s’est-elle engagée à payer à sa place ?
        aide: Par exemple le dirigeant qui a signé une caution, ou la société mère. Une simple recommandation n’engage pas.
        pourquoi: Le garant peut être appelé si le débiteur ne paie pas, même en procédure collective dans certains cas.
        source: C. civ., art. 2288
        quand: {parties.particularites: garant}

      - id: garant.nom
        type: texte
        intitule: Le nom du garant ?
        dire: Quel est le nom de la personne, ou de la société, qui s’est portée garante envers vous ?
        aide: Le nom de la personne ou de la société qui a signé.
        exemple: Paul Garnier
        pourquoi: Il est prévenu en même temps que le débiteur, et son nom est vérifié par le cabinet.
        source: C. civ., art. 2288 ; RIN, art. 4
        quand: {garant.existe: oui}

      - id: garant.societe
        type: oui_non
        intitule: Le garant est-il une société ?
        aide: Répondez non s’il s’agit d’une personne, même si elle dirige une société.
        pourquoi: Une personne physique est mieux protégée, surtout si le débiteur est en procédure collective.
        source: C. com., art. L622-26
        quand: {garant.existe: oui}

      - id: garant.acte_signe
        type: oui_non
        intitule: A-t-il signé un acte de caution ?
        dire: Vous a-t-il signé un papier où il s’engage à payer, avec la somme écrite ?
        aide: Un écrit signé, avec une phrase indiquant la somme pour laquelle il s’engage.
        pourquoi: Sans cet écrit, une personne physique n’est pas tenue.
        source: C. civ., art. 2297
        quand: {garant.existe: oui}

      - id: garant.plafond
        type: montant
        intitule: Pour quel montant maximum ?
        dire: Quelle est la somme la plus haute écrite sur ce papier ? Prenez le temps de regarder si vous l’avez.
        aide: La somme la plus haute écrite dans l’acte.
        exemple: 20 000 €
        pourquoi: Le garant ne doit rien au-delà de ce montant.
        source: C. civ., art. 2294 et 2297
        quand: {garant.existe: oui}

      - id: creancier.meme_entite
        type: choix
        intitule: Qu’est devenue l’entreprise qui a facturé ?
        dire: "Votre entreprise a-t-elle changé depuis la facture : fonds vendu, fusion, autre chose, ou rien ?"
        aide: Vendre un fonds de commerce ne transmet, sauf clause, ni les créances ni les dettes.
        pourquoi: Seul le propriétaire actuel de la créance peut la réclamer.
        source: C. civ., art. 1321 et 1324
        quand: {parties.particularites: entite_changee}
        choix:
          oui: {libelle: rien n’a changé, synonymes: [la même, identique]}
          fonds_vendu: {libelle: son fonds a été vendu, synonymes: [fonds cédé, vente]}
          fusion: {libelle: elle a fusionné ou été absorbée, synonymes: [absorption, TUP]}
          autre: {libelle: autre changement, synonymes: [apport, succession]}

      - id: creancier.procedure
        type: choix
        intitule: Dans quelle procédure est votre entreprise ?
        dire: Votre entreprise est-elle elle-même suivie par un tribunal, en sauvegarde, en redressement ou en liquidation ?
        aide: En liquidation judiciaire, c’est le liquidateur qui réclame à votre place.
        pourquoi: La procédure change la personne qui a le droit d’agir.
        source: C. com., art. L641-9
        quand: {parties.particularites: procedure_creancier}
        choix:
          aucune: {libelle: aucune, synonymes: [rien, non]}
          sauvegarde: {libelle: sauvegarde, synonymes: [procédure de sauvegarde]}
          redressement: {libelle: redressement judiciaire, synonymes: [RJ]}
          liquidation: {libelle: liquidation judiciaire, synonymes: [LJ]}
          radiee: {libelle: elle est radiée, synonymes: [radiation]}

      - id: creancier.pays
        type: pays
        intitule: Dans quel pays est votre entreprise ?
        aide: Le pays du siège.
        exemple: Belgique
        pourquoi: Un créancier établi à l’étranger a deux mois de plus pour déclarer sa créance.
        source: C. com., art. R622-24
        quand: {parties.particularites: creancier_etranger}

      - id: debiteur.adresse_sure
        type: oui_non
        intitule: Savez-vous où lui écrire aujourd’hui ?
        aide: Répondez non si le courrier revient, ou si personne n’y est plus.
        pourquoi: Sans adresse connue, ni mise en demeure utile ni injonction de payer.
        source: CPC, art. 1406
        quand: {parties.particularites: adresse_incertaine}

      - id: accueil.conflit
        type: oui_non
        intitule: Un conflit d’intérêts empêche-t-il le cabinet d’agir ?
        aide: "Recouvre a comparé ces noms aux dossiers de cet ordinateur. Vérifiez aussi les autres fichiers du cabinet : créancier, débiteurs, garant. Un client, un ancien client ou un adversaire compte. N’en dites rien à l’appelant : « le cabinet vérifie et vous rappelle »."
        pourquoi: Un avocat ne peut pas agir contre son client. Si la réponse est oui, l’entretien s’arrête ici et un avocat décide.
        source: Règlement intérieur national des avocats, art. 4
        requis: oui
        quand: {accueil.repondant: cabinet}

  # ────────────────────────────── 2 La relation ─────────────────────────────
  - id: relation
    titre: La relation
    quand: {calcul.recit: oui}
    questions:

      - id: relation.nature
        type: choix
        intitule: Qu’avez-vous fourni ?
        dire: "Qu’avez-vous fourni, qui n’est pas payé : des marchandises, un service, des travaux, un transport, une location ?"
        aide: "Choisissez ce qui est impayé. Si la somme est due par un chèque revenu impayé ou une lettre de change (effet de commerce), choisissez-les. Loyer commercial : le loyer d’une boutique, d’un bureau, d’un atelier."
        pourquoi: Le délai pour agir va d’un an (transport) à cinq ans selon ce qui a été fourni.
        source: C. com., art. L110-4 et L133-6 ; C. conso., art. L218-2
        requis: oui
        choix:
          biens: {libelle: des biens ou marchandises, synonymes: [marchandises, produits, vente, matériel vendu]}
          services: {libelle: une prestation de services, synonymes: [prestation, service, conseil, maintenance]}
          travaux: {libelle: des travaux de bâtiment, synonymes: [chantier, bâtiment, construction, rénovation]}
          transport: {libelle: un transport de marchandises, synonymes: [fret, livraison, affrètement]}
          alimentaire_perissable: {libelle: "des aliments, des boissons ou du bétail", synonymes: [denrées périssables, alimentaire, viande, fruits, produits frais, boissons, alcool, vin, bétail]}
          loyer_commercial: {libelle: un loyer commercial, synonymes: [bail commercial, loyer de bureau]}
          loyer_habitation: {libelle: un loyer d’habitation, synonymes: [loyer d’un logement, bail d’habitation]}
          location_materiel: {libelle: une location de matériel, synonymes: [location, engins, crédit-bail]}
          pret: {libelle: un prêt, synonymes: [avance, crédit]}
          honoraires: {libelle: des honoraires, synonymes: [expert-comptable, architecte, avocat]}
          telecom: {libelle: des télécommunications, synonymes: [téléphonie, internet, opérateur]}
          lettre_de_change: {libelle: une lettre de change ou un billet, synonymes: [traite, LCR, billet à ordre, effet]}
          cheque: {libelle: un chèque impayé, synonymes: [chèque sans provision, chèque rejeté]}
          autre: {libelle: autre chose, synonymes: [divers]}

      - id: relation.produit
        type: choix
        intitule: Quels produits exactement ?
        dire: "Quels produits avez-vous livrés : des produits frais, de la viande, de l’alcool, du vin, ou autre chose ?"
        aide: "Denrées périssables : fruits, légumes, lait, viande ou poisson congelés, plats préparés, conserves. Bétail : animaux vivants pour la boucherie, et viande fraîche. Alcool : boissons soumises aux droits de consommation. Vin : aussi le raisin et le moût."
        pourquoi: Pour ces produits, la loi fixe un délai de paiement plus court, à ne pas dépasser.
        source: C. com., art. L441-11
        quand: {relation.nature: alimentaire_perissable}
        choix:
          denrees_perissables: {libelle: des denrées périssables, synonymes: [fruits, légumes, produits frais, surgelés, conserves]}
          betail_viande: {libelle: du bétail ou de la viande fraîche, synonymes: [bétail, viande, animaux]}
          alcool: {libelle: "de l’alcool (bière, spiritueux…)", synonymes: [alcool, spiritueux, bière, boissons alcoolisées]}
          vin: {libelle: "du vin, du raisin ou du moût", synonymes: [vin, raisin, moût, champagne]}
          autre: {libelle: autre chose, synonymes: [épicerie, eau, divers]}

      - id: relation.vehicule
        type: oui_non
        intitule: Est-ce la location d’un véhicule ?
        dire: Lui avez-vous loué un véhicule, une voiture, un camion ou un utilitaire ?
        aide: Une voiture, un camion ou un utilitaire, avec ou sans conducteur. Un engin de chantier ou une machine n’en est pas un.
        pourquoi: La location de véhicules se paie trente jours au plus après la facture.
        source: C. com., art. L441-11, II, 5°
        quand: {relation.nature: location_materiel}

      - id: travaux.reception_date
        type: date
        intitule: Date de réception des travaux ?
        dire: Quel jour a-t-il accepté vos travaux, le plus souvent en signant un procès-verbal ? Si cela n’a pas eu lieu, dites-le-moi.
        aide: La réception est le moment où le client accepte l’ouvrage, le plus souvent en signant un procès-verbal. Répondez « aucun » s’il n’y en a pas eu.
        exemple: 12 mars 2026
        pourquoi: Le solde, la retenue de garantie et le délai pour agir dépendent de cette date.
        source: C. civ., art. 1792-6
        quand: {relation.nature: travaux}

      - id: travaux.reserves
        type: choix
        intitule: Le client a-t-il fait des réserves ?
        dire: A-t-il noté des défauts à la réception ? Si oui, les avez-vous tous réparés ?
        aide: Une réserve est un défaut noté à la réception. Elle est levée quand vous l’avez réparé et que le client l’a constaté.
        pourquoi: Une réserve non levée permet au client de retenir une partie du prix.
        source: C. civ., art. 1792-6
        quand: {relation.nature: travaux}
        choix:
          non: {libelle: aucune réserve, synonymes: [sans réserve, pas de réserve]}
          levees: {libelle: "oui, toutes levées", synonymes: [levées, réparées]}
          non_levees: {libelle: "oui, pas toutes levées", synonymes: [non levées, en cours]}

      - id: travaux.retenue_garantie
        type: montant
        intitule: Quelle retenue de garantie le client garde-t-il ?
        dire: Garde-t-il une partie du prix en garantie pendant un an ? Si oui, combien vous garde-t-il ?
        aide: Une partie du prix (5 % au plus) gardée un an après la réception. Répondez « aucun » s’il n’y en a pas.
        exemple: 1 250 €
        pourquoi: Cette somme n’est due qu’un an après la réception.
        source: Loi n° 71-584 du 16 juillet 1971
        quand: {relation.nature: travaux}

      - id: travaux.sous_traitant
        type: oui_non
        intitule: Êtes-vous sous-traitant sur ce chantier ?
        dire: Une autre entreprise vous a-t-elle commandé ces travaux pour son propre client ?
        aide: Vous l’êtes si une autre entreprise du bâtiment vous a commandé les travaux pour son propre client.
        pourquoi: Un sous-traitant accepté peut se faire payer directement par le client final.
        source: Loi n° 75-1334 du 31 décembre 1975, art. 12
        quand: {relation.nature: travaux}

      - id: travaux.maitre_ouvrage
        type: texte
        intitule: Qui est le client final (maître d’ouvrage) ?
        dire: Pour qui l’ouvrage est-il construit ? Donnez-moi le nom du client final, si vous le connaissez.
        aide: La personne pour qui l’ouvrage est construit.
        exemple: SCI Les Tilleuls, Rennes
        pourquoi: Il reçoit une copie de la mise en demeure, et peut avoir à payer.
        source: Loi n° 75-1334 du 31 décembre 1975, art. 12
        quand: {travaux.sous_traitant: oui}

      - id: travaux.agree
        type: oui_non
        intitule: Ce client final vous a-t-il accepté ?
        dire: Ce client final vous a-t-il accepté, en général par un formulaire signé ?
        aide: Il a accepté le sous-traitant et ses conditions de paiement, en général par un formulaire signé (DC4 pour un marché public).
        pourquoi: L’acceptation ouvre le paiement direct ou l’action directe contre lui.
        source: Loi n° 75-1334 du 31 décembre 1975, art. 3
        quand: {travaux.sous_traitant: oui}

      - id: transport.international
        type: oui_non
        intitule: Le transport a-t-il passé une frontière ?
        aide: Répondez oui si le départ et l’arrivée sont dans deux pays différents.
        pourquoi: Le transport routier international suit une convention particulière (CMR).
        source: Convention CMR, art. 32 ; C. com., art. L133-6
        quand: {relation.nature: transport}

      - id: transport.expediteur
        type: texte
        intitule: Qui est l’expéditeur ?
        dire: Qui est nommé comme expéditeur sur votre lettre de voiture, le papier du transport ?
        aide: La personne nommée comme expéditeur sur la lettre de voiture.
        exemple: Biscuiterie du Port SAS
        pourquoi: L’expéditeur doit aussi le prix du transport.
        source: C. com., art. L132-8
        quand: {relation.nature: transport}

      - id: transport.destinataire
        type: texte
        intitule: Qui est le destinataire ?
        dire: Et qui est nommé comme destinataire sur votre lettre de voiture ?
        aide: La personne nommée comme destinataire sur la lettre de voiture.
        exemple: Entrepôts Lemoine SA
        pourquoi: Le destinataire qui a accepté la marchandise doit aussi le prix du transport.
        source: C. com., art. L132-8
        quand: {relation.nature: transport}

      - id: cheque.presentation
        type: date
        intitule: Quand le chèque a-t-il été présenté la première fois ?
        dire: Quel jour avez-vous remis ce chèque en banque pour la première fois ?
        aide: La date de votre première remise en banque.
        exemple: 3 novembre 2026
        pourquoi: Le certificat de non-paiement se demande trente jours après ; l’action sur le chèque est courte.
        source: C. mon. fin., art. L131-59 et L131-73
        quand: {relation.nature: cheque}

      - id: cheque.motif
        type: choix
        intitule: Pourquoi la banque l’a-t-elle rejeté ?
        dire: Pourquoi la banque l’a-t-elle refusé ? La raison est sur l’avis de rejet que vous avez reçu.
        aide: Le motif figure sur l’avis de rejet remis par votre banque.
        pourquoi: Une opposition ferme la voie simple du certificat de non-paiement.
        source: C. mon. fin., art. L131-73
        quand: {relation.nature: cheque}
        choix:
          provision: {libelle: pas assez d’argent sur le compte, synonymes: [sans provision, défaut de provision]}
          opposition: {libelle: opposition du client, synonymes: [perte, vol]}
          autre: {libelle: autre motif, synonymes: [signature, compte clos]}

      - id: traite.acceptee
        type: oui_non
        intitule: Le débiteur a-t-il signé l’effet pour acceptation ?
        dire: Votre client a-t-il signé la traite, ou le billet, pour l’accepter ?
        aide: Sa signature sur la lettre de change, avec le mot « accepté », ou sa signature au bas du billet à ordre. Une LCR non signée ne compte pas.
        pourquoi: Signé, l’effet suffit à demander une injonction de payer au tribunal de commerce.
        source: C. com., art. L511-78 et L721-3
        quand: {relation.nature: lettre_de_change}

      - id: traite.echeance
        type: date
        intitule: Date d’échéance de l’effet ?
        dire: Quelle date de paiement est écrite sur la traite ou le billet que vous avez ?
        aide: La date de paiement écrite sur la lettre de change ou le billet.
        exemple: 31 octobre 2026
        pourquoi: L’action contre le signataire s’éteint trois ans après cette date.
        source: C. com., art. L511-78
        avenir: oui
        quand: {relation.nature: lettre_de_change}

      - id: bail.ecrit
        type: oui_non
        intitule: Y a-t-il un bail écrit ?
        dire: Avez-vous un bail écrit, signé de vous deux ?
        aide: Le contrat de location signé par les deux parties.
        pourquoi: Avec un bail écrit, une saisie conservatoire est possible sans l’accord d’un juge.
        source: C. proc. civ. exéc., art. L511-2
        quand: {relation.nature: [loyer_commercial, loyer_habitation]}

      - id: public.acheteur
        type: choix
        intitule: Quelle sorte d’administration est-ce ?
        dire: Votre client est-il l’État ou une collectivité, un hôpital public, ou une entreprise publique ?
        aide: "Santé : hôpital public, ou service de santé des armées. Entreprise publique : société ou établissement détenu par l’État ou une collectivité, hors établissement public local."
        pourquoi: Elle a trente, cinquante ou soixante jours pour payer.
        source: C. commande publique, art. R2192-10 et R2192-11
        quand: {debiteur.qualite: personne_publique}
        choix:
          etat_collectivite: {libelle: "État, collectivité ou autre", synonymes: [mairie, commune, département, région, ministère, collectivité, État]}
          sante: {libelle: un hôpital public, synonymes: [hôpital, santé, CHU]}
          entreprise_publique: {libelle: une entreprise publique, synonymes: [entreprise]}

      - id: public.chorus_statut
        type: choix
        intitule: Où en est la facture sur Chorus Pro ?
        dire: Votre facture est-elle sur le site Chorus Pro ? Si oui, y est-elle déposée, rejetée, ou mise en paiement ?
        aide: "Chorus Pro est le site où les factures aux administrations doivent être déposées : chorus-pro.gouv.fr."
        pourquoi: Le délai de paiement d’une administration court à partir du dépôt.
        source: C. commande publique, art. R2192-10 et R2192-12
        quand: {debiteur.qualite: personne_publique}
        choix:
          non_depose: {libelle: pas déposée, synonymes: [non déposée, rien]}
          depose: {libelle: déposée, synonymes: [en cours, reçue]}
          rejete: {libelle: rejetée, synonymes: [refusée, suspendue]}
          mise_en_paiement: {libelle: mise en paiement, synonymes: [mandatée, ordonnancée]}

      - id: public.chorus_date
        type: date
        intitule: À quelle date ?
        dire: Quelle date le site indique-t-il pour cette étape de votre facture ?
        aide: La date du dernier statut affiché sur Chorus Pro (dépôt, rejet ou mise en paiement).
        exemple: 15 juin 2026
        pourquoi: Elle fait courir le délai de paiement et les intérêts.
        source: C. commande publique, art. R2192-12
        quand: {public.chorus_statut: [depose, rejete, mise_en_paiement]}

      - id: relation.particularites
        type: choix_multiple
        intitule: Y a-t-il quelque chose de particulier ? (sinon, « aucun »)
        dire: "Y a-t-il quelque chose d’inhabituel : une assurance, une clause spéciale, une facture cédée à votre banque, une dette envers lui ?"
        aide: "Choisissez tout ce qui s’applique. Dans le cas simple (une facture, un prix, une date), répondez « aucun »."
        pourquoi: Ces cas changent le montant ou la voie à suivre ; ils ne sont détaillés que s’ils existent.
        source: C. civ., art. 1103 (force du contrat)
        choix:
          sans_echeance: {libelle: une facture ne dit pas quand payer, synonymes: [pas d’échéance, sans date]}
          taux_retard: {libelle: un taux de pénalités de retard est écrit, synonymes: [pénalités, intérêts de retard]}
          clauses: {libelle: "le contrat a des clauses spéciales (tribunal, arbitrage, propriété…)", synonymes: [clause, arbitrage, réserve de propriété, CGV]}
          facture_particuliere: {libelle: "une facture n’est pas ordinaire (acompte, avoir, refus…)", synonymes: [acompte, avoir, refusée, situation]}
          cession: {libelle: la créance a été cédée ou financée, synonymes: [affacturage, factor, Dailly]}
          assurance: {libelle: une assurance couvre cet impayé, synonymes: [assurance-crédit, protection juridique]}
          compensation: {libelle: vous lui devez aussi quelque chose, synonymes: [dette réciproque, nous lui devons]}
          devise: {libelle: la somme n’est pas en euros, synonymes: [dollars, monnaie étrangère]}
          en_cours: {libelle: vous travaillez encore avec lui, synonymes: [relation en cours, client régulier]}

      - id: relation.delai
        type: choix
        intitule: Quel délai de paiement aviez-vous convenu ?
        dire: "Quel délai de paiement aviez-vous convenu : comptant, un nombre de jours, fin de mois, ou aucun ?"
        aide: Dans le contrat, le devis, la commande ou les conditions de vente acceptées.
        pourquoi: Sans délai convenu, un professionnel doit payer trente jours après la livraison.
        source: C. com., art. L441-10, I
        quand: {relation.particularites: sans_echeance}
        choix:
          aucun: {libelle: aucun délai convenu, synonymes: [rien, pas de délai]}
          jours: {libelle: un nombre de jours, synonymes: [30 jours, 45 jours, 60 jours]}
          jours_fin_de_mois: {libelle: "un nombre de jours, fin de mois", synonymes: [30 jours fin de mois, 45 jours fin de mois, fin de mois]}
          comptant: {libelle: paiement comptant, synonymes: [à réception, à la livraison, immédiat]}
          autre: {libelle: autre, synonymes: [échéances, plusieurs fois]}

      - id: relation.delai_jours
        type: entier
        intitule: Combien de jours ?
        dire: Combien de jours aviez-vous convenus ?
        aide: Le nombre de jours convenu, sans compter la fin de mois.
        exemple: "45"
        pourquoi: La date d’échéance s’en déduit ; elle est signalée comme calculée.
        source: C. com., art. L441-10, I
        quand: {relation.delai: [jours, jours_fin_de_mois]}

      - id: relation.taux_retard_ecrit
        type: oui_non
        intitule: Ce taux figure-t-il dans un document remis au client ?
        dire: Ce taux de retard est-il écrit dans un document que vous lui avez remis ?
        aide: Devis, contrat, conditions de vente ou facture. Si le taux n’est écrit nulle part, la loi en fixe un.
        pourquoi: Le taux convenu remplace celui de la loi, sans descendre sous trois fois l’intérêt légal.
        source: C. com., art. L441-10, II
        quand: {relation.particularites: taux_retard}

      - id: relation.taux_retard
        type: pourcentage
        intitule: Quel taux annuel ?
        dire: Quel taux par an est écrit sur votre document ?
        aide: Le taux par an. « Trois fois le taux légal » n’est pas un chiffre, répondez alors « à retrouver » et notez la formule.
        exemple: 12 %
        pourquoi: Les pénalités sont calculées jour par jour avec ce taux.
        source: C. com., art. L441-10, II
        quand: {relation.taux_retard_ecrit: oui}

      - id: clause.lesquelles
        type: choix_multiple
        intitule: Quelles clauses sont écrites ?
        dire: Votre contrat parle-t-il d’un tribunal, d’une médiation, d’un arbitrage, d’une réserve de propriété ou d’une pénalité ?
        aide: "Elles se trouvent dans le contrat ou au dos du devis. Réserve de propriété : la marchandise reste à vous tant qu’elle n’est pas payée. Clause pénale : une somme fixée d’avance en cas de retard. Capitalisation : les intérêts dus depuis un an produisent eux-mêmes des intérêts."
        pourquoi: Chacune peut ouvrir ou fermer une voie.
        source: C. civ., art. 1103
        quand: {relation.particularites: clauses}
        choix:
          juridiction: {libelle: le tribunal compétent, synonymes: [attribution de compétence, tribunal]}
          conciliation: {libelle: une conciliation ou médiation avant tout procès, synonymes: [médiation, conciliation préalable]}
          arbitrage: {libelle: un arbitrage, synonymes: [clause compromissoire, arbitre]}
          reserve_propriete: {libelle: une réserve de propriété, synonymes: [propriété, réserve]}
          penale: {libelle: une clause pénale, synonymes: [pénalité fixe, indemnité]}
          capitalisation: {libelle: la capitalisation des intérêts, synonymes: [anatocisme, intérêts sur intérêts]}

      - id: clause.juridiction
        type: oui_non
        intitule: La clause sur le tribunal est-elle bien visible ?
        dire: La phrase qui désigne le tribunal saute-t-elle aux yeux dans votre document ?
        aide: Elle n’est valable qu’entre commerçants, et si elle saute aux yeux dans le document accepté.
        pourquoi: Elle peut changer la ville du procès, mais jamais celle de l’injonction de payer.
        source: CPC, art. 48 et 1406
        quand:
          clause.lesquelles: juridiction
          calcul.entre_commercants: oui

      - id: clause.conciliation
        type: oui_non
        intitule: La conciliation est-elle obligatoire avant le procès ?
        dire: Votre contrat oblige-t-il à tenter une conciliation avant tout procès, ou la propose-t-il seulement ?
        aide: Répondez oui si le contrat impose une médiation ou une conciliation avant de saisir un juge, et non s’il la propose seulement.
        pourquoi: Un procès engagé sans elle est rejeté, et ne peut pas être régularisé en cours de route.
        source: Cass. ch. mixte, 14 février 2003, n° 00-19.423
        quand: {clause.lesquelles: conciliation}

      - id: clause.arbitrage
        type: oui_non
        intitule: L’arbitrage est-il imposé pour tout litige ?
        dire: Votre contrat impose-t-il de passer devant un arbitre, une sorte de juge privé, pour tout désaccord ?
        aide: L’arbitrage est un procès privé, devant une personne choisie par les parties.
        pourquoi: Le tribunal de l’État doit alors, en principe, se déclarer incompétent.
        source: CPC, art. 1448
        quand: {clause.lesquelles: arbitrage}

      - id: clause.reserve_propriete
        type: oui_non
        intitule: Le client l’a-t-il acceptée par écrit avant la livraison ?
        dire: "Le contrat dit que la marchandise reste à vous jusqu’au paiement : l’a-t-il accepté par écrit avant la livraison ?"
        aide: Il s’agit de la réserve de propriété. Un devis ou des conditions de vente signés avant la livraison suffisent.
        pourquoi: Acceptée à temps, elle permet de reprendre la marchandise, même en procédure collective.
        source: C. civ., art. 2367 ; C. com., art. L624-16
        quand: {clause.lesquelles: reserve_propriete}

      - id: clause.biens_en_place
        type: oui_non
        intitule: La marchandise est-elle encore chez lui ?
        dire: À votre connaissance, la marchandise est-elle encore chez lui, telle que vous l’avez livrée ?
        aide: Telle que vous l’avez livrée, ni revendue ni transformée.
        pourquoi: Seule une marchandise qui existe encore peut être reprise.
        source: C. com., art. L624-16
        quand: {clause.reserve_propriete: oui}

      - id: relation.clause_penale
        type: oui_non
        intitule: La clause pénale donne-t-elle un montant ou un pourcentage ?
        dire: Votre contrat fixe-t-il d’avance une somme, ou un pourcentage, en cas de retard ?
        aide: Par exemple « 15 % des sommes dues en cas de retard ».
        pourquoi: Elle s’ajoute à la demande, mais un juge peut la réduire.
        source: C. civ., art. 1231-5
        quand: {clause.lesquelles: penale}

      - id: relation.capitalisation
        type: oui_non
        intitule: Les intérêts d’une année en produisent-ils d’autres ?
        dire: Votre contrat dit-il que les intérêts d’une année produisent eux-mêmes des intérêts ?
        aide: C’est la capitalisation. Répondez oui si le contrat l’écrit clairement pour les intérêts dus depuis au moins un an.
        pourquoi: Sans clause ni jugement qui le prévoit, les intérêts ne produisent pas d’intérêts.
        source: C. civ., art. 1343-2
        quand: {clause.lesquelles: capitalisation}

      - id: relation.cgv_acceptees
        type: oui_non
        intitule: A-t-il accepté vos conditions de vente ?
        dire: A-t-il accepté vos conditions de vente, en les signant ou en cochant une case ?
        aide: En les signant, en cochant une case, ou par des commandes répétées qui les rappellent.
        pourquoi: Un taux ou une clause ne vaut que si le client l’a connu et accepté avant.
        source: C. civ., art. 1119
        quand: {relation.particularites: [taux_retard, clauses]}

      - id: relation.cession
        type: choix
        intitule: La créance a-t-elle été cédée ?
        dire: Avez-vous cédé cette facture à une société d’affacturage, ou à votre banque ?
        aide: "Affacturage : une société vous a payé la facture d’avance. Dailly : vous l’avez remise à votre banque pour obtenir un crédit."
        pourquoi: La créance peut ne plus vous appartenir ; c’est alors le factor ou la banque qui réclame.
        source: C. mon. fin., art. L313-23 ; C. civ., art. 1346-1
        quand: {relation.particularites: cession}
        choix:
          non: {libelle: "non, finalement", synonymes: [pas cédée]}
          affacturage: {libelle: "oui, à une société d’affacturage", synonymes: [factor]}
          dailly: {libelle: "oui, à ma banque (Dailly)", synonymes: [banque]}

      - id: relation.assurance_credit
        type: oui_non
        intitule: Avez-vous une assurance-crédit pour ce client ?
        dire: Avez-vous une assurance qui rembourse les factures qu’un client ne paie pas ?
        aide: Elle rembourse les factures qu’un client ne paie pas (Allianz Trade, Coface, Atradius…).
        pourquoi: L’impayé doit être déclaré dans le délai écrit au contrat, souvent court.
        source: "Article du cabinet : « Les outils pour une gestion proactive »"
        quand: {relation.particularites: assurance}

      - id: relation.assureur_a_paye
        type: oui_non
        intitule: L’assureur vous a-t-il déjà payé ?
        aide: Même une partie.
        pourquoi: L’assureur qui a payé prend votre place pour réclamer.
        source: C. civ., art. 1346
        quand: {relation.assurance_credit: oui}

      - id: relation.protection_juridique
        type: oui_non
        intitule: Avez-vous une assurance de protection juridique ?
        dire: Une de vos assurances comprend-elle une protection juridique, qui paie l’avocat et les frais ?
        aide: Souvent comprise dans le contrat multirisque de l’entreprise ou de la banque.
        pourquoi: Elle peut payer l’avocat et les frais ; il faut la prévenir avant d’agir.
        source: C. assur., art. L127-1
        quand: {relation.particularites: assurance}

      - id: relation.dette_reciproque
        type: montant
        intitule: Combien lui devez-vous ?
        dire: Lui devez-vous aussi de l’argent ? Si oui, combien ?
        aide: Une facture de sa part, un avoir, un acompte à rendre. Répondez « aucun » si vous ne lui devez rien.
        exemple: 1 500 €
        pourquoi: Les deux dettes peuvent s’annuler jusqu’à la plus petite (compensation).
        source: C. civ., art. 1347
        quand: {relation.particularites: compensation}

      - id: relation.biens_retenus
        type: oui_non
        intitule: Détenez-vous un bien qui lui appartient ?
        dire: Avez-vous chez vous quelque chose qui lui appartient, un matériel ou des documents ?
        aide: Par exemple un matériel en réparation, des documents, une marchandise en dépôt.
        pourquoi: Vous pouvez parfois le garder jusqu’au paiement.
        source: C. civ., art. 2286
        quand: {relation.particularites: compensation}

      - id: relation.en_cours
        type: oui_non
        intitule: Continuez-vous à le livrer ou à travailler pour lui ?
        aide: Répondez non si vous avez suspendu les livraisons ou les prestations.
        pourquoi: Continuer sans être payé augmente la perte ; suspendre peut être un moyen d’obtenir le paiement.
        source: C. civ., art. 1219 et 1220
        quand: {relation.particularites: en_cours}

      - id: relation.depuis
        type: texte
        intitule: Depuis quand travaillez-vous avec lui ?
        aide: Une année ou une durée suffit.
        exemple: depuis 2019
        pourquoi: Des habitudes anciennes peuvent prouver un accord sur les prix et les délais.
        source: C. com., art. L110-3
        quand: {relation.particularites: en_cours}

  # ────────────────────────────── 3 La créance ──────────────────────────────
  - id: creance
    titre: La créance
    quand: {calcul.recit: oui}
    questions:

      - groupe: facture
        pluriel: factures
        titre: Vos factures impayées
        element: Facture
        encore: Avez-vous une autre facture impayée ?
        questions:

          - id: facture.numero
            type: texte
            intitule: Numéro de la facture ?
            dire: Quel est le numéro de votre facture, tel qu’il est écrit dessus ?
            aide: "Tel qu’il est écrit dessus. Pour un loyer ou une échéance, donnez un nom : « loyer d’octobre ». Une facture déjà réglée en entier ne se saisit pas."
            exemple: F2026-041
            pourquoi: Chaque somme réclamée doit être rattachée à sa pièce.
            source: C. com., art. L441-9

          - id: facture.emission
            type: date
            intitule: Date de la facture ?
            dire: Quelle date porte votre facture ?
            aide: La date d’émission, imprimée sur la facture.
            exemple: 31 mai 2026
            pourquoi: Elle sert à calculer l’échéance et à vérifier les délais de paiement permis.
            source: C. com., art. L441-9 et L441-10
            requis: oui

          - id: facture.echeance
            type: date
            intitule: À payer avant quelle date ?
            dire: Avant quelle date devait-il vous payer ? C’est la date d’échéance, souvent en bas de la facture.
            aide: La date d’échéance de la facture. « 30 jours fin de mois » est compris. Répondez « aucun » s’il n’y en a pas ; elle sera calculée.
            exemple: 30 juin 2026
            pourquoi: Les pénalités courent dès le lendemain ; avant cette date, rien n’est exigible.
            source: C. com., art. L441-10
            requis: oui
            avenir: oui

          - id: facture.echeance_convenue
            type: oui_non
            intitule: Cette date avait-elle été convenue à l’avance ?
            dire: Aviez-vous convenu de cette date à l’avance, dans le devis ou la commande ?
            aide: Répondez oui si elle figurait dans le devis, le contrat ou la commande, et non si elle n’est écrite que sur la facture.
            pourquoi: Une date convenue peut retarder le point de départ du délai pour agir.
            source: C. civ., art. 2233, 3° ; Com., 14 juin 2023, n° 21-14.841
            quand: {calcul.debiteur_professionnel: non}

          - id: facture.montant
            type: montant
            intitule: Montant TTC de la facture ?
            dire: Quel est le montant total de votre facture, taxes comprises ?
            aide: Le total, taxes comprises, sans retirer ce qui a déjà été payé. « 1 200 HT TVA 20 % » est compris.
            exemple: 4 160,00 €
            pourquoi: La somme réclamée doit être exacte, facture par facture.
            source: CPC, art. 1407
            requis: oui

          - id: facture.livraison
            type: date
            intitule: Date de livraison ou de fin de la prestation ?
            dire: Quel jour avez-vous livré la marchandise, ou fini le travail ?
            aide: Le jour où le travail a été fini, ou la marchandise remise. Pour un loyer, la fin de la période. Répondez « aucun » si rien n’a été fourni.
            exemple: 28 mai 2026
            pourquoi: Le délai pour agir court souvent de ce jour, et non de la date de la facture.
            source: Com., 26 février 2020, n° 18-25.036
            requis: oui

          - id: facture.reception
            type: date
            intitule: Quand le client a-t-il reçu la facture ?
            dire: Savez-vous quel jour votre client a reçu la facture ?
            aide: La date de l’accusé de réception, du courriel ou du dépôt sur la plateforme.
            exemple: 2 juin 2026
            pourquoi: Pour une administration, le délai de paiement part de cette réception.
            source: C. commande publique, art. R2192-12
            quand: {calcul.reception_utile: oui}

          - id: facture.particularites
            type: choix_multiple
            intitule: Qu’a-t-elle de particulier ? (sinon, « aucun »)
            dire: "Qu’a de particulier votre facture : un acompte, un avoir, un refus, une livraison incomplète, un envoi discuté ?"
            aide: "Situation : facture d’avancement d’un chantier. Avoir : document qui annule tout ou partie d’une facture."
            pourquoi: Une facture refusée, diminuée ou sans livraison ne se réclame pas de la même façon.
            source: C. com., art. L441-9
            quand: {relation.particularites: facture_particuliere}
            choix:
              nature: {libelle: "acompte, situation, solde ou relevé", synonymes: [acompte, situation, solde, relevé]}
              non_livree: {libelle: "tout n’a pas été fourni", synonymes: [non livré, pas exécuté]}
              refusee: {libelle: "le client l’a refusée", synonymes: [refus, rejetée]}
              avoir: {libelle: "j’ai fait un avoir", synonymes: [avoirs, remise, note de crédit]}
              envoi: {libelle: "l’envoi ou la réception est discuté", synonymes: [pas reçue, envoi]}

          - id: facture.nature
            type: choix
            intitule: De quelle sorte de facture s’agit-il ?
            dire: Votre facture est-elle ordinaire, ou est-ce un acompte, une situation de travaux, un solde, un relevé périodique ?
            aide: "Acompte : avant le travail. Situation : au fil du chantier. Solde : à la fin. Périodique : un relevé par mois ou par trimestre."
            pourquoi: Un acompte se réclame autrement qu’un travail achevé.
            source: CGI, art. 289
            quand: {facture.particularites: nature}
            choix:
              ordinaire: {libelle: ordinaire, synonymes: [normale, simple]}
              acompte: {libelle: acompte, synonymes: [avance, arrhes]}
              situation: {libelle: situation de travaux, synonymes: [avancement]}
              solde: {libelle: solde, synonymes: [facture finale, décompte final]}
              periodique: {libelle: périodique, synonymes: [mensuelle, relevé, récapitulative]}

          - id: facture.executee
            type: oui_non
            intitule: Ce qui est facturé a-t-il été fourni ?
            dire: Ce que vous avez facturé a-t-il été fourni ?
            aide: Répondez non si rien n’a encore été livré ou réalisé.
            pourquoi: On ne peut pas faire condamner à payer ce qui n’a pas été fourni.
            source: C. civ., art. 1219 et 1353
            quand: {facture.particularites: [nature, non_livree]}

          - id: facture.refusee
            type: oui_non
            intitule: L’a-t-il refusée par écrit ou sur la plateforme ?
            dire: Votre client a-t-il refusé la facture par écrit, ou sur la plateforme de facturation ?
            aide: Depuis septembre 2026, une facture électronique peut être refusée sur la plateforme qui la transmet.
            pourquoi: Un refus écrit vaut contestation ; il faut y répondre.
            source: CGI, art. 289 bis
            quand: {facture.particularites: refusee}

          - id: facture.avoirs
            type: montant
            intitule: Total des avoirs sur cette facture ?
            dire: Quel est le total de vos avoirs, ces documents qui annulent une partie de la facture, taxes comprises ?
            aide: Toutes taxes comprises.
            exemple: 240,00 €
            pourquoi: Un avoir diminue la somme due ; ce n’est pas un paiement.
            source: CGI, art. 289
            quand: {facture.particularites: avoir}

          - id: facture.envoi
            type: texte
            intitule: Comment la facture a-t-elle été envoyée ?
            dire: "Comment avez-vous envoyé cette facture : par courriel, par la poste, en main propre, autrement ?"
            aide: Par courriel, par la poste, remise en main propre, plateforme de facturation électronique…
            exemple: par courriel le 31 mai, sans réponse
            pourquoi: Si le client dit ne pas l’avoir reçue, il faudra montrer qu’elle est partie.
            source: C. civ., art. 1353
            quand: {facture.particularites: envoi}

      - id: creance.devise
        type: texte
        intitule: Dans quelle monnaie ?
        dire: Dans quelle monnaie le prix est-il fixé dans votre contrat ?
        aide: Le code à trois lettres de la monnaie écrite au contrat. La somme n’est jamais convertie sans vous.
        exemple: USD
        pourquoi: Un paiement se demande dans la monnaie prévue ; les seuils des tribunaux sont en euros.
        source: C. civ., art. 1343-3
        quand: {relation.particularites: devise}

      - id: creance.prix_convenu
        type: oui_non
        intitule: Le prix était-il fixé avant de commencer ?
        dire: Aviez-vous fixé le prix ensemble avant de commencer ?
        aide: Un devis, un tarif ou un taux horaire accepté d’avance. Répondez non si le prix a été fixé après coup.
        pourquoi: Sans prix convenu, le montant peut être discuté ; l’injonction de payer demande un montant déterminé.
        source: C. civ., art. 1165 ; CPC, art. 1405
        quand: {relation.nature: [services, travaux, honoraires, autre]}

      - id: paiement.existe
        type: oui_non
        intitule: A-t-il déjà payé une partie ?
        dire: Vous a-t-il déjà payé une partie ?
        aide: Un acompte, un virement partiel, un chèque encaissé.
        pourquoi: Un paiement diminue la somme due, et peut faire repartir le délai pour agir.
        source: C. civ., art. 1343-1 et 2240

      - groupe: paiement
        pluriel: paiements
        titre: Les paiements reçus
        element: Paiement
        encore: Avez-vous reçu un autre paiement ?
        quand: {paiement.existe: oui}
        questions:

          - id: paiement.date
            type: date
            intitule: Date du paiement ?
            dire: Quel jour l’argent est-il arrivé sur votre compte ?
            aide: Le jour où l’argent est arrivé sur votre compte.
            exemple: 15/09/2026
            pourquoi: Les intérêts sont calculés jusqu’à ce jour sur l’ancienne somme.
            source: C. civ., art. 1342-10 et 1343-1

          - id: paiement.montant
            type: montant
            intitule: Montant reçu ?
            dire: Quelle somme avez-vous reçue ce jour-là ?
            aide: La somme arrivée sur votre compte.
            exemple: 1 000 €
            pourquoi: Il est retiré de la dette.
            source: C. civ., art. 1343-1

          - id: paiement.facture
            type: texte
            intitule: Quelle facture son libellé nomme-t-il ?
            dire: Le virement ou le chèque nomme-t-il une de vos factures ? Si oui, laquelle ?
            aide: Le numéro écrit sur le virement ou au dos du chèque. Répondez « aucun » s’il n’en nomme pas.
            exemple: F2026-041
            pourquoi: Le débiteur choisit la dette qu’il paie ; à défaut, la loi fixe un ordre.
            source: C. civ., art. 1342-10

          - id: paiement.releve
            type: oui_non
            intitule: Avez-vous le relevé bancaire de ce paiement ?
            aide: Le relevé de votre compte où le virement ou la remise apparaît.
            pourquoi: Un paiement partiel prouvé fait repartir le délai pour agir.
            source: C. civ., art. 2240

          - id: paiement.par_debiteur
            type: oui_non
            intitule: Est-ce le débiteur lui-même qui a payé ?
            dire: Est-ce lui-même qui vous a payé, ou quelqu’un d’autre ?
            aide: Répondez non si c’est un tiers (une assurance, un proche, une autre société).
            pourquoi: Le paiement d’un tiers éteint la dette, mais ne vaut pas reconnaissance par le débiteur.
            source: C. civ., art. 1342-1 et 2240

          - id: paiement.imputation
            type: choix
            intitule: A-t-il dit ce qu’il payait ?
            dire: Vous a-t-il dit ce qu’il payait, le prix des factures ou les intérêts, ou n’a-t-il rien précisé ?
            aide: "Le principal est le prix des factures ; les intérêts sont les pénalités de retard."
            pourquoi: Sans précision, un paiement partiel règle d’abord les intérêts.
            source: C. civ., art. 1343-1
            choix:
              non_precisee: {libelle: "non, rien de précisé", synonymes: [non, pas précisé]}
              principal: {libelle: le principal, synonymes: [la facture, le prix]}
              interets: {libelle: les intérêts, synonymes: [pénalités]}

      - id: contestation.forme
        type: choix
        intitule: Conteste-t-il ce qu’il doit ?
        dire: Vous a-t-il dit, de vive voix ou par écrit, qu’il ne devait pas cette somme ou l’avait déjà payée, ou rien de tel ?
        aide: Contester, c’est dire pourquoi on ne doit pas (malfaçon, livraison incomplète, erreur de prix). Dire « je paierai plus tard » n’est pas contester.
        pourquoi: Contre une dette contestée, l’injonction de payer est le mauvais outil ; il faut d’abord répondre.
        source: CPC, art. 1405 et 873
        requis: oui
        choix:
          non: {libelle: non, synonymes: [pas contesté, silence, rien]}
          orale: {libelle: "oui, de vive voix", synonymes: [oralement, au téléphone]}
          ecrite: {libelle: "oui, par écrit", synonymes: [lettre, courriel, mail]}
          deja_paye: {libelle: il dit avoir déjà payé, synonymes: [déjà payé, réglé]}

      - id: contestation.motifs
        type: texte_long
        intitule: Que reproche-t-il ?
        dire: Que vous reproche-t-il exactement ? Avec ses mots, si vous vous en souvenez.
        aide: Avec ses mots, le plus précisément possible.
        exemple: deux portes livrées rayées le 12 mai
        pourquoi: La réponse se fait point par point.
        source: CPC, art. 873
        quand: {contestation.forme: [orale, ecrite, deja_paye]}

      - id: contestation.precise
        type: oui_non
        intitule: Ses raisons sont-elles précises ?
        dire: "Ses raisons sont-elles précises : vous a-t-il décrit un défaut, un manque, une erreur ?"
        aide: Un défaut décrit, une livraison manquante, un prix faux sont des raisons précises. « Ce n’est pas ce que je voulais » ne l’est pas.
        pourquoi: Une contestation vague n’arrête pas, en principe, un juge des référés ; une contestation sérieuse, si.
        source: CPC, art. 835 et 873
        quand: {contestation.forme: [orale, ecrite]}

      - id: contestation.etendue
        type: choix
        intitule: Conteste-t-il tout, ou une partie ?
        dire: Conteste-t-il toute la somme qu’il vous doit, ou une partie seulement ?
        aide: La partie qu’il ne conteste pas peut être réclamée tout de suite.
        pourquoi: Le reste, non contesté, suit la voie ordinaire.
        source: CPC, art. 873
        quand: {contestation.forme: [orale, ecrite, deja_paye]}
        choix:
          tout: {libelle: tout, synonymes: [la totalité, tout le montant]}
          partie: {libelle: une partie, synonymes: [partiellement, en partie]}

      - id: contestation.montant
        type: montant
        intitule: Quel montant conteste-t-il ?
        dire: Quel montant vous conteste-t-il, taxes comprises ?
        aide: Toutes taxes comprises.
        exemple: 2 000 €
        pourquoi: La demande porte sur le reste ; la somme contestée est signalée à part.
        source: CPC, art. 1407
        quand: {contestation.etendue: partie}

      - id: contestation.date
        type: date
        intitule: Depuis quand conteste-t-il ?
        dire: Quand vous l’a-t-il dit pour la première fois ?
        aide: La date de sa première protestation.
        exemple: 20 octobre 2026
        pourquoi: Une contestation née seulement après la mise en demeure est moins crédible.
        source: CPC, art. 873
        quand: {contestation.forme: [orale, ecrite, deja_paye]}

      - id: contestation.preuves
        type: oui_non
        intitule: A-t-il joint des preuves ?
        dire: "Vous a-t-il donné des preuves : des photographies, un rapport, un relevé ?"
        aide: Photographies, constat, rapport, ou preuve de virement s’il dit avoir payé.
        pourquoi: C’est à celui qui dit avoir payé, ou ne pas devoir, de le prouver.
        source: C. civ., art. 1353
        quand: {contestation.forme: [orale, ecrite, deja_paye]}

      - id: contestation.repondue
        type: oui_non
        intitule: Lui avez-vous répondu par écrit ?
        aide: Une réponse qui traite chacun de ses reproches.
        pourquoi: Laisser une contestation sans réponse affaiblit votre dossier.
        source: "Article du cabinet : « Recouvrement de créance », les erreurs à éviter"
        quand: {contestation.forme: [orale, ecrite, deja_paye]}

      - id: contestation.faux_rib
        type: oui_non
        intitule: A-t-il payé sur un faux compte bancaire ?
        dire: A-t-il payé sur un compte qui n’est pas le vôtre, parce qu’un escroc lui a donné de fausses coordonnées ?
        aide: "Fraude au RIB : un escroc a envoyé de fausses coordonnées bancaires en votre nom."
        pourquoi: Payer la mauvaise personne n’éteint pas toujours la dette ; un avocat doit regarder.
        source: C. civ., art. 1342-2 et 1342-3
        quand: {contestation.forme: deja_paye}

      - id: demarches.faites
        type: choix_multiple
        intitule: Que s’est-il passé depuis ? (sinon, « aucun »)
        dire: "Que s’est-il passé depuis : l’avez-vous relancé, mis en demeure, a-t-il répondu, un tribunal est-il intervenu, ou rien ?"
        aide: "Choisissez tout ce qui a eu lieu ; les dates viennent ensuite. Mise en demeure : la lettre qui exige le paiement sous un délai, en général recommandée."
        pourquoi: La prochaine étape dépend de celles qui sont déjà faites.
        source: "Article du cabinet : « Les étapes clés d’un recouvrement de créance réussi »"
        choix:
          relances: {libelle: je l’ai relancé, synonymes: [relance, rappel, téléphone]}
          mise_en_demeure: {libelle: je l’ai mis en demeure, synonymes: [mise en demeure, MED, recommandé]}
          debiteur: {libelle: "il a répondu (promesse, délai, plainte…)", synonymes: [promesse, échéancier, réponse, reconnaissance]}
          mediation: {libelle: une médiation ou une conciliation, synonymes: [médiateur, conciliateur]}
          justice: {libelle: "un tribunal, un huissier ou un mandataire est intervenu", synonymes: [injonction, tribunal, procédure, saisie, commissaire de justice]}

  # ────────────────────────────── 4 Les preuves ─────────────────────────────
  - id: preuves
    titre: Les preuves
    quand: {calcul.recit: oui}
    questions:

      - id: documents.factures
        type: choix
        intitule: Avez-vous une copie des factures ?
        dire: Avez-vous gardé une copie des factures, telles que vous les avez envoyées ?
        aide: Telles qu’elles ont été envoyées.
        pourquoi: Elles fixent le montant, mais ne suffisent pas à prouver la commande.
        source: C. civ., art. 1363
        choix:
          detenu: {libelle: oui, synonymes: [détenu, copie]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.bon_commande
        type: choix
        intitule: Avez-vous un bon de commande ?
        dire: Avez-vous un bon de commande ? Si oui, l’a-t-il signé ?
        aide: Signé par le client, ou passé par courriel ou sur un site (répondez alors « oui, sans sa signature »).
        pourquoi: Il prouve que le client a commandé.
        source: C. civ., art. 1353 et 1359 ; C. com., art. L110-3
        quand: {relation.nature: [biens, alimentaire_perissable, transport, telecom, lettre_de_change, cheque, autre, je_ne_sais_pas]}
        choix:
          signe: {libelle: "oui, signé par lui", synonymes: [signé, signée, accepté, tamponné]}
          detenu: {libelle: "oui, sans sa signature", synonymes: [oui, détenu, non signé]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.devis
        type: choix
        intitule: Avez-vous un devis accepté ?
        dire: Avez-vous un devis accepté ? Si oui, porte-t-il sa signature ?
        aide: Signé avec « bon pour accord », ou accepté par courriel (répondez alors « oui, sans sa signature »).
        pourquoi: Il prouve la commande et le prix.
        source: C. civ., art. 1353 et 1359
        quand:
          relation.nature: [biens, services, travaux, transport, honoraires, autre, je_ne_sais_pas]
          calcul.commande_signee: non
        choix:
          signe: {libelle: "oui, signé par lui", synonymes: [signé, signée, accepté, tamponné]}
          detenu: {libelle: "oui, sans sa signature", synonymes: [oui, détenu, non signé]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.contrat
        type: choix
        intitule: Avez-vous un contrat écrit ?
        dire: Avez-vous un contrat écrit ? Si oui, l’a-t-il signé ?
        aide: Contrat, bail, convention d’honoraires, acte de prêt, abonnement, conditions particulières.
        pourquoi: Il prouve l’accord, le prix et les clauses.
        source: C. civ., art. 1103 et 1359
        quand: {calcul.contrat_utile: oui}
        choix:
          signe: {libelle: "oui, signé par lui", synonymes: [signé, signée, accepté, tamponné]}
          detenu: {libelle: "oui, sans sa signature", synonymes: [oui, détenu, non signé]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.cgv
        type: choix
        intitule: Avez-vous les conditions de vente acceptées ?
        dire: Avez-vous les conditions de vente qu’il a reçues ? Si oui, les a-t-il signées ?
        aide: La version remise à ce client, avec sa signature ou la preuve qu’il les a reçues.
        pourquoi: Elles portent le taux et les clauses que vous invoquez.
        source: C. civ., art. 1119 ; C. com., art. L441-1
        quand: {relation.particularites: [taux_retard, clauses]}
        choix:
          signe: {libelle: "oui, signé par lui", synonymes: [signé, signée, accepté, tamponné]}
          detenu: {libelle: "oui, sans sa signature", synonymes: [oui, détenu, non signé]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.bon_livraison
        type: choix
        intitule: Avez-vous la preuve de la livraison ?
        dire: Avez-vous de quoi prouver la livraison, ou le travail fait ? Si oui, est-ce signé par lui ?
        aide: "Bon de livraison, lettre de voiture, procès-verbal de réception, rapport d’intervention, feuilles d’heures. « Signé » : par le client."
        pourquoi: Il faut prouver que vous avez fait votre part.
        source: C. civ., art. 1353
        quand: {relation.nature: [biens, services, travaux, transport, alimentaire_perissable, location_materiel, honoraires, telecom, lettre_de_change, cheque, autre, je_ne_sais_pas]}
        choix:
          signe: {libelle: "oui, signé par lui", synonymes: [signé, signée, accepté, tamponné]}
          detenu: {libelle: "oui, sans sa signature", synonymes: [oui, détenu, non signé]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.courriels
        type: choix
        intitule: Avez-vous des messages de lui ?
        dire: Avez-vous des messages de lui, courriels ou SMS, où il commande, remercie ou demande un délai ?
        aide: Courriels ou SMS où il commande, remercie, reconnaît devoir ou demande un délai. Ils doivent venir de son adresse ou de son numéro.
        pourquoi: À défaut de signature, ses propres messages prouvent la commande ou la livraison ; entre commerçants, ils suffisent.
        source: C. com., art. L110-3 ; C. civ., art. 1366
        quand: {calcul.preuve_signee: non}
        choix:
          detenu: {libelle: oui, synonymes: [détenu, copie]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.releve_compte
        type: choix
        intitule: Avez-vous un relevé de son compte client ?
        dire: Avez-vous la liste de ses factures et de ses paiements, tirée de votre comptabilité ?
        aide: La liste des factures et des paiements, tirée de votre comptabilité.
        pourquoi: Il montre comment chaque paiement a été compté.
        source: C. com., art. L123-23 ; CPC, art. 1407
        quand: {paiement.existe: oui}
        choix:
          detenu: {libelle: oui, synonymes: [détenu, copie]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.releve_bancaire
        type: choix
        intitule: Avez-vous vos relevés bancaires ?
        dire: Avez-vous les relevés bancaires où ses paiements apparaissent ?
        aide: Ceux où ses paiements apparaissent.
        pourquoi: Un paiement partiel prouvé fait repartir le délai pour agir.
        source: C. civ., art. 2240
        quand: {paiement.existe: oui}
        choix:
          detenu: {libelle: oui, synonymes: [détenu, copie]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.relances
        type: choix
        intitule: Avez-vous gardé les relances écrites ?
        dire: Avez-vous gardé les courriels ou les lettres où vous lui demandiez de payer ?
        aide: Courriels et lettres envoyés avant la mise en demeure.
        pourquoi: Elles montrent votre bonne foi et la date des demandes.
        source: "Article du cabinet : « Analyse préalable : vérifiez vos documents »"
        quand: {demarches.faites: [mise_en_demeure, justice]}
        choix:
          detenu: {libelle: oui, synonymes: [détenu, copie]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.mise_en_demeure
        type: choix
        intitule: Avez-vous une copie de la mise en demeure ?
        dire: Avez-vous une copie de la mise en demeure, la lettre qui exige le paiement, avec la preuve de son envoi ?
        aide: La lettre envoyée, avec sa preuve de dépôt.
        pourquoi: Elle fait courir les intérêts et ouvre la suite.
        source: C. civ., art. 1344 et 1344-1
        quand: {demarches.faites: mise_en_demeure}
        choix:
          detenu: {libelle: oui, synonymes: [détenu, copie]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.accuse_reception
        type: choix
        intitule: Avez-vous l’avis de réception de cette lettre ?
        dire: Avez-vous l’avis de réception de cette lettre ? Si oui, l’a-t-il signé ?
        aide: L’avis signé, ou l’enveloppe revenue « non réclamé » (répondez alors « oui, sans sa signature »).
        pourquoi: Il prouve la date ; une lettre non réclamée reste valable.
        source: Civ. 1re, 20 janvier 2021, n° 19-20.680
        quand: {demarches.faites: mise_en_demeure}
        choix:
          signe: {libelle: "oui, signé par lui", synonymes: [signé, signée, accepté, tamponné]}
          detenu: {libelle: "oui, sans sa signature", synonymes: [oui, détenu, non signé]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.reconnaissance
        type: choix
        intitule: A-t-il reconnu la dette par écrit ?
        dire: Avez-vous un écrit où il reconnaît vous devoir cette somme ? Si oui, l’a-t-il signé ?
        aide: Une lettre, un échéancier signé, un courriel où il admet devoir.
        pourquoi: Reconnue, la dette se prouve seule et le délai pour agir repart.
        source: C. civ., art. 1376 et 2240
        quand: {demarches.faites: debiteur}
        choix:
          signe: {libelle: "oui, signé par lui", synonymes: [signé, signée, accepté, tamponné]}
          detenu: {libelle: "oui, sans sa signature", synonymes: [oui, détenu, non signé]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.cheque
        type: choix
        intitule: Avez-vous le chèque et l’avis de rejet ?
        dire: Avez-vous le chèque lui-même, et l’avis de rejet de la banque ?
        aide: L’original rendu par la banque, avec l’attestation de rejet.
        pourquoi: L’original est demandé pour obtenir le certificat de non-paiement.
        source: C. mon. fin., art. L131-73
        quand: {relation.nature: cheque}
        choix:
          detenu: {libelle: oui, synonymes: [détenu, copie]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.effet
        type: choix
        intitule: Avez-vous l’original de l’effet ?
        dire: Avez-vous l’original de la traite ou du billet ? Si oui, l’a-t-il signé ?
        aide: La lettre de change ou le billet à ordre. « Signé » veut dire accepté par le débiteur.
        pourquoi: La demande se fonde sur l’effet lui-même.
        source: CPC, art. 1405, 2°
        quand: {relation.nature: lettre_de_change}
        choix:
          signe: {libelle: "oui, signé par lui", synonymes: [signé, signée, accepté, tamponné]}
          detenu: {libelle: "oui, sans sa signature", synonymes: [oui, détenu, non signé]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.garantie
        type: choix
        intitule: Avez-vous l’acte de caution ?
        dire: Avez-vous le papier par lequel le garant s’engage ? Si oui, est-il signé ?
        aide: Le document signé par le garant.
        pourquoi: Sans l’acte, le garant ne peut pas être appelé.
        source: C. civ., art. 2297
        quand: {garant.existe: oui}
        choix:
          signe: {libelle: "oui, signé par lui", synonymes: [signé, signée, accepté, tamponné]}
          detenu: {libelle: "oui, sans sa signature", synonymes: [oui, détenu, non signé]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.ordonnance
        type: choix
        intitule: Avez-vous la décision du tribunal ?
        dire: Avez-vous la décision du tribunal, avec la formule qui permet de la faire exécuter ?
        aide: L’ordonnance d’injonction de payer ou le jugement, avec la formule exécutoire. Répondez « sans objet » s’il n’y en a pas encore.
        pourquoi: Rien ne s’exécute sans elle.
        source: CPC, art. 1411 et 1422
        quand: {demarches.faites: justice}
        choix:
          detenu: {libelle: oui, synonymes: [détenu, copie]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.signification
        type: choix
        intitule: Avez-vous l’acte de signification ?
        dire: Avez-vous l’acte par lequel le commissaire de justice, l’ancien huissier, lui a remis la décision ?
        aide: La signification est la remise officielle de la décision par un commissaire de justice (ancien huissier). « Sans objet » si elle n’a pas eu lieu.
        pourquoi: Pour les ordonnances rendues depuis le 1er septembre 2026, l’acte est exigé à l’audience en cas d’opposition.
        source: CPC, art. 1411 et 1418
        quand: {demarches.faites: justice}
        choix:
          detenu: {libelle: oui, synonymes: [détenu, copie]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.kbis_creancier
        type: choix
        intitule: Avez-vous votre extrait Kbis récent ?
        dire: Avez-vous un extrait Kbis de votre entreprise, ou du registre national, de moins de trois mois ?
        aide: De moins de trois mois. Les artisans et professions libérales donnent leur extrait du registre national des entreprises (RNE).
        pourquoi: Le tribunal vérifie qui demande, et qui dirige.
        source: CPC, art. 54 et 1407
        quand: {demarches.faites: [mise_en_demeure, justice]}
        choix:
          detenu: {libelle: oui, synonymes: [détenu, copie]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

      - id: documents.kbis_debiteur
        type: choix
        intitule: Avez-vous un extrait Kbis du débiteur ?
        dire: Avez-vous un extrait Kbis récent de ce client, ou sa fiche de l’annuaire des entreprises ?
        aide: Récent ; ou sa fiche de l’annuaire des entreprises. « Sans objet » pour un particulier.
        pourquoi: Il donne le nom exact, le siège et l’état de l’entreprise.
        source: CPC, art. 54 et 1406
        quand: {demarches.faites: [mise_en_demeure, justice]}
        choix:
          detenu: {libelle: oui, synonymes: [détenu, copie]}
          non: {libelle: non, synonymes: [pas du tout, rien]}

  # ────────────────────────────── 5 Les échanges ────────────────────────────
  - id: echanges
    titre: Les échanges
    quand: {calcul.recit: oui}
    questions:

      - groupe: echange
        pluriel: echanges
        titre: "Ce qui s’est passé, dans l’ordre que vous voulez"
        element: Événement
        encore: S’est-il passé autre chose ensuite ?
        quand: {demarches.faites: [relances, mise_en_demeure, debiteur, mediation, justice, je_ne_sais_pas]}
        questions:

          - id: echange.nature
            type: choix
            intitule: Que s’est-il passé ?
            dire: Racontez-moi une étape à la fois. Que s’est-il passé, de votre côté ou du sien ?
            aide: "Un événement à la fois, dans n’importe quel ordre. Ordonnance : la décision d’injonction de payer. Signifiée : remise au débiteur par un commissaire de justice (ancien huissier). Opposition : le débiteur la conteste."
            pourquoi: La suite dépend de ce qui a déjà été fait, et de sa date.
            source: C. civ., art. 1344 et 2240 ; CPC, art. 1405 à 1425
            choix:
              relance_telephone: {libelle: relance par téléphone, synonymes: [appel, coup de fil]}
              relance_ecrite: {libelle: "relance écrite (courriel, lettre)", synonymes: [relance, rappel, mail de relance, courriel de relance]}
              mise_en_demeure: {libelle: mise en demeure, synonymes: [MED, LRAR, recommandé, sommation de payer]}
              promesse: {libelle: il a promis de payer, synonymes: [promesse, promesse de paiement]}
              reconnaissance: {libelle: il a reconnu la dette par écrit, synonymes: [reconnaissance de dette, aveu]}
              demande_delai: {libelle: il a demandé un délai, synonymes: [demande de délai, report]}
              plan_convenu: {libelle: échéancier convenu, synonymes: [plan convenu, accord, échelonnement]}
              plan_respecte: {libelle: échéancier respecté jusqu’ici, synonymes: [plan respecté]}
              plan_rompu: {libelle: échéancier non respecté, synonymes: [plan rompu, échéance manquée]}
              contestation: {libelle: il a contesté, synonymes: [contestation, réclamation, litige]}
              reponse_contestation: {libelle: nous avons répondu à sa contestation, synonymes: [réponse à la contestation]}
              mediation_ouverte: {libelle: début de médiation ou conciliation, synonymes: [médiation ouverte, médiateur saisi]}
              mediation_close: {libelle: fin de médiation ou conciliation, synonymes: [médiation close, constat d’échec]}
              requete_injonction: {libelle: injonction de payer demandée, synonymes: [requête, requête en injonction]}
              requete_rejetee: {libelle: injonction de payer refusée, synonymes: [requête rejetée, rejet]}
              ordonnance_obtenue: {libelle: ordonnance d’injonction obtenue, synonymes: [ordonnance, injonction obtenue]}
              ordonnance_signifiee: {libelle: ordonnance signifiée, synonymes: [signification de l’ordonnance]}
              opposition: {libelle: opposition du débiteur, synonymes: [il a fait opposition]}
              lettre_greffe: {libelle: lettre du greffe reçue, synonymes: [courrier du greffe, convocation du greffe]}
              creance_declaree: {libelle: créance déclarée à la procédure, synonymes: [déclaration de créance]}
              creance_contestee: {libelle: déclaration de créance contestée, synonymes: [contestation du mandataire]}
              assignation: {libelle: assignation au tribunal, synonymes: [citation, procès]}
              jugement: {libelle: jugement rendu, synonymes: [décision, condamnation]}
              jugement_signifie: {libelle: jugement signifié, synonymes: [signification du jugement]}
              saisie: {libelle: saisie, synonymes: [saisie conservatoire, saisie-attribution]}

          - id: echange.date
            type: date
            intitule: À quelle date ?
            dire: À quelle date était-ce ? Si vous n’êtes pas sûr, dites-moi à peu près.
            aide: "La date écrite sur la lettre ou la décision. Pour une ordonnance : sa propre date, et non celle où vous l’avez reçue. Un jour approximatif vaut mieux que rien."
            exemple: 12 octobre 2026
            pourquoi: Les délais se comptent à partir de cette date.
            source: CPC, art. 640 et 641

          - id: echange.canal
            type: choix
            intitule: Par quel moyen ?
            dire: Était-ce au téléphone, par courriel, par lettre, par recommandé ? Dites-moi ce dont vous vous souvenez.
            aide: "Recommandé : lettre avec avis de réception, papier ou électronique. Commissaire de justice : l’ancien huissier."
            pourquoi: Le moyen employé fait la preuve, et parfois la validité.
            source: C. civ., art. 1344 et 1366
            quand: {echange.nature: [relance_ecrite, mise_en_demeure, promesse, reconnaissance, demande_delai, contestation, reponse_contestation]}
            choix:
              telephone: {libelle: téléphone ou de vive voix, synonymes: [oral, appel]}
              courriel: {libelle: courriel ou SMS, synonymes: [mail, email, message]}
              lettre: {libelle: lettre simple, synonymes: [courrier, poste]}
              recommande: {libelle: lettre recommandée, synonymes: [LRAR, AR, recommandé, LRE]}
              commissaire: {libelle: commissaire de justice, synonymes: [huissier]}
              autre: {libelle: autre, synonymes: [main propre]}

          - id: echange.auteur
            type: choix
            intitule: De qui cela vient-il ?
            dire: Cela vient-il de vous, de lui, ou de quelqu’un d’autre ?
            aide: "Un tiers : son comptable, un salarié, un autre créancier."
            pourquoi: Une reconnaissance ne compte que si elle vient du débiteur ou de son représentant.
            source: C. civ., art. 2240
            quand: {echange.nature: [promesse, reconnaissance, demande_delai, mediation_ouverte, assignation]}
            choix:
              nous: {libelle: de nous, synonymes: [moi, créancier]}
              debiteur: {libelle: du débiteur, synonymes: [lui, client]}
              tiers: {libelle: d’un tiers, synonymes: [autre personne]}

          - id: echange.preuve
            type: oui_non
            intitule: En avez-vous gardé la preuve ?
            aide: Lettre, courriel, SMS, compte rendu signé. Un souvenir n’est pas une preuve.
            pourquoi: Seul un événement prouvé compte dans le délai pour agir.
            source: C. civ., art. 1353 et 2240
            quand: {echange.nature: [promesse, reconnaissance, demande_delai, plan_convenu, plan_respecte, contestation, reponse_contestation, mediation_ouverte, mediation_close, creance_declaree]}

          - id: echange.delai
            type: entier
            intitule: Quel délai laissiez-vous, en jours ?
            dire: Combien de jours lui laissiez-vous pour payer ?
            aide: Le nombre de jours écrit dans la lettre. Répondez « aucun » s’il n’y en avait pas.
            exemple: "15"
            pourquoi: Avant la fin de ce délai, il faut attendre.
            source: "Article du cabinet : « Mise en demeure : la première action efficace » (15 jours)"
            quand: {echange.nature: [relance_ecrite, mise_en_demeure]}

          - id: echange.sort
            type: choix
            intitule: Qu’est devenue la lettre ?
            dire: "Savez-vous ce qu’est devenue la lettre : reçue, non réclamée, revenue, ou pas encore de nouvelles ?"
            aide: "« Non réclamée » : il n’est pas allé la chercher. « Inconnu à l’adresse » : elle est revenue parce qu’il n’y habite plus."
            pourquoi: Une lettre non réclamée reste valable ; une lettre à une adresse fausse doit être renvoyée.
            source: Civ. 1re, 20 janvier 2021, n° 19-20.680
            quand:
              echange.nature: [relance_ecrite, mise_en_demeure]
              echange.canal: [lettre, recommande, commissaire, autre, je_ne_sais_pas]
            choix:
              recue: {libelle: reçue, synonymes: [signée, remise, distribuée]}
              non_reclamee: {libelle: non réclamée, synonymes: [pli avisé, pas retirée]}
              inconnu: {libelle: inconnu à l’adresse, synonymes: [NPAI, destinataire inconnu, parti]}
              en_attente: {libelle: pas encore de nouvelles, synonymes: [en attente, en cours]}

          - id: echange.recu_le
            type: date
            intitule: Reçue à quelle date ?
            dire: Quel jour la lettre a-t-elle été reçue ? Regardez l’avis de réception, ou votre enveloppe.
            aide: "Mise en demeure : la date de l’avis de réception ; « aucun » si elle n’a pas été reçue. Lettre du greffe ou du mandataire : le jour où vous l’avez reçue."
            exemple: 16 novembre 2026
            pourquoi: Le délai court de cette réception ; pour une lettre du greffe, il est de quinze jours seulement.
            source: CPC, art. 668 et 1425
            quand: {echange.nature: [mise_en_demeure, lettre_greffe, creance_contestee]}

          - id: echange.a_personne
            type: oui_non
            intitule: L’acte a-t-il été remis en mains propres ?
            dire: Savez-vous si l’acte lui a été remis en mains propres, ou laissé ailleurs ?
            aide: "L’acte du commissaire de justice le dit : « remis à personne » ; sinon il a été laissé à l’étude ou au domicile."
            pourquoi: Sinon, le débiteur garde plus longtemps le droit de contester.
            source: CPC, art. 654 et 1416
            quand: {echange.nature: [ordonnance_signifiee, jugement_signifie]}

          - id: echange.partielle
            type: oui_non
            intitule: Le juge n’a-t-il accordé qu’une partie ?
            dire: Le juge ne vous a-t-il accordé qu’une partie de la somme demandée ?
            aide: Comparez la somme de l’ordonnance avec celle que vous demandiez.
            pourquoi: La faire signifier, c’est renoncer au reste.
            source: CPC, art. 1409
            quand: {echange.nature: ordonnance_obtenue}

          - id: echange.juridiction
            type: texte
            intitule: Quel tribunal ?
            dire: Quel tribunal est nommé en tête de votre document ?
            aide: Son nom et sa ville, en tête de la décision ou de l’acte.
            exemple: tribunal de commerce de Nantes
            pourquoi: Les règles ne sont pas les mêmes au tribunal de commerce et au tribunal judiciaire.
            source: CPC, art. 1406, 1418 et 1425
            quand: {echange.nature: [requete_injonction, ordonnance_obtenue, assignation, jugement]}

          - id: echange.capitalisation
            type: oui_non
            intitule: Le jugement accorde-t-il la capitalisation des intérêts ?
            dire: Votre jugement accorde-t-il la capitalisation, c’est-à-dire des intérêts sur les intérêts ? C’est écrit à la fin.
            aide: Elle est écrite à la fin du jugement, souvent avec « article 1343-2 ». Les intérêts dus depuis un an produisent alors eux-mêmes des intérêts.
            pourquoi: Le montant à réclamer augmente chaque année.
            source: C. civ., art. 1343-2
            quand: {echange.nature: jugement}

          - id: echange.note
            type: texte
            intitule: Que faut-il en retenir ?
            dire: En une phrase, que faut-il en retenir, d’après vous ?
            aide: En une phrase. Répondez « aucun » s’il n’y a rien à ajouter.
            exemple: promet un virement avant la fin du mois
            pourquoi: Le contenu exact compte quand il faut le rappeler au débiteur ou au juge.
            source: C. civ., art. 1353
            quand: {echange.nature: [promesse, plan_convenu, plan_rompu, contestation, reponse_contestation, mediation_close, creance_contestee, saisie]}

  # ─────────────────────────────── 6 La suite ───────────────────────────────
  - id: suite
    titre: La suite
    quand: {calcul.recit: oui}
    questions:

      - id: suite.debiteur_repond
        type: oui_non
        intitule: Répond-il à vos messages aujourd’hui ?
        aide: Répondez non s’il ne répond plus au téléphone, aux courriels ni aux lettres.
        pourquoi: Avec un débiteur silencieux, l’injonction de payer est souvent la voie la plus simple.
        source: CPC, art. 1405
        quand:
          demarches.faites: [mise_en_demeure, debiteur, mediation, justice]
          calcul.procedure_ouverte: non

      - id: suite.echelonnement
        type: oui_non
        intitule: Accepteriez-vous d’être payé en plusieurs fois ?
        aide: Un échéancier signé vaut reconnaissance de la dette.
        pourquoi: C’est souvent le moyen le plus rapide d’être payé par un client qui reconnaît sa dette.
        source: C. civ., art. 1343-5 et 2240
        quand:
          calcul.discussion_ouverte: oui
          calcul.procedure_ouverte: non

      - id: suite.echelonnement_mois
        type: entier
        intitule: Sur combien de mois au plus ?
        dire: Sur combien de mois, au plus, votre trésorerie le supporterait-elle ?
        aide: Le nombre de mois que votre trésorerie supporte.
        exemple: "6"
        pourquoi: Un juge ne peut pas accorder plus de deux ans.
        source: C. civ., art. 1343-5
        quand: {suite.echelonnement: oui}

      - id: suite.premier_versement
        type: montant
        intitule: Quel premier versement demandez-vous ?
        dire: Quel premier versement lui demanderiez-vous à la signature ?
        aide: À payer à la signature de l’échéancier.
        exemple: 1 000 €
        pourquoi: Un premier versement immédiat montre la bonne foi et fait repartir le délai pour agir.
        source: C. civ., art. 2240
        quand: {suite.echelonnement: oui}

      - id: relation.a_conserver
        type: oui_non
        intitule: Tenez-vous à garder ce client ?
        aide: Une médiation permet de régler un désaccord sans rompre.
        pourquoi: S’il faut garder la relation, la médiation passe avant le procès.
        source: CPC, art. 1528 ; article du cabinet, « Les alternatives amiables »
        quand:
          calcul.discussion_ouverte: oui
          calcul.procedure_ouverte: non

      - id: suite.priorite
        type: choix
        intitule: Qu’est-ce qui compte le plus pour vous ?
        dire: "Qu’est-ce qui compte le plus pour vous : être payé vite, garder une bonne relation, ou obtenir tout ce qui est dû ?"
        aide: Aucune réponse n’est meilleure qu’une autre.
        pourquoi: Elle départage les voies possibles quand plusieurs sont ouvertes.
        source: "Article du cabinet : « Les deux approches du recouvrement »"
        quand:
          calcul.discussion_ouverte: oui
          calcul.procedure_ouverte: non
        choix:
          rapidite: {libelle: "être payé vite, même un peu moins", synonymes: [rapidité, vite, argent]}
          relation: {libelle: garder une bonne relation, synonymes: [relation, client]}
          principe: {libelle: obtenir tout ce qui est dû, synonymes: [principe, tout]}

      - id: suite.menaces
        type: choix_multiple
        intitule: Des faits vous font-ils craindre de ne pas être payé ? (sinon, « aucun »)
        dire: Avez-vous constaté qu’il déménage, vide ses locaux, vend ses biens, ne paie plus les autres, ou rien de tout cela ?
        aide: Des faits que vous avez constatés, pas une impression.
        pourquoi: Des faits précis permettent de bloquer ses biens avant tout courrier, par une saisie conservatoire.
        source: C. proc. civ. exéc., art. L511-1
        quand: {calcul.procedure_ouverte: non}
        choix:
          demenagement: {libelle: il déménage, synonymes: [déménagement, départ, quitte les lieux]}
          locaux_vides: {libelle: ses locaux se vident ou sont vides, synonymes: [locaux vides, fermé]}
          vente_actifs: {libelle: "il vend ses biens, son stock ou son fonds", synonymes: [vente, liquide son stock, vend]}
          autres_creanciers: {libelle: d’autres ne sont pas payés non plus, synonymes: [autres créanciers, fournisseurs impayés]}
          impayes_bancaires: {libelle: ses chèques ou effets reviennent impayés, synonymes: [chèques rejetés, rejets]}

      - id: suite.menaces_depuis
        type: date
        intitule: Depuis quand ?
        dire: Depuis quand l’avez-vous constaté ?
        aide: La date du premier de ces faits.
        exemple: 2 novembre 2026
        pourquoi: Plus les faits sont récents, plus il faut agir vite.
        source: C. proc. civ. exéc., art. L511-1
        quand: {suite.menaces: [demenagement, locaux_vides, vente_actifs, autres_creanciers, impayes_bancaires]}

      - id: suite.biens_connus
        type: texte_long
        intitule: Quels biens lui connaissez-vous ?
        dire: Lui connaissez-vous une banque, des véhicules, un stock, un immeuble, de gros clients ?
        aide: Banque (sur un chèque ou un virement), véhicules, stock, immeuble, gros clients.
        exemple: compte au Crédit du Littoral, deux camionnettes
        pourquoi: Une saisie ne sert que s’il y a quelque chose à saisir.
        source: C. proc. civ. exéc., art. L511-1 et L211-1
        quand: {calcul.biens_a_rechercher: oui}

      - id: suite.coordonnees
        type: oui_non
        intitule: Complétez-vous maintenant vos coordonnées ? (2 minutes)
        dire: Voulez-vous que nous prenions maintenant vos coordonnées ? C’est l’affaire de deux minutes.
        aide: Elles servent aux lettres et à votre premier appel gratuit. Vous pouvez aussi répondre non et revenir plus tard ; le bilan ne change pas.
        pourquoi: Une lettre porte l’adresse des deux parties, et le cabinet doit pouvoir vous rappeler.
        source: "Article du cabinet : « Profitez d’un premier appel gratuit »"

      - id: debiteur.adresse
        type: texte
        intitule: L’adresse du débiteur ? (rue et ville)
        dire: Avez-vous son adresse, la rue et la ville ?
        aide: L’adresse de son siège ou de son domicile ; le code postal est demandé à part.
        exemple: 8 rue du Port, Nantes
        pourquoi: La mise en demeure et la signification y sont envoyées.
        source: CPC, art. 54 et 654
        quand: {suite.coordonnees: oui}

      - id: creancier.siren
        type: siren_ou_siret
        intitule: Votre numéro SIREN ou SIRET ?
        dire: Quel est votre numéro SIREN, les neuf chiffres qui sont sur vos factures ?
        aide: 9 chiffres (SIREN) ou 14 (SIRET), sur vos factures.
        exemple: "732 829 320"
        pourquoi: Il figure sur les lettres et les demandes en justice.
        source: C. com., art. R123-237
        quand: {suite.coordonnees: oui}

      - id: creancier.adresse
        type: texte
        intitule: Votre adresse ? (rue et ville)
        dire: Quelle est votre adresse, la rue et la ville, comme sur vos factures ?
        aide: Celle du siège, écrite sur vos factures.
        exemple: 12 quai de la Fosse, Nantes
        pourquoi: Elle figure en tête de chaque lettre.
        source: CPC, art. 54
        quand: {suite.coordonnees: oui}

      - id: creancier.code_postal
        type: code_postal
        intitule: Votre code postal ?
        dire: Et quel est votre code postal ?
        aide: Celui du siège.
        exemple: "44000"
        pourquoi: Il complète l’adresse.
        source: CPC, art. 54
        quand: {suite.coordonnees: oui}

      - id: creancier.contact
        type: texte
        intitule: Qui le cabinet doit-il appeler ?
        dire: Qui devons-nous appeler chez vous ? Donnez-moi le prénom et le nom.
        aide: Le prénom et le nom.
        exemple: Nadia Ferrand
        pourquoi: Le cabinet appelle la personne qui connaît le dossier.
        source: RGPD, art. 6 (mesures prises à votre demande)
        quand: {suite.coordonnees: oui}

      - id: creancier.fonction
        type: texte
        intitule: Quelle est sa fonction ?
        dire: Quelle est sa fonction chez vous ?
        aide: Gérante, comptable, associé…
        exemple: gérante
        pourquoi: Elle dit si cette personne peut signer pour l’entreprise.
        source: CPC, art. 416
        quand: {suite.coordonnees: oui}

      - id: creancier.telephone
        type: telephone
        intitule: À quel numéro de téléphone ?
        dire: À quel numéro pouvons-nous vous joindre ?
        aide: Un seul numéro, fixe ou mobile.
        exemple: 06 12 34 56 78
        pourquoi: Pour le premier appel gratuit.
        source: RGPD, art. 6 (mesures prises à votre demande)
        quand: {suite.coordonnees: oui}

      - id: creancier.email
        type: courriel
        intitule: À quelle adresse électronique ?
        dire: À quelle adresse électronique pouvons-nous vous écrire ? Vous pouvez l’épeler.
        aide: Pour confirmer le rendez-vous et envoyer le bilan.
        exemple: contact@atelier-morel.fr
        pourquoi: Pour confirmer le premier appel gratuit.
        source: RGPD, art. 6 (mesures prises à votre demande)
        quand: {suite.coordonnees: oui}

      - id: suite.canal
        type: choix
        intitule: Comment préférez-vous être recontacté ?
        dire: Préférez-vous être recontacté par téléphone, en visioconférence, ou par courriel ?
        aide: Le premier appel est gratuit.
        pourquoi: Le cabinet suit votre préférence.
        source: "Article du cabinet : « Profitez d’un premier appel gratuit »"
        quand: {suite.coordonnees: oui}
        choix:
          telephone: {libelle: par téléphone, synonymes: [appel]}
          visioconference: {libelle: en visioconférence, synonymes: [visio, vidéo]}
          courriel: {libelle: par courriel, synonymes: [mail, email]}

      - id: suite.rappel
        type: texte
        intitule: Quand vous rappeler ?
        dire: Quel jour et à quelle heure pouvons-nous vous rappeler ?
        aide: Un jour et une heure, ou une habitude.
        exemple: le matin avant 10 h, sauf le lundi
        pourquoi: Pour vous joindre du premier coup.
        source: "Article du cabinet : « Profitez d’un premier appel gratuit »"
        quand: {suite.coordonnees: oui}

      - id: suite.urgence
        type: oui_non
        intitule: Cet impayé met-il votre trésorerie en danger ?
        aide: Répondez oui si vous risquez vous-même de ne pas pouvoir payer vos charges.
        pourquoi: L’avocat traite d’abord ce qui met une entreprise en danger ; il existe aussi des aides pour elle.
        source: "Article du cabinet : « Les bases du recouvrement de créance »"
        quand: {suite.coordonnees: oui}

      - id: accueil.connu_par
        type: texte
        intitule: Comment avez-vous connu le cabinet ?
        aide: Un article, une recommandation, une recherche sur internet…
        exemple: votre article sur le recouvrement
        pourquoi: Cela aide le cabinet à écrire les bons articles.
        source: RGPD, art. 6
        quand: {suite.coordonnees: oui}

  # ─────────────────────────────── Acte reçu ────────────────────────────────
  - id: acte
    titre: Acte reçu
    quand: {calcul.acte_recu: oui}
    questions:

      - id: acte.nature
        type: choix
        intitule: Quel acte avez-vous reçu ?
        dire: Quel acte avez-vous reçu ? Le titre est en haut de la première page.
        aide: Le titre est en haut de la première page, ou sur l’enveloppe du commissaire de justice (ancien huissier).
        pourquoi: Chaque acte a son propre délai de réponse.
        source: CPC, art. 1415 ; règlement (CE) n° 1896/2006
        requis: oui
        choix:
          injonction: {libelle: injonction de payer, synonymes: [ordonnance, ordonnance portant injonction de payer]}
          injonction_europeenne: {libelle: injonction de payer européenne, synonymes: [formulaire E, européenne]}
          saisie: {libelle: une saisie, synonymes: [saisie-attribution, saisie sur compte, commandement]}
          assignation: {libelle: une assignation, synonymes: [citation, convocation au tribunal]}
          autre: {libelle: autre chose, synonymes: [lettre, mise en demeure]}

      - id: acte.juridiction
        type: texte
        intitule: Quel tribunal est nommé sur l’acte ?
        dire: Quel tribunal est nommé sur l’acte que vous avez reçu ?
        aide: Son nom et sa ville.
        exemple: tribunal de commerce de Rennes
        pourquoi: C’est à son greffe (secrétariat) que la contestation se dépose.
        source: CPC, art. 1415
        quand: {acte.nature: [injonction, injonction_europeenne, assignation, saisie]}

      - id: acte.date
        type: date
        intitule: De quelle date est la décision ?
        dire: Quelle date est écrite sur la décision elle-même ? Ce n’est pas le jour où vous l’avez reçue.
        aide: La date de l’ordonnance ou de l’acte lui-même, et non celle où vous l’avez reçu.
        exemple: 12 octobre 2026
        pourquoi: Une ordonnance remise trop tard n’a plus aucun effet.
        source: CPC, art. 1411
        requis: oui

      - id: acte.recu_le
        type: date
        intitule: Quand l’avez-vous reçu ?
        dire: Quel jour l’avez-vous reçu ? Le commissaire de justice, l’ancien huissier, a écrit la date sur l’acte.
        aide: La date écrite par le commissaire de justice sur l’acte, même si vous n’étiez pas là.
        exemple: 2 novembre 2026
        pourquoi: Le délai pour contester court de ce jour, le plus souvent un mois.
        source: CPC, art. 1416
        requis: oui

      - id: acte.a_personne
        type: oui_non
        intitule: Vous a-t-il été remis en mains propres ?
        aide: Répondez non s’il a été laissé chez un voisin, dans la boîte, ou à l’étude du commissaire de justice.
        pourquoi: Sinon, le délai pour contester dure plus longtemps.
        source: CPC, art. 654 et 1416
        requis: oui
        quand: {acte.nature: [injonction, injonction_europeenne, assignation]}

      - id: acte.premiere_saisie
        type: date
        intitule: Date de la première saisie, ou du premier acte remis en mains propres ?
        dire: Avez-vous eu depuis une saisie, ou un autre acte remis en mains propres ? Si oui, quel jour pour le premier ?
        aide: Celui des deux qui est venu en premier ; un acte laissé à l’étude ne compte pas. Répondez « aucun » s’il n’y en a pas eu.
        exemple: 16 novembre 2026
        pourquoi: Le délai d’un mois pour contester part alors de cette date.
        source: CPC, art. 1416
        quand:
          acte.nature: injonction
          acte.a_personne: [non, je_ne_sais_pas]

      - id: acte.montant
        type: montant
        intitule: Quel montant vous réclame-t-on ?
        aide: Le total écrit sur l’acte.
        exemple: 6 300 €
        pourquoi: Au-delà de 10 000 €, un avocat peut être obligatoire.
        source: CPC, art. 761 et 853

      - id: acte.du
        type: choix
        intitule: Devez-vous vraiment cette somme ?
        dire: D’après vous, devez-vous toute la somme, une partie, ou rien ? Votre réponse reste confidentielle.
        aide: Répondez franchement, vos réponses restent confidentielles.
        pourquoi: Contester seulement pour gagner du temps coûte plus cher ; négocier peut être préférable.
        source: CPC, art. 1412 ; C. civ., art. 1343-5
        requis: oui
        choix:
          tout: {libelle: "oui, en entier", synonymes: [oui, tout, totalité]}
          partie: {libelle: en partie seulement, synonymes: [partie, une partie, partiellement]}
          rien: {libelle: "non, rien du tout", synonymes: [non, rien]}

      - id: acte.motifs
        type: texte_long
        intitule: Pourquoi contestez-vous ?
        dire: Pour quelles raisons contestez-vous cette somme ?
        aide: Travail mal fait, déjà payé, erreur de personne, somme fausse…
        exemple: les travaux n’ont jamais été terminés
        pourquoi: L’opposition ouvre une audience où ces raisons seront examinées.
        source: CPC, art. 1412 et 1415
        quand: {acte.du: [partie, rien]}

      - id: acte.preuves
        type: oui_non
        intitule: En avez-vous des preuves ?
        dire: "Avez-vous des preuves de ce que vous me dites : courriels, photographies, relevés, témoins ?"
        aide: Courriels, photographies, relevés de compte, témoins.
        pourquoi: C’est le moment de les réunir, avant l’audience.
        source: C. civ., art. 1353
        quand: {acte.du: [partie, rien]}

      - id: acte.capable_payer
        type: oui_non
        intitule: Pouvez-vous payer ce que vous devez ?
        dire: Avec l’argent dont vous disposez aujourd’hui, pouvez-vous payer ce que vous devez ?
        aide: Avec l’argent disponible aujourd’hui, en tenant compte de vos autres dettes échues.
        pourquoi: Sinon, un délai peut être demandé au juge ; une entreprise qui ne peut plus payer doit le déclarer dans les 45 jours.
        source: C. civ., art. 1343-5 ; C. com., art. L631-4
        quand: {acte.du: [tout, partie]}

"""##

  /// See ``CompactQuestionnaire``.
  static let compact = ##"""
V	2026.11	996b422c193ab8e1	Entretien de recouvrement	Vos réponses servent à préparer votre dossier et votre premier appel (gratuit).\nElles restent sur cet ordinateur : rien n’est envoyé par internet.\nSi vous confiez le dossier au cabinet, seuls ses avocats et leurs collaborateurs\nle lisent, tenus au secret professionnel.\nDurée : 12 mois après le dernier contact s’il n’y a pas de suite ; 5 ans\naprès la fin de la mission si un dossier est ouvert.\nVos droits (RGPD) : lire vos données, les corriger, les faire effacer, en\nécrivant au cabinet ; ici, « recouvre exporter » les copie et\n« recouvre effacer » les efface.\nCe programme informe. Il ne donne pas d’avis juridique : c’est le rôle de\nl’avocat.
S	accueil	Accueil
Q	accueil.motif	choix	r	Qu’est-ce qui vous amène ?	Dites si l’on vous doit de l’argent, ou si vous avez vous-même reçu un acte qui vous en réclame.		Réclamer de l’argent et répondre à un acte reçu sont deux chemins différents, avec d’autres délais.	Article du cabinet : « Injonction de payer : comment contester efficacement »		Dites-moi ce qui vous amène : on vous doit de l’argent, ou vous avez reçu un acte qui vous en réclame ?
C	creance	on me doit de l’argent	impayé	impayés	facture impayée	factures impayées	recouvrement	on nous doit	un client ne me paie pas	un client ne me paye pas	mon client ne me paie pas	mon client ne me paye pas	un client me doit de l’argent	on ne me paie pas	on ne me paye pas
C	injonction_recue	j’ai reçu une injonction de payer	ordonnance reçue	opposition
C	autre_acte_recu	j’ai reçu un autre acte (saisie, assignation…)	saisie	assignation	huissier
Q	accueil.repondant	choix		Qui répond aux questions ?	Le cabinet choisit la troisième réponse quand il remplit le dossier au téléphone avec le client.		Seul le cabinet vérifie les conflits d’intérêts ; un collaborateur doit pouvoir agir pour l’entreprise.	Règlement intérieur national des avocats, art. 4
C	dirigeant	le dirigeant ou l’entrepreneur	moi	c’est moi	gérant	président	patron	je suis le patron	je suis le gérant	je suis le dirigeant	je suis le président	chef d’entreprise
C	collaborateur	un collaborateur (comptable, assistant…)	comptable	assistant	salarié
C	cabinet	le cabinet, au téléphone avec le client	avocat	assistante juridique	paralegal
Q	accueil.operateur	texte		Vos initiales (cabinet)	Les initiales de la personne du cabinet qui remplit le dossier.	CL	Chaque réponse garde la trace de la personne qui l’a saisie.	RGPD, art. 5	accueil.repondant=cabinet
Q	accueil.appelant	texte		Qui est au téléphone ?	Le prénom et le nom de la personne qui appelle.	Nadia Ferrand	Le cabinet doit savoir de qui il tient ces faits.	Règlement intérieur national des avocats, art. 2 (secret professionnel)	accueil.repondant=cabinet	Pouvez-vous me donner votre prénom et votre nom, s’il vous plaît ?
Q	accueil.pouvoir	oui_non		Cette personne a-t-elle le pouvoir d’agir pour l’entreprise ?	Le dirigeant l’a toujours. Un salarié doit avoir reçu un pouvoir, c’est-à-dire l’autorisation écrite du dirigeant.		Une lettre ou une demande signée par une personne sans pouvoir peut être contestée.	CPC, art. 416 et 853	accueil.repondant=collaborateur|cabinet	Êtes-vous le dirigeant de l’entreprise ? Sinon, vous a-t-il donné par écrit le pouvoir d’agir pour elle ?
S	parties	Les parties
Q	creancier.nom	texte	r	Nom du créancier (qui réclame l’argent) ?	Si l’on vous doit de l’argent, c’est votre entreprise, telle qu’elle figure sur vos factures. Si vous avez reçu un acte, c’est votre adversaire.	Atelier Morel SARL	Le nom exact figure sur chaque lettre et chaque demande en justice.	CPC, art. 54 et 1407		Quel est le nom exact de celui qui réclame l’argent ? Si c’est vous, le nom inscrit sur vos factures.
Q	creancier.qualite	choix	r	Le créancier est…	Une SARL, SAS, SA, EURL ou SNC est une société commerciale. Micro-entreprise ou entreprise individuelle : choisissez le métier (commerçant, artisan, profession libérale…).		La qualité des deux parties décide du tribunal, des pénalités et du délai pour agir.	C. com., art. L721-3 et L721-5		Et celui qui réclame, vous ou un autre, est-ce une société, un artisan, un commerçant, une association, un particulier ?
C	societe_commerciale	une société commerciale (SARL, SAS…)	SARL	SAS	SASU	EURL	SA	SNC	société
C	commercant	un commerçant	boutique	e-commerce	négoce
C	artisan	un artisan	plombier	menuisier	maçon	électricien
C	profession_liberale	une profession libérale	libéral	consultant	freelance	médecin	architecte
C	sel	une société de libéraux (SELARL…)	SEL	SELARL	SELAS
C	societe_civile	une société civile (SCI, SCP…)	SCI	SCP	SCM	GAEC
C	agriculteur	un agriculteur	exploitant agricole	éleveur	viticulteur
C	agent_commercial	un agent commercial	mandataire commercial
C	association	une association	asso	loi 1901
C	syndicat_coproprietaires	un syndicat de copropriétaires	copropriété	syndic
C	personne_publique	une personne publique (mairie, hôpital…)	commune	mairie	État	hôpital	collectivité	école
C	particulier	un particulier	consommateur	privé	personne
Q	creancier.franchise_tva	oui_non		Facturez-vous sans TVA (franchise en base) ?	La facture porte alors « TVA non applicable, art. 293 B du CGI ». C’est fréquent en micro-entreprise.		Sans TVA, le montant hors taxes est aussi le montant dû.	CGI, art. 293 B	calcul.creance_a_recouvrer=oui&creancier.qualite=commercant|artisan|profession_liberale|agriculteur|agent_commercial|association	Vos factures sont-elles sans TVA ? Une mention le dit alors en bas de la page.
Q	debiteur.nom	texte	r	Nom du débiteur (à qui on le réclame) ?	La personne ou l’entreprise qui doit payer, avec son nom complet et sa forme (SARL, SAS…). Si vous avez reçu un acte, c’est vous.	Menuiserie Garnier SARL	C’est contre ce nom exact que les démarches sont faites.	CPC, art. 54 et 1407		À qui l’argent est-il réclamé ? Donnez-moi le nom complet, comme vous l’avez sur vos papiers.
Q	debiteur.qualite	choix	r	Le débiteur est…	Une SARL, SAS, SA, EURL ou SNC est une société commerciale. Micro-entreprise ou entreprise individuelle : choisissez le métier. En cas de doute, regardez son devis ou l’annuaire des entreprises.		La qualité du débiteur décide du tribunal, des pénalités et du délai pour agir.	C. com., art. L721-3 et L441-10		Est-ce une société, un artisan, un commerçant, une administration, un particulier ? Dites-moi ce que vous en savez.
C	societe_commerciale	une société commerciale (SARL, SAS…)	SARL	SAS	SASU	EURL	SA	SNC	société
C	commercant	un commerçant	boutique	e-commerce	négoce
C	artisan	un artisan	plombier	menuisier	maçon	électricien
C	profession_liberale	une profession libérale	libéral	consultant	freelance	médecin	architecte
C	sel	une société de libéraux (SELARL…)	SEL	SELARL	SELAS
C	societe_civile	une société civile (SCI, SCP…)	SCI	SCP	SCM	GAEC
C	agriculteur	un agriculteur	exploitant agricole	éleveur	viticulteur
C	agent_commercial	un agent commercial	mandataire commercial
C	association	une association	asso	loi 1901
C	syndicat_coproprietaires	un syndicat de copropriétaires	copropriété	syndic
C	personne_publique	une personne publique (mairie, hôpital…)	commune	mairie	État	hôpital	collectivité	école
C	particulier	un particulier	consommateur	privé	personne
Q	debiteur.usage	choix	r	Pour quel usage a-t-il acheté ?	Un artisan qui fait refaire sa propre cuisine achète pour un usage privé ; il est alors protégé comme un consommateur.		Pour un achat privé, le délai pour agir n’est que de deux ans et les 40 € d’indemnité ne sont pas dus.	C. conso., art. L218-2	calcul.creance_a_recouvrer=oui&debiteur.qualite=commercant|artisan|profession_liberale|agriculteur|agent_commercial	Vous a-t-il acheté cela pour son activité, ou pour un usage privé ?
C	professionnel	pour son activité	pro	travail	métier
C	prive	pour un usage privé	privé	personnel	consommateur
Q	debiteur.siren	siren_ou_siret		Son numéro SIREN ou SIRET ?	9 chiffres (SIREN) ou 14 (SIRET), sur ses devis, commandes ou courriels, ou dans l’annuaire des entreprises. Répondez « à retrouver » si vous ne l’avez pas.	732 829 320	Le numéro évite de poursuivre une société au nom voisin, et permet de vérifier si elle va bien.	C. com., art. R123-237	calcul.creance_a_recouvrer=oui&debiteur.qualite=societe_commerciale|commercant|artisan|profession_liberale|sel|societe_civile|agriculteur|agent_commercial|association|syndicat_coproprietaires|personne_publique|je_ne_sais_pas	Avez-vous son numéro SIREN, les neuf chiffres qui sont sur ses devis ou ses courriels ? Sinon, ce n’est pas grave.
Q	debiteur.pays	pays	r	Dans quel pays est-il établi ?	Le pays de son siège ou de son domicile, pas celui de la livraison.	France	L’injonction de payer française est fermée contre un débiteur établi à l’étranger ; il existe alors d’autres voies.	Règlement (CE) n° 1896/2006 ; CPC, art. 1406	calcul.creance_a_recouvrer=oui	Savez-vous dans quel pays il est établi ?
Q	debiteur.code_postal	code_postal		Son code postal ?	Le code postal de son siège ou de son domicile.	44000	Le tribunal compétent est, en principe, celui du lieu où le débiteur est établi.	CPC, art. 42 et 1406	calcul.creance_a_recouvrer=oui&debiteur.pays=FR	Connaissez-vous le code postal de son siège, ou de son domicile ?
Q	debiteur.etat	choix	r	Dans quelle situation est-il aujourd’hui ?	Cherchez son nom sur bodacc.fr (annonces officielles, gratuit) ou dans l’annuaire des entreprises. Sauvegarde, redressement et liquidation sont les procédures ouvertes par un tribunal quand une entreprise va mal. Si vous n’avez pas regardé, répondez « je ne sais pas ».		Si une procédure est ouverte, il est interdit de le poursuivre et il faut déclarer la créance dans un délai court.	C. com., art. L622-21 et L622-24	calcul.creance_a_recouvrer=oui	Savez-vous s’il est en activité, ou si un tribunal a ouvert une procédure parce que l’entreprise va mal ?
C	en_activite	en activité	actif	active	normal	rien à signaler	in bonis
C	mandat_ad_hoc	mandat ad hoc	mandataire ad hoc
C	conciliation	conciliation devant le tribunal	conciliateur
C	sauvegarde	en sauvegarde	procédure de sauvegarde
C	redressement	en redressement judiciaire	RJ
C	liquidation	en liquidation judiciaire	LJ	faillite	dépôt de bilan
C	plan	suit un plan (sauvegarde, redressement)	plan de continuation
C	cloturee	liquidation clôturée	clôture pour insuffisance d’actif
C	radiee	radié du registre	radiée	radiation
C	dissoute	dissous à l’amiable	dissolution	dissoute	liquidation amiable
C	fonds_vendu	a vendu son fonds de commerce	fonds cédé	vente du fonds
C	fusion	a fusionné ou été absorbé	absorption	TUP	scission
C	decede	est décédé	mort	décès	succession
Q	debiteur.etat_verifie_le	date		À quelle date l’avez-vous vérifié ?	Le jour où vous avez regardé le BODACC ou l’annuaire des entreprises. Répondez « aucun » si vous n’avez pas vérifié.	aujourd’hui	La situation change d’un jour à l’autre ; elle se vérifie avant chaque envoi.	C. com., art. R621-8 (publication au BODACC)	calcul.etat_connu=oui	Quel jour l’avez-vous vérifié ? Si vous n’avez pas vérifié, dites-le-moi simplement.
Q	debiteur.jugement_date	date		Date du jugement ?	La date à laquelle le tribunal a ouvert la procédure (ou arrêté le plan, ou prononcé la clôture). Elle figure dans l’annonce du BODACC.	28 septembre 2026	Ce qui a été fourni avant le jugement se déclare ; ce qui l’a été après peut se réclamer.	C. com., art. R621-4 et L622-17	debiteur.etat=sauvegarde|redressement|liquidation|plan|cloturee	Avez-vous la date du jugement du tribunal ?
Q	debiteur.publication_date	date		Date de publication au BODACC ?	La date de parution de l’annonce (et non celle du jugement ou de la vente). Elle est en tête de l’annonce sur bodacc.fr.	05/10/2026	Les délais pour déclarer une créance ou s’opposer à une vente courent depuis cette parution.	C. com., art. R622-24 et L141-14	debiteur.etat=sauvegarde|redressement|liquidation|fonds_vendu|fusion|dissoute	Avez-vous la date à laquelle l’annonce est parue au BODACC, le bulletin officiel des annonces d’entreprises ?
Q	debiteur.associe_unique	oui_non		La société passe-t-elle tout entière à un associé unique ?	L’annonce de dissolution le dit (transmission universelle du patrimoine). Répondez non si elle nomme un liquidateur.		Dans ce cas seulement, ses créanciers ont un délai court pour s’y opposer.	C. civ., art. 1844-5	debiteur.etat=dissoute	Savez-vous si la société passe tout entière à une seule personne, ou à une seule société, qui la possède ?
Q	debiteur.mandataire	texte		Qui a été nommé par le tribunal ?	Le mandataire judiciaire, l’administrateur, le liquidateur ou le conciliateur : nom et ville, dans l’annonce du BODACC.	SELARL Dubois, mandataire judiciaire à Nantes	C’est à cette personne que la créance se déclare.	C. com., art. L622-24	debiteur.etat=mandat_ad_hoc|conciliation|sauvegarde|redressement|liquidation|plan	Savez-vous qui le tribunal a nommé ? Son nom est dans l’annonce officielle, ou dans un courrier que vous avez reçu.
Q	debiteur.radiation_motif	choix		Pourquoi a-t-il été radié ?	Le motif figure sur l’extrait Kbis ou dans l’annonce du BODACC.		Selon le motif, la société peut encore devoir, ou plus rien ne pourra être payé.	C. com., art. L643-11	debiteur.etat=radiee	Savez-vous pourquoi cette entreprise a été rayée du registre ?
C	liquidation_judiciaire	après une liquidation judiciaire	faillite	insuffisance d’actif
C	amiable	après une dissolution amiable	fermeture volontaire
C	office	d’office par le greffe	radiation d’office	greffe
Q	parties.particularites	choix_multiple		L’un de ces cas vous concerne-t-il ? (sinon, « aucun »)	Choisissez tout ce qui s’applique. Répondez « aucun » dans le cas simple d’un créancier et d’un débiteur.		Ces cas changent qui peut réclamer, ou contre qui ; ils ne sont détaillés que s’ils existent.	C. civ., art. 1313, 1324 et 2288	calcul.creance_a_recouvrer=oui	Y a-t-il plusieurs personnes qui vous doivent la somme, un garant, un changement dans votre entreprise, un doute sur l’adresse ?
C	plusieurs_debiteurs	plusieurs personnes doivent la somme	codébiteurs	époux
C	garant	quelqu’un s’est porté garant	caution	cautionnement	garantie
C	entite_changee	votre entreprise n’est plus celle qui a facturé	fonds vendu	fusion	rachat
C	procedure_creancier	votre entreprise est elle-même en procédure	redressement	liquidation
C	creancier_etranger	votre entreprise est hors de France	étranger
C	adresse_incertaine	l’adresse du débiteur n’est pas sûre	adresse inconnue	parti sans adresse
Q	debiteur.plusieurs	choix		Comment doivent-ils la somme ?	« Solidaires » : vous pouvez réclamer le tout à n’importe lequel. C’est le cas s’ils l’ont signé, ou entre commerçants pour un même marché.		Chaque débiteur solidaire peut être poursuivi pour le tout.	C. civ., art. 1310 et 1313	parties.particularites=plusieurs_debiteurs	Vous doivent-ils chacun le tout, ou chacun sa part ?
C	non	finalement, un seul doit	un seul
C	solidaires	chacun doit le tout	solidaire	solidarité
C	conjoints	chacun doit sa part	conjoint	part
Q	debiteur.autres_noms	texte		Les noms des autres débiteurs ?	Séparez-les par des virgules. Le cabinet vérifie chaque nom.	Garnier Invest SAS, Paul Garnier	Une mise en demeure est envoyée à chacun ; les noms servent aussi à vérifier les conflits d’intérêts.	C. civ., art. 1313 ; RIN, art. 4	debiteur.plusieurs=solidaires|conjoints	Pouvez-vous me donner le nom des autres personnes qui doivent cette somme ?
Q	garant.existe	oui_non		Cette personne s’est-elle engagée à payer à sa place ?	Par exemple le dirigeant qui a signé une caution, ou la société mère. Une simple recommandation n’engage pas.		Le garant peut être appelé si le débiteur ne paie pas, même en procédure collective dans certains cas.	C. civ., art. 2288	parties.particularites=garant
Q	garant.nom	texte		Le nom du garant ?	Le nom de la personne ou de la société qui a signé.	Paul Garnier	Il est prévenu en même temps que le débiteur, et son nom est vérifié par le cabinet.	C. civ., art. 2288 ; RIN, art. 4	garant.existe=oui	Quel est le nom de la personne, ou de la société, qui s’est portée garante envers vous ?
Q	garant.societe	oui_non		Le garant est-il une société ?	Répondez non s’il s’agit d’une personne, même si elle dirige une société.		Une personne physique est mieux protégée, surtout si le débiteur est en procédure collective.	C. com., art. L622-26	garant.existe=oui
Q	garant.acte_signe	oui_non		A-t-il signé un acte de caution ?	Un écrit signé, avec une phrase indiquant la somme pour laquelle il s’engage.		Sans cet écrit, une personne physique n’est pas tenue.	C. civ., art. 2297	garant.existe=oui	Vous a-t-il signé un papier où il s’engage à payer, avec la somme écrite ?
Q	garant.plafond	montant		Pour quel montant maximum ?	La somme la plus haute écrite dans l’acte.	20 000 €	Le garant ne doit rien au-delà de ce montant.	C. civ., art. 2294 et 2297	garant.existe=oui	Quelle est la somme la plus haute écrite sur ce papier ? Prenez le temps de regarder si vous l’avez.
Q	creancier.meme_entite	choix		Qu’est devenue l’entreprise qui a facturé ?	Vendre un fonds de commerce ne transmet, sauf clause, ni les créances ni les dettes.		Seul le propriétaire actuel de la créance peut la réclamer.	C. civ., art. 1321 et 1324	parties.particularites=entite_changee	Votre entreprise a-t-elle changé depuis la facture : fonds vendu, fusion, autre chose, ou rien ?
C	oui	rien n’a changé	la même	identique
C	fonds_vendu	son fonds a été vendu	fonds cédé	vente
C	fusion	elle a fusionné ou été absorbée	absorption	TUP
C	autre	autre changement	apport	succession
Q	creancier.procedure	choix		Dans quelle procédure est votre entreprise ?	En liquidation judiciaire, c’est le liquidateur qui réclame à votre place.		La procédure change la personne qui a le droit d’agir.	C. com., art. L641-9	parties.particularites=procedure_creancier	Votre entreprise est-elle elle-même suivie par un tribunal, en sauvegarde, en redressement ou en liquidation ?
C	aucune	aucune	rien	non
C	sauvegarde	sauvegarde	procédure de sauvegarde
C	redressement	redressement judiciaire	RJ
C	liquidation	liquidation judiciaire	LJ
C	radiee	elle est radiée	radiation
Q	creancier.pays	pays		Dans quel pays est votre entreprise ?	Le pays du siège.	Belgique	Un créancier établi à l’étranger a deux mois de plus pour déclarer sa créance.	C. com., art. R622-24	parties.particularites=creancier_etranger
Q	debiteur.adresse_sure	oui_non		Savez-vous où lui écrire aujourd’hui ?	Répondez non si le courrier revient, ou si personne n’y est plus.		Sans adresse connue, ni mise en demeure utile ni injonction de payer.	CPC, art. 1406	parties.particularites=adresse_incertaine
Q	accueil.conflit	oui_non	r	Un conflit d’intérêts empêche-t-il le cabinet d’agir ?	Recouvre a comparé ces noms aux dossiers de cet ordinateur. Vérifiez aussi les autres fichiers du cabinet : créancier, débiteurs, garant. Un client, un ancien client ou un adversaire compte. N’en dites rien à l’appelant : « le cabinet vérifie et vous rappelle ».		Un avocat ne peut pas agir contre son client. Si la réponse est oui, l’entretien s’arrête ici et un avocat décide.	Règlement intérieur national des avocats, art. 4	accueil.repondant=cabinet
S	relation	La relation
Q	relation.nature	choix	r	Qu’avez-vous fourni ?	Choisissez ce qui est impayé. Si la somme est due par un chèque revenu impayé ou une lettre de change (effet de commerce), choisissez-les. Loyer commercial : le loyer d’une boutique, d’un bureau, d’un atelier.		Le délai pour agir va d’un an (transport) à cinq ans selon ce qui a été fourni.	C. com., art. L110-4 et L133-6 ; C. conso., art. L218-2	calcul.recit=oui	Qu’avez-vous fourni, qui n’est pas payé : des marchandises, un service, des travaux, un transport, une location ?
C	biens	des biens ou marchandises	marchandises	produits	vente	matériel vendu
C	services	une prestation de services	prestation	service	conseil	maintenance
C	travaux	des travaux de bâtiment	chantier	bâtiment	construction	rénovation
C	transport	un transport de marchandises	fret	livraison	affrètement
C	alimentaire_perissable	des aliments, des boissons ou du bétail	denrées périssables	alimentaire	viande	fruits	produits frais	boissons	alcool	vin	bétail
C	loyer_commercial	un loyer commercial	bail commercial	loyer de bureau
C	loyer_habitation	un loyer d’habitation	loyer d’un logement	bail d’habitation
C	location_materiel	une location de matériel	location	engins	crédit-bail
C	pret	un prêt	avance	crédit
C	honoraires	des honoraires	expert-comptable	architecte	avocat
C	telecom	des télécommunications	téléphonie	internet	opérateur
C	lettre_de_change	une lettre de change ou un billet	traite	LCR	billet à ordre	effet
C	cheque	un chèque impayé	chèque sans provision	chèque rejeté
C	autre	autre chose	divers
Q	relation.produit	choix		Quels produits exactement ?	Denrées périssables : fruits, légumes, lait, viande ou poisson congelés, plats préparés, conserves. Bétail : animaux vivants pour la boucherie, et viande fraîche. Alcool : boissons soumises aux droits de consommation. Vin : aussi le raisin et le moût.		Pour ces produits, la loi fixe un délai de paiement plus court, à ne pas dépasser.	C. com., art. L441-11	calcul.recit=oui&relation.nature=alimentaire_perissable	Quels produits avez-vous livrés : des produits frais, de la viande, de l’alcool, du vin, ou autre chose ?
C	denrees_perissables	des denrées périssables	fruits	légumes	produits frais	surgelés	conserves
C	betail_viande	du bétail ou de la viande fraîche	bétail	viande	animaux
C	alcool	de l’alcool (bière, spiritueux…)	alcool	spiritueux	bière	boissons alcoolisées
C	vin	du vin, du raisin ou du moût	vin	raisin	moût	champagne
C	autre	autre chose	épicerie	eau	divers
Q	relation.vehicule	oui_non		Est-ce la location d’un véhicule ?	Une voiture, un camion ou un utilitaire, avec ou sans conducteur. Un engin de chantier ou une machine n’en est pas un.		La location de véhicules se paie trente jours au plus après la facture.	C. com., art. L441-11, II, 5°	calcul.recit=oui&relation.nature=location_materiel	Lui avez-vous loué un véhicule, une voiture, un camion ou un utilitaire ?
Q	travaux.reception_date	date		Date de réception des travaux ?	La réception est le moment où le client accepte l’ouvrage, le plus souvent en signant un procès-verbal. Répondez « aucun » s’il n’y en a pas eu.	12 mars 2026	Le solde, la retenue de garantie et le délai pour agir dépendent de cette date.	C. civ., art. 1792-6	calcul.recit=oui&relation.nature=travaux	Quel jour a-t-il accepté vos travaux, le plus souvent en signant un procès-verbal ? Si cela n’a pas eu lieu, dites-le-moi.
Q	travaux.reserves	choix		Le client a-t-il fait des réserves ?	Une réserve est un défaut noté à la réception. Elle est levée quand vous l’avez réparé et que le client l’a constaté.		Une réserve non levée permet au client de retenir une partie du prix.	C. civ., art. 1792-6	calcul.recit=oui&relation.nature=travaux	A-t-il noté des défauts à la réception ? Si oui, les avez-vous tous réparés ?
C	non	aucune réserve	sans réserve	pas de réserve
C	levees	oui, toutes levées	levées	réparées
C	non_levees	oui, pas toutes levées	non levées	en cours
Q	travaux.retenue_garantie	montant		Quelle retenue de garantie le client garde-t-il ?	Une partie du prix (5 % au plus) gardée un an après la réception. Répondez « aucun » s’il n’y en a pas.	1 250 €	Cette somme n’est due qu’un an après la réception.	Loi n° 71-584 du 16 juillet 1971	calcul.recit=oui&relation.nature=travaux	Garde-t-il une partie du prix en garantie pendant un an ? Si oui, combien vous garde-t-il ?
Q	travaux.sous_traitant	oui_non		Êtes-vous sous-traitant sur ce chantier ?	Vous l’êtes si une autre entreprise du bâtiment vous a commandé les travaux pour son propre client.		Un sous-traitant accepté peut se faire payer directement par le client final.	Loi n° 75-1334 du 31 décembre 1975, art. 12	calcul.recit=oui&relation.nature=travaux	Une autre entreprise vous a-t-elle commandé ces travaux pour son propre client ?
Q	travaux.maitre_ouvrage	texte		Qui est le client final (maître d’ouvrage) ?	La personne pour qui l’ouvrage est construit.	SCI Les Tilleuls, Rennes	Il reçoit une copie de la mise en demeure, et peut avoir à payer.	Loi n° 75-1334 du 31 décembre 1975, art. 12	calcul.recit=oui&travaux.sous_traitant=oui	Pour qui l’ouvrage est-il construit ? Donnez-moi le nom du client final, si vous le connaissez.
Q	travaux.agree	oui_non		Ce client final vous a-t-il accepté ?	Il a accepté le sous-traitant et ses conditions de paiement, en général par un formulaire signé (DC4 pour un marché public).		L’acceptation ouvre le paiement direct ou l’action directe contre lui.	Loi n° 75-1334 du 31 décembre 1975, art. 3	calcul.recit=oui&travaux.sous_traitant=oui	Ce client final vous a-t-il accepté, en général par un formulaire signé ?
Q	transport.international	oui_non		Le transport a-t-il passé une frontière ?	Répondez oui si le départ et l’arrivée sont dans deux pays différents.		Le transport routier international suit une convention particulière (CMR).	Convention CMR, art. 32 ; C. com., art. L133-6	calcul.recit=oui&relation.nature=transport
Q	transport.expediteur	texte		Qui est l’expéditeur ?	La personne nommée comme expéditeur sur la lettre de voiture.	Biscuiterie du Port SAS	L’expéditeur doit aussi le prix du transport.	C. com., art. L132-8	calcul.recit=oui&relation.nature=transport	Qui est nommé comme expéditeur sur votre lettre de voiture, le papier du transport ?
Q	transport.destinataire	texte		Qui est le destinataire ?	La personne nommée comme destinataire sur la lettre de voiture.	Entrepôts Lemoine SA	Le destinataire qui a accepté la marchandise doit aussi le prix du transport.	C. com., art. L132-8	calcul.recit=oui&relation.nature=transport	Et qui est nommé comme destinataire sur votre lettre de voiture ?
Q	cheque.presentation	date		Quand le chèque a-t-il été présenté la première fois ?	La date de votre première remise en banque.	3 novembre 2026	Le certificat de non-paiement se demande trente jours après ; l’action sur le chèque est courte.	C. mon. fin., art. L131-59 et L131-73	calcul.recit=oui&relation.nature=cheque	Quel jour avez-vous remis ce chèque en banque pour la première fois ?
Q	cheque.motif	choix		Pourquoi la banque l’a-t-elle rejeté ?	Le motif figure sur l’avis de rejet remis par votre banque.		Une opposition ferme la voie simple du certificat de non-paiement.	C. mon. fin., art. L131-73	calcul.recit=oui&relation.nature=cheque	Pourquoi la banque l’a-t-elle refusé ? La raison est sur l’avis de rejet que vous avez reçu.
C	provision	pas assez d’argent sur le compte	sans provision	défaut de provision
C	opposition	opposition du client	perte	vol
C	autre	autre motif	signature	compte clos
Q	traite.acceptee	oui_non		Le débiteur a-t-il signé l’effet pour acceptation ?	Sa signature sur la lettre de change, avec le mot « accepté », ou sa signature au bas du billet à ordre. Une LCR non signée ne compte pas.		Signé, l’effet suffit à demander une injonction de payer au tribunal de commerce.	C. com., art. L511-78 et L721-3	calcul.recit=oui&relation.nature=lettre_de_change	Votre client a-t-il signé la traite, ou le billet, pour l’accepter ?
Q	traite.echeance	date	a	Date d’échéance de l’effet ?	La date de paiement écrite sur la lettre de change ou le billet.	31 octobre 2026	L’action contre le signataire s’éteint trois ans après cette date.	C. com., art. L511-78	calcul.recit=oui&relation.nature=lettre_de_change	Quelle date de paiement est écrite sur la traite ou le billet que vous avez ?
Q	bail.ecrit	oui_non		Y a-t-il un bail écrit ?	Le contrat de location signé par les deux parties.		Avec un bail écrit, une saisie conservatoire est possible sans l’accord d’un juge.	C. proc. civ. exéc., art. L511-2	calcul.recit=oui&relation.nature=loyer_commercial|loyer_habitation	Avez-vous un bail écrit, signé de vous deux ?
Q	public.acheteur	choix		Quelle sorte d’administration est-ce ?	Santé : hôpital public, ou service de santé des armées. Entreprise publique : société ou établissement détenu par l’État ou une collectivité, hors établissement public local.		Elle a trente, cinquante ou soixante jours pour payer.	C. commande publique, art. R2192-10 et R2192-11	calcul.recit=oui&debiteur.qualite=personne_publique	Votre client est-il l’État ou une collectivité, un hôpital public, ou une entreprise publique ?
C	etat_collectivite	État, collectivité ou autre	mairie	commune	département	région	ministère	collectivité	État
C	sante	un hôpital public	hôpital	santé	CHU
C	entreprise_publique	une entreprise publique	entreprise
Q	public.chorus_statut	choix		Où en est la facture sur Chorus Pro ?	Chorus Pro est le site où les factures aux administrations doivent être déposées : chorus-pro.gouv.fr.		Le délai de paiement d’une administration court à partir du dépôt.	C. commande publique, art. R2192-10 et R2192-12	calcul.recit=oui&debiteur.qualite=personne_publique	Votre facture est-elle sur le site Chorus Pro ? Si oui, y est-elle déposée, rejetée, ou mise en paiement ?
C	non_depose	pas déposée	non déposée	rien
C	depose	déposée	en cours	reçue
C	rejete	rejetée	refusée	suspendue
C	mise_en_paiement	mise en paiement	mandatée	ordonnancée
Q	public.chorus_date	date		À quelle date ?	La date du dernier statut affiché sur Chorus Pro (dépôt, rejet ou mise en paiement).	15 juin 2026	Elle fait courir le délai de paiement et les intérêts.	C. commande publique, art. R2192-12	calcul.recit=oui&public.chorus_statut=depose|rejete|mise_en_paiement	Quelle date le site indique-t-il pour cette étape de votre facture ?
Q	relation.particularites	choix_multiple		Y a-t-il quelque chose de particulier ? (sinon, « aucun »)	Choisissez tout ce qui s’applique. Dans le cas simple (une facture, un prix, une date), répondez « aucun ».		Ces cas changent le montant ou la voie à suivre ; ils ne sont détaillés que s’ils existent.	C. civ., art. 1103 (force du contrat)	calcul.recit=oui	Y a-t-il quelque chose d’inhabituel : une assurance, une clause spéciale, une facture cédée à votre banque, une dette envers lui ?
C	sans_echeance	une facture ne dit pas quand payer	pas d’échéance	sans date
C	taux_retard	un taux de pénalités de retard est écrit	pénalités	intérêts de retard
C	clauses	le contrat a des clauses spéciales (tribunal, arbitrage, propriété…)	clause	arbitrage	réserve de propriété	CGV
C	facture_particuliere	une facture n’est pas ordinaire (acompte, avoir, refus…)	acompte	avoir	refusée	situation
C	cession	la créance a été cédée ou financée	affacturage	factor	Dailly
C	assurance	une assurance couvre cet impayé	assurance-crédit	protection juridique
C	compensation	vous lui devez aussi quelque chose	dette réciproque	nous lui devons
C	devise	la somme n’est pas en euros	dollars	monnaie étrangère
C	en_cours	vous travaillez encore avec lui	relation en cours	client régulier
Q	relation.delai	choix		Quel délai de paiement aviez-vous convenu ?	Dans le contrat, le devis, la commande ou les conditions de vente acceptées.		Sans délai convenu, un professionnel doit payer trente jours après la livraison.	C. com., art. L441-10, I	calcul.recit=oui&relation.particularites=sans_echeance	Quel délai de paiement aviez-vous convenu : comptant, un nombre de jours, fin de mois, ou aucun ?
C	aucun	aucun délai convenu	rien	pas de délai
C	jours	un nombre de jours	30 jours	45 jours	60 jours
C	jours_fin_de_mois	un nombre de jours, fin de mois	30 jours fin de mois	45 jours fin de mois	fin de mois
C	comptant	paiement comptant	à réception	à la livraison	immédiat
C	autre	autre	échéances	plusieurs fois
Q	relation.delai_jours	entier		Combien de jours ?	Le nombre de jours convenu, sans compter la fin de mois.	45	La date d’échéance s’en déduit ; elle est signalée comme calculée.	C. com., art. L441-10, I	calcul.recit=oui&relation.delai=jours|jours_fin_de_mois	Combien de jours aviez-vous convenus ?
Q	relation.taux_retard_ecrit	oui_non		Ce taux figure-t-il dans un document remis au client ?	Devis, contrat, conditions de vente ou facture. Si le taux n’est écrit nulle part, la loi en fixe un.		Le taux convenu remplace celui de la loi, sans descendre sous trois fois l’intérêt légal.	C. com., art. L441-10, II	calcul.recit=oui&relation.particularites=taux_retard	Ce taux de retard est-il écrit dans un document que vous lui avez remis ?
Q	relation.taux_retard	pourcentage		Quel taux annuel ?	Le taux par an. « Trois fois le taux légal » n’est pas un chiffre, répondez alors « à retrouver » et notez la formule.	12 %	Les pénalités sont calculées jour par jour avec ce taux.	C. com., art. L441-10, II	calcul.recit=oui&relation.taux_retard_ecrit=oui	Quel taux par an est écrit sur votre document ?
Q	clause.lesquelles	choix_multiple		Quelles clauses sont écrites ?	Elles se trouvent dans le contrat ou au dos du devis. Réserve de propriété : la marchandise reste à vous tant qu’elle n’est pas payée. Clause pénale : une somme fixée d’avance en cas de retard. Capitalisation : les intérêts dus depuis un an produisent eux-mêmes des intérêts.		Chacune peut ouvrir ou fermer une voie.	C. civ., art. 1103	calcul.recit=oui&relation.particularites=clauses	Votre contrat parle-t-il d’un tribunal, d’une médiation, d’un arbitrage, d’une réserve de propriété ou d’une pénalité ?
C	juridiction	le tribunal compétent	attribution de compétence	tribunal
C	conciliation	une conciliation ou médiation avant tout procès	médiation	conciliation préalable
C	arbitrage	un arbitrage	clause compromissoire	arbitre
C	reserve_propriete	une réserve de propriété	propriété	réserve
C	penale	une clause pénale	pénalité fixe	indemnité
C	capitalisation	la capitalisation des intérêts	anatocisme	intérêts sur intérêts
Q	clause.juridiction	oui_non		La clause sur le tribunal est-elle bien visible ?	Elle n’est valable qu’entre commerçants, et si elle saute aux yeux dans le document accepté.		Elle peut changer la ville du procès, mais jamais celle de l’injonction de payer.	CPC, art. 48 et 1406	calcul.entre_commercants=oui&calcul.recit=oui&clause.lesquelles=juridiction	La phrase qui désigne le tribunal saute-t-elle aux yeux dans votre document ?
Q	clause.conciliation	oui_non		La conciliation est-elle obligatoire avant le procès ?	Répondez oui si le contrat impose une médiation ou une conciliation avant de saisir un juge, et non s’il la propose seulement.		Un procès engagé sans elle est rejeté, et ne peut pas être régularisé en cours de route.	Cass. ch. mixte, 14 février 2003, n° 00-19.423	calcul.recit=oui&clause.lesquelles=conciliation	Votre contrat oblige-t-il à tenter une conciliation avant tout procès, ou la propose-t-il seulement ?
Q	clause.arbitrage	oui_non		L’arbitrage est-il imposé pour tout litige ?	L’arbitrage est un procès privé, devant une personne choisie par les parties.		Le tribunal de l’État doit alors, en principe, se déclarer incompétent.	CPC, art. 1448	calcul.recit=oui&clause.lesquelles=arbitrage	Votre contrat impose-t-il de passer devant un arbitre, une sorte de juge privé, pour tout désaccord ?
Q	clause.reserve_propriete	oui_non		Le client l’a-t-il acceptée par écrit avant la livraison ?	Il s’agit de la réserve de propriété. Un devis ou des conditions de vente signés avant la livraison suffisent.		Acceptée à temps, elle permet de reprendre la marchandise, même en procédure collective.	C. civ., art. 2367 ; C. com., art. L624-16	calcul.recit=oui&clause.lesquelles=reserve_propriete	Le contrat dit que la marchandise reste à vous jusqu’au paiement : l’a-t-il accepté par écrit avant la livraison ?
Q	clause.biens_en_place	oui_non		La marchandise est-elle encore chez lui ?	Telle que vous l’avez livrée, ni revendue ni transformée.		Seule une marchandise qui existe encore peut être reprise.	C. com., art. L624-16	calcul.recit=oui&clause.reserve_propriete=oui	À votre connaissance, la marchandise est-elle encore chez lui, telle que vous l’avez livrée ?
Q	relation.clause_penale	oui_non		La clause pénale donne-t-elle un montant ou un pourcentage ?	Par exemple « 15 % des sommes dues en cas de retard ».		Elle s’ajoute à la demande, mais un juge peut la réduire.	C. civ., art. 1231-5	calcul.recit=oui&clause.lesquelles=penale	Votre contrat fixe-t-il d’avance une somme, ou un pourcentage, en cas de retard ?
Q	relation.capitalisation	oui_non		Les intérêts d’une année en produisent-ils d’autres ?	C’est la capitalisation. Répondez oui si le contrat l’écrit clairement pour les intérêts dus depuis au moins un an.		Sans clause ni jugement qui le prévoit, les intérêts ne produisent pas d’intérêts.	C. civ., art. 1343-2	calcul.recit=oui&clause.lesquelles=capitalisation	Votre contrat dit-il que les intérêts d’une année produisent eux-mêmes des intérêts ?
Q	relation.cgv_acceptees	oui_non		A-t-il accepté vos conditions de vente ?	En les signant, en cochant une case, ou par des commandes répétées qui les rappellent.		Un taux ou une clause ne vaut que si le client l’a connu et accepté avant.	C. civ., art. 1119	calcul.recit=oui&relation.particularites=taux_retard|clauses	A-t-il accepté vos conditions de vente, en les signant ou en cochant une case ?
Q	relation.cession	choix		La créance a-t-elle été cédée ?	Affacturage : une société vous a payé la facture d’avance. Dailly : vous l’avez remise à votre banque pour obtenir un crédit.		La créance peut ne plus vous appartenir ; c’est alors le factor ou la banque qui réclame.	C. mon. fin., art. L313-23 ; C. civ., art. 1346-1	calcul.recit=oui&relation.particularites=cession	Avez-vous cédé cette facture à une société d’affacturage, ou à votre banque ?
C	non	non, finalement	pas cédée
C	affacturage	oui, à une société d’affacturage	factor
C	dailly	oui, à ma banque (Dailly)	banque
Q	relation.assurance_credit	oui_non		Avez-vous une assurance-crédit pour ce client ?	Elle rembourse les factures qu’un client ne paie pas (Allianz Trade, Coface, Atradius…).		L’impayé doit être déclaré dans le délai écrit au contrat, souvent court.	Article du cabinet : « Les outils pour une gestion proactive »	calcul.recit=oui&relation.particularites=assurance	Avez-vous une assurance qui rembourse les factures qu’un client ne paie pas ?
Q	relation.assureur_a_paye	oui_non		L’assureur vous a-t-il déjà payé ?	Même une partie.		L’assureur qui a payé prend votre place pour réclamer.	C. civ., art. 1346	calcul.recit=oui&relation.assurance_credit=oui
Q	relation.protection_juridique	oui_non		Avez-vous une assurance de protection juridique ?	Souvent comprise dans le contrat multirisque de l’entreprise ou de la banque.		Elle peut payer l’avocat et les frais ; il faut la prévenir avant d’agir.	C. assur., art. L127-1	calcul.recit=oui&relation.particularites=assurance	Une de vos assurances comprend-elle une protection juridique, qui paie l’avocat et les frais ?
Q	relation.dette_reciproque	montant		Combien lui devez-vous ?	Une facture de sa part, un avoir, un acompte à rendre. Répondez « aucun » si vous ne lui devez rien.	1 500 €	Les deux dettes peuvent s’annuler jusqu’à la plus petite (compensation).	C. civ., art. 1347	calcul.recit=oui&relation.particularites=compensation	Lui devez-vous aussi de l’argent ? Si oui, combien ?
Q	relation.biens_retenus	oui_non		Détenez-vous un bien qui lui appartient ?	Par exemple un matériel en réparation, des documents, une marchandise en dépôt.		Vous pouvez parfois le garder jusqu’au paiement.	C. civ., art. 2286	calcul.recit=oui&relation.particularites=compensation	Avez-vous chez vous quelque chose qui lui appartient, un matériel ou des documents ?
Q	relation.en_cours	oui_non		Continuez-vous à le livrer ou à travailler pour lui ?	Répondez non si vous avez suspendu les livraisons ou les prestations.		Continuer sans être payé augmente la perte ; suspendre peut être un moyen d’obtenir le paiement.	C. civ., art. 1219 et 1220	calcul.recit=oui&relation.particularites=en_cours
Q	relation.depuis	texte		Depuis quand travaillez-vous avec lui ?	Une année ou une durée suffit.	depuis 2019	Des habitudes anciennes peuvent prouver un accord sur les prix et les délais.	C. com., art. L110-3	calcul.recit=oui&relation.particularites=en_cours
S	creance	La créance
G	facture	factures	Vos factures impayées	Facture	Avez-vous une autre facture impayée ?	calcul.recit=oui
Q	facture.numero	texte		Numéro de la facture ?	Tel qu’il est écrit dessus. Pour un loyer ou une échéance, donnez un nom : « loyer d’octobre ». Une facture déjà réglée en entier ne se saisit pas.	F2026-041	Chaque somme réclamée doit être rattachée à sa pièce.	C. com., art. L441-9		Quel est le numéro de votre facture, tel qu’il est écrit dessus ?
Q	facture.emission	date	r	Date de la facture ?	La date d’émission, imprimée sur la facture.	31 mai 2026	Elle sert à calculer l’échéance et à vérifier les délais de paiement permis.	C. com., art. L441-9 et L441-10		Quelle date porte votre facture ?
Q	facture.echeance	date	ra	À payer avant quelle date ?	La date d’échéance de la facture. « 30 jours fin de mois » est compris. Répondez « aucun » s’il n’y en a pas ; elle sera calculée.	30 juin 2026	Les pénalités courent dès le lendemain ; avant cette date, rien n’est exigible.	C. com., art. L441-10		Avant quelle date devait-il vous payer ? C’est la date d’échéance, souvent en bas de la facture.
Q	facture.echeance_convenue	oui_non		Cette date avait-elle été convenue à l’avance ?	Répondez oui si elle figurait dans le devis, le contrat ou la commande, et non si elle n’est écrite que sur la facture.		Une date convenue peut retarder le point de départ du délai pour agir.	C. civ., art. 2233, 3° ; Com., 14 juin 2023, n° 21-14.841	calcul.debiteur_professionnel=non	Aviez-vous convenu de cette date à l’avance, dans le devis ou la commande ?
Q	facture.montant	montant	r	Montant TTC de la facture ?	Le total, taxes comprises, sans retirer ce qui a déjà été payé. « 1 200 HT TVA 20 % » est compris.	4 160,00 €	La somme réclamée doit être exacte, facture par facture.	CPC, art. 1407		Quel est le montant total de votre facture, taxes comprises ?
Q	facture.livraison	date	r	Date de livraison ou de fin de la prestation ?	Le jour où le travail a été fini, ou la marchandise remise. Pour un loyer, la fin de la période. Répondez « aucun » si rien n’a été fourni.	28 mai 2026	Le délai pour agir court souvent de ce jour, et non de la date de la facture.	Com., 26 février 2020, n° 18-25.036		Quel jour avez-vous livré la marchandise, ou fini le travail ?
Q	facture.reception	date		Quand le client a-t-il reçu la facture ?	La date de l’accusé de réception, du courriel ou du dépôt sur la plateforme.	2 juin 2026	Pour une administration, le délai de paiement part de cette réception.	C. commande publique, art. R2192-12	calcul.reception_utile=oui	Savez-vous quel jour votre client a reçu la facture ?
Q	facture.particularites	choix_multiple		Qu’a-t-elle de particulier ? (sinon, « aucun »)	Situation : facture d’avancement d’un chantier. Avoir : document qui annule tout ou partie d’une facture.		Une facture refusée, diminuée ou sans livraison ne se réclame pas de la même façon.	C. com., art. L441-9	relation.particularites=facture_particuliere	Qu’a de particulier votre facture : un acompte, un avoir, un refus, une livraison incomplète, un envoi discuté ?
C	nature	acompte, situation, solde ou relevé	acompte	situation	solde	relevé
C	non_livree	tout n’a pas été fourni	non livré	pas exécuté
C	refusee	le client l’a refusée	refus	rejetée
C	avoir	j’ai fait un avoir	avoirs	remise	note de crédit
C	envoi	l’envoi ou la réception est discuté	pas reçue	envoi
Q	facture.nature	choix		De quelle sorte de facture s’agit-il ?	Acompte : avant le travail. Situation : au fil du chantier. Solde : à la fin. Périodique : un relevé par mois ou par trimestre.		Un acompte se réclame autrement qu’un travail achevé.	CGI, art. 289	facture.particularites=nature	Votre facture est-elle ordinaire, ou est-ce un acompte, une situation de travaux, un solde, un relevé périodique ?
C	ordinaire	ordinaire	normale	simple
C	acompte	acompte	avance	arrhes
C	situation	situation de travaux	avancement
C	solde	solde	facture finale	décompte final
C	periodique	périodique	mensuelle	relevé	récapitulative
Q	facture.executee	oui_non		Ce qui est facturé a-t-il été fourni ?	Répondez non si rien n’a encore été livré ou réalisé.		On ne peut pas faire condamner à payer ce qui n’a pas été fourni.	C. civ., art. 1219 et 1353	facture.particularites=nature|non_livree	Ce que vous avez facturé a-t-il été fourni ?
Q	facture.refusee	oui_non		L’a-t-il refusée par écrit ou sur la plateforme ?	Depuis septembre 2026, une facture électronique peut être refusée sur la plateforme qui la transmet.		Un refus écrit vaut contestation ; il faut y répondre.	CGI, art. 289 bis	facture.particularites=refusee	Votre client a-t-il refusé la facture par écrit, ou sur la plateforme de facturation ?
Q	facture.avoirs	montant		Total des avoirs sur cette facture ?	Toutes taxes comprises.	240,00 €	Un avoir diminue la somme due ; ce n’est pas un paiement.	CGI, art. 289	facture.particularites=avoir	Quel est le total de vos avoirs, ces documents qui annulent une partie de la facture, taxes comprises ?
Q	facture.envoi	texte		Comment la facture a-t-elle été envoyée ?	Par courriel, par la poste, remise en main propre, plateforme de facturation électronique…	par courriel le 31 mai, sans réponse	Si le client dit ne pas l’avoir reçue, il faudra montrer qu’elle est partie.	C. civ., art. 1353	facture.particularites=envoi	Comment avez-vous envoyé cette facture : par courriel, par la poste, en main propre, autrement ?
E
Q	creance.devise	texte		Dans quelle monnaie ?	Le code à trois lettres de la monnaie écrite au contrat. La somme n’est jamais convertie sans vous.	USD	Un paiement se demande dans la monnaie prévue ; les seuils des tribunaux sont en euros.	C. civ., art. 1343-3	calcul.recit=oui&relation.particularites=devise	Dans quelle monnaie le prix est-il fixé dans votre contrat ?
Q	creance.prix_convenu	oui_non		Le prix était-il fixé avant de commencer ?	Un devis, un tarif ou un taux horaire accepté d’avance. Répondez non si le prix a été fixé après coup.		Sans prix convenu, le montant peut être discuté ; l’injonction de payer demande un montant déterminé.	C. civ., art. 1165 ; CPC, art. 1405	calcul.recit=oui&relation.nature=services|travaux|honoraires|autre	Aviez-vous fixé le prix ensemble avant de commencer ?
Q	paiement.existe	oui_non		A-t-il déjà payé une partie ?	Un acompte, un virement partiel, un chèque encaissé.		Un paiement diminue la somme due, et peut faire repartir le délai pour agir.	C. civ., art. 1343-1 et 2240	calcul.recit=oui	Vous a-t-il déjà payé une partie ?
G	paiement	paiements	Les paiements reçus	Paiement	Avez-vous reçu un autre paiement ?	calcul.recit=oui&paiement.existe=oui
Q	paiement.date	date		Date du paiement ?	Le jour où l’argent est arrivé sur votre compte.	15/09/2026	Les intérêts sont calculés jusqu’à ce jour sur l’ancienne somme.	C. civ., art. 1342-10 et 1343-1		Quel jour l’argent est-il arrivé sur votre compte ?
Q	paiement.montant	montant		Montant reçu ?	La somme arrivée sur votre compte.	1 000 €	Il est retiré de la dette.	C. civ., art. 1343-1		Quelle somme avez-vous reçue ce jour-là ?
Q	paiement.facture	texte		Quelle facture son libellé nomme-t-il ?	Le numéro écrit sur le virement ou au dos du chèque. Répondez « aucun » s’il n’en nomme pas.	F2026-041	Le débiteur choisit la dette qu’il paie ; à défaut, la loi fixe un ordre.	C. civ., art. 1342-10		Le virement ou le chèque nomme-t-il une de vos factures ? Si oui, laquelle ?
Q	paiement.releve	oui_non		Avez-vous le relevé bancaire de ce paiement ?	Le relevé de votre compte où le virement ou la remise apparaît.		Un paiement partiel prouvé fait repartir le délai pour agir.	C. civ., art. 2240
Q	paiement.par_debiteur	oui_non		Est-ce le débiteur lui-même qui a payé ?	Répondez non si c’est un tiers (une assurance, un proche, une autre société).		Le paiement d’un tiers éteint la dette, mais ne vaut pas reconnaissance par le débiteur.	C. civ., art. 1342-1 et 2240		Est-ce lui-même qui vous a payé, ou quelqu’un d’autre ?
Q	paiement.imputation	choix		A-t-il dit ce qu’il payait ?	Le principal est le prix des factures ; les intérêts sont les pénalités de retard.		Sans précision, un paiement partiel règle d’abord les intérêts.	C. civ., art. 1343-1		Vous a-t-il dit ce qu’il payait, le prix des factures ou les intérêts, ou n’a-t-il rien précisé ?
C	non_precisee	non, rien de précisé	non	pas précisé
C	principal	le principal	la facture	le prix
C	interets	les intérêts	pénalités
E
Q	contestation.forme	choix	r	Conteste-t-il ce qu’il doit ?	Contester, c’est dire pourquoi on ne doit pas (malfaçon, livraison incomplète, erreur de prix). Dire « je paierai plus tard » n’est pas contester.		Contre une dette contestée, l’injonction de payer est le mauvais outil ; il faut d’abord répondre.	CPC, art. 1405 et 873	calcul.recit=oui	Vous a-t-il dit, de vive voix ou par écrit, qu’il ne devait pas cette somme ou l’avait déjà payée, ou rien de tel ?
C	non	non	pas contesté	silence	rien
C	orale	oui, de vive voix	oralement	au téléphone
C	ecrite	oui, par écrit	lettre	courriel	mail
C	deja_paye	il dit avoir déjà payé	déjà payé	réglé
Q	contestation.motifs	texte_long		Que reproche-t-il ?	Avec ses mots, le plus précisément possible.	deux portes livrées rayées le 12 mai	La réponse se fait point par point.	CPC, art. 873	calcul.recit=oui&contestation.forme=orale|ecrite|deja_paye	Que vous reproche-t-il exactement ? Avec ses mots, si vous vous en souvenez.
Q	contestation.precise	oui_non		Ses raisons sont-elles précises ?	Un défaut décrit, une livraison manquante, un prix faux sont des raisons précises. « Ce n’est pas ce que je voulais » ne l’est pas.		Une contestation vague n’arrête pas, en principe, un juge des référés ; une contestation sérieuse, si.	CPC, art. 835 et 873	calcul.recit=oui&contestation.forme=orale|ecrite	Ses raisons sont-elles précises : vous a-t-il décrit un défaut, un manque, une erreur ?
Q	contestation.etendue	choix		Conteste-t-il tout, ou une partie ?	La partie qu’il ne conteste pas peut être réclamée tout de suite.		Le reste, non contesté, suit la voie ordinaire.	CPC, art. 873	calcul.recit=oui&contestation.forme=orale|ecrite|deja_paye	Conteste-t-il toute la somme qu’il vous doit, ou une partie seulement ?
C	tout	tout	la totalité	tout le montant
C	partie	une partie	partiellement	en partie
Q	contestation.montant	montant		Quel montant conteste-t-il ?	Toutes taxes comprises.	2 000 €	La demande porte sur le reste ; la somme contestée est signalée à part.	CPC, art. 1407	calcul.recit=oui&contestation.etendue=partie	Quel montant vous conteste-t-il, taxes comprises ?
Q	contestation.date	date		Depuis quand conteste-t-il ?	La date de sa première protestation.	20 octobre 2026	Une contestation née seulement après la mise en demeure est moins crédible.	CPC, art. 873	calcul.recit=oui&contestation.forme=orale|ecrite|deja_paye	Quand vous l’a-t-il dit pour la première fois ?
Q	contestation.preuves	oui_non		A-t-il joint des preuves ?	Photographies, constat, rapport, ou preuve de virement s’il dit avoir payé.		C’est à celui qui dit avoir payé, ou ne pas devoir, de le prouver.	C. civ., art. 1353	calcul.recit=oui&contestation.forme=orale|ecrite|deja_paye	Vous a-t-il donné des preuves : des photographies, un rapport, un relevé ?
Q	contestation.repondue	oui_non		Lui avez-vous répondu par écrit ?	Une réponse qui traite chacun de ses reproches.		Laisser une contestation sans réponse affaiblit votre dossier.	Article du cabinet : « Recouvrement de créance », les erreurs à éviter	calcul.recit=oui&contestation.forme=orale|ecrite|deja_paye
Q	contestation.faux_rib	oui_non		A-t-il payé sur un faux compte bancaire ?	Fraude au RIB : un escroc a envoyé de fausses coordonnées bancaires en votre nom.		Payer la mauvaise personne n’éteint pas toujours la dette ; un avocat doit regarder.	C. civ., art. 1342-2 et 1342-3	calcul.recit=oui&contestation.forme=deja_paye	A-t-il payé sur un compte qui n’est pas le vôtre, parce qu’un escroc lui a donné de fausses coordonnées ?
Q	demarches.faites	choix_multiple		Que s’est-il passé depuis ? (sinon, « aucun »)	Choisissez tout ce qui a eu lieu ; les dates viennent ensuite. Mise en demeure : la lettre qui exige le paiement sous un délai, en général recommandée.		La prochaine étape dépend de celles qui sont déjà faites.	Article du cabinet : « Les étapes clés d’un recouvrement de créance réussi »	calcul.recit=oui	Que s’est-il passé depuis : l’avez-vous relancé, mis en demeure, a-t-il répondu, un tribunal est-il intervenu, ou rien ?
C	relances	je l’ai relancé	relance	rappel	téléphone
C	mise_en_demeure	je l’ai mis en demeure	mise en demeure	MED	recommandé
C	debiteur	il a répondu (promesse, délai, plainte…)	promesse	échéancier	réponse	reconnaissance
C	mediation	une médiation ou une conciliation	médiateur	conciliateur
C	justice	un tribunal, un huissier ou un mandataire est intervenu	injonction	tribunal	procédure	saisie	commissaire de justice
S	preuves	Les preuves
Q	documents.factures	choix		Avez-vous une copie des factures ?	Telles qu’elles ont été envoyées.		Elles fixent le montant, mais ne suffisent pas à prouver la commande.	C. civ., art. 1363	calcul.recit=oui	Avez-vous gardé une copie des factures, telles que vous les avez envoyées ?
C	detenu	oui	détenu	copie
C	non	non	pas du tout	rien
Q	documents.bon_commande	choix		Avez-vous un bon de commande ?	Signé par le client, ou passé par courriel ou sur un site (répondez alors « oui, sans sa signature »).		Il prouve que le client a commandé.	C. civ., art. 1353 et 1359 ; C. com., art. L110-3	calcul.recit=oui&relation.nature=biens|alimentaire_perissable|transport|telecom|lettre_de_change|cheque|autre|je_ne_sais_pas	Avez-vous un bon de commande ? Si oui, l’a-t-il signé ?
C	signe	oui, signé par lui	signé	signée	accepté	tamponné
C	detenu	oui, sans sa signature	oui	détenu	non signé
C	non	non	pas du tout	rien
Q	documents.devis	choix		Avez-vous un devis accepté ?	Signé avec « bon pour accord », ou accepté par courriel (répondez alors « oui, sans sa signature »).		Il prouve la commande et le prix.	C. civ., art. 1353 et 1359	calcul.commande_signee=non&calcul.recit=oui&relation.nature=biens|services|travaux|transport|honoraires|autre|je_ne_sais_pas	Avez-vous un devis accepté ? Si oui, porte-t-il sa signature ?
C	signe	oui, signé par lui	signé	signée	accepté	tamponné
C	detenu	oui, sans sa signature	oui	détenu	non signé
C	non	non	pas du tout	rien
Q	documents.contrat	choix		Avez-vous un contrat écrit ?	Contrat, bail, convention d’honoraires, acte de prêt, abonnement, conditions particulières.		Il prouve l’accord, le prix et les clauses.	C. civ., art. 1103 et 1359	calcul.contrat_utile=oui&calcul.recit=oui	Avez-vous un contrat écrit ? Si oui, l’a-t-il signé ?
C	signe	oui, signé par lui	signé	signée	accepté	tamponné
C	detenu	oui, sans sa signature	oui	détenu	non signé
C	non	non	pas du tout	rien
Q	documents.cgv	choix		Avez-vous les conditions de vente acceptées ?	La version remise à ce client, avec sa signature ou la preuve qu’il les a reçues.		Elles portent le taux et les clauses que vous invoquez.	C. civ., art. 1119 ; C. com., art. L441-1	calcul.recit=oui&relation.particularites=taux_retard|clauses	Avez-vous les conditions de vente qu’il a reçues ? Si oui, les a-t-il signées ?
C	signe	oui, signé par lui	signé	signée	accepté	tamponné
C	detenu	oui, sans sa signature	oui	détenu	non signé
C	non	non	pas du tout	rien
Q	documents.bon_livraison	choix		Avez-vous la preuve de la livraison ?	Bon de livraison, lettre de voiture, procès-verbal de réception, rapport d’intervention, feuilles d’heures. « Signé » : par le client.		Il faut prouver que vous avez fait votre part.	C. civ., art. 1353	calcul.recit=oui&relation.nature=biens|services|travaux|transport|alimentaire_perissable|location_materiel|honoraires|telecom|lettre_de_change|cheque|autre|je_ne_sais_pas	Avez-vous de quoi prouver la livraison, ou le travail fait ? Si oui, est-ce signé par lui ?
C	signe	oui, signé par lui	signé	signée	accepté	tamponné
C	detenu	oui, sans sa signature	oui	détenu	non signé
C	non	non	pas du tout	rien
Q	documents.courriels	choix		Avez-vous des messages de lui ?	Courriels ou SMS où il commande, remercie, reconnaît devoir ou demande un délai. Ils doivent venir de son adresse ou de son numéro.		À défaut de signature, ses propres messages prouvent la commande ou la livraison ; entre commerçants, ils suffisent.	C. com., art. L110-3 ; C. civ., art. 1366	calcul.preuve_signee=non&calcul.recit=oui	Avez-vous des messages de lui, courriels ou SMS, où il commande, remercie ou demande un délai ?
C	detenu	oui	détenu	copie
C	non	non	pas du tout	rien
Q	documents.releve_compte	choix		Avez-vous un relevé de son compte client ?	La liste des factures et des paiements, tirée de votre comptabilité.		Il montre comment chaque paiement a été compté.	C. com., art. L123-23 ; CPC, art. 1407	calcul.recit=oui&paiement.existe=oui	Avez-vous la liste de ses factures et de ses paiements, tirée de votre comptabilité ?
C	detenu	oui	détenu	copie
C	non	non	pas du tout	rien
Q	documents.releve_bancaire	choix		Avez-vous vos relevés bancaires ?	Ceux où ses paiements apparaissent.		Un paiement partiel prouvé fait repartir le délai pour agir.	C. civ., art. 2240	calcul.recit=oui&paiement.existe=oui	Avez-vous les relevés bancaires où ses paiements apparaissent ?
C	detenu	oui	détenu	copie
C	non	non	pas du tout	rien
Q	documents.relances	choix		Avez-vous gardé les relances écrites ?	Courriels et lettres envoyés avant la mise en demeure.		Elles montrent votre bonne foi et la date des demandes.	Article du cabinet : « Analyse préalable : vérifiez vos documents »	calcul.recit=oui&demarches.faites=mise_en_demeure|justice	Avez-vous gardé les courriels ou les lettres où vous lui demandiez de payer ?
C	detenu	oui	détenu	copie
C	non	non	pas du tout	rien
Q	documents.mise_en_demeure	choix		Avez-vous une copie de la mise en demeure ?	La lettre envoyée, avec sa preuve de dépôt.		Elle fait courir les intérêts et ouvre la suite.	C. civ., art. 1344 et 1344-1	calcul.recit=oui&demarches.faites=mise_en_demeure	Avez-vous une copie de la mise en demeure, la lettre qui exige le paiement, avec la preuve de son envoi ?
C	detenu	oui	détenu	copie
C	non	non	pas du tout	rien
Q	documents.accuse_reception	choix		Avez-vous l’avis de réception de cette lettre ?	L’avis signé, ou l’enveloppe revenue « non réclamé » (répondez alors « oui, sans sa signature »).		Il prouve la date ; une lettre non réclamée reste valable.	Civ. 1re, 20 janvier 2021, n° 19-20.680	calcul.recit=oui&demarches.faites=mise_en_demeure	Avez-vous l’avis de réception de cette lettre ? Si oui, l’a-t-il signé ?
C	signe	oui, signé par lui	signé	signée	accepté	tamponné
C	detenu	oui, sans sa signature	oui	détenu	non signé
C	non	non	pas du tout	rien
Q	documents.reconnaissance	choix		A-t-il reconnu la dette par écrit ?	Une lettre, un échéancier signé, un courriel où il admet devoir.		Reconnue, la dette se prouve seule et le délai pour agir repart.	C. civ., art. 1376 et 2240	calcul.recit=oui&demarches.faites=debiteur	Avez-vous un écrit où il reconnaît vous devoir cette somme ? Si oui, l’a-t-il signé ?
C	signe	oui, signé par lui	signé	signée	accepté	tamponné
C	detenu	oui, sans sa signature	oui	détenu	non signé
C	non	non	pas du tout	rien
Q	documents.cheque	choix		Avez-vous le chèque et l’avis de rejet ?	L’original rendu par la banque, avec l’attestation de rejet.		L’original est demandé pour obtenir le certificat de non-paiement.	C. mon. fin., art. L131-73	calcul.recit=oui&relation.nature=cheque	Avez-vous le chèque lui-même, et l’avis de rejet de la banque ?
C	detenu	oui	détenu	copie
C	non	non	pas du tout	rien
Q	documents.effet	choix		Avez-vous l’original de l’effet ?	La lettre de change ou le billet à ordre. « Signé » veut dire accepté par le débiteur.		La demande se fonde sur l’effet lui-même.	CPC, art. 1405, 2°	calcul.recit=oui&relation.nature=lettre_de_change	Avez-vous l’original de la traite ou du billet ? Si oui, l’a-t-il signé ?
C	signe	oui, signé par lui	signé	signée	accepté	tamponné
C	detenu	oui, sans sa signature	oui	détenu	non signé
C	non	non	pas du tout	rien
Q	documents.garantie	choix		Avez-vous l’acte de caution ?	Le document signé par le garant.		Sans l’acte, le garant ne peut pas être appelé.	C. civ., art. 2297	calcul.recit=oui&garant.existe=oui	Avez-vous le papier par lequel le garant s’engage ? Si oui, est-il signé ?
C	signe	oui, signé par lui	signé	signée	accepté	tamponné
C	detenu	oui, sans sa signature	oui	détenu	non signé
C	non	non	pas du tout	rien
Q	documents.ordonnance	choix		Avez-vous la décision du tribunal ?	L’ordonnance d’injonction de payer ou le jugement, avec la formule exécutoire. Répondez « sans objet » s’il n’y en a pas encore.		Rien ne s’exécute sans elle.	CPC, art. 1411 et 1422	calcul.recit=oui&demarches.faites=justice	Avez-vous la décision du tribunal, avec la formule qui permet de la faire exécuter ?
C	detenu	oui	détenu	copie
C	non	non	pas du tout	rien
Q	documents.signification	choix		Avez-vous l’acte de signification ?	La signification est la remise officielle de la décision par un commissaire de justice (ancien huissier). « Sans objet » si elle n’a pas eu lieu.		Pour les ordonnances rendues depuis le 1er septembre 2026, l’acte est exigé à l’audience en cas d’opposition.	CPC, art. 1411 et 1418	calcul.recit=oui&demarches.faites=justice	Avez-vous l’acte par lequel le commissaire de justice, l’ancien huissier, lui a remis la décision ?
C	detenu	oui	détenu	copie
C	non	non	pas du tout	rien
Q	documents.kbis_creancier	choix		Avez-vous votre extrait Kbis récent ?	De moins de trois mois. Les artisans et professions libérales donnent leur extrait du registre national des entreprises (RNE).		Le tribunal vérifie qui demande, et qui dirige.	CPC, art. 54 et 1407	calcul.recit=oui&demarches.faites=mise_en_demeure|justice	Avez-vous un extrait Kbis de votre entreprise, ou du registre national, de moins de trois mois ?
C	detenu	oui	détenu	copie
C	non	non	pas du tout	rien
Q	documents.kbis_debiteur	choix		Avez-vous un extrait Kbis du débiteur ?	Récent ; ou sa fiche de l’annuaire des entreprises. « Sans objet » pour un particulier.		Il donne le nom exact, le siège et l’état de l’entreprise.	CPC, art. 54 et 1406	calcul.recit=oui&demarches.faites=mise_en_demeure|justice	Avez-vous un extrait Kbis récent de ce client, ou sa fiche de l’annuaire des entreprises ?
C	detenu	oui	détenu	copie
C	non	non	pas du tout	rien
S	echanges	Les échanges
G	echange	echanges	Ce qui s’est passé, dans l’ordre que vous voulez	Événement	S’est-il passé autre chose ensuite ?	calcul.recit=oui&demarches.faites=relances|mise_en_demeure|debiteur|mediation|justice|je_ne_sais_pas
Q	echange.nature	choix		Que s’est-il passé ?	Un événement à la fois, dans n’importe quel ordre. Ordonnance : la décision d’injonction de payer. Signifiée : remise au débiteur par un commissaire de justice (ancien huissier). Opposition : le débiteur la conteste.		La suite dépend de ce qui a déjà été fait, et de sa date.	C. civ., art. 1344 et 2240 ; CPC, art. 1405 à 1425		Racontez-moi une étape à la fois. Que s’est-il passé, de votre côté ou du sien ?
C	relance_telephone	relance par téléphone	appel	coup de fil
C	relance_ecrite	relance écrite (courriel, lettre)	relance	rappel	mail de relance	courriel de relance
C	mise_en_demeure	mise en demeure	MED	LRAR	recommandé	sommation de payer
C	promesse	il a promis de payer	promesse	promesse de paiement
C	reconnaissance	il a reconnu la dette par écrit	reconnaissance de dette	aveu
C	demande_delai	il a demandé un délai	demande de délai	report
C	plan_convenu	échéancier convenu	plan convenu	accord	échelonnement
C	plan_respecte	échéancier respecté jusqu’ici	plan respecté
C	plan_rompu	échéancier non respecté	plan rompu	échéance manquée
C	contestation	il a contesté	contestation	réclamation	litige
C	reponse_contestation	nous avons répondu à sa contestation	réponse à la contestation
C	mediation_ouverte	début de médiation ou conciliation	médiation ouverte	médiateur saisi
C	mediation_close	fin de médiation ou conciliation	médiation close	constat d’échec
C	requete_injonction	injonction de payer demandée	requête	requête en injonction
C	requete_rejetee	injonction de payer refusée	requête rejetée	rejet
C	ordonnance_obtenue	ordonnance d’injonction obtenue	ordonnance	injonction obtenue
C	ordonnance_signifiee	ordonnance signifiée	signification de l’ordonnance
C	opposition	opposition du débiteur	il a fait opposition
C	lettre_greffe	lettre du greffe reçue	courrier du greffe	convocation du greffe
C	creance_declaree	créance déclarée à la procédure	déclaration de créance
C	creance_contestee	déclaration de créance contestée	contestation du mandataire
C	assignation	assignation au tribunal	citation	procès
C	jugement	jugement rendu	décision	condamnation
C	jugement_signifie	jugement signifié	signification du jugement
C	saisie	saisie	saisie conservatoire	saisie-attribution
Q	echange.date	date		À quelle date ?	La date écrite sur la lettre ou la décision. Pour une ordonnance : sa propre date, et non celle où vous l’avez reçue. Un jour approximatif vaut mieux que rien.	12 octobre 2026	Les délais se comptent à partir de cette date.	CPC, art. 640 et 641		À quelle date était-ce ? Si vous n’êtes pas sûr, dites-moi à peu près.
Q	echange.canal	choix		Par quel moyen ?	Recommandé : lettre avec avis de réception, papier ou électronique. Commissaire de justice : l’ancien huissier.		Le moyen employé fait la preuve, et parfois la validité.	C. civ., art. 1344 et 1366	echange.nature=relance_ecrite|mise_en_demeure|promesse|reconnaissance|demande_delai|contestation|reponse_contestation	Était-ce au téléphone, par courriel, par lettre, par recommandé ? Dites-moi ce dont vous vous souvenez.
C	telephone	téléphone ou de vive voix	oral	appel
C	courriel	courriel ou SMS	mail	email	message
C	lettre	lettre simple	courrier	poste
C	recommande	lettre recommandée	LRAR	AR	recommandé	LRE
C	commissaire	commissaire de justice	huissier
C	autre	autre	main propre
Q	echange.auteur	choix		De qui cela vient-il ?	Un tiers : son comptable, un salarié, un autre créancier.		Une reconnaissance ne compte que si elle vient du débiteur ou de son représentant.	C. civ., art. 2240	echange.nature=promesse|reconnaissance|demande_delai|mediation_ouverte|assignation	Cela vient-il de vous, de lui, ou de quelqu’un d’autre ?
C	nous	de nous	moi	créancier
C	debiteur	du débiteur	lui	client
C	tiers	d’un tiers	autre personne
Q	echange.preuve	oui_non		En avez-vous gardé la preuve ?	Lettre, courriel, SMS, compte rendu signé. Un souvenir n’est pas une preuve.		Seul un événement prouvé compte dans le délai pour agir.	C. civ., art. 1353 et 2240	echange.nature=promesse|reconnaissance|demande_delai|plan_convenu|plan_respecte|contestation|reponse_contestation|mediation_ouverte|mediation_close|creance_declaree
Q	echange.delai	entier		Quel délai laissiez-vous, en jours ?	Le nombre de jours écrit dans la lettre. Répondez « aucun » s’il n’y en avait pas.	15	Avant la fin de ce délai, il faut attendre.	Article du cabinet : « Mise en demeure : la première action efficace » (15 jours)	echange.nature=relance_ecrite|mise_en_demeure	Combien de jours lui laissiez-vous pour payer ?
Q	echange.sort	choix		Qu’est devenue la lettre ?	« Non réclamée » : il n’est pas allé la chercher. « Inconnu à l’adresse » : elle est revenue parce qu’il n’y habite plus.		Une lettre non réclamée reste valable ; une lettre à une adresse fausse doit être renvoyée.	Civ. 1re, 20 janvier 2021, n° 19-20.680	echange.canal=lettre|recommande|commissaire|autre|je_ne_sais_pas&echange.nature=relance_ecrite|mise_en_demeure	Savez-vous ce qu’est devenue la lettre : reçue, non réclamée, revenue, ou pas encore de nouvelles ?
C	recue	reçue	signée	remise	distribuée
C	non_reclamee	non réclamée	pli avisé	pas retirée
C	inconnu	inconnu à l’adresse	NPAI	destinataire inconnu	parti
C	en_attente	pas encore de nouvelles	en attente	en cours
Q	echange.recu_le	date		Reçue à quelle date ?	Mise en demeure : la date de l’avis de réception ; « aucun » si elle n’a pas été reçue. Lettre du greffe ou du mandataire : le jour où vous l’avez reçue.	16 novembre 2026	Le délai court de cette réception ; pour une lettre du greffe, il est de quinze jours seulement.	CPC, art. 668 et 1425	echange.nature=mise_en_demeure|lettre_greffe|creance_contestee	Quel jour la lettre a-t-elle été reçue ? Regardez l’avis de réception, ou votre enveloppe.
Q	echange.a_personne	oui_non		L’acte a-t-il été remis en mains propres ?	L’acte du commissaire de justice le dit : « remis à personne » ; sinon il a été laissé à l’étude ou au domicile.		Sinon, le débiteur garde plus longtemps le droit de contester.	CPC, art. 654 et 1416	echange.nature=ordonnance_signifiee|jugement_signifie	Savez-vous si l’acte lui a été remis en mains propres, ou laissé ailleurs ?
Q	echange.partielle	oui_non		Le juge n’a-t-il accordé qu’une partie ?	Comparez la somme de l’ordonnance avec celle que vous demandiez.		La faire signifier, c’est renoncer au reste.	CPC, art. 1409	echange.nature=ordonnance_obtenue	Le juge ne vous a-t-il accordé qu’une partie de la somme demandée ?
Q	echange.juridiction	texte		Quel tribunal ?	Son nom et sa ville, en tête de la décision ou de l’acte.	tribunal de commerce de Nantes	Les règles ne sont pas les mêmes au tribunal de commerce et au tribunal judiciaire.	CPC, art. 1406, 1418 et 1425	echange.nature=requete_injonction|ordonnance_obtenue|assignation|jugement	Quel tribunal est nommé en tête de votre document ?
Q	echange.capitalisation	oui_non		Le jugement accorde-t-il la capitalisation des intérêts ?	Elle est écrite à la fin du jugement, souvent avec « article 1343-2 ». Les intérêts dus depuis un an produisent alors eux-mêmes des intérêts.		Le montant à réclamer augmente chaque année.	C. civ., art. 1343-2	echange.nature=jugement	Votre jugement accorde-t-il la capitalisation, c’est-à-dire des intérêts sur les intérêts ? C’est écrit à la fin.
Q	echange.note	texte		Que faut-il en retenir ?	En une phrase. Répondez « aucun » s’il n’y a rien à ajouter.	promet un virement avant la fin du mois	Le contenu exact compte quand il faut le rappeler au débiteur ou au juge.	C. civ., art. 1353	echange.nature=promesse|plan_convenu|plan_rompu|contestation|reponse_contestation|mediation_close|creance_contestee|saisie	En une phrase, que faut-il en retenir, d’après vous ?
E
S	suite	La suite
Q	suite.debiteur_repond	oui_non		Répond-il à vos messages aujourd’hui ?	Répondez non s’il ne répond plus au téléphone, aux courriels ni aux lettres.		Avec un débiteur silencieux, l’injonction de payer est souvent la voie la plus simple.	CPC, art. 1405	calcul.procedure_ouverte=non&calcul.recit=oui&demarches.faites=mise_en_demeure|debiteur|mediation|justice
Q	suite.echelonnement	oui_non		Accepteriez-vous d’être payé en plusieurs fois ?	Un échéancier signé vaut reconnaissance de la dette.		C’est souvent le moyen le plus rapide d’être payé par un client qui reconnaît sa dette.	C. civ., art. 1343-5 et 2240	calcul.discussion_ouverte=oui&calcul.procedure_ouverte=non&calcul.recit=oui
Q	suite.echelonnement_mois	entier		Sur combien de mois au plus ?	Le nombre de mois que votre trésorerie supporte.	6	Un juge ne peut pas accorder plus de deux ans.	C. civ., art. 1343-5	calcul.recit=oui&suite.echelonnement=oui	Sur combien de mois, au plus, votre trésorerie le supporterait-elle ?
Q	suite.premier_versement	montant		Quel premier versement demandez-vous ?	À payer à la signature de l’échéancier.	1 000 €	Un premier versement immédiat montre la bonne foi et fait repartir le délai pour agir.	C. civ., art. 2240	calcul.recit=oui&suite.echelonnement=oui	Quel premier versement lui demanderiez-vous à la signature ?
Q	relation.a_conserver	oui_non		Tenez-vous à garder ce client ?	Une médiation permet de régler un désaccord sans rompre.		S’il faut garder la relation, la médiation passe avant le procès.	CPC, art. 1528 ; article du cabinet, « Les alternatives amiables »	calcul.discussion_ouverte=oui&calcul.procedure_ouverte=non&calcul.recit=oui
Q	suite.priorite	choix		Qu’est-ce qui compte le plus pour vous ?	Aucune réponse n’est meilleure qu’une autre.		Elle départage les voies possibles quand plusieurs sont ouvertes.	Article du cabinet : « Les deux approches du recouvrement »	calcul.discussion_ouverte=oui&calcul.procedure_ouverte=non&calcul.recit=oui	Qu’est-ce qui compte le plus pour vous : être payé vite, garder une bonne relation, ou obtenir tout ce qui est dû ?
C	rapidite	être payé vite, même un peu moins	rapidité	vite	argent
C	relation	garder une bonne relation	relation	client
C	principe	obtenir tout ce qui est dû	principe	tout
Q	suite.menaces	choix_multiple		Des faits vous font-ils craindre de ne pas être payé ? (sinon, « aucun »)	Des faits que vous avez constatés, pas une impression.		Des faits précis permettent de bloquer ses biens avant tout courrier, par une saisie conservatoire.	C. proc. civ. exéc., art. L511-1	calcul.procedure_ouverte=non&calcul.recit=oui	Avez-vous constaté qu’il déménage, vide ses locaux, vend ses biens, ne paie plus les autres, ou rien de tout cela ?
C	demenagement	il déménage	déménagement	départ	quitte les lieux
C	locaux_vides	ses locaux se vident ou sont vides	locaux vides	fermé
C	vente_actifs	il vend ses biens, son stock ou son fonds	vente	liquide son stock	vend
C	autres_creanciers	d’autres ne sont pas payés non plus	autres créanciers	fournisseurs impayés
C	impayes_bancaires	ses chèques ou effets reviennent impayés	chèques rejetés	rejets
Q	suite.menaces_depuis	date		Depuis quand ?	La date du premier de ces faits.	2 novembre 2026	Plus les faits sont récents, plus il faut agir vite.	C. proc. civ. exéc., art. L511-1	calcul.recit=oui&suite.menaces=demenagement|locaux_vides|vente_actifs|autres_creanciers|impayes_bancaires	Depuis quand l’avez-vous constaté ?
Q	suite.biens_connus	texte_long		Quels biens lui connaissez-vous ?	Banque (sur un chèque ou un virement), véhicules, stock, immeuble, gros clients.	compte au Crédit du Littoral, deux camionnettes	Une saisie ne sert que s’il y a quelque chose à saisir.	C. proc. civ. exéc., art. L511-1 et L211-1	calcul.biens_a_rechercher=oui&calcul.recit=oui	Lui connaissez-vous une banque, des véhicules, un stock, un immeuble, de gros clients ?
Q	suite.coordonnees	oui_non		Complétez-vous maintenant vos coordonnées ? (2 minutes)	Elles servent aux lettres et à votre premier appel gratuit. Vous pouvez aussi répondre non et revenir plus tard ; le bilan ne change pas.		Une lettre porte l’adresse des deux parties, et le cabinet doit pouvoir vous rappeler.	Article du cabinet : « Profitez d’un premier appel gratuit »	calcul.recit=oui	Voulez-vous que nous prenions maintenant vos coordonnées ? C’est l’affaire de deux minutes.
Q	debiteur.adresse	texte		L’adresse du débiteur ? (rue et ville)	L’adresse de son siège ou de son domicile ; le code postal est demandé à part.	8 rue du Port, Nantes	La mise en demeure et la signification y sont envoyées.	CPC, art. 54 et 654	calcul.recit=oui&suite.coordonnees=oui	Avez-vous son adresse, la rue et la ville ?
Q	creancier.siren	siren_ou_siret		Votre numéro SIREN ou SIRET ?	9 chiffres (SIREN) ou 14 (SIRET), sur vos factures.	732 829 320	Il figure sur les lettres et les demandes en justice.	C. com., art. R123-237	calcul.recit=oui&suite.coordonnees=oui	Quel est votre numéro SIREN, les neuf chiffres qui sont sur vos factures ?
Q	creancier.adresse	texte		Votre adresse ? (rue et ville)	Celle du siège, écrite sur vos factures.	12 quai de la Fosse, Nantes	Elle figure en tête de chaque lettre.	CPC, art. 54	calcul.recit=oui&suite.coordonnees=oui	Quelle est votre adresse, la rue et la ville, comme sur vos factures ?
Q	creancier.code_postal	code_postal		Votre code postal ?	Celui du siège.	44000	Il complète l’adresse.	CPC, art. 54	calcul.recit=oui&suite.coordonnees=oui	Et quel est votre code postal ?
Q	creancier.contact	texte		Qui le cabinet doit-il appeler ?	Le prénom et le nom.	Nadia Ferrand	Le cabinet appelle la personne qui connaît le dossier.	RGPD, art. 6 (mesures prises à votre demande)	calcul.recit=oui&suite.coordonnees=oui	Qui devons-nous appeler chez vous ? Donnez-moi le prénom et le nom.
Q	creancier.fonction	texte		Quelle est sa fonction ?	Gérante, comptable, associé…	gérante	Elle dit si cette personne peut signer pour l’entreprise.	CPC, art. 416	calcul.recit=oui&suite.coordonnees=oui	Quelle est sa fonction chez vous ?
Q	creancier.telephone	telephone		À quel numéro de téléphone ?	Un seul numéro, fixe ou mobile.	06 12 34 56 78	Pour le premier appel gratuit.	RGPD, art. 6 (mesures prises à votre demande)	calcul.recit=oui&suite.coordonnees=oui	À quel numéro pouvons-nous vous joindre ?
Q	creancier.email	courriel		À quelle adresse électronique ?	Pour confirmer le rendez-vous et envoyer le bilan.	contact@atelier-morel.fr	Pour confirmer le premier appel gratuit.	RGPD, art. 6 (mesures prises à votre demande)	calcul.recit=oui&suite.coordonnees=oui	À quelle adresse électronique pouvons-nous vous écrire ? Vous pouvez l’épeler.
Q	suite.canal	choix		Comment préférez-vous être recontacté ?	Le premier appel est gratuit.		Le cabinet suit votre préférence.	Article du cabinet : « Profitez d’un premier appel gratuit »	calcul.recit=oui&suite.coordonnees=oui	Préférez-vous être recontacté par téléphone, en visioconférence, ou par courriel ?
C	telephone	par téléphone	appel
C	visioconference	en visioconférence	visio	vidéo
C	courriel	par courriel	mail	email
Q	suite.rappel	texte		Quand vous rappeler ?	Un jour et une heure, ou une habitude.	le matin avant 10 h, sauf le lundi	Pour vous joindre du premier coup.	Article du cabinet : « Profitez d’un premier appel gratuit »	calcul.recit=oui&suite.coordonnees=oui	Quel jour et à quelle heure pouvons-nous vous rappeler ?
Q	suite.urgence	oui_non		Cet impayé met-il votre trésorerie en danger ?	Répondez oui si vous risquez vous-même de ne pas pouvoir payer vos charges.		L’avocat traite d’abord ce qui met une entreprise en danger ; il existe aussi des aides pour elle.	Article du cabinet : « Les bases du recouvrement de créance »	calcul.recit=oui&suite.coordonnees=oui
Q	accueil.connu_par	texte		Comment avez-vous connu le cabinet ?	Un article, une recommandation, une recherche sur internet…	votre article sur le recouvrement	Cela aide le cabinet à écrire les bons articles.	RGPD, art. 6	calcul.recit=oui&suite.coordonnees=oui
S	acte	Acte reçu
Q	acte.nature	choix	r	Quel acte avez-vous reçu ?	Le titre est en haut de la première page, ou sur l’enveloppe du commissaire de justice (ancien huissier).		Chaque acte a son propre délai de réponse.	CPC, art. 1415 ; règlement (CE) n° 1896/2006	calcul.acte_recu=oui	Quel acte avez-vous reçu ? Le titre est en haut de la première page.
C	injonction	injonction de payer	ordonnance	ordonnance portant injonction de payer
C	injonction_europeenne	injonction de payer européenne	formulaire E	européenne
C	saisie	une saisie	saisie-attribution	saisie sur compte	commandement
C	assignation	une assignation	citation	convocation au tribunal
C	autre	autre chose	lettre	mise en demeure
Q	acte.juridiction	texte		Quel tribunal est nommé sur l’acte ?	Son nom et sa ville.	tribunal de commerce de Rennes	C’est à son greffe (secrétariat) que la contestation se dépose.	CPC, art. 1415	acte.nature=injonction|injonction_europeenne|assignation|saisie&calcul.acte_recu=oui	Quel tribunal est nommé sur l’acte que vous avez reçu ?
Q	acte.date	date	r	De quelle date est la décision ?	La date de l’ordonnance ou de l’acte lui-même, et non celle où vous l’avez reçu.	12 octobre 2026	Une ordonnance remise trop tard n’a plus aucun effet.	CPC, art. 1411	calcul.acte_recu=oui	Quelle date est écrite sur la décision elle-même ? Ce n’est pas le jour où vous l’avez reçue.
Q	acte.recu_le	date	r	Quand l’avez-vous reçu ?	La date écrite par le commissaire de justice sur l’acte, même si vous n’étiez pas là.	2 novembre 2026	Le délai pour contester court de ce jour, le plus souvent un mois.	CPC, art. 1416	calcul.acte_recu=oui	Quel jour l’avez-vous reçu ? Le commissaire de justice, l’ancien huissier, a écrit la date sur l’acte.
Q	acte.a_personne	oui_non	r	Vous a-t-il été remis en mains propres ?	Répondez non s’il a été laissé chez un voisin, dans la boîte, ou à l’étude du commissaire de justice.		Sinon, le délai pour contester dure plus longtemps.	CPC, art. 654 et 1416	acte.nature=injonction|injonction_europeenne|assignation&calcul.acte_recu=oui
Q	acte.premiere_saisie	date		Date de la première saisie, ou du premier acte remis en mains propres ?	Celui des deux qui est venu en premier ; un acte laissé à l’étude ne compte pas. Répondez « aucun » s’il n’y en a pas eu.	16 novembre 2026	Le délai d’un mois pour contester part alors de cette date.	CPC, art. 1416	acte.a_personne=non|je_ne_sais_pas&acte.nature=injonction&calcul.acte_recu=oui	Avez-vous eu depuis une saisie, ou un autre acte remis en mains propres ? Si oui, quel jour pour le premier ?
Q	acte.montant	montant		Quel montant vous réclame-t-on ?	Le total écrit sur l’acte.	6 300 €	Au-delà de 10 000 €, un avocat peut être obligatoire.	CPC, art. 761 et 853	calcul.acte_recu=oui
Q	acte.du	choix	r	Devez-vous vraiment cette somme ?	Répondez franchement, vos réponses restent confidentielles.		Contester seulement pour gagner du temps coûte plus cher ; négocier peut être préférable.	CPC, art. 1412 ; C. civ., art. 1343-5	calcul.acte_recu=oui	D’après vous, devez-vous toute la somme, une partie, ou rien ? Votre réponse reste confidentielle.
C	tout	oui, en entier	oui	tout	totalité
C	partie	en partie seulement	partie	une partie	partiellement
C	rien	non, rien du tout	non	rien
Q	acte.motifs	texte_long		Pourquoi contestez-vous ?	Travail mal fait, déjà payé, erreur de personne, somme fausse…	les travaux n’ont jamais été terminés	L’opposition ouvre une audience où ces raisons seront examinées.	CPC, art. 1412 et 1415	acte.du=partie|rien&calcul.acte_recu=oui	Pour quelles raisons contestez-vous cette somme ?
Q	acte.preuves	oui_non		En avez-vous des preuves ?	Courriels, photographies, relevés de compte, témoins.		C’est le moment de les réunir, avant l’audience.	C. civ., art. 1353	acte.du=partie|rien&calcul.acte_recu=oui	Avez-vous des preuves de ce que vous me dites : courriels, photographies, relevés, témoins ?
Q	acte.capable_payer	oui_non		Pouvez-vous payer ce que vous devez ?	Avec l’argent disponible aujourd’hui, en tenant compte de vos autres dettes échues.		Sinon, un délai peut être demandé au juge ; une entreprise qui ne peut plus payer doit le déclarer dans les 45 jours.	C. civ., art. 1343-5 ; C. com., art. L631-4	acte.du=tout|partie&calcul.acte_recu=oui	Avec l’argent dont vous disposez aujourd’hui, pouvez-vous payer ce que vous devez ?
"""##
}

// Generated from Modeles by RECORD=1 swift test --filter LetterModelsEmbeddedTests.
// swift-format-ignore-file

/// The models of the program itself, byte for byte.
package enum EmbeddedLetterModels {
  package static let texts: [(name: String, text: String)] = [
    (
      "relance_courtoise",
##"""
# Première relance, sans reproche : l’oubli est l’explication la plus fréquente.
# Source : article du cabinet (28 janvier 2025) ; C. com., art. L441-10 pour les pénalités, qui ne sont pas réclamées ici.
titre: Relance courtoise
pour: première relance écrite, quand l’échéance vient de passer et qu’un oubli est possible
destinataire: debiteur
expediteurs: creancier
envoi: simple
objet: Règlement attendu — {{creance.principal}}
actions: relance_ecrite
demande: paiement
---
Madame, Monsieur,

Sauf erreur de notre part, nous n’avons pas encore reçu le règlement {{creance.nombre_de}} :

{{tableau_factures_simple}}

Si votre paiement vient de partir, merci de ne pas tenir compte de cette lettre. Sinon, nous vous remercions de nous régler {{creance.principal}} d’ici le **{{delai.relance}}**, par virement sur le compte indiqué sur {{creance.les_factures}}, en rappelant {{creance.leur_numero}}.

Si un point vous empêche de payer (une pièce qui manque, une question sur la facture), dites-le-nous simplement : nous vous répondrons sans tarder.{{#creancier.telephone}} Vous pouvez nous joindre au {{creancier.telephone}}.{{/creancier.telephone}}

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

"""##
    ),
    (
      "relance_ferme",
##"""
# Seconde relance : le montant, le retard, ce que la loi ajoute, et la suite annoncée sans menace.
# Source : article du cabinet ; C. com., art. L441-10 et D441-5 ; C. civ., art. 1344.
titre: Relance ferme
pour: quand une première relance est restée sans réponse, avant la mise en demeure
destinataire: debiteur
expediteurs: creancier cabinet tiers
envoi: simple
objet: Relance — somme due : {{creance.total}}
actions: relance_ecrite
demande: paiement
---
Madame, Monsieur,

{{#expediteur.est_creancier}}
{{#relances.existent}}
Malgré {{relances.rappel}}, nous restons sans paiement ni explication pour {{creance.nombre}}, avec un retard de {{creance.jours_de_retard}}{{#creance.plusieurs_factures}} pour la plus ancienne échéance{{/creance.plusieurs_factures}} :
{{/relances.existent}}
{{^relances.existent}}
Nous restons sans paiement ni explication pour {{creance.nombre}}, avec un retard de {{creance.jours_de_retard}}{{#creance.plusieurs_factures}} pour la plus ancienne échéance{{/creance.plusieurs_factures}} :
{{/relances.existent}}
{{/expediteur.est_creancier}}
{{#expediteur.est_cabinet}}
Nous sommes les avocats de {{creancier.designation}}, qui reste sans paiement ni explication pour {{creance.nombre}}, avec un retard de {{creance.jours_de_retard}}{{#creance.plusieurs_factures}} pour la plus ancienne échéance{{/creance.plusieurs_factures}} :
{{/expediteur.est_cabinet}}
{{#expediteur.est_tiers}}
{{creancier.designation}} nous a chargés du recouvrement amiable {{creance.nombre_de}}, avec un retard de {{creance.jours_de_retard}}{{#creance.plusieurs_factures}} pour la plus ancienne échéance{{/creance.plusieurs_factures}} :
{{/expediteur.est_tiers}}

{{tableau_factures}}

La somme due à ce jour se décompose ainsi :

{{decompte}}

{{#creance.a_interets}}
{{creance.fondement_interets}}
{{/creance.a_interets}}

Nous vous demandons de régler {{creance.total}} avant le **{{delai.relance}}**, par virement sur le compte indiqué sur {{creance.les_factures}}. Si vous contestez {{#creance.plusieurs_factures}}une facture, dites-nous par écrit, avant cette date, laquelle et pourquoi{{/creance.plusieurs_factures}}{{^creance.plusieurs_factures}}cette facture, dites-nous par écrit, avant cette date, pourquoi{{/creance.plusieurs_factures}}. Si vous rencontrez une difficulté passagère, proposez-nous des versements datés.

{{^mise_en_demeure.existe}}
Sans réponse à cette date, une {{#debiteur.est_public}}réclamation{{/debiteur.est_public}}{{^debiteur.est_public}}mise en demeure{{/debiteur.est_public}} vous sera adressée par lettre recommandée.
{{/mise_en_demeure.existe}}
{{#mise_en_demeure.existe}}
La mise en demeure{{#mise_en_demeure.date}} du {{mise_en_demeure.date}}{{/mise_en_demeure.date}} garde tous ses effets.
{{/mise_en_demeure.existe}}

{{#expediteur.est_cabinet}}
Vous pouvez consulter un avocat et nous faire connaître son nom.
{{/expediteur.est_cabinet}}

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

"""##
    ),
    (
      "mise_en_demeure",
##"""
# Trois contenus, selon l’article du cabinet : le montant exact par poste, un délai précis, la suite en cas de non-paiement.
# Sources : C. civ., art. 1344 (interpellation suffisante), 1231-6 et 1344-1 (intérêts) ; C. com., art. L441-10 et D441-5 ;
# la lettre recommandée non réclamée reste valable (Civ. 1re, 20 janvier 2021, n° 19-20.680). Elle n’interrompt pas la
# prescription (Com., 18 mai 2022, n° 20-23.204). Avocat : règlement intérieur national, art. 8.
titre: Mise en demeure de payer
pour: quand les relances sont restées sans effet ; les étapes suivantes la demandent
sauf: debiteur.est_public debiteur.en_procedure
destinataire: debiteur
expediteurs: creancier cabinet tiers
envoi: recommande
objet: Mise en demeure de payer {{^contestation.est_partielle}}{{creance.total}}{{/contestation.est_partielle}}{{#contestation.est_partielle}}{{creance.part_non_contestee}}{{/contestation.est_partielle}}
actions: mise_en_demeure
demande: paiement
---
Madame, Monsieur,

{{#expediteur.est_creancier}}
{{#relances.existent}}
Malgré {{relances.rappel}}, {{creance.nombre}} {{#creance.plusieurs_factures}}restent impayées{{/creance.plusieurs_factures}}{{^creance.plusieurs_factures}}reste impayée{{/creance.plusieurs_factures}}{{#creance.objet}}, {{creance.au_titre}}{{/creance.objet}} :
{{/relances.existent}}
{{^relances.existent}}
{{creance.nombre_debut}} {{#creance.plusieurs_factures}}restent impayées{{/creance.plusieurs_factures}}{{^creance.plusieurs_factures}}reste impayée{{/creance.plusieurs_factures}}{{#creance.objet}}, {{creance.au_titre}}{{/creance.objet}} :
{{/relances.existent}}
{{/expediteur.est_creancier}}
{{#expediteur.est_cabinet}}
Nous sommes les avocats de {{creancier.designation}}, {{creancier.adresse}}, qui n’a pas reçu le paiement {{creance.nombre_de}}{{#creance.objet}}, {{creance.au_titre}}{{/creance.objet}} :
{{/expediteur.est_cabinet}}
{{#expediteur.est_tiers}}
{{creancier.designation}}, {{creancier.adresse}}, nous a chargés du recouvrement amiable {{creance.nombre_de}}{{#creance.objet}}, {{creance.au_titre}}{{/creance.objet}} :
{{/expediteur.est_tiers}}

{{tableau_factures}}

# La somme due

{{decompte}}

{{#creance.a_interets}}
{{creance.fondement_interets}} Le calcul, période par période :

{{tableau_interets}}
{{/creance.a_interets}}

{{#creance.a_indemnite}}
L’indemnité forfaitaire pour frais de recouvrement est fixée par l’article {{#debiteur.est_public}}D2192-35 du code de la commande publique{{/debiteur.est_public}}{{^debiteur.est_public}}D441-5 du code de commerce{{/debiteur.est_public}}, pour chaque facture payée en retard.
{{/creance.a_indemnite}}

{{#contestation.est_partielle}}
Vous contestez une partie de cette somme. Sans attendre que cette question soit réglée, nous vous demandons de payer la part que vous ne contestez pas : {{creance.part_non_contestee}} en principal.
{{/contestation.est_partielle}}

# Ce qui vous est demandé

**Nous vous mettons en demeure de payer {{^contestation.est_partielle}}{{creance.total}}{{/contestation.est_partielle}}{{#contestation.est_partielle}}{{creance.part_non_contestee}}{{/contestation.est_partielle}} dans un délai de {{delai.jours}} à compter de la réception de cette lettre**, par virement sur le compte indiqué sur {{creance.les_factures}}, en rappelant {{creance.leur_numero}}. Cette lettre vaut mise en demeure au sens de l’article 1344 du code civil.

{{#creance.entre_professionnels}}
Les pénalités de retard continuent de courir jusqu’au paiement (article L441-10 du code de commerce).
{{/creance.entre_professionnels}}
{{#debiteur.est_public}}
Les intérêts moratoires continuent de courir jusqu’au paiement (article L2192-13 du code de la commande publique).
{{/debiteur.est_public}}
{{^creance.entre_professionnels}}
{{^debiteur.est_public}}
À compter de cette mise en demeure, la somme due porte intérêt au taux légal (articles 1231-6 et 1344-1 du code civil).
{{/debiteur.est_public}}
{{/creance.entre_professionnels}}

# À défaut de paiement

{{^expediteur.est_tiers}}
Sans paiement complet dans ce délai, {{#expediteur.est_creancier}}nous demanderons{{/expediteur.est_creancier}}{{#expediteur.est_cabinet}}{{creancier.nom}} demandera{{/expediteur.est_cabinet}} en justice un titre qui permette de recouvrer la somme{{#tribunal.connu}} ({{tribunal.nom}}){{/tribunal.connu}}. Le juge pourra mettre à votre charge les frais de la procédure.
{{/expediteur.est_tiers}}
{{#expediteur.est_tiers}}
Sans paiement complet dans ce délai, le créancier pourra demander en justice un titre qui permette de recouvrer la somme.
{{/expediteur.est_tiers}}

{{#clause.reserve_propriete}}
Les marchandises restent la propriété du vendeur jusqu’au paiement complet du prix (clause de réserve de propriété). À défaut de paiement dans ce délai, leur restitution vous est demandée.
{{/clause.reserve_propriete}}

Si une difficulté passagère vous empêche de payer en une fois, proposez par écrit, dans ce même délai, des versements datés : votre proposition sera examinée.

{{#garant.existe}}
Une copie de cette lettre est adressée à {{garant.nom}}, qui s’est porté garant de cette dette.
{{/garant.existe}}

{{#expediteur.est_cabinet}}
Vous pouvez consulter un avocat et nous faire connaître son nom.
{{/expediteur.est_cabinet}}

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

"""##
    ),
    (
      "mise_en_demeure_copie",
##"""
# Sous-traitant impayé : le maître d’ouvrage reçoit une copie ; un mois après, l’action directe s’ouvre (loi n° 75-1334 du
# 31 décembre 1975, art. 12). Transporteur impayé : l’expéditeur et le destinataire sont garants du prix (C. com., art. L132-8).
titre: Mise en demeure, avec copie au client final
pour: sous-traitant ou transporteur impayé ; la copie ouvre l’action directe
si: client_final.existe
destinataire: debiteur
expediteurs: creancier cabinet
envoi: recommande
objet: Mise en demeure de payer {{creance.total}} — copie à {{client_final.nom}}
actions: action_directe
demande: paiement
---
Madame, Monsieur,

{{#expediteur.est_creancier}}
{{creance.nombre_debut}} {{#creance.plusieurs_factures}}restent impayées{{/creance.plusieurs_factures}}{{^creance.plusieurs_factures}}reste impayée{{/creance.plusieurs_factures}}{{#creance.objet}}, {{creance.au_titre}}{{/creance.objet}} :
{{/expediteur.est_creancier}}
{{#expediteur.est_cabinet}}
Nous sommes les avocats de {{creancier.designation}}, {{creancier.adresse}}, qui n’a pas reçu le paiement {{creance.nombre_de}}{{#creance.objet}}, {{creance.au_titre}}{{/creance.objet}} :
{{/expediteur.est_cabinet}}

{{tableau_factures}}

# La somme due

{{decompte}}

{{#creance.a_interets}}
{{creance.fondement_interets}}
{{/creance.a_interets}}

# Ce qui vous est demandé

**Nous vous mettons en demeure de payer {{creance.total}} dans un délai de {{delai.jours}} à compter de la réception de cette lettre**, par virement sur le compte indiqué sur {{creance.les_factures}}, en rappelant {{creance.leur_numero}}. Cette lettre vaut mise en demeure au sens de l’article 1344 du code civil.

# À défaut de paiement

{{#client_final.est_maitre_ouvrage}}
Une copie de cette lettre est adressée ce jour à {{client_final.nom}}, maître d’ouvrage. Passé {{delai.action_directe}} après cette mise en demeure restée sans effet, le paiement lui sera demandé directement (article 12 de la loi n° 75-1334 du 31 décembre 1975), dans la limite de ce qu’il vous doit encore.
{{/client_final.est_maitre_ouvrage}}
{{^client_final.est_maitre_ouvrage}}
Une copie de cette lettre est adressée ce jour à {{client_final.nom}} : l’expéditeur et le destinataire du transport répondent aussi de son prix (article L132-8 du code de commerce), qui leur sera demandé.
{{/client_final.est_maitre_ouvrage}}

{{#expediteur.est_cabinet}}
Vous pouvez consulter un avocat et nous faire connaître son nom.
{{/expediteur.est_cabinet}}

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

"""##
    ),
    (
      "mise_en_demeure_echeancier",
##"""
# Un échéancier convenu n’est plus respecté : la clause qui rend tout exigible joue après cette mise en demeure.
# Sources : C. civ., art. 1344, 1305-4 et 1217.
titre: Mise en demeure après un échéancier rompu
pour: quand un versement convenu n’est pas arrivé à sa date
si: echeancier.est_rompu
destinataire: debiteur
expediteurs: creancier cabinet
envoi: recommande
objet: Échéancier non respecté — mise en demeure
actions: mise_en_demeure_decheance
demande: paiement
---
Madame, Monsieur,

Par un échéancier{{#echeancier.date}} du {{echeancier.date}}{{/echeancier.date}}, il a été convenu que la somme due à {{creancier.designation}} serait payée par versements datés. Le versement attendu{{#echeancier.rupture}} le {{echeancier.rupture}}{{/echeancier.rupture}} n’a pas été reçu.

{{tableau_factures}}

Compte tenu des versements reçus, la somme due est la suivante :

{{decompte}}

**Nous vous mettons en demeure de payer ce qui est échu et impayé, soit [à compléter : le montant des versements échus et impayés], dans un délai de {{delai.jours}} à compter de la réception de cette lettre.** Cette lettre vaut mise en demeure au sens de l’article 1344 du code civil.

Passé ce délai, selon les termes de l’échéancier, la totalité de la somme restante, soit {{creance.total}}, sera exigible en une fois, et {{#expediteur.est_creancier}}nous en demanderons le paiement{{/expediteur.est_creancier}}{{#expediteur.est_cabinet}}{{creancier.nom}} en demandera le paiement{{/expediteur.est_cabinet}} en justice{{#tribunal.connu}} ({{tribunal.nom}}){{/tribunal.connu}}.

[à compléter : vérifier que l’échéancier signé contient bien une clause qui rend tout le solde exigible ; sinon, n’exiger que les versements échus]

{{#expediteur.est_cabinet}}
Vous pouvez consulter un avocat et nous faire connaître son nom.
{{/expediteur.est_cabinet}}

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

"""##
    ),
    (
      "reconnaissance_dette",
##"""
# Échéancier écrit comme une reconnaissance de dette : il prouve la dette et interrompt la prescription.
# Sources : C. civ., art. 2240 (interruption), 1376 (mention écrite par celui qui s’engage), 1375 (deux originaux),
# 1330 (la novation ne se présume pas), 1305-4 (perte du terme), 2320 (caution) ; C. com., art. L110-3 (preuve entre
# commerçants). Un crédit à la consommation obéit à un délai de forclusion, que la reconnaissance n’interrompt pas ; seul le
# premier rééchelonnement en déplace le départ (C. conso., art. R312-35). Rendre l’accord exécutoire : CPCE, art. L111-3, 7°.
titre: Reconnaissance de dette et échéancier
pour: quand le débiteur reconnaît devoir et demande du temps, et que vous acceptez
forme: acte
sauf: debiteur.est_public debiteur.en_procedure
destinataire: debiteur
expediteurs: creancier cabinet
objet: Reconnaissance de dette et échéancier
actions: echeancier
---
# Entre

- {{creancier.designation}}, {{creancier.adresse}}{{^creancier.est_personne_physique}}, ayant pour représentant {{creancier.contact}}{{#creancier.fonction}}, {{creancier.fonction}}{{/creancier.fonction}}{{/creancier.est_personne_physique}}, ci-après « le créancier » ;
- {{debiteur.designation}}, {{debiteur.adresse}}{{^debiteur.est_personne_physique}}, ayant pour représentant [à compléter : le nom et la qualité de la personne qui signe pour le débiteur]{{/debiteur.est_personne_physique}}, ci-après « le débiteur ».

# 1. La dette

Le débiteur reconnaît devoir au créancier{{#creance.objet}}, {{creance.au_titre}}{{/creance.objet}}, la somme de **{{creance.total}}** ({{creance.total_en_lettres}}), qui se décompose ainsi :

{{decompte}}

{{tableau_factures}}

# 2. Les versements

{{#echeancier.est_etabli}}
Le débiteur paie cette somme en {{echeancier.mensualites}}, par virement sur le compte du créancier :
{{/echeancier.est_etabli}}

{{echeancier.tableau}}

Tant que ces dates sont respectées, le créancier ne réclame pas d’autres intérêts ni pénalités sur cette somme.

# 3. Un versement manqué

Si un versement n’est pas payé à sa date, et huit jours après une mise en demeure restée sans effet, tout ce qui reste dû devient exigible en une fois, avec les intérêts ou pénalités qui auraient couru sans cet accord.

# 4. Portée

{{^creance.est_credit_consommation}}
Le débiteur reconnaît le droit du créancier : la prescription est interrompue à la date de sa signature (article 2240 du code civil).
{{/creance.est_credit_consommation}}
{{#creance.est_credit_consommation}}
Cet accord rééchelonne des échéances impayées d’un crédit (article R312-35 du code de la consommation).
{{/creance.est_credit_consommation}}
Cet accord ne remplace pas la dette d’origine par une autre (article 1330 du code civil) ; les garanties qui l’accompagnent demeurent.

{{#garant.existe}}
Le délai accordé ne décharge pas {{garant.nom}}, garant, qui en est informé (article 2320 du code civil).
{{/garant.existe}}

{{#clause.reserve_propriete}}
La réserve de propriété convenue reste acquise au créancier jusqu’au dernier versement.
{{/clause.reserve_propriete}}

{{^debiteur.est_commercant}}
# 5. Mention écrite par le débiteur

À écrire en entier de la main du débiteur, ou par lui-même s’il signe à l’écran (article 1376 du code civil) : « Je reconnais devoir à {{creancier.nom}} la somme de {{creance.total}} ({{creance.total_en_lettres}}). »

[à compléter : la mention écrite par le débiteur]
{{/debiteur.est_commercant}}

Fait en deux originaux, un pour chaque partie.

"""##
    ),
    (
      "demande_precisions",
##"""
# Une contestation vague n’empêche pas d’agir, mais le juge regardera si on a cherché à comprendre.
# Sources : article du cabinet ; C. civ., art. 1353.
titre: Demande de précisions au débiteur
pour: quand le débiteur conteste sans dire précisément pourquoi
si: contestation.existe
destinataire: debiteur
expediteurs: creancier cabinet
envoi: recommande
objet: Votre contestation — demande de précisions
actions: demander_precisions
---
Madame, Monsieur,

Vous dites contester la somme due à {{creancier.designation}}{{#contestation.date}}, depuis le {{contestation.date}}{{/contestation.date}}{{#contestation.motifs}} : « {{contestation.motifs}} »{{/contestation.motifs}}.

Pour que nous puissions vous répondre, nous vous demandons de nous écrire, dans un délai de {{delai.reponse}} à compter de la réception de cette lettre :

- quelles factures vous contestez, et pour quel montant ;
- ce que vous reprochez exactement à chacune (livraison, qualité, prix, paiement déjà fait) et depuis quand ;
- les pièces qui le montrent (réserves, photographies, courriers, preuve de paiement).

Les sommes en cause, à ce jour :

{{tableau_factures}}

La part que vous ne contestez pas reste due et doit être payée sans attendre.

Sans réponse précise dans ce délai, nous considérerons qu’aucune raison sérieuse ne s’oppose au paiement de {{creance.total}}.

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

"""##
    ),
    (
      "reponse_contestation",
##"""
# Réponse à une contestation précise : point par point, avec les pièces, sans renoncer à la part non contestée.
# Sources : C. civ., art. 1353 (charge de la preuve) ; article du cabinet.
titre: Réponse à une contestation
pour: quand le débiteur donne des raisons précises de ne pas payer
si: contestation.existe
destinataire: debiteur
expediteurs: creancier cabinet
envoi: recommande
objet: Réponse à votre contestation — {{creancier.nom}}
actions: repondre_contestation
---
Madame, Monsieur,

{{#contestation.date}}
Vous contestez, depuis le {{contestation.date}}, la somme réclamée par {{creancier.designation}}.
{{/contestation.date}}
{{^contestation.date}}
Vous contestez la somme réclamée par {{creancier.designation}}.
{{/contestation.date}}

Les motifs que vous donnez : {{contestation.motifs}}.

# Ce que nous répondons

[à compléter : la réponse à chaque motif, avec le numéro de la pièce qui le montre]

{{#contestation.deja_paye}}
Si vous avez payé, envoyez-nous la preuve du virement avec le compte qui l’a reçu : nous vérifierons aussitôt. Un paiement fait sur un compte qui n’est pas celui du créancier ne nous est pas parvenu.
{{/contestation.deja_paye}}

Les pièces sur lesquelles la demande s’appuie :

{{bordereau}}

# Ce qui reste dû

{{decompte}}

{{#contestation.est_partielle}}
Une part de la somme n’est pas contestée : {{creance.part_non_contestee}} en principal. Nous vous demandons de la payer sans attendre, dans un délai de {{delai.jours}} à compter de la réception de cette lettre.
{{/contestation.est_partielle}}

Nous vous demandons de nous répondre par écrit dans un délai de {{delai.reponse}}. Si un désaccord demeure, nous sommes prêts à une médiation ou à une conciliation.

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

"""##
    ),
    (
      "confirmation_solde",
##"""
# Une facture seule ne prouve pas la dette (C. civ., art. 1363) : la réponse du débiteur, même par courriel, la prouve entre
# commerçants (C. com., art. L110-3) et interrompt la prescription si elle reconnaît la dette (C. civ., art. 2240).
titre: Demande de confirmation de solde
pour: quand rien de signé ne prouve la commande : la réponse du débiteur servira de preuve
sauf: debiteur.en_procedure
destinataire: debiteur
expediteurs: creancier
envoi: simple
objet: Confirmation du solde de votre compte
actions: reunir_preuves
---
Madame, Monsieur,

Pour la mise à jour de nos comptes, merci de nous confirmer par écrit, en répondant à cette lettre ou par courriel{{#creancier.courriel}} ({{creancier.courriel}}){{/creancier.courriel}}, le solde de votre compte dans nos livres au {{date}} :

{{tableau_factures_simple}}

Soit un solde de {{creance.principal}} en notre faveur{{#creance.objet}}, {{creance.au_titre}}{{/creance.objet}}.

Si ce solde ne correspond pas au vôtre, merci de nous indiquer la différence et son motif, avec les pièces utiles, avant le {{delai.relance}}.

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

"""##
    ),
    (
      "mediation",
##"""
# Le médiateur des entreprises est gratuit, volontaire et confidentiel ; il se saisit par un formulaire en ligne.
# Sources : CCP, art. R2197-23 (acheteurs publics) ; C. civ., art. 2238 : seul un accord écrit ou la première réunion suspend
# la prescription.
titre: Demande de médiation
pour: pour saisir le médiateur des entreprises ou un conciliateur, quand la relation compte
sauf: debiteur.en_procedure
forme: fiche
destinataire: aucun
expediteurs: creancier cabinet
objet: Demande de médiation ou de conciliation — ce qu’il faut dire
actions: mediation conciliateur
---
{{#debiteur.est_consommateur}}
Cette fiche donne ce que l’on dit au conciliateur de justice, gratuit. Le médiateur des entreprises n’intervient pas avec un particulier.
{{/debiteur.est_consommateur}}
{{^debiteur.est_consommateur}}
Cette fiche donne ce que demande le formulaire du médiateur des entreprises, ou ce que l’on dit au conciliateur de justice.
{{/debiteur.est_consommateur}}
La saisine ne suspend pas la prescription : seuls un accord écrit pour recourir à la médiation ou la première réunion la suspendent (article 2238 du code civil).

# Les parties

Demandeur :: {{creancier.nom}}
SIREN ou SIRET :: {{creancier.siren}}
Adresse :: {{creancier.adresse}}
Contact :: {{creancier.contact}}, {{creancier.telephone}}, {{creancier.courriel}}
Autre partie :: {{debiteur.nom}}
{{^debiteur.est_consommateur}}
SIREN ou SIRET :: {{debiteur.siren}}
{{/debiteur.est_consommateur}}
Adresse :: {{debiteur.adresse}}

# Le différend

{{creancier.nom}} réclame à {{debiteur.nom}} {{creance.total}}{{#creance.objet}} {{creance.au_titre}}{{/creance.objet}} :

{{tableau_factures}}

{{#contestation.existe}}
L’autre partie conteste{{#contestation.motifs}} : {{contestation.motifs}}{{/contestation.motifs}}.
{{/contestation.existe}}

{{#faits.existent}}
Ce qui s’est passé, dans l’ordre :

{{#chronologie}}
- {{date}} : {{fait}}
{{/chronologie}}
{{/faits.existent}}

# Ce que nous souhaitons

Être payés de {{creance.total}}, au besoin par versements datés, et garder de bonnes relations.

[à compléter : ce que vous accepteriez pour conclure un accord (délai, remise, geste commercial)]

# Les pièces

{{bordereau}}

"""##
    ),
    (
      "reclamation_publique",
##"""
# Réclamation à une personne publique : écrite, elle interrompt la prescription de quatre ans (loi n° 68-1250 du
# 31 décembre 1968, art. 2). Intérêts moratoires : CCP, art. R2192-31 ; indemnité : art. D2192-35.
titre: Réclamation à une personne publique
pour: quand une commune, un établissement public ou l’État n’a pas payé à temps
si: debiteur.est_public
destinataire: debiteur
expediteurs: creancier cabinet
envoi: recommande
objet: Demande de paiement — {{creance.total}}
actions: reclamation_publique
demande: paiement
---
Madame, Monsieur,

{{#expediteur.est_cabinet}}
Nous sommes les avocats de {{creancier.designation}}, {{creancier.adresse}}.
{{/expediteur.est_cabinet}}

{{creance.nombre_debut}} {{#creance.plusieurs_factures}}n’ont pas été payées dans le délai réglementaire{{/creance.plusieurs_factures}}{{^creance.plusieurs_factures}}n’a pas été payée dans le délai réglementaire{{/creance.plusieurs_factures}}{{#creance.objet}}, {{creance.au_titre}}{{/creance.objet}} :

{{tableau_factures}}

# La somme due

{{decompte}}

{{#creance.a_interets}}
Les intérêts moratoires sont dus de plein droit, sans demande, dès le dépassement du délai (articles L2192-13 et R2192-31 du code de la commande publique).
{{/creance.a_interets}}

Nous vous demandons de mandater {{creance.total}}, ou de nous faire connaître par écrit le motif qui s’y oppose. La présente réclamation interrompt la prescription de la créance (article 2 de la loi n° 68-1250 du 31 décembre 1968).

À défaut, {{#expediteur.est_creancier}}nous pourrons{{/expediteur.est_creancier}}{{#expediteur.est_cabinet}}{{creancier.nom}} pourra{{/expediteur.est_cabinet}} saisir le médiateur des entreprises, puis le tribunal administratif.

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

"""##
    ),
    (
      "affactureur",
##"""
# La facture cédée n’appartient peut-être plus au créancier : savoir d’abord qui peut la réclamer.
# Sources : CMF, art. L313-23 s. (cession Dailly) ; C. civ., art. 1346-1 et C. assur., art. L121-12 (subrogation).
titre: Demande à l’affactureur, à la banque ou à l’assureur
pour: quand la facture a été cédée, ou payée par un assureur
si: creance.est_cedee
destinataire: cessionnaire
expediteurs: creancier cabinet
envoi: recommande
objet: Factures de {{creancier.nom}} sur {{debiteur.nom}} — qui peut agir ?
actions: ecrire_au_cessionnaire
---
Madame, Monsieur,

{{#expediteur.est_creancier}}
Ce que doit {{debiteur.designation}}, détaillé ci-dessous, vous a été cédé ou a été pris en charge par vous.
{{/expediteur.est_creancier}}
{{#expediteur.est_cabinet}}
Nous sommes les avocats de {{creancier.designation}}. Ce que doit {{debiteur.designation}}, détaillé ci-dessous, vous a été cédé ou a été pris en charge par vous.
{{/expediteur.est_cabinet}}

{{tableau_factures}}

Avant toute démarche, merci de nous dire par écrit, pour chaque facture :

1. si elle vous a été cédée ou si vous l’avez payée, à quelle date et pour quel montant ;
2. si elle vous appartient encore, ou si elle a été rétrocédée à {{creancier.nom}} ;
3. qui, de vous ou de {{creancier.nom}}, peut la réclamer et agir en justice ;
4. quels paiements vous avez reçus de {{debiteur.nom}} ;
5. ce que le contrat prévoit si elle n’est pas payée (recours contre le cédant, délai de déclaration du sinistre).

Merci de joindre la copie du bordereau de cession, de la quittance ou de la clause qui le montre. La prescription court : une réponse rapide nous est nécessaire.

Veuillez agréer, Madame, Monsieur, nos salutations distinguées.

"""##
    ),
    (
      "declaration_creance",
##"""
# Déclaration au passif. Contenu : C. com., art. L622-24, L622-25 et R622-23 : montant dû au jour du jugement, sommes à
# échoir, sûretés, modalités des intérêts, certification sincère faute de titre, juridiction saisie en cas de litige, bordereau et copies des pièces.
# Délai : deux mois de la publication au BODACC (art. R622-24). La date d’envoi compte.
titre: Déclaration de créance
pour: quand le débiteur est en sauvegarde, redressement ou liquidation judiciaire
si: debiteur.en_procedure
destinataire: mandataire
expediteurs: creancier cabinet
envoi: recommande
objet: Déclaration de créance — {{debiteur.nom}}, {{debiteur.procedure}}
actions: declarer_creance releve_de_forclusion
---
Maître,

{{#expediteur.est_creancier}}
Nous déclarons notre créance au passif de {{debiteur.designation}}, en {{debiteur.procedure}} par jugement du {{debiteur.jugement}}{{#debiteur.publication}}, publié au BODACC le {{debiteur.publication}}{{/debiteur.publication}}.
{{/expediteur.est_creancier}}
{{#expediteur.est_cabinet}}
Avocats de {{creancier.designation}}, nous déclarons sa créance au passif de {{debiteur.designation}}, en {{debiteur.procedure}} par jugement du {{debiteur.jugement}}{{#debiteur.publication}}, publié au BODACC le {{debiteur.publication}}{{/debiteur.publication}}.
{{/expediteur.est_cabinet}}

# Le créancier

Dénomination :: {{creancier.nom}}
SIREN :: {{creancier.siren}}
Adresse :: {{creancier.adresse}}
Signataire :: {{creancier.contact}}, {{creancier.fonction}}

# La créance, au jour du jugement d’ouverture

{{decompte}}

{{tableau_factures}}

Sommes à échoir :: [à compléter : les sommes à échoir après le jugement et leurs échéances, ou « néant »]
Origine :: {{creance.objet}}
Intérêts :: {{creance.fondement_interets}} Les intérêts sont arrêtés au jugement d’ouverture (article L622-28 du code de commerce), sauf ceux des prêts et des paiements différés d’un an ou plus.
Sûretés et garanties :: [à compléter : « créance chirographaire » (sans sûreté), ou la nature de la sûreté, les biens qu’elle porte et son rang]
Juridiction saisie :: [à compléter : le tribunal saisi si la créance fait l’objet d’un procès, ou « aucune »]

{{#clause.reserve_propriete}}
Une clause de réserve de propriété a été convenue : les biens encore en nature font l’objet d’une demande de revendication séparée, dans les trois mois de la publication du jugement (article L624-9 du code de commerce).
{{/clause.reserve_propriete}}

{{#creance.a_interets}}
# Calcul des intérêts

{{tableau_interets}}
{{/creance.a_interets}}

# Pièces jointes

{{bordereau}}

La présente créance est certifiée sincère. Nous demandons son admission pour {{creance.total}}, et un accusé de réception de cette déclaration.

Veuillez agréer, Maître, nos salutations distinguées.

"""##
    ),
    (
      "creance_posterieure",
##"""
# Créance née après le jugement, pour les besoins de la procédure : payée à l’échéance, à signaler aux organes.
# Sources : C. com., art. L622-17 et L641-13.
titre: Demande de paiement d’une créance postérieure au jugement
pour: quand la somme est née après l’ouverture de la procédure collective
si: debiteur.en_procedure creance.est_posterieure
destinataire: mandataire
expediteurs: creancier cabinet
envoi: recommande
objet: Créance postérieure au jugement — {{debiteur.nom}}
actions: reclamer_creance_posterieure
---
Maître,

{{debiteur.designation}} est en {{debiteur.procedure}} depuis le jugement du {{debiteur.jugement}}. Ce que facture ci-dessous {{creancier.designation}} a été fourni après ce jugement ({{creance.objet}}) :

{{tableau_factures}}

Née régulièrement après le jugement d’ouverture, pour les besoins de la procédure ou en contrepartie d’une prestation fournie au débiteur, cette créance est payable à son échéance (articles L622-17 et L641-13 du code de commerce). Elle ne l’a pas été.

{{decompte}}

Nous vous demandons de faire procéder à ce paiement, ou de nous dire par écrit ce qui s’y oppose. À défaut, cette lettre vous signale cette créance pour qu’elle soit portée sur la liste des créances postérieures.

Veuillez agréer, Maître, nos salutations distinguées.

"""##
    ),
    (
      "requete_injonction",
##"""
# Ce que demandent les formulaires (non obligatoires) : Cerfa 12946 (tribunal de commerce), 12948 (tribunal judiciaire).
# Contenu exigé : CPC, art. 54, 57 et 1407 : parties, montant précis, décompte, fondement, bordereau, date et signature.
# Compétence : CPC, art. 1406. Opposition : renvoi direct au tribunal désigné, art. 1408.
titre: Fiche pour la requête en injonction de payer
pour: pour remplir la requête, champ par champ, avec la liste des pièces
sauf: debiteur.est_public debiteur.en_procedure
forme: fiche
destinataire: aucun
expediteurs: creancier cabinet
objet: Injonction de payer — fiche pour remplir la requête
actions: injonction_de_payer
---
Cette fiche suit les rubriques de la requête. Elle n’est pas la requête : recopiez-la dans le formulaire, relisez, datez, signez.

# La juridiction

Tribunal :: {{tribunal.nom}}
Pourquoi lui :: {{tribunal.pourquoi}}
{{#tribunal.formulaire}}
Formulaire :: {{tribunal.formulaire}}
{{/tribunal.formulaire}}
{{#tribunal.cout}}
Coût :: {{tribunal.cout}}
{{/tribunal.cout}}

# Le demandeur (le créancier)

Dénomination ou nom :: {{creancier.nom}}
SIREN ou SIRET :: {{creancier.siren}}
Adresse ou siège :: {{creancier.adresse}}
{{#creancier.est_personne_physique}}
Naissance, nationalité, profession :: [à compléter : vos prénoms, date et lieu de naissance, nationalité et profession]
{{/creancier.est_personne_physique}}
{{^creancier.est_personne_physique}}
Forme :: [à compléter : la forme de la société ou de l’organisme, comme SARL]
Représenté par :: {{creancier.contact}}, {{creancier.fonction}}
{{/creancier.est_personne_physique}}
Téléphone :: {{creancier.telephone}}
Courriel :: {{creancier.courriel}}

# Le débiteur

Dénomination ou nom :: {{debiteur.nom}}
{{^debiteur.est_consommateur}}
SIREN ou SIRET :: {{debiteur.siren}}
{{/debiteur.est_consommateur}}
Adresse ou siège :: {{debiteur.adresse}}
{{#debiteur.autres}}
Autres débiteurs :: {{debiteur.autres}}
{{/debiteur.autres}}

# La somme demandée

{{decompte}}

Factures :

{{tableau_factures}}

{{#contestation.est_partielle}}
Une partie est contestée : la requête peut porter sur la part qui ne l’est pas, soit {{creance.part_non_contestee}} en principal ; les intérêts et l’indemnité sont alors à recompter.
{{/contestation.est_partielle}}

{{#creance.a_interets}}
Les intérêts, période par période :

{{tableau_interets}}

Taux et point de départ :: {{creance.fondement_interets}}
Calcul :: {{creance.methode}}
{{/creance.a_interets}}

# Le fondement et les faits

Origine de la créance :: {{creance.objet}}

{{#faits.existent}}
Ce qui s’est passé, dans l’ordre :

{{#chronologie}}
- {{date}} : {{fait}}
{{/chronologie}}
{{/faits.existent}}

# À cocher ou à écrire

- en cas d’opposition, demander que l’affaire soit renvoyée directement devant le tribunal désigné par la clause ou par la loi (article 1408 du code de procédure civile), si cela vous convient ;
{{#creance.a_interets}}
- demander aussi les intérêts qui courent après le {{creance.interets_arretes_au}}, au même taux, jusqu’au paiement ;
{{/creance.a_interets}}
- demander les dépens, c’est-à-dire les frais de la procédure ;
- dater et signer : [à compléter : le lieu, la date et la signature].

# Les pièces jointes, numérotées

{{bordereau}}

{{#pieces_attendues}}
# Les pièces attendues et qui manquent encore

{{pieces_attendues}}
{{/pieces_attendues}}

"""##
    ),
    (
      "opposition_injonction",
##"""
# Opposition à une ordonnance portant injonction de payer : au greffe du tribunal qui l’a rendue, par déclaration contre
# récépissé ou lettre recommandée, dans le mois de la signification (CPC, art. 1412 à 1416). Aucun motif n’est exigé ;
# l’adresse de celui qui s’oppose l’est, à peine de nullité (art. 1415).
titre: Opposition à une injonction de payer
pour: quand vous avez reçu une ordonnance d’injonction de payer et que vous ne devez pas la somme
si: acte.est_injonction
sauf: acte.opposition_tardive
destinataire: greffe
expediteurs: creancier
envoi: recommande
objet: Opposition à une ordonnance d’injonction de payer du {{acte.date}}
actions: former_opposition
---
Madame, Monsieur le greffier,

{{debiteur.designation}} forme opposition à l’ordonnance d’injonction de payer rendue le {{acte.date}} ({{acte.juridiction}}) à la demande de {{creancier.designation}}, et reçue le {{acte.recu_le}}.

Somme demandée :: {{acte.montant}}
Numéro de l’ordonnance :: [à compléter : le numéro écrit sur l’ordonnance]
Mon adresse :: {{debiteur.adresse}}

{{#acte.motifs}}
Les raisons de cette opposition : {{acte.motifs}}.
{{/acte.motifs}}

Cette opposition tend à ce que l’affaire soit jugée contradictoirement. Je vous remercie de m’en adresser récépissé, et de m’informer de la date de l’audience.

Pièces jointes : copie de l’ordonnance et de l’acte de signification.

Veuillez agréer, Madame, Monsieur le greffier, mes salutations distinguées.

"""##
    ),
    (
      "pieces_manquantes",
##"""
# La feuille de route du client : seulement ce qui reste ouvert. « --format yaml » écrit la même feuille à remplir, qui se
# relit par « recouvre importer --dans ».
titre: Demande des pièces et réponses manquantes
pour: à envoyer au client avant le premier appel, avec la feuille à remplir
destinataire: client
expediteurs: cabinet
envoi: simple
objet: Votre dossier contre {{adversaire.nom}} — ce qui nous manque
actions: completer_dossier
---
Madame, Monsieur,

{{^manques.existent}}
Pour préparer l’appel et choisir la première action, nous avons tout ce que nous avions demandé. Apportez vos pièces, en copies lisibles.
{{/manques.existent}}

{{#manques.existent}}
Pour préparer l’appel et choisir la première action, il nous manque encore ce qui suit. Répondez à ce que vous pouvez ; « je ne sais pas » est une réponse. Rien de ce que vous avez déjà dit n’est redemandé.
{{/manques.existent}}

{{#manques.papiers}}
# Les documents à retrouver

{{#papiers}}
- {{document}}
{{/papiers}}
{{/manques.papiers}}

{{#manques.preuves}}
# Ce qui reste à prouver

{{#preuves}}
- **{{fait}}** : chercher, dans cet ordre, {{chercher}}.
{{/preuves}}
{{/manques.preuves}}

{{#manques.questions}}
# Les questions restées ouvertes

{{#questions}}
1. {{question}}{{#exemple}} (exemple : {{exemple}}){{/exemple}}
{{/questions}}
{{/manques.questions}}

{{#manques.existent}}
Envoyez vos réponses et des copies lisibles (photographies ou PDF), jamais les originaux.{{#cabinet.courriel}} Notre adresse : {{cabinet.courriel}}.{{/cabinet.courriel}}
{{/manques.existent}}

Bien cordialement,

"""##
    ),
  ]
}

import Basics
import Dossier
import Law

/// The authorities that several rules cite. One place, so that a changed article is changed once.
enum Authorities {
  static let article = Citation("article du cabinet, « Recouvrement de créance »", note: "28 janvier 2025")
  // Limitation.
  static let civilLimitation = Citation.limitationStart
  static let interruption = Citation("art. 2240 à 2244 C. civ.")
  static let lapsedInterruption = Citation.interruptionVoid
  static let limitationNotRaised = Citation.limitationNotRaisedByJudge
  static let letterDoesNotInterrupt = Citation.demandDoesNotInterrupt
  static let petitionDoesNotInterrupt = Citation.petitionDoesNotInterrupt
  static let limitationNeverMoves = Citation.limitationNotExtended
  static let acknowledgement = Citation.acknowledgementInterrupts
  static let consumerLimitationRaised = Citation("art. R632-1 C. conso.", .low)
  static let amicableSuspends = Citation.mediationSuspends
  static let acknowledgementAfterExpiry = Citation("Com., 7 juillet 2009, n° 08-13.499", .medium)
  static let publicLimitation = Citation("art. 1 et 2, loi n° 68-1250 du 31 décembre 1968")
  // Obligations and proof.
  static let formalNotice = Citation.demandForms
  static let formalNoticeInterest = Citation("art. 1231-6 et 1344-1 C. civ.")
  static let ownTitle = Citation.noTitleToOneself
  static let writtenProof = Citation("art. 1359 C. civ. et décret n° 80-533", .low)
  static let freeProof = Citation.freeProof
  static let term = Citation.exigibleAtTerm
  static let lateInterest = Citation.latePenalties
  static let graceTerm = Citation("art. 1343-5 C. civ.")
  static let penaltyClause = Citation.penaltyClause
  static let setOff = Citation.setOff
  static let enforceableDeal = Citation("art. L111-3, 7° CPCE")
  static let acknowledgementForm = Citation("art. 1376 C. civ.")
  static let unclaimedLetter = Citation.unclaimedLetter
  // Injonction de payer.
  static let order = Citation("art. 1405 à 1407 CPC")
  static let orderPlace = Citation.orderPlace
  static let orderService = Citation("art. 1411 CPC", note: "décret n° 2026-96 du 16 février 2026, art. 9")
  static let orderOpposition = Citation("art. 1416 CPC")
  static let orderPartial = Citation("art. 1409 CPC")
  static let orderExecution = Citation("art. 1422 CPC")
  static let orderNotice = Citation(
    "art. 1415 CPC", .medium, note: "ordonnances depuis le 1er septembre 2026")
  static let oldFormula = Citation("ancien art. 1423 CPC", .low)
  static let orderLawyer = Citation("art. 1418 et 1419 CPC")
  static let orderFees = Citation("art. 1425 CPC")
  static let orderOppositionInstance = Citation.orderVoid
  static let orderNoPriorAttempt = Citation.priorAttemptOrder
  static let workingDays = Citation("art. 641 et 642 CPC")
  // Other routes.
  static let priorAttempt = Citation.priorAttempt
  static let summaryCommercial = Citation("art. 873 CPC")
  static let summaryCivil = Citation("art. 835 CPC")
  static let suitCommercial = Citation("art. 854 à 857 CPC")
  static let suitCivil = Citation("art. 750 et suivants CPC")
  static let lawyerCommercial = Citation.lawyerCommercial
  static let lawyerCivil = Citation.lawyerCivil
  static let simplified = Citation("art. L125-1 et R125-1 CPCE")
  static let simplifiedReply = Citation("art. R125-2 CPCE")
  static let merchantRoute = Citation("art. L126-1 CPCE", .medium, note: "décret d’application non connu")
  static let europeanOrder = Citation("règlement (CE) n° 1896/2006 ; art. 1424-1 CPC")
  static let europeanSmallClaims = Citation("règlement (CE) n° 861/2007 ; art. 1382 CPC", .medium)
  static let noServiceAbroad = Citation("art. 1406 CPC", note: "le débiteur doit demeurer en France")
  static let conservatory = Citation("art. L511-1 CPCE")
  static let conservatoryWithoutJudge = Citation("art. L511-2 CPCE")
  static let conservatoryLawyer = Citation("art. L121-4 CPCE", .low)
  static let amicableModes = Citation("art. 1530 et 1536 CPC", .medium)
  static let conservatorySuit = Citation("art. R511-7 CPCE")
  static let seizureNotice = Citation(
    "art. R523-3 CPCE", .low, note: "dénoncer la saisie conservatoire au débiteur")
  static let judgmentForce = Citation("art. 480 CPC", .medium, note: "ce que le jugement tranche")
  static let titles = Citation("art. L111-3 et L111-4 CPCE")
  static let orderTitleLength = Citation(
    "art. L111-3 et L111-4 CPCE", .low, note: "ordonnance sans opposition")
  static let defaultJudgment = Citation("art. 478 CPC")
  static let cheque = Citation("art. L131-73 CMF", .low)
  static let chequeWithoutCover = Citation("Com., 3 mai 2016, n° 14-23.950")
  static let claimUnderCheque = Citation("art. L110-4 C. com. ou 2224 C. civ.", .low)
  static let bill = Citation("art. 1405 CPC ; art. L511-78 C. com.")
  static let billNotSigned = Citation("art. L511-19 C. com.", .low, note: "l’acceptation oblige")
  static let billCourt = Citation("art. L721-3, 3° C. com.", .medium)
  static let subcontracting = Citation("loi n° 75-1334 du 31 décembre 1975, art. 12", .low)
  static let carrier = Citation("art. L132-8 et L133-6 C. com.", .low)
  static let directActions = Citation("loi n° 75-1334, art. 12\u{A0}; art. L132-8 C. com.", .low)
  static let retentionMoney = Citation.retention
  static let publicTerms = Citation("art. R2192-10 et R2192-31 CCP")
  static let publicCourt = Citation.administrativeCourt
  static let forcedPayment = Citation("art. L1612-16 CGCT", .low, note: "mandatement d’office")
  static let worksClaims = Citation(
    "cahier des clauses administratives générales (CCAG), travaux", .low,
    note: "délais de réclamation du titulaire")
  static let mediator = Citation("Médiateur des entreprises", note: "gratuit, confidentiel, en ligne")
  // Insolvency.
  static let declaration = Citation("art. L622-24 et R622-24 C. com.")
  static let declarationContent = Citation("art. L622-25 et R622-23 C. com.")
  static let declarationSending = Citation(
    "art. 668 et 669 CPC", note: "la date d’envoi compte")
  static let declarationProof = Citation(
    "Com., 4 février 2026, n° 24-21.337", note: "le créancier prouve le contenu de son envoi")
  static let terminatedContract = Citation("art. R622-21 C. com.")
  static let suspendedSuit = Citation("art. L622-22 C. com.")
  static let laterClaimsNotice = Citation("art. L622-17 et L641-13 C. com.")
  static let forclusion = Citation("art. L622-26 C. com.")
  static let stay = Citation("art. L622-21 C. com.")
  static let noPayment = Citation("art. L622-7 C. com.")
  static let interestStops = Citation.interestStopsAtJudgment
  static let laterClaims = Citation("art. L622-17 C. com.")
  static let claimReview = Citation("art. L624-1 et L624-2 C. com.", .low, note: "vérification des créances")
  static let challengeReply = Citation("art. L622-27 et R624-1 C. com.")
  static let retentionOfTitle = Citation("art. L624-9 et L624-16 C. com.")
  static let retentionJudge = Citation("art. R624-13 C. com.", .low)
  static let noRevival = Citation("art. L643-11 C. com.", .low)
  static let conciliation = Citation("art. L611-7 C. com.", .low)
  static let struckOff = Citation(
    "Com., 20 septembre 2023", .medium, note: "société radiée : mandataire ad hoc")
  static let ownDebts = Citation("art. 2284 C. civ.", .low, note: "une personne répond de ses dettes")
  static let succession = Citation("art. 785 et 786 C. civ.", .low)
  static let businessSale = Citation("art. L141-14 C. com.", .low)
  static let saleContents = Citation("art. L141-5 C. com.", .low, note: "ce que comprend la vente d’un fonds")
  static let soleShareholder = Citation("art. 1844-5 C. civ.", .low)
  static let oppositionForm = Citation("art. 1415 CPC")
  static let oppositionContent = Citation("art. 1412 et 1415 CPC", .medium)
  static let merger = Citation("art. 1844-5 C. civ. ; art. L236-14 C. com.", .low)
  static let insolvencyFiling = Citation("art. L631-4 C. com.", .low)
  // Assignment.
  static let assignment = Citation("art. L313-23 et L313-28 CMF", .low)
  static let subrogation = Citation("art. 1346-1 C. civ.", .low)
  // Standing.
  static let standing = Citation("art. 31 et 122 CPC", .medium)
  static let liquidatorActs = Citation("art. L641-9 C. com.", .low)
  static let professionalDuty = Citation(
    "art. 4 du décret n° 2023-552 du 30 juin 2023", .low, note: "conflit d’intérêts")
  static let arbitration = Citation("art. 1448 CPC", .low)
  static let clauseFirst = Citation("art. 122 CPC ; Ch. mixte, 14 février 2003, n° 00-19.423", .medium)
  static let acceleration = Citation("art. 1305-5 C. civ.", .low)
  static let seizureContest = Citation("art. L211-4 et R211-11 CPCE", .medium)
  static let nonPerformance = Citation("art. 1219 C. civ.", .low)
  static let suspension = Citation(
    "art. 1219 et 1220 C. civ.", .low, note: "suspendre ce que l’on doit fournir")
}

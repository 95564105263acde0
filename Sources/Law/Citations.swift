/// The authorities that the computations quote, named by what they say. A confidence lower than high is the
/// one under which the statement was read.
extension Citation {
  // Payment terms and late payment.
  package static let paymentTerm = Citation(
    "art. L441-10 I C. com.", note: "le délai quand rien n’est convenu")
  package static let payableAtOnce = Citation(
    "art. 1651 C. civ.", .low, note: "vente sans délai convenu\u{A0}: payer à la livraison")
  package static let latePenalties = Citation("art. L441-10 II C. com.")
  package static let fixedIndemnity = Citation("art. D441-5 C. com.")
  package static let endOfMonth = Citation("art. L441-10 I C. com.", note: "le délai fin de mois, au plus")
  package static let foodPaymentTerm = Citation("art. L441-11 II C. com.")
  package static let writtenTermBeyondCap = Citation(
    "art. L441-10 I et L441-11 C. com.", .low, note: "valeur d’une échéance écrite au-delà du plafond")
  package static let presumedRequest = Citation("art. R2192-14 CCP")
  package static let publicPaymentTerm = Citation("art. R2192-10 à R2192-14 CCP")
  package static let publicLateInterest = Citation("art. R2192-31 CCP")
  package static let publicFixedIndemnity = Citation("art. D2192-35 CCP")
  package static let legalInterest = Citation("art. 1231-6 C. civ.")
  package static let demandStartsInterest = Citation("art. 1344-1 C. civ.")
  package static let demandForms = Citation("art. 1344 C. civ.")
  package static let legalRateColumns = Citation(
    "art. L313-2 et D313-1-A CMF", note: "la colonne du taux légal dépend du créancier")
  package static let raisedLegalRate = Citation("art. L313-3 CMF")
  package static let capitalisation = Citation("art. 1343-2 C. civ.")
  package static let interestFirst = Citation("art. 1343-1 C. civ.")
  package static let allocationOfPayments = Citation("art. 1342-10 C. civ.")
  package static let penaltyClause = Citation("art. 1231-5 C. civ.")
  package static let interestStopsAtJudgment = Citation("art. L622-28 et L641-3 C. com.")
  package static let setOff = Citation("art. 1347 et s. C. civ.")
  package static let retention = Citation("loi n° 71-584 du 16 juillet 1971", .low)
  package static let exigibleAtTerm = Citation("art. 1305-2 C. civ.")
  package static let worksPayments = Citation("art. L111-3-1 CCH", .low)

  // Limitation.
  package static let limitationStart = Citation("art. 2224 C. civ.")
  package static let limitationCommercial = Citation("art. L110-4 C. com.")
  package static let limitationConsumer = Citation("art. L218-2 C. conso.")
  package static let limitationCarriage = Citation("art. L133-6 C. com.")
  package static let limitationPublic = Citation("art. 1er loi n° 68-1250 du 31 décembre 1968")
  package static let limitationPublicInterrupted = Citation("art. 2 loi n° 68-1250 du 31 décembre 1968")
  package static let limitationTerm = Citation("art. 2233 C. civ.", note: "créance à terme")
  package static let limitationDays = Citation("art. 2228 et 2229 C. civ.")
  package static let limitationNotExtended = Citation(
    "Civ. 2e, 7 avril 2016, n° 15-12.960", note: "l’article 642 CPC ne s’applique pas à la prescription")
  package static let startAtCompletion = Citation(
    "Com., 26 février 2020, n° 18-25.036", note: "l’achèvement du service, pas la facture")
  package static let startAtPrintedDue = Citation(
    "Com., 14 juin 2023, n° 21-14.841", note: "l’échéance portée sur la facture par le vendeur")
  package static let startConsumer = Citation(
    "Civ. 1re, 19 mai 2021, n° 20-12.520", note: "l’achèvement des travaux ou du service, pas la facture")
  package static let acknowledgementInterrupts = Citation("art. 2240 C. civ.")
  package static let claimInterrupts = Citation("art. 2241 et 2242 C. civ.")
  package static let interruptionVoid = Citation("art. 2243 C. civ.")
  package static let interruptionJointDebtors = Citation("art. 2245 C. civ.")
  package static let interruptionGuarantor = Citation("art. 2246 C. civ.")
  package static let contractualPeriod = Citation("art. 2254 C. civ.")
  package static let seizureInterrupts = Citation("art. 2244 C. civ.")
  package static let interruptionEffect = Citation(
    "art. 2231 C. civ.", note: "un nouveau délai de même durée")
  package static let paymentAfterExpiry = Citation("Civ. 1re, 19 mai 2021, n° 19-26.253")
  package static let demandDoesNotInterrupt = Citation("Com., 18 mai 2022, n° 20-23.204")
  package static let petitionDoesNotInterrupt = Citation("Civ. 1re, 10 juillet 1990, n° 89-13.345")
  package static let orderVoid = Citation("Civ. 2e, 19 novembre 2020, n° 19-20.238")
  package static let declarationInterrupts = Citation("art. L622-25-1 C. com.")
  package static let mediationSuspends = Citation("art. 2238 C. civ.")
  package static let suspensionEffect = Citation("art. 2230 C. civ.")
  package static let longStop = Citation("art. 2232 C. civ.")
  package static let titleLimitation = Citation("art. L111-4 CPCE")
  package static let cmrClaimSuspends = Citation("art. 32 CMR", .low)
  package static let chequeLimitation = Citation("art. L131-59 CMF")
  package static let billLimitation = Citation("art. L511-78 C. com.")

  // Proof.
  package static let noTitleToOneself = Citation(
    "art. 1363 C. civ.", note: "nul ne se fait de titre à soi-même")
  package static let writingRequired = Citation("art. 1359 C. civ.")
  package static let writingThreshold = Citation("décret n° 80-533 du 15 juillet 1980", .low)
  package static let freeProof = Citation("art. L110-3 C. com.", note: "preuve libre contre un commerçant")
  package static let beginningOfProof = Citation("art. 1361 et 1362 C. civ.")
  package static let burdenOfProof = Citation("art. 1353 C. civ.")
  package static let unclaimedLetter = Citation("Civ. 1re, 20 janvier 2021, n° 19-20.680")
  package static let limitationNotRaisedByJudge = Citation("art. 2247 C. civ.")

  // Courts.
  package static let commercialCourt = Citation("art. L721-3 C. com.")
  package static let commercialByForm = Citation("art. L210-1 C. com.")
  package static let alsaceMoselle = Citation("art. L731-1 et L731-2 C. com.")
  package static let mixedCourts = Citation("art. L732-1 et s. C. com.", .medium)
  package static let selExclusive = Citation("art. L721-5 C. com.")
  package static let selCase = Citation("Com., 28 mai 2025, n° 24-14.148")
  package static let creditorChoice = Citation("Com., 20 décembre 2023, n° 22-11.185")
  package static let creditorChoiceIndividual = Citation(
    "art. L721-3 C. com.", .low, note: "acte mixte, débiteur commerçant individuel")
  package static let leaseCourt = Citation("art. R211-3-26 et R211-4 COJ")
  package static let artisanReform = Citation("loi n° 2016-1547, art. 95 et 114")
  package static let civilCourt = Citation("art. L211-3 COJ")
  package static let proximityChamber = Citation("art. D212-19-1 COJ", .medium)
  package static let debtorsPlace = Citation("art. 42 et 43 CPC")
  package static let consumerPlace = Citation("art. R631-3 C. conso.", .low)
  package static let placeOption = Citation("art. 46 CPC")
  package static let placeClause = Citation("art. 48 CPC")
  package static let orderPlace = Citation("art. 1406 CPC")
  package static let lawyerCommercial = Citation("art. 853 CPC")
  package static let lawyerCivil = Citation("art. 760 et 761 CPC")
  package static let lawyerOrder = Citation("art. 1407 CPC")
  package static let priorAttempt = Citation("art. 750-1 CPC")
  package static let priorAttemptOrder = Citation("Civ. 2e, avis, 25 septembre 2025, n° 25-70.013")
  package static let economicCourts = Citation("arrêté du 5 juillet 2024")
  package static let economicContribution = Citation(
    "loi n° 2023-1059, art. 27\u{A0}; décret n° 2024-1225", note: "contribution pour la justice économique")
  package static let protectionJudge = Citation("art. L213-4-3 à L213-4-5 COJ", .medium)
  package static let protectionPlace = Citation(
    "art. R213-9-7 COJ", .low, note: "bail\u{A0}: lieu de l’immeuble")
  package static let lawyerProtection = Citation("art. 761 CPC")
  package static let localHolidays = Citation("art. L3134-13 C. trav.")
  package static let lastResort = Citation("art. R721-6 C. com. et R211-3-24 COJ")
  package static let administrativeCourt = Citation("art. R541-1 CJA", .low)
  package static let europeanJurisdiction = Citation("règlement (UE) n° 1215/2012 (Bruxelles I bis)")
  package static let foreignJurisdiction = Citation("conventions internationales", .low)
  package static let orderNeedsFrance = Citation("art. 1405 et 1406 CPC")
  package static let commercialLease = Citation("Com., 10 mars 2015", .medium)

  // Quality of the claim.
  package static let certainClaim = Citation("art. 1405 CPC")
}

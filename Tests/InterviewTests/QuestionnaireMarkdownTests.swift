import Testing

@testable import Interview

@Suite struct QuestionnaireMarkdownTests {
  @Test func `a question is shown with its choices, its condition in words, its reason and its source`() {
    let nature = Question(
      id: "a.nature", type: .choice, wording: "Quoi ?", help: "Dites *quoi*.", reason: "Pour savoir.",
      source: "art. 1 C. civ.",
      choices: [
        Choice(id: "bien", label: "un bien", synonyms: ["objet"]), Choice(id: "rien", label: "rien"),
      ],
      needed: true)
    let date = Question(
      id: "g.date", type: .date, wording: "Quand ?", example: "hier",
      condition: ["a.nature": ["bien", "je_ne_sais_pas"], "calcul.etat_connu": ["oui"]], lookingAhead: true)
    let group = Group(
      id: "g", plural: "gs", title: "Les dates", another: "Une autre ?", condition: ["a.nature": ["bien"]],
      questions: [date])
    let text = QuestionnaireMarkdown.render(
      Questionnaire(
        version: "1", fingerprint: "f", title: "Essai", notice: "Une\nDeux",
        sections: [Section(id: "s", title: "Début", items: [.question(nature), .group(group)])]))
    #expect(
      text.spaced == """
        # Essai

        Version 1 (empreinte f), 2 questions.

        Notice lue au début :

        > Une
        > Deux

        ## 0 Début

        ### 0.1 Quoi ?

        `a.nature` · un choix · **nécessaire au bilan**

        - [ ] un bien (`bien` ; aussi : objet)
        - [ ] rien (`rien`)

        - Aide : Dites \\*quoi\\*.
        - Pourquoi : Pour savoir.
        - Source : art. 1 C. civ.

        ### 0.2 Les dates (répété)

        `g` · après chaque élément : « Une autre ? »

        *Demandée si : « Quoi ? » → un bien*

        #### 0.2.1 Quand ?

        `g.date` · date · date à venir

        *Demandée si : l’état du débiteur est connu : oui (`calcul.etat_connu`) ; et « Quoi ? » → un bien ou je ne sais pas*

        - Exemple : hier

        ## Faits déduits par le programme

        - `calcul.etat_connu` (l’état du débiteur est connu) : oui dès qu’une situation du débiteur est choisie ; non après « je ne sais pas ». Déduit de `debiteur.etat`.

        """)
  }

  @Test func `the embedded questionnaire is rendered whole`() {
    let text = QuestionnaireMarkdown.render(.embedded)
    for entry in QuestionnaireOutline(.embedded).entries { #expect(text.contains("`\(entry.id)`")) }
    #expect(text.contains("Demandée si"))
  }
}

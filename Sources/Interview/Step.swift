package import Dossier

/// One question put at one place of the interview: alone, or for one element of a repeated group.
package struct Step: Hashable, Sendable {
  /// Where the answer goes: `debiteur.nom`, `facture[3f2a].montant`, `facture[3f2a].encore`.
  package let path: FactPath
  package let question: Question
  /// From 0.
  package let sectionIndex: Int
  package let section: Section
  package let group: Group?
  package let elementKey: String?
  /// From 1, in the order in which the elements were created.
  package let elementNumber: Int?
  /// The yes/no question that follows the last element: another one?
  package let isAnother: Bool

  package init(
    path: FactPath, question: Question, sectionIndex: Int, section: Section, group: Group? = nil,
    elementKey: String? = nil, elementNumber: Int? = nil, isAnother: Bool = false
  ) {
    self.path = path
    self.question = question
    self.sectionIndex = sectionIndex
    self.section = section
    self.group = group
    self.elementKey = elementKey
    self.elementNumber = elementNumber
    self.isAnother = isAnother
  }
}

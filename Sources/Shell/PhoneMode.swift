import Dossier
import Interview

extension Session {
  /// What is already under the cursor at a question that has no answer: the initials given earlier in this sitting.
  func suggestion(for step: Step) -> String {
    step.path == "accueil.operateur" && interview.activeAnswer(at: step.path) == nil
      ? sitting.initials ?? "" : ""
  }
}

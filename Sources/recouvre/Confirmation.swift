import ArgumentParser
import Glibc

/// What cannot be taken back is asked first; a script says yes beforehand.
struct ConfirmationOption: ParsableArguments {
  @Flag(name: .long, help: "Répond oui d’avance : pour un script.")
  var oui = false

  /// Returns when the person agrees.
  ///
  /// - Throws: usage when nobody is there to ask; exit code 77 when the person says no or leaves,
  ///   that of the signal when one came.
  func require(_ question: String, _ environment: Environment) throws {
    if oui { return }
    guard isatty(0) == 1 else {
      throw Failure(
        ExitStatus.usage, "Cette commande demande une confirmation : ajoutez --oui pour la donner d’avance.")
    }
    var keyboard = Keyboard(environment)
    if try keyboard.agrees(to: question) { return }
    throw Failure(ExitStatus.refused, "Rien n’a été fait.")
  }
}

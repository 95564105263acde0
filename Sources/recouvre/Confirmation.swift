import ArgumentParser
import Basics
import Glibc
import Terminal

/// What cannot be taken back is asked first; a script says yes beforehand.
struct ConfirmationOption: ParsableArguments {
  @Flag(name: .long, help: "Répond oui d’avance : pour un script.")
  var oui = false

  /// Returns when the person agrees.
  ///
  /// - Throws: usage when nobody is there to ask; exit code 77 when the person says no.
  func require(_ question: String, _ environment: Environment) throws {
    if oui { return }
    guard isatty(0) == 1 else {
      throw Failure(
        ExitStatus.usage, "Cette commande demande une confirmation : ajoutez --oui pour la donner d’avance.")
    }
    var console = Consoles.standard(environment: environment.values, accessible: false)
    for _ in 0..<3 {
      guard case .text(let reply) = console.read(Prompt(.command(question + "\u{A0}? (o/n) "))) else { break }
      if let yes = FrenchYesNo.read(reply) {
        if yes { return }
        break
      }
    }
    throw Failure(ExitStatus.refused, "Rien n’a été fait.")
  }
}

import Glibc
import Store
import Synchronization

/// Says on standard error how far a long operation is, once it has lasted a second, and only to a person.
struct WorkProgress {
  private let started = time(nil)
  private let isSpoken = Screen.isAccessible
  private var shown = ""

  mutating func report(_ stage: WorkStage, _ fraction: Double) {
    guard isatty(2) == 1, time(nil) - started >= 1 else { return }
    let word =
      switch stage {
      case .copying: "Copie"
      case .verifying: "Vérification"
      case .cleaning: "Nettoyage"
      case .reading: "Lecture"
      case .comparing: "Lecture des noms"
      case .drawing: "Mise à jour de la liste"
      }
    // A line written over itself would be heard again and again.
    guard !isSpoken else {
      if word != shown { Output.standardError(word + " en cours.\n") }
      shown = word
      return
    }
    let text = "\(word)\u{A0}: \(Int((fraction * 100).rounded(.down)))\u{A0}%"
    guard text != shown else { return }
    Output.progress(text + "   ")
    shown = text
  }

  /// Takes the progress off the screen: what follows begins at the start of its line.
  mutating func end() {
    if !shown.isEmpty, !isSpoken { Output.eraseProgress(columns: shown.count + 3) }
    shown = ""
  }
}

/// The progress of what a conversation has to wait for; each work has its own line.
final class SharedProgress: Sendable {
  private let progress = Mutex(WorkProgress())

  var report: @Sendable (WorkStage, Double) -> Void {
    { [self] stage, fraction in
      progress.withLock {
        $0.report(stage, fraction)
        if fraction >= 1 {
          $0.end()
          $0 = WorkProgress()
        }
      }
    }
  }
}

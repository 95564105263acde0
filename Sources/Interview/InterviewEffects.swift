package import Dossier

/// What an action would change besides what it says: shown before an edit that moves more than itself.
package struct Effects: Hashable, Sendable {
  /// Answers that would no longer count.
  package var goesDormant: [FactPath] = []
  /// Dormant answers that would count again.
  package var revives: [FactPath] = []
  /// Questions that would be asked and are not now.
  package var opens: [FactPath] = []

  package init() {}

  package var isEmpty: Bool { goesDormant.isEmpty && revives.isEmpty && opens.isEmpty }
}

extension Interview {
  /// What `action` would change besides its own question, in document order. Nothing is done.
  package func effects(of action: Action) -> Effects {
    var after = self
    guard after.apply(action) else { return Effects() }
    let own: FactPath? =
      switch action {
      case .answer(let path, _), .clear(let path), .park(let path): path
      case .removeElement, .note, .undo, .redo, .act: nil
      }
    var effects = Effects()
    let dormantAfter = after.dormant
    effects.goesDormant = dormantAfter.filter { $0 != own && activeAnswer(at: $0) != nil }
    let stillDormant = Set(dormantAfter)
    effects.revives = dormant.filter { path in
      path != own && !stillDormant.contains(path) && after.activeAnswer(at: path) != nil
    }
    let openBefore = Set(openPaths)
    effects.opens = after.openPaths.filter { $0 != own && !openBefore.contains($0) }
    return effects
  }
}

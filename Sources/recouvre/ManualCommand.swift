import ArgumentParser

/// `recouvre manuel`: the manual page, made from the commands themselves.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manuel", abstract: "Écrit la page de manuel (man), faite des commandes elles-mêmes.",
    discussion: """
      Exemples :
        recouvre manuel | man -l -
        recouvre manuel -o ~/.local/share/man/man1/recouvre.1    puis : man recouvre
      """)

  @OptionGroup var destination: OutputOptions

  func run() throws {
    try destination.write(
      Manual.render(ToolDescription.recouvre(), version: Recouvre.configuration.version))
  }
}

/// `recouvre completion SHELL`: what Tab completes, for the shell to read.
struct CompletionCommand: ParsableCommand {
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Écrit le script qui complète les commandes avec la touche Tab (bash, zsh ou fish).",
    discussion: """
      Exemples :
        recouvre completion bash -o ~/.local/share/bash-completion/completions/recouvre
        recouvre completion zsh -o ~/.zfunc/_recouvre    un dossier de fpath
        recouvre completion fish -o ~/.config/fish/completions/recouvre.fish
      Les références des dossiers et les modèles de lettres sont demandés au programme à chaque fois : rien n’est à refaire.
      """)

  @Argument(help: ArgumentHelp("bash, zsh ou fish.", valueName: "interpréteur"))
  var shell: Shell

  @OptionGroup var destination: OutputOptions

  func run() throws {
    guard let known = CompletionShell(rawValue: shell.rawValue) else { return }
    try destination.write(FrenchUsage.translateBuiltIns(Recouvre.completionScript(for: known)))
  }
}

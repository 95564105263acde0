import ArgumentParser
import FoundationEssentials

/// The commands as the argument parser knows them: what a manual says comes from here, and goes stale with nothing.
struct ToolDescription: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let defaultSubcommand: String?
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?

    var isPositional: Bool { kind == "positional" }
    var isFlag: Bool { kind == "flag" }
  }

  static func recouvre() throws -> ToolDescription {
    let text = FrenchUsage.translateBuiltIns(Recouvre._dumpHelp())
    return try JSONDecoder().decode(ToolDescription.self, from: Data(text.utf8))
  }
}

extension ToolDescription.Command {
  /// The commands that a person sees, without the parser’s own.
  var shown: [Self] { (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" } }

  /// Its options and arguments, but for those that every command has.
  var own: [ToolDescription.Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }
}

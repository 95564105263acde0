/// Where the dossiers are, and where the firm's settings are.
///
/// XDG Base Directory Specification: a relative or empty `XDG_…` variable is ignored.
/// <https://specifications.freedesktop.org/basedir-spec/latest/>
package enum DataDirectory {
  /// `--donnees`, else `RECOUVRE_DONNEES`, else `XDG_DATA_HOME/recouvre`, else `~/.local/share/recouvre`.
  ///
  /// The path is not created, nor looked at. An empty option is handed on, for the store to refuse.
  ///
  /// - Throws: ``StoreError/refusedPath(path:detail:)`` when nothing says where the user's files are.
  package static func resolve(
    option: String?, environment: [String: String]
  ) throws(StoreError) -> String {
    try resolve(
      option: option, variable: "RECOUVRE_DONNEES", base: "XDG_DATA_HOME", fallback: ".local/share",
      environment: environment)
  }

  fileprivate static func resolve(
    option: String?, variable: String, base: String, fallback: String, environment: [String: String]
  ) throws(StoreError) -> String {
    if let option { return option }
    if let directory = environment[variable], !directory.isEmpty { return directory }
    if let directory = environment[base], directory.hasPrefix("/") { return joined(directory, "recouvre") }
    if let home = environment["HOME"], home.hasPrefix("/") {
      return joined(joined(home, fallback), "recouvre")
    }
    throw .refusedPath(
      path: "",
      detail: "ni «\u{A0}\(variable)\u{A0}» ni «\u{A0}HOME\u{A0}» ne dit où ranger les fichiers")
  }

  fileprivate static func joined(_ directory: String, _ name: String) -> String {
    directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }
}

package enum ConfigurationDirectory {
  /// `option`, else `RECOUVRE_CONFIG`, else `XDG_CONFIG_HOME/recouvre`, else `~/.config/recouvre`.
  package static func resolve(
    option: String? = nil, environment: [String: String]
  ) throws(StoreError) -> String {
    try DataDirectory.resolve(
      option: option, variable: "RECOUVRE_CONFIG", base: "XDG_CONFIG_HOME", fallback: ".config",
      environment: environment)
  }

  /// The firm's details: `cabinet.yaml` in the configuration directory.
  package static func cabinetFile(
    option: String? = nil, environment: [String: String]
  ) throws(StoreError) -> String {
    DataDirectory.joined(try resolve(option: option, environment: environment), "cabinet.yaml")
  }

  /// `modeles` there: the letters that the firm put in the place of the program’s.
  package static func modelFolder(
    option: String? = nil, environment: [String: String]
  ) throws(StoreError) -> String {
    DataDirectory.joined(try resolve(option: option, environment: environment), "modeles")
  }

  /// `bareme.csv` there: the rates that the firm added to those of the program.
  package static func rateFile(
    option: String? = nil, environment: [String: String]
  ) throws(StoreError) -> String {
    DataDirectory.joined(try resolve(option: option, environment: environment), "bareme.csv")
  }
}

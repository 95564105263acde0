import Testing

@testable import Store

struct DataDirectoryTests {
  private static let all = [
    "HOME": "/home/anne", "XDG_DATA_HOME": "/donnees/", "RECOUVRE_DONNEES": "variable",
    "XDG_CONFIG_HOME": "/reglages", "RECOUVRE_CONFIG": "/cfg",
  ]

  private func environment(without names: [String], setting: [String: String] = [:]) -> [String: String] {
    Self.all.filter { !names.contains($0.key) }.merging(setting) { $1 }
  }

  @Test func `the option wins, then the variable, then XDG, then the home folder`() throws {
    #expect(try DataDirectory.resolve(option: "ici", environment: Self.all) == "ici")
    #expect(try DataDirectory.resolve(option: nil, environment: Self.all) == "variable")
    #expect(
      try DataDirectory.resolve(option: nil, environment: environment(without: ["RECOUVRE_DONNEES"]))
        == "/donnees/recouvre")
    #expect(
      try DataDirectory.resolve(
        option: nil, environment: environment(without: ["RECOUVRE_DONNEES", "XDG_DATA_HOME"]))
        == "/home/anne/.local/share/recouvre")
  }

  @Test func `an empty or relative variable counts as absent`() throws {
    let environment = environment(
      without: [], setting: ["RECOUVRE_DONNEES": "", "XDG_DATA_HOME": "relatif"])
    #expect(
      try DataDirectory.resolve(option: nil, environment: environment) == "/home/anne/.local/share/recouvre")
  }

  @Test func `an empty option is handed on, and the store refuses it`() throws {
    #expect(try DataDirectory.resolve(option: "", environment: Self.all).isEmpty)
    #expect(throws: StoreError.self) { try SQLiteStore(directory: "") }
  }

  @Test(arguments: [[:], ["HOME": ""], ["HOME": "relatif"]])
  func `without a home folder the person is told what to give`(_ environment: [String: String]) throws {
    let error = #expect(throws: StoreError.self) {
      try DataDirectory.resolve(option: nil, environment: environment)
    }
    #expect(error?.exitCode == 77)
    #expect(error?.message.contains("RECOUVRE_DONNEES") == true)
  }

  @Test func `the firm's settings are found in the same order`() throws {
    #expect(try ConfigurationDirectory.cabinetFile(environment: Self.all) == "/cfg/cabinet.yaml")
    #expect(
      try ConfigurationDirectory.cabinetFile(environment: environment(without: ["RECOUVRE_CONFIG"]))
        == "/reglages/recouvre/cabinet.yaml")
    #expect(
      try ConfigurationDirectory.cabinetFile(environment: ["HOME": "/"])
        == "/.config/recouvre/cabinet.yaml")
    #expect(try ConfigurationDirectory.cabinetFile(option: "x", environment: [:]) == "x/cabinet.yaml")
  }
}

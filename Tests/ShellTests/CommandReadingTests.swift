import Shell
import Testing

@Suite struct CommandReadingTests {
  @Test func `what is not a command is an answer, as typed`() {
    #expect(Command.read(" Menuiserie Garnier ") == .answer(" Menuiserie Garnier "))
    #expect(Command.read("12:30") == .answer("12:30"))
  }

  @Test func `an empty line, a question mark and an angle are keys`() {
    #expect(Command.read("   ") == .empty)
    #expect(Command.read(" ? ") == .help)
    #expect(Command.read("<") == .back)
    #expect(Command.read("??") == .command(.aide, argument: ""))
    #expect(Command.read(":") == .command(.aide, argument: ""))
  }

  @Test(arguments: [
    (":recap", Command.recap), (":rec", .recap), (":RÉCAP", .recap), (":q", .quitter), (":et-si", .etSi),
    (":plus", .plusTard), (":et", .etSi), (":b", .bilan),
  ])
  func `an unambiguous beginning is enough`(typed: String, command: Command) {
    #expect(Command.read(typed) == .command(command, argument: ""))
  }

  @Test func `an argument follows the command`() {
    #expect(Command.read(":aller  date d’échéance ") == .command(.aller, argument: "date d’échéance"))
  }

  @Test func `why not is said with a hyphen or with a space`() {
    #expect(Command.read(":pourquoi-pas injonction") == .command(.pourquoiPas, argument: "injonction"))
    #expect(Command.read(":pourquoi pas injonction") == .command(.pourquoiPas, argument: "injonction"))
    #expect(Command.read(":pourquoi pas") == .command(.pourquoiPas, argument: ""))
    #expect(Command.read(":pourquoi") == .command(.pourquoi, argument: ""))
    #expect(Command.read(":pour conseil") == .command(.pourquoi, argument: "conseil"))
  }

  @Test func `two commands that begin alike are named`() {
    #expect(Command.read(":a") == .ambiguous([.aide, .aller, .annuler, .ajouter]))
  }

  @Test func `an unknown command suggests the nearest, or none`() {
    #expect(Command.read(":recpa") == .unknown(":recpa", nearest: .recap))
    #expect(Command.read(":zzzzzz") == .unknown(":zzzzzz", nearest: nil))
  }
}

import ArgumentParser
import Glibc
import Terminal

@main
enum Main {
  static func main() {
    // First of all: whatever is created from here on is for its owner alone, a full disk or a closed pipe is
    // an error to report, no file takes the place of a closed standard output, and a crash leaves no memory behind.
    umask(0o077)
    Signals.prepareProcess()
    do {
      try UnknownCommand.check(CommandLine.arguments.dropFirst())
      var command = try Recouvre.parseAsRoot()
      try command.run()
    } catch {
      Failure.end(error)
    }
  }
}

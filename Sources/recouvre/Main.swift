import ArgumentParser
import Glibc
import Terminal

@main
enum Main {
  static func main() {
    // First of all: whatever is created from here on is for its owner alone, and a full disk or a closed
    // pipe is an error to report, not a death.
    umask(0o077)
    Signals.ignoreDiskAndPipe()
    do {
      try UnknownCommand.check(CommandLine.arguments.dropFirst())
      var command = try Recouvre.parseAsRoot()
      try command.run()
    } catch {
      Failure.end(error)
    }
  }
}

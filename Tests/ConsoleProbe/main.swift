import Basics
import Glibc
import Terminal

// Reads one line for each argument and notes what came, one line of ASCII each, in the file PROBE_LOG.
//
//   ConsoleProbe 'prompt' 'prompt|former text' 'prompt|former text|oui,non,:recap=relire' 'prompt|former text||cede'

Signals.prepareProcess()
var environment: [String: String] = [:]
for name in ["TERM", "NO_COLOR", "COLUMNS", "ACCESSIBLE"] {
  if let value = getenv(name) { environment[name] = String(cString: value) }
}
let log = open(
  getenv("PROBE_LOG").map { String(cString: $0) } ?? "/dev/null", O_WRONLY | O_APPEND | O_CREAT, 0o600)

/// One line a time, at once: the process may be killed after it.
func note(_ text: String) {
  let line = Array((text + "\n").utf8)
  _ = line.withUnsafeBytes { write(log, $0.baseAddress, $0.count) }
}

func ascii(_ text: String) -> String {
  text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
}

var console = Consoles.standard(environment: environment, accessible: false)
if case .editor = console { note("editor") } else { note("plain") }
for argument in CommandLine.arguments.dropFirst() {
  let parts = argument.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  let suggestions = parts.dropFirst(2).flatMap { $0.split(separator: ",") }.map { item in
    let sides = item.split(separator: "=", maxSplits: 1)
    return Suggestion(String(sides[0]), label: sides.count > 1 ? String(sides[1]) : "")
  }
  let line = console.read(
    Prompt(
      .command(parts[0]), prefill: parts.count > 1 ? parts[1] : "", givesWay: parts.count > 3,
      complete: { Offer($0, among: suggestions) }))
  switch line {
  case .text(let text): note("text \(ascii(text))")
  case .cancelled: note("cancelled")
  case .end: note("end")
  case .refused(let reason): note("refused \(ascii(reason))")
  case .hangup(let draft, let signal):
    note("hangup \(signal) \(ascii(draft))")
    exit(128 + signal)
  }
  try? console.write(Text("lu"))
}
note("done")

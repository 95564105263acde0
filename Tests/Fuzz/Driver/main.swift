import FuzzTargets
import Glibc

// libFuzzer's own main is not used: SwiftPM renames that of an executable. First argument: the target; the rest
// is libFuzzer's.

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

nonisolated(unsafe) var target = FuzzTarget.dates

let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
guard CommandLine.arguments.count > 1, let named = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
  let usage = "Fuzz CIBLE [libFuzzer options]: \(names)\n"
  _ = usage.withCString { write(2, $0, strlen($0)) }
  exit(64)
}
target = named
var arguments: [UnsafeMutablePointer<CChar>?] =
  ([CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)).map { strdup($0) } + [nil]
var count = Int32(arguments.count - 1)
let status = arguments.withUnsafeMutableBufferPointer { buffer in
  var pointer = buffer.baseAddress
  return withUnsafeMutablePointer(to: &pointer) { pointer in
    runDriver(&count, pointer) { bytes, length in
      target.run(UnsafeBufferPointer(start: bytes, count: length))
      return 0
    }
  }
}
exit(status)

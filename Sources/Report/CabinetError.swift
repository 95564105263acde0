/// Why a file of firm details was refused.
package struct CabinetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Line of the file, from 1; nil when the fault is in no line.
  package let line: Int?
  /// A French sentence without its final stop.
  package let message: String

  package init(line: Int?, _ message: String) {
    self.line = line
    self.message = message
  }

  /// `ligne 3 : …`.
  package var description: String { (line.map { "ligne \($0)\u{00A0}: " } ?? "") + message }
}

import Basics
import Glibc
import Terminal
import Testing

@Suite struct PlainConsoleTests {
  /// A console that reads `bytes` from a file and writes to a file that is read back.
  private func conversation(_ bytes: [UInt8], reads: Int) throws -> (lines: [Line], shown: String) {
    let input = try scratch(bytes)
    let output = try scratch([])
    defer {
      close(input)
      close(output)
    }
    var console = PlainConsole(input: input, output: output)
    var lines: [Line] = []
    for _ in 0..<reads { lines.append(console.read(Prompt("nom > "))) }
    try console.write("fin")
    lseek(output, 0, SEEK_SET)
    var shown = [UInt8](repeating: 0, count: 4_000_000)
    let count = read(output, &shown, shown.count)
    return (lines, String(decoding: shown[..<max(0, count)], as: UTF8.self))
  }

  private func scratch(_ bytes: [UInt8]) throws -> Int32 {
    var template = Array("/tmp/recouvre-plain-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    unlink(template)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      try #require(count > 0)
      sent += count
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  @Test func `lines end with LF or CRLF, and the last one needs neither`() throws {
    let (lines, _) = try conversation(Array("un\r\ndeux\ntrois".utf8), reads: 4)
    #expect(lines == [.text("un"), .text("deux"), .text("trois"), .end])
  }

  @Test func `an empty line is an answer, not the end`() throws {
    let (lines, _) = try conversation(Array("\n\nx\n".utf8), reads: 4)
    #expect(lines == [.text(""), .text(""), .text("x"), .end])
  }

  @Test func `an empty input is at its end and stays there`() throws {
    let (lines, _) = try conversation([], reads: 3)
    #expect(lines == [.end, .end, .end])
  }

  @Test func `invalid UTF-8 is refused with its position, and the next line is read`() throws {
    let (lines, _) = try conversation(Array("caf".utf8) + [0xE9, 0x0A] + Array("café\n".utf8), reads: 2)
    guard case .refused(let reason) = lines[0] else {
      Issue.record("not refused: \(lines[0])")
      return
    }
    #expect(reason.contains("octet 4"))
    #expect(lines[1] == .text("café"))
  }

  @Test(arguments: [UInt8(0), 0x07, 0x1B, 0x7F])
  func `a control character is refused`(byte: UInt8) throws {
    let (lines, shown) = try conversation(
      Array("DUPONT".utf8) + [byte] + Array("; 12000\nsuite\n".utf8), reads: 2)
    guard case .refused(let reason) = lines[0] else {
      Issue.record("not refused: \(lines[0])")
      return
    }
    #expect(reason.contains("position 7"))
    #expect(!shown.utf8.contains(byte))
    #expect(lines[1] == .text("suite"))
  }

  @Test func `a line over the limit is refused and read away`() throws {
    let long = [UInt8](repeating: 0x61, count: 3 * PlainConsole.lineLimit)
    let (lines, _) = try conversation(long + [0x0A] + Array("après\n".utf8), reads: 2)
    guard case .refused(let reason) = lines[0] else {
      Issue.record("not refused")
      return
    }
    #expect(reason.contains("trop longue"))
    #expect(lines[1] == .text("après"))
  }

  @Test func `a piped conversation reads as if typed`() throws {
    let (_, shown) = try conversation(Array("Garnier\n".utf8), reads: 1)
    #expect(shown == "nom > Garnier\nfin\n")
  }

  @Test func `writing to a full device says so`() throws {
    let device = open("/dev/full", O_WRONLY)
    defer { close(device) }
    var console = PlainConsole(input: 0, output: device)
    #expect(throws: ConsoleFailure(errno: ENOSPC)) { try console.write("texte") }
  }
}

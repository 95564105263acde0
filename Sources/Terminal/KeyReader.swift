import Basics
import CTerminal
import Glibc

/// The keys of a terminal as characters, one at a time, for the line editor.
///
/// Between the descriptor and libedit: signals wake it without a race, a byte that is no UTF-8 shows as �
/// instead of vanishing, a pasted block is gathered whole, and in vi mode Escape stays a key of its own.
struct KeyReader {
  /// What the editor is to do next.
  enum Event: Equatable {
    case key(Unicode.Scalar)
    /// The terminal is gone.
    case gone
    /// A signal came: its flags say which.
    case signal
  }

  /// Characters that no keyboard sends, each bound to one function of the editor.
  enum PrivateKey: UInt32, CaseIterable {
    case prefill = 0x80
    case list, paste, up, down, right, left, home, end, delete, nextWord, previousWord, newline, clear
    case compose, unknown

    var scalar: Unicode.Scalar { Unicode.Scalar(rawValue) ?? LineCheck.replacement }
  }

  /// An answer is not a book: what is typed or pasted beyond is read away, and the answer refused.
  static let characterLimit = 60_000
  static let characterLimitInFrench = "60\u{202F}000\u{A0}caractères"

  let descriptor: Int32
  /// In vi mode libedit must see no sequence that begins with Escape: it would wait for ever after Escape.
  var translatesEscapes: Bool
  /// The block that the paste key announces.
  private(set) var pasted: [Unicode.Scalar] = []
  /// The accent that the composing key announces.
  private(set) var mark: Unicode.Scalar = "\u{301}"
  /// True when the line outgrew the limit.
  private(set) var isTooLong = false

  private var bytes: [UInt8] = []
  private var queue: [Unicode.Scalar] = []
  private var count = 0

  private static let escape: UInt8 = 0x1B
  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  /// How long a terminal may take between the bytes of one key.
  private static let keyPause: Int32 = 50
  /// How long it may take between the bytes of one character.
  private static let characterPause: Int32 = 200
  /// After this silence inside a block, its end is not awaited any longer.
  private static let pastePause: Int32 = 10_000
  private static let pauseSlice: Int32 = 500

  init(descriptor: Int32, translatesEscapes: Bool) {
    self.descriptor = descriptor
    self.translatesEscapes = translatesEscapes
  }

  /// Begins a new line; what was typed ahead is kept.
  mutating func beginLine() {
    count = 0
    isTooLong = false
    queue = []
    pasted = []
    isFirstLook = true
    hasGatheredBlock = false
  }

  /// Puts a key before those of the person.
  mutating func push(_ key: PrivateKey) { queue.append(key.scalar) }

  /// The next key; waits for it.
  mutating func next() -> Event {
    while true {
      if !queue.isEmpty { return .key(queue.removeFirst()) }
      if bytes.isEmpty {
        if let event = fillAtPrompt() { return event }
        continue
      }
      let isEscape = bytes[0] == KeyReader.escape && translatesEscapes
      guard let event = isEscape ? translated() : character() else { continue }
      if case .key(let scalar) = event, scalar.value >= 0x20, !LineCheck.isControl(scalar) {
        count += 1
        if count > KeyReader.characterLimit {
          isTooLong = true
          continue
        }
      }
      return event
    }
  }

  // MARK: A block that nothing announces

  /// True until the first look at the terminal of this line: what is there by then was typed ahead.
  private var isFirstLook = true
  /// Characters of the last read; several are a key of the editor, or a part of a block.
  private var lastCount = 0
  /// When the last read came.
  private var lastMoment: UInt64 = 0
  private var hasGatheredBlock = false
  /// True once this terminal announced a pasted block: it announces the others too.
  private var announcesBlocks = false

  /// How long the parts of a pasted block may be apart.
  private static let blockPause: Int32 = 30

  /// True once when `pasted` already holds the whole block.
  mutating func takesGatheredBlock() -> Bool {
    defer { hasGatheredBlock = false }
    return hasGatheredBlock
  }

  /// Waits for bytes. Lines that come at once, faster than anyone types, are one pasted block: some terminals
  /// do not announce it, and its second line must not answer the next question.
  ///
  /// Whether more of a block is to come takes a wait to know, and nobody waits for what is typed: an Enter that
  /// comes by itself was pressed, unless it closely follows characters that came together.
  ///
  /// What was there before the first wait may have been typed ahead, and is taken line by line as ever: a block
  /// pasted while no question was on the screen cannot be told from it.
  private mutating func fillAtPrompt() -> Event? {
    if isFirstLook {
      isFirstLook = false
      let ready = cterminal_wait(descriptor, 0)
      if ready < 0 { return .signal }
      if ready > 0 { return readBytes() }
    }
    let (countBefore, momentBefore) = (lastCount, lastMoment)
    if let event = fill(-1) { return event }
    guard let newline = endOfLine, bytes[0] != KeyReader.escape else { return nil }
    guard KeyReader.find(KeyReader.pasteStart, in: bytes[...]) == nil else { return nil }
    let followsClosely = lastMoment - momentBefore < UInt64(KeyReader.blockPause) * 1_000_000
    guard lastCount > 1 || (countBefore > 1 && followsClosely) else { return nil }
    var isBlock = newline + 1 < bytes.count
    while isBlock || !announcesBlocks, bytes.count <= 4 * KeyReader.characterLimit {
      let had = bytes.count
      // A signal is answered after the block.
      guard cterminal_wait(descriptor, KeyReader.blockPause) > 0 else { break }
      if let event = readBytes(), event == .gone { break }
      guard bytes.count > had else { break }
      isBlock = true
    }
    guard isBlock else { return nil }
    pasted = KeyReader.text(of: bytes)
    bytes = []
    count += pasted.count
    if count > KeyReader.characterLimit {
      isTooLong = true
      pasted = []
    }
    hasGatheredBlock = true
    return .key(PrivateKey.paste.scalar)
  }

  /// Where the bytes at hand hold an Enter; Alt-Enter, a line break inside the answer, comes after Escape.
  private var endOfLine: Int? {
    bytes.indices.first { index in
      (bytes[index] == 0x0D || bytes[index] == 0x0A) && (index == 0 || bytes[index - 1] != KeyReader.escape)
    }
  }

  /// One character of the bytes at hand, after waiting for the rest of it; nil when it was not whole yet.
  private mutating func character() -> Event? {
    switch Utf8.step(bytes, at: 0) {
    case .scalar(let scalar, let length):
      bytes.removeFirst(length)
      switch scalar.value {
      // Characters of the editor's own keys, sent by a terminal or a paste, are only unreadable.
      case 0x80...0x9F: return .key(LineCheck.replacement)
      // Ctrl-Space is a key; a NUL that comes with others is damage.
      case 0 where lastCount > 1: return .key(LineCheck.replacement)
      case 0x300...0x36F:
        mark = scalar
        return .key(PrivateKey.compose.scalar)
      // Marks that nobody sees, and that the terminal would obey: no letter is lost with them.
      case 0xA0... where SafeText.isUnsafe(scalar): return nil
      default: return .key(scalar)
      }
    case .broken(let length):
      bytes.removeFirst(length)
      return .key(LineCheck.replacement)
    case .incomplete:
      let had = bytes.count
      if let event = fill(KeyReader.characterPause) { return event }
      guard bytes.count == had else { return nil }
      bytes.removeAll()
      return .key(LineCheck.replacement)
    }
  }

  /// Reads what is there; an event when no byte came, nil when some did or the wait was over.
  private mutating func fill(_ milliseconds: Int32) -> Event? {
    let ready = cterminal_wait(descriptor, milliseconds)
    if ready < 0 { return .signal }
    return ready == 0 ? nil : readBytes()
  }

  private mutating func readBytes() -> Event? {
    let count = withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 1) { chunk in
      let count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
      if count > 0 { bytes.append(contentsOf: chunk[..<count]) }
      return count
    }
    if count > 0 {
      // An accented letter is one character, however many bytes it takes.
      lastCount = bytes.suffix(count).count { $0 & 0xC0 != 0x80 }
      var now = timespec()
      clock_gettime(CLOCK_MONOTONIC, &now)
      lastMoment = UInt64(now.tv_sec) * 1_000_000_000 + UInt64(now.tv_nsec)
      return nil
    }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .signal : .gone
  }

  // MARK: Escape in vi mode

  /// The key that begins with the Escape at hand: alone after a pause, else the function that it stands for.
  private mutating func translated() -> Event? {
    switch KeyReader.sequence(bytes) {
    case .whole(let length, let key):
      bytes.removeFirst(length)
      if key == .paste { gatherPaste() }
      // libedit recalls a line in vi mode with the cursor on its first letter, even while inserting.
      if key == .up || key == .down { push(.end) }
      return .key(key.scalar)
    case .escapeAlone:
      bytes.removeFirst()
      return .key(Unicode.Scalar(KeyReader.escape))
    case .incomplete:
      let had = bytes.count
      if let event = fill(KeyReader.keyPause) { return event }
      if bytes.count > had { return nil }
      // Escape alone, or a sequence that was cut: never commands that nobody typed.
      bytes.removeAll()
      return .key(had == 1 ? Unicode.Scalar(KeyReader.escape) : PrivateKey.unknown.scalar)
    }
  }

  enum Sequence: Equatable {
    case whole(length: Int, PrivateKey)
    case escapeAlone
    case incomplete
  }

  /// Reads one key of ECMA-48 form: ESC [ parameters final, or ESC O final.
  static func sequence(_ bytes: [UInt8]) -> Sequence {
    guard bytes.count > 1 else { return .incomplete }
    switch bytes[1] {
    case 0x0D, 0x0A: return .whole(length: 2, .newline)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return .incomplete }
      return .whole(length: 3, key(final: bytes[2], parameters: ""))
    case UInt8(ascii: "["):
      guard let end = bytes[2...].firstIndex(where: { (0x40...0x7E).contains($0) }) else {
        return bytes.count > 32 ? .whole(length: bytes.count, .unknown) : .incomplete
      }
      let parameters = String(decoding: bytes[2..<end], as: UTF8.self)
      return .whole(length: end + 1, key(final: bytes[end], parameters: parameters))
    default: return .escapeAlone
    }
  }

  private static func key(final: UInt8, parameters: String) -> PrivateKey {
    switch (Character(Unicode.Scalar(final)), parameters) {
    case ("~", "200"): .paste
    case ("~", "1"), ("~", "7"), ("H", ""): .home
    case ("~", "4"), ("~", "8"), ("F", ""): .end
    case ("~", "3"): .delete
    case ("A", ""): .up
    case ("B", ""): .down
    case ("C", ""): .right
    case ("D", ""): .left
    case ("C", "1;5"): .nextWord
    case ("D", "1;5"): .previousWord
    default: .unknown
    }
  }

  // MARK: Paste

  /// Reads up to the end of a bracketed paste into `pasted`; its line breaks stay.
  mutating func gatherPaste() {
    announcesBlocks = true
    var block = bytes
    var from = 0
    bytes = []
    while true {
      let tail = block[max(0, from - KeyReader.pasteEnd.count)...]
      if let end = KeyReader.find(KeyReader.pasteEnd, in: tail) {
        bytes = Array(block[(end + KeyReader.pasteEnd.count)...])
        block.removeSubrange(end...)
        break
      }
      from = block.count
      // Four bytes a character at most: what is beyond the limit is read away in bounded memory.
      if block.count > 4 * KeyReader.characterLimit + 4_096 {
        isTooLong = true
        block = Array(block.suffix(KeyReader.pasteEnd.count))
        from = block.count
      }
      guard fillInsideBlock() else { break }
      block += bytes
      bytes = []
    }
    pasted = isTooLong ? [] : KeyReader.text(of: block)
    count += pasted.count
    if count > KeyReader.characterLimit {
      isTooLong = true
      pasted = []
    }
  }

  /// Reads more of a block. A signal waits: the rest of a block must never be taken for typed lines.
  ///
  /// False when the other side is gone, or silent for long, or silent while someone presses ctrl-C.
  private mutating func fillInsideBlock() -> Bool {
    var silence: Int32 = 0
    while silence < KeyReader.pastePause {
      var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&poller, 1, KeyReader.pauseSlice)
      if ready == 0 {
        silence += KeyReader.pauseSlice
        if cterminal_has_signal() != 0 { return false }
      } else if ready > 0 {
        let had = bytes.count
        let event = readBytes()
        if bytes.count > had { return true }
        if event == .gone { return false }
      }
    }
    return false
  }

  private static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return (bytes.startIndex...bytes.endIndex - wanted.count).first { index in
      bytes[index] == wanted[0] && bytes[index..<index + wanted.count].elementsEqual(wanted)
    }
  }

  /// A pasted block as text: one kind of line break, tabs as spaces, none at the end; nothing else changed.
  static func text(of bytes: [UInt8]) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      switch Utf8.step(bytes, at: index) {
      case .scalar(let scalar, let length):
        index += length
        switch scalar {
        case "\r":
          if index >= bytes.count || bytes[index] != 0x0A { scalars.append("\n") }
        case "\t": scalars.append(" ")
        // Would end the text for C; a refusal says where it stood.
        case "\0": scalars.append(LineCheck.replacement)
        case _ where (0x80...0x9F).contains(scalar.value): scalars.append(LineCheck.replacement)
        default: scalars.append(scalar)
        }
      case .broken(let length):
        index += length
        scalars.append(LineCheck.replacement)
      case .incomplete:
        index = bytes.count
        scalars.append(LineCheck.replacement)
      }
    }
    while scalars.last == "\n" { scalars.removeLast() }
    return scalars
  }
}

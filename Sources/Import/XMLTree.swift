import Basics
import CExpat

/// An element of an XML document: its name in its namespace, its attributes, its own text and its children.
struct XMLElement: Sendable {
  let namespace: String
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [XMLElement] = []
  /// Nil when there is more of it than a name, a date or an amount ever has: an attachment.
  fileprivate(set) var text: String? = ""

  /// The first element of a path of names, each in `namespace` of the last one given; names are local.
  func first(_ path: [String]) -> XMLElement? {
    guard let head = path.first else { return self }
    for child in children where child.name == head {
      if let found = child.first(Array(path.dropFirst())) { return found }
    }
    return nil
  }

  func first(_ path: String...) -> XMLElement? { first(path) }

  /// The text of the first element at a path, without the spaces around it; nil when there is none.
  func value(_ path: String...) -> String? {
    guard let text = first(path)?.text else { return nil }
    let bare = text.trimmed
    return bare.isEmpty ? nil : bare
  }
}

/// Why a document is not read: a French sentence, without a full stop.
package struct ImportRefusal: Error, Hashable, Sendable {
  package let reason: String
  package let line: Int?

  package init(reason: String, line: Int?) {
    self.reason = reason
    self.line = line
  }
}

/// Reads XML that others wrote, by expat.
///
/// No document type is accepted: with it go entities, files and addresses named by the document, and every way of growing
/// in memory. Depth, elements and text are bounded.
enum XMLReader {
  /// Elements inside elements.
  static let depthLimit = 64
  static let elementLimit = 200_000
  /// Characters of one text; beyond, it is an attachment, and dropped.
  static let textLimit = 20_000

  static func read(_ bytes: [UInt8]) throws(ImportRefusal) -> XMLElement {
    // A separator that no name holds.
    guard let parser = XML_ParserCreateNS(nil, 0x0A) else {
      throw ImportRefusal(reason: "la mémoire manque pour lire ce fichier", line: nil)
    }
    defer { XML_ParserFree(parser) }
    let builder = Builder(parser)
    XML_SetUserData(parser, Unmanaged.passUnretained(builder).toOpaque())
    XML_SetElementHandler(
      parser,
      { user, name, attributes in Builder.of(user)?.open(name, attributes) },
      { user, _ in Builder.of(user)?.close() })
    XML_SetCharacterDataHandler(parser) { user, text, count in Builder.of(user)?.add(text, Int(count)) }
    XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
      Builder.of(user)?.stop(
        "il contient une déclaration de type (DOCTYPE), qu’aucune facture électronique n’a")
    }
    let status = bytes.withUnsafeBytes { raw in
      raw.withMemoryRebound(to: CChar.self) { XML_Parse(parser, $0.baseAddress, Int32($0.count), 1) }
    }
    let line = Int(XML_GetCurrentLineNumber(parser))
    if let reason = builder.refusal { throw ImportRefusal(reason: reason, line: line) }
    guard status == XML_STATUS_OK, let root = builder.root else {
      throw ImportRefusal(reason: "ce n’est pas du XML correct, ou le fichier est coupé", line: line)
    }
    return root
  }

  private final class Builder {
    private let parser: XML_Parser
    private var stack: [XMLElement] = []
    private var count = 0
    private(set) var root: XMLElement?
    private(set) var refusal: String?

    init(_ parser: XML_Parser) { self.parser = parser }

    static func of(_ user: UnsafeMutableRawPointer?) -> Builder? {
      user.map { Unmanaged<Builder>.fromOpaque($0).takeUnretainedValue() }
    }

    func stop(_ reason: String) {
      refusal = refusal ?? reason
      XML_StopParser(parser, 0)
    }

    func open(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
      guard refusal == nil, let name else { return }
      count += 1
      guard count <= XMLReader.elementLimit else { return stop("il a trop d’éléments pour une facture") }
      guard stack.count < XMLReader.depthLimit else {
        return stop("ses éléments s’emboîtent trop profondément")
      }
      var values: [String: String] = [:]
      var next = attributes
      while let place = next, let key = place.pointee, let value = place[1] {
        values[String(cString: key)] = String(cString: value)
        next = place + 2
      }
      let parts = String(cString: name).split(separator: "\n", maxSplits: 1).map(String.init)
      stack.append(
        XMLElement(
          namespace: parts.count > 1 ? parts[0] : "", name: parts.last ?? "", attributes: values))
    }

    func close() {
      guard refusal == nil, let last = stack.popLast() else { return }
      if stack.isEmpty { root = last } else { stack[stack.count - 1].children.append(last) }
    }

    func add(_ text: UnsafePointer<CChar>?, _ length: Int) {
      guard refusal == nil, let text, !stack.isEmpty, let before = stack[stack.count - 1].text else { return }
      guard before.utf8.count + length <= XMLReader.textLimit else {
        stack[stack.count - 1].text = nil
        return
      }
      let piece = UnsafeRawBufferPointer(start: text, count: length)
      stack[stack.count - 1].text = before + String(decoding: piece, as: UTF8.self)
    }
  }
}

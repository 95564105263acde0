import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page read back as a browser would: its elements with their attributes, and its words without the markup.
final class Page: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The elements around it, from the outermost.
    let path: [String]
    /// The classes of those around it.
    let around: Set<String>
  }

  private(set) var elements: [Element] = []
  private(set) var text = ""
  /// The words that stand outside the charts.
  private(set) var plainText = ""
  private(set) var error: String?
  private var open: [(name: String, classes: Set<String>)] = []

  init(_ html: String) {
    super.init()
    // What HTML does not close, XML does.
    let closed = html.replacing(#/<(meta|br)([^>]*)>/#) { "<\($0.output.1)\($0.output.2)/>" }
      .replacing("<!DOCTYPE html>\n", with: "")
    let parser = XMLParser(data: Data(closed.utf8))
    parser.delegate = self
    if !parser.parse() {
      error = "ligne \(parser.lineNumber)\u{A0}: \(String(describing: parser.parserError))"
    }
  }

  func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    elements.append(
      Element(
        name: name, attributes: attributes, path: open.map(\.name),
        around: open.reduce(into: []) { $0.formUnion($1.classes) }))
    open.append((name, Set((attributes["class"] ?? "").split(separator: " ").map(String.init))))
    if ["p", "li", "td", "th", "dt", "dd", "div", "tr", "br", "text"].contains(name) {
      text += "\n"
      plainText += "\n"
    }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    guard !open.contains(where: { $0.name == "style" }) else { return }
    text += characters
    if !open.contains(where: { $0.name == "svg" || $0.classes.contains("barres") }) {
      plainText += characters
    }
  }
}

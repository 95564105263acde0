import Assessment
import Basics
import Law

/// An authority that is not enough by itself, with the places that rest on it.
struct Reserve {
  let citation: Citation
  var rules: [String] = []
  /// Keys of the tables.
  var tables: [String] = []
}

/// What the document cannot vouch for, gathered.
extension RulesDocument {
  /// The authorities of this confidence, in the order in which the document names them.
  func reserves(_ confidence: Confidence, in tables: [ReferenceTable]) -> [Reserve] {
    var found: [Reserve] = []
    var position: [Citation: Int] = [:]
    func add(_ citation: Citation, _ note: (inout Reserve) -> Void) {
      guard citation.confidence == confidence else { return }
      let index = position[citation] ?? found.count
      if index == found.count {
        position[citation] = index
        found.append(Reserve(citation: citation))
      }
      note(&found[index])
    }
    for rule in Self.rules {
      for citation in rule.sources { add(citation) { $0.rules.append(rule.id) } }
    }
    for table in tables {
      for citation in table.citations {
        add(citation) { if $0.tables.last != table.key { $0.tables.append(table.key) } }
      }
    }
    return found
  }
}

import Basics
import Mustache

extension LetterModel {
  /// What is wrong in a model, with its line: a field that no dossier can fill, a part that is not closed, a value that
  /// would not be taken as text, words that imitate an act of a court. Empty when it can be used.
  package var findings: [LetterModelError] {
    var findings: [LetterModelError] = []
    if title.count > 80 {
      findings.append(
        LetterModelError("«\u{A0}titre\u{A0}» compte \(title.count) caractères\u{A0}: 80 au plus."))
    }
    if senders.isEmpty { findings.append(LetterModelError("«\u{A0}expediteurs\u{A0}» est vide.")) }
    for (key, names) in [("si", conditions), ("sauf", exclusions)] {
      for name in names where LetterFields.flag(name) == nil {
        findings.append(
          LetterModelError(
            "«\u{A0}\(key)\u{A0}»\u{A0}: «\u{A0}\(SafeText.escaped(name))\u{A0}» n’est pas une condition."
          ))
      }
    }
    var subjectTags = LetterTags(firstLine: 1)
    subjectTags.read(subject)
    var tags = LetterTags(firstLine: bodyLine)
    tags.read(body)
    findings += subjectTags.findings + tags.findings
    for text in [subject, body] where findings.isEmpty {
      do {
        _ = try MustacheTemplate(string: text)
      } catch {
        findings.append(LetterModelError("Le texte ne peut pas être lu\u{A0}: vérifiez les accolades."))
      }
    }
    for (index, line) in body.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let isHeading = line.hasPrefix("#")
      if let words = Self.imitation(in: String(line), names: isHeading) {
        findings.append(LetterModelError(line: bodyLine + index, Self.imitates(words)))
      }
    }
    for line in [title, subject] {
      if let words = Self.imitation(in: line, names: true) {
        findings.append(LetterModelError(Self.imitates(words)))
      }
    }
    return findings
  }

  private static func imitates(_ words: String) -> String {
    "«\u{A0}\(words)\u{A0}» ferait prendre cette lettre pour un acte de justice (art. 433-13 C. pén.)."
  }

  /// The words of a court’s or of a commissaire’s acts: some anywhere, others where they name what the letter is.
  private static func imitation(in line: String, names: Bool) -> String? {
    let folded = SearchKey.fold(line)
    let anywhere = ["republique francaise", "au nom du peuple francais", "mandons et ordonnons"]
    let asName = ["sommation", "commandement", "signification", "proces verbal", "assignation", "exploit"]
    return (anywhere + (names ? asName : [])).first { folded.contains($0) }
  }
}

/// The fields and parts of a text, read line by line.
private struct LetterTags {
  private(set) var findings: [LetterModelError] = []
  private var open: [(name: String, line: Int, list: [LetterField.ItemField]?)] = []
  private let firstLine: Int

  init(firstLine: Int) {
    self.firstLine = firstLine
  }

  mutating func read(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      read(line, at: firstLine + index)
    }
    for part in open {
      fault(
        part.line,
        "La partie «\u{A0}{{#\(part.name)}}\u{A0}» n’est pas fermée par «\u{A0}{{/\(part.name)}}\u{A0}».")
    }
  }

  private mutating func fault(_ line: Int, _ message: String) {
    findings.append(LetterModelError(line: line, message))
  }

  private mutating func read(_ line: Substring, at number: Int) {
    var rest = line
    while let start = rest.firstRange(of: "{{") {
      guard let end = rest[start.upperBound...].firstRange(of: "}}") else {
        return fault(number, "«\u{A0}{{\u{A0}» n’est pas suivi de «\u{A0}}}\u{A0}» sur la même ligne.")
      }
      tag(
        rest[start.upperBound..<end.lowerBound], isAlone: isAlone(line, start.lowerBound, end.upperBound),
        at: number)
      rest = rest[end.upperBound...]
    }
    if rest.contains("}}") { fault(number, "«\u{A0}}}\u{A0}» sans «\u{A0}{{\u{A0}» devant.") }
  }

  /// Nothing else stands on the line.
  private func isAlone(_ line: Substring, _ start: String.Index, _ end: String.Index) -> Bool {
    line[..<start].allSatisfy(\.isWhitespace) && line[end...].allSatisfy(\.isWhitespace)
  }

  private mutating func tag(_ content: Substring, isAlone: Bool, at line: Int) {
    guard let sign = content.first else { return fault(line, "«\u{A0}{{}}\u{A0}» ne nomme aucun champ.") }
    if sign == "!" { return }
    let isPart = "#^/".contains(sign)
    guard isPart || sign.isLetter else {
      return fault(
        line,
        "«\u{A0}{{\(SafeText.escaped(String(sign)))\u{A0}» n’est pas admis\u{A0}: un champ s’écrit {{debiteur.nom}}, une partie "
          + "{{#garant.existe}} … {{/garant.existe}}, une remarque {{! … }}.")
    }
    let name = String(isPart ? content.dropFirst() : content)
    switch sign {
    case "/":
      guard let last = open.popLast() else {
        return fault(line, "«\u{A0}{{/\(name)}}\u{A0}» ne ferme aucune partie.")
      }
      if last.name != name {
        fault(
          line,
          "«\u{A0}{{/\(name)}}\u{A0}» ferme la partie «\u{A0}\(last.name)\u{A0}», ouverte ligne \(last.line)."
        )
      }
    case "#", "^": part(name, isInverted: sign == "^", at: line)
    default: field(name, isAlone: isAlone, at: line)
    }
  }

  private mutating func part(_ name: String, isInverted: Bool, at line: Int) {
    var list: [LetterField.ItemField]?
    if item(name) == nil {
      guard let field = LetterFields.byName[name] else { return unknown(name, at: line, opening: true) }
      if case .list(let items, _) = field.content, !isInverted { list = items }
    }
    open.append((name, line, list))
  }

  private mutating func field(_ name: String, isAlone: Bool, at line: Int) {
    if item(name) != nil { return }
    guard let field = LetterFields.byName[name] else { return unknown(name, at: line, opening: false) }
    switch field.content {
    case .text: break
    case .block:
      if !isAlone {
        fault(line, "«\u{A0}{{\(name)}}\u{A0}» est un tableau ou une liste\u{A0}: seul sur sa ligne.")
      }
    case .flag, .list:
      fault(
        line,
        "«\u{A0}{{\(name)}}\u{A0}» ouvre une partie\u{A0}: écrivez {{#\(name)}} … {{/\(name)}}.")
    }
  }

  private func item(_ name: String) -> LetterField.ItemField? {
    for part in open.reversed() {
      if let found = part.list?.first(where: { $0.name == name }) { return found }
    }
    return nil
  }

  private mutating func unknown(_ name: String, at line: Int, opening: Bool) {
    let near = LetterFields.byName.keys.sorted().map { ($0, SearchKey.editDistance($0, name)) }
      .min { $0.1 < $1.1 }.flatMap { $0.1 <= 3 ? $0.0 : nil }
    fault(
      line,
      "Champ inconnu «\u{A0}\(SafeText.escaped(name))\u{A0}»\u{A0}: aucun dossier ne peut le remplir."
        + (near.map { " Vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?" } ?? "")
        + " La liste des champs\u{A0}: recouvre modeles champs")
    // What follows is still to be read as a part.
    if opening { open.append((name, line, nil)) }
  }
}

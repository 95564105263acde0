import Basics
import Dossier
import Foundation
import Interview
import Store

// Times the check for conflicts of interests in a store of very many dossiers, two parties each. scripts/bench builds it
// in release and runs it; a test never times anything. Arguments: how many dossiers, and an empty folder. With one
// argument, the folder of a store whose list is up to date: times what the desk and completion ask of it.
//
// One line a figure, for scripts/bench to lay out: name, tab, milliseconds.

func figure(_ name: String, _ milliseconds: Double) {
  FileHandle.standardOutput.write(Data((name + "\t" + String(format: "%.3f", milliseconds) + "\n").utf8))
}

func time(_ work: () throws -> Void) rethrows -> Double {
  let spent = try ContinuousClock().measure(work).components
  return Double(spent.seconds) * 1_000 + Double(spent.attoseconds) / 1e15
}

/// Names as a practice meets them: first names and trades that come back often, surnames spread widely.
struct Names {
  private var state: UInt64 = 20_261_126
  private static let syllables = [
    "ba", "ber", "cha", "du", "fon", "gar", "ker", "la", "le", "mar", "mo", "nier", "pel", "que", "ri", "ro",
    "sel",
    "tan", "ve", "vi", "gou", "lin", "tier", "dan", "mel", "san", "bou", "rel", "cour", "teau",
  ]
  private static let firstNames = [
    "jean", "marie", "paul", "nadia", "karim", "luc", "anne", "pierre", "sofia", "hugo",
  ]
  private static let trades = [
    "menuiserie", "transports", "plomberie", "garage", "boulangerie", "cabinet", "atelier",
  ]
  private static let common = [
    "martin", "bernard", "dubois", "thomas", "robert", "richard", "petit", "durand",
  ]
  private static let forms = ["SARL", "SAS", "EURL", "SA"]

  private mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  private mutating func surname() -> String {
    if next(20) == 0 { return Self.common[next(Self.common.count)] }
    return (0...(1 + next(2))).map { _ in Self.syllables[next(Self.syllables.count)] }.joined()
  }

  mutating func one() -> String {
    switch next(3) {
    case 0: Self.firstNames[next(Self.firstNames.count)] + " " + surname()
    case 1: Self.trades[next(Self.trades.count)] + " " + surname() + " " + Self.forms[next(Self.forms.count)]
    default: surname() + " " + surname() + " " + Self.forms[next(Self.forms.count)]
    }
  }
}

/// The middle and the longest of several runs.
func figures(_ name: String, _ runs: Int, _ work: (Int) throws -> Void) rethrows {
  let times = try (0..<runs).map { run in try time { try work(run) } }.sorted()
  figure(name + ", médiane", times[runs / 2])
  figure(name + ", le plus long", times[runs - 1])
}

if CommandLine.arguments.count == 2 {
  let store = try SQLiteStore(directory: CommandLine.arguments[1])
  let now = Int64(Date().timeIntervalSince1970)
  var query = DeskQuery(today: ParisTime.parts(seconds: now).day)
  for limit in [20, 100] {
    query.limit = limit
    try figures("liste : \(limit) premiers sur \(store.desk(query).all)", 21) { _ in _ = try store.desk(query)
    }
  }
  var drawn = Names()
  for typed in ["m", "men", "garn", "menuiserie gar", "kieffer", "zz"] {
    try figures("Tab : « \(typed) »", 21) { _ in _ = try store.names(beginning: typed, limit: 20) }
  }
  for typed in [
    "menuiserie", "garnier", "garn", "lenoir menuiserie", "menuiserie garnier sarl", "grenier lenior",
    "732829320",
    "F123", "123456", "2025-0042", "06 12 34 56 78", "pellegrini",
  ] {
    let found = try store.search(DeskSearch(typed), limit: 20)
    let count = found.total.map(String.init) ?? "beaucoup"
    try figures("recherche : « \(typed) », \(count)", 21) { _ in
      _ = try store.search(DeskSearch(typed), limit: 20)
    }
  }
  try figures("recherche : 300 noms tirés au sort", 300) { _ in
    _ = try store.search(DeskSearch(drawn.one()), limit: 20)
  }
  var longest = (name: "", time: 0.0)
  try figures("conflits : 300 noms tirés au sort", 300) { _ in
    let name = drawn.one()
    let spent = try time {
      _ = try store.staleParties()
      _ = try store.matches(of: Party(.debtor, .adverse, name: PartyName(name)), except: nil)
    }
    if spent > longest.time { longest = (name, spent) }
  }
  for name in [longest.name, "Menuiserie Garnier", "Garnier", "Jean Martin"] {
    let party = Party(.debtor, .adverse, name: PartyName(name))
    let count = try store.matches(of: party, except: nil).count
    try figures("conflits : « \(name) », \(count) trouvés", 21) { _ in
      _ = try store.matches(of: party, except: nil)
    }
  }
  exit(0)
}

guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[1]) else {
  FileHandle.standardError.write(Data("PartyBench NOMBRE DOSSIER\n".utf8))
  exit(64)
}
let store = try SQLiteStore(directory: CommandLine.arguments[2])
let stamp = Stamp(author: "LD", at: Instant(seconds: 1_795_392_000), provenance: .importe)
let plan = InterviewPlan(Questionnaire.embedded)
var names = Names()
for _ in 0..<count {
  let actions: [Action] = [
    .answer("accueil.motif", .value("creance")), .answer("creancier.nom", .value(names.one())),
    .answer("debiteur.nom", .value(names.one())),
  ]
  _ = try store.create(
    questionnaireVersion: "2026.11", fingerprint: "banc", year: 2026, opening: actions, stamp: stamp)
}
figure(
  "conflits : index de \(count) dossiers, en entier", try time { _ = try store.refreshParties(plan: plan) })

var searches: [(String, Party)] = []
for name in [
  "Martin", "Menuiserie Martin SARL", "Jean Martin", "Robert", "Plomberie Dubois", "Schneckenburger", "Marie",
  "Transports", "Jean-Pierre Kermelteau",
] {
  searches.append((name, Party(.debtor, .adverse, name: PartyName(name), siren: "732829320")))
}
var all: [Double] = []
for (name, party) in searches {
  var times = try (0..<11).map { _ in
    try time {
      _ = try store.staleParties()
      _ = try store.matches(of: party, except: nil)
    }
  }
  times.sort()
  figure("conflits : « \(name) », \(try store.matches(of: party, except: nil).count) trouvés", times[5])
}
for _ in 0..<500 {
  let party = Party(.debtor, .adverse, name: PartyName(names.one()))
  all.append(
    try time {
      _ = try store.staleParties()
      _ = try store.matches(of: party, except: nil)
    })
}
all.sort()
figure("conflits : 500 noms tirés au sort, médiane", all[250])
figure("conflits : 500 noms tirés au sort, 99 %", all[495])
let header = try store.create(
  questionnaireVersion: "2026.11", fingerprint: "banc", year: 2026, opening: [], stamp: stamp)
var version = 0
var writes = try (0..<51).map { index in
  let party = Party(
    .debtor, .adverse, name: PartyName("Nouveau\(index) Schneckenburger\(index) \(names.one())"))
  let spent = try time {
    _ = try store.append([.note(nil, "")], to: header.id, expecting: version, parties: [party], stamp: stamp)
  }
  version += 1
  return spent
}
writes.sort()
figure("conflits : réponse qui change un nom, médiane", writes[25])
figure("conflits : réponse qui change un nom, la plus longue", writes[50])

import Basics
import Testing

@Suite struct OpeningHoursTests {
  @Test(
    arguments: [
      ("lundi au vendredi 9h-12h et 14h-18h ; samedi 9h30-12h", nil),
      ("du lundi au vendredi, de 9 h à 18 h", "lundi au vendredi 9h-18h"),
      ("lun-ven 9h00–18h", "lundi au vendredi 9h-18h"),
      ("Lundi-vendredi : 9:00 - 12:30, 14:00 - 18:00", "lundi au vendredi 9h-12h30 et 14h-18h"),
      ("du lundi au jeudi 9h-18h\nvendredi 9h-17h", "lundi au jeudi 9h-18h ; vendredi 9h-17h"),
      ("lundi au vendredi sauf mercredi 9h-18h", "lundi et mardi 9h-18h ; jeudi et vendredi 9h-18h"),
      ("lundi au vendredi 9h-18h, sauf mercredi", "lundi et mardi 9h-18h ; jeudi et vendredi 9h-18h"),
      ("lundi au vendredi 9h-18h sauf vendredi 9h-12h", "lundi au jeudi 9h-18h ; vendredi 9h-12h"),
      ("lundi au samedi 9h-18h ; mercredi fermé", "lundi et mardi 9h-18h ; jeudi au samedi 9h-18h"),
      ("fermé le mercredi ; lundi au jeudi 9h-18h", "lundi et mardi 9h-18h ; jeudi 9h-18h"),
      (
        "samedi et dimanche fermé, lundi, mardi et jeudi 8h30 à midi",
        "lundi et mardi 8h30-12h ; jeudi 8h30-12h"
      ),
      ("tous les jours sauf dimanche de 10 heures à 19 heures 30", "lundi au samedi 10h-19h30"),
      ("tous les jours ouvrés 9-18", "lundi au vendredi 9h-18h"),
      ("en semaine 9h-12h 14h-18h sur rendez-vous", "lundi au vendredi 9h-12h et 14h-18h"),
      ("samedi matin 9h-12h", "samedi 9h-12h"),
      ("lundi 9h-12h le matin et 14h-17h l’après-midi", "lundi 9h-12h et 14h-17h"),
      ("lundi : 14h-18h ; lundi : 9h-12h", "lundi 9h-12h et 14h-18h"),
      ("- lundi 9h-12h\n- mardi 9h-12h", "lundi et mardi 9h-12h"),
      ("week-end 10h-12h", "samedi et dimanche 10h-12h"),
      ("samedi au lundi 9h-12h", "lundi 9h-12h ; samedi et dimanche 9h-12h"),
      ("vendredi 20h-minuit", "vendredi 20h-24h"),
      ("LUNDI 9H05-10H", "lundi 9h05-10h"),
      ("lun., mar. & jeu. 9h-12h", "lundi et mardi 9h-12h ; jeudi 9h-12h"),
      ("lundi 9h jusqu’à 18h", "lundi 9h-18h"), ("les lundis et mardis : 9h-18h.", "lundi et mardi 9h-18h"),
    ] as [(String, String?)])
  func `hours written naturally are read, and their own words are read back`(text: String, canonical: String?)
  {
    guard case .value(let hours) = OpeningHours.read(text) else {
      Issue.record("\(text): \(OpeningHours.read(text))")
      return
    }
    #expect(hours.canonical == canonical ?? text)
    #expect(OpeningHours.read(hours.canonical) == .value(hours))
  }

  @Test(arguments: [
    ("", "Aucun horaire"), ("9h-18h", "d’abord les jours"),
    ("lundi au vendredi", "manque les heures pour lundi, mardi"),
    ("lundi 18h-9h", "la fin doit venir après le début"),
    ("lundi 9h", "manque l’heure de fin après 9\u{A0}h"),
    ("lundi 9h-9h", "la fin doit venir"), ("lundi 9h-25h", "de 0h à 24h"), ("lundi 9h60-10h", "de 00 à 59"),
    ("lundi 9h5-10h", "deux chiffres"), ("lundi 900-1800", "deux chiffres"), ("lundi 24h30-25h", "0h à 24h"),
    ("lundi au vendredi 9h-18h sauf", "suivent «\u{A0}sauf\u{A0}»"),
    ("lundi au vendredi 9h-18h sauf mercredi après-midi", "les heures de ce jour"),
    ("lundi au vendredi sauf mercredi matin 9h-18h", "les heures de ce jour"),
    ("lundi au vendredi 9h-18h sauf samedi 9h-12h", "pas parmi ceux"), ("samedi matin", "écrivez-les"),
    ("lundi 9h-12h ; lundi 11h-14h", "se chevauchent le lundi"), ("lundi fermé", "Aucun jour n’est ouvert"),
    ("lundi 9h-12h ; lundi fermé", "Aucun jour n’est ouvert"), ("24h/24, 7j/7", "«\u{A0}j\u{A0}»"),
    ("lundi sauf lundi 9h-12h", "Aucun jour n’est ouvert"), ("nous consulter", "«\u{A0}nous\u{A0}»"),
    ("lundi au 9h-12h mardi à", "pas compris"), ("lundi & R&D 9h", "«\u{A0}r\u{A0}»"),
    ("lundi 9h→12h", "signe"),
    ("lundi au vendredi 9h-12h-14h", "pas compris"), ("lundi de 9h a", "heure de fin"),
    (String(repeating: "lundi ", count: 200), "trop long"),
  ])
  func `hours that are unclear are refused and not guessed`(text: String, part: String) {
    guard case .refused(let reason) = OpeningHours.read(text) else {
      Issue.record("\(text): \(OpeningHours.read(text))")
      return
    }
    #expect(reason.contains(part), "\(reason)")
  }

  @Test func `the spans of a day are in order`() {
    guard case .value(let hours) = OpeningHours.read("lundi 14h-18h et 9h-12h") else {
      Issue.record("unread")
      return
    }
    #expect(hours.spans(on: .monday).map(\.start) == [540, 840])
    #expect(hours.spans(on: .tuesday).isEmpty)
  }

  @Test(arguments: [
    ("24/12/2026 au 02/01/2027", "2026-12-24 au 2027-01-02"),
    ("du 24 décembre 2026 au 2 janvier 2027", "2026-12-24 au 2027-01-02"),
    ("2026-12-24 au 2027-01-02", "2026-12-24 au 2027-01-02"), ("le 14 mai 2027", "2027-05-14"),
  ])
  func `a closed period is two whole dates, or one`(text: String, canonical: String) {
    guard case .value(let period) = ClosedPeriod.read(text) else {
      Issue.record("\(text): \(ClosedPeriod.read(text))")
      return
    }
    #expect(period.canonical == canonical)
    #expect(ClosedPeriod.read(period.canonical) == .value(period))
  }

  @Test(arguments: [
    "", "Noël", "24 au 31 décembre 2026", "demain", "24/12 au 02/01", "02/01/2027 au 24/12/2026",
    "31/02/2027",
    "2026-01-01 au 2027-06-30", "2026-12-24 au 2027-01-02 au 2027-02-01", "lundi prochain au 02/01/2027",
  ])
  func `a period that is not whole is refused`(text: String) {
    guard case .refused = ClosedPeriod.read(text) else {
      Issue.record("\(text): \(ClosedPeriod.read(text))")
      return
    }
  }

  @Test func `periods follow one another, separated by semicolons or lines`() {
    guard case .value(let periods) = ClosedPeriod.readList("24/12/2026 au 02/01/2027 ; 14/05/2027\n") else {
      Issue.record("unread")
      return
    }
    #expect(periods.map(\.canonical) == ["2026-12-24 au 2027-01-02", "2027-05-14"])
  }
}

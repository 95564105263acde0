import Basics
import Testing

struct ContactTests {
  private func isRefused(_ reading: Reading<String>, saying words: String) -> Bool {
    guard case .refused(let reason) = reading else { return false }
    return plainSpaces(reason).contains(words)
  }

  @Test(arguments: [
    ("compta@garnier.fr", "compta@garnier.fr"),
    (" <Jean.Dupont@Garnier-Fils.FR> ", "Jean.Dupont@garnier-fils.fr"),
    ("mailto:a+b@x.co.uk", "a+b@x.co.uk"), ("a@b.fr.", "a@b.fr"),
  ])
  func `an address is read`(_ text: String, _ canonical: String) {
    #expect(EmailAddress.read(text) == .value(canonical))
  }

  @Test(arguments: [
    ("garnier.fr", "@"), ("a@b", "nom de domaine"), ("a b@c.fr", "espace"), ("é@c.fr", "accentuée"),
    ("a@b,fr", "virgule"),
    ("a@b@c.fr", "plusieurs"), ("@c.fr", "précède"), ("a..b@c.fr", "précède"), ("a@-c.fr", "domaine"),
    ("a@c..fr", "domaine"),
    ("a@1.2.3.4", "domaine"), ("", "Aucune"), ("a\u{1B}@c.fr", "signe"), ("a@c.f", "domaine"),
  ])
  func `what is no address is refused with the reason`(_ text: String, _ words: String) {
    #expect(isRefused(EmailAddress.read(text), saying: words), "\(EmailAddress.read(text))")
  }

  @Test(arguments: [
    ("01 23 45 67 89", "+33123456789"), ("0123456789", "+33123456789"), ("+33 1 23 45 67 89", "+33123456789"),
    ("+33 (0)1.23.45.67.89", "+33123456789"), ("0033 6 12 34 56 78", "+33612345678"),
    ("tél. : 06-12-34-56-78", "+33612345678"),
    ("0262 12 34 56", "+262262123456"), ("0690 12 34 56", "+590690123456"),
    ("+32 2 123 45 67", "+3221234567"),
    ("+1 (212) 555-0100", "+12125550100"),
  ])
  func `a telephone number is read`(_ text: String, _ canonical: String) {
    #expect(PhoneNumber.read(text) == .value(canonical))
  }

  @Test(arguments: [
    ("612345678", "10 chiffres : 9"), ("3949", "10 chiffres"), ("1123456789", "commence par 0"),
    ("+33 1 23", "10 chiffres"),
    ("abc", "autre chose"), ("", "Aucun"), ("+1", "7 à 15"), ("+", "Aucun"),
  ])
  func `what is no telephone number is refused`(_ text: String, _ words: String) {
    #expect(isRefused(PhoneNumber.read(text), saying: words), "\(PhoneNumber.read(text))")
  }

  @Test func `a French number is shown by pairs`() {
    #expect(plainSpaces(PhoneNumber.formatted("+33123456789")) == "01 23 45 67 89")
    #expect(PhoneNumber.formatted("+3221234567") == "+3221234567")
  }

  @Test(arguments: [
    ("75008", "75008"), ("75 008", "75008"), ("F-67000", "67000"), ("20000", "20000"), ("97400", "97400"),
    ("75008 Paris", "75008"),
  ])
  func `a postcode is read`(_ text: String, _ canonical: String) {
    #expect(Postcode.read(text) == .value(canonical))
  }

  @Test(arguments: [
    ("1000", "zéro"), ("96000", "département"), ("00100", "département"), ("750088", "6 chiffres"),
    ("Paris", "chiffres"), ("", "Aucun"),
  ])
  func `what is no postcode is refused`(_ text: String, _ words: String) {
    #expect(isRefused(Postcode.read(text), saying: words), "\(Postcode.read(text))")
  }

  @Test(arguments: [
    ("France", "FR"), ("belgique", "BE"), ("la Suisse", "CH"), ("DE", "DE"), ("deu", "DE"),
    ("etats unis", "US"), ("UK", "GB"),
    ("Angleterre", "GB"), ("allem", "DE"), ("Allemange", "DE"), ("Pays Bas", "NL"), ("Côte d'Ivoire", "CI"),
    ("Niger", "NE"),
    ("Irlande", "IE"), ("Islande", "IS"), ("Guinée", "GN"), ("l’Italie", "IT"), ("La Réunion", "RE"),
    ("réunion", "RE"),
  ])
  func `a country is read by name or code`(_ text: String, _ code: String) {
    #expect(Country.read(text) == .value(code))
  }

  @Test func `countries that share a name are asked, unknown ones refused`() {
    #expect(Country.read("Congo") == .ambiguous(["CD", "CG"]))
    #expect(Country.read("Saint-Martin") == .ambiguous(["MF", "SX"]))
    #expect(isRefused(Country.read("Syldavie"), saying: "pas reconnu"))
    #expect(isRefused(Country.read(""), saying: "Aucun"))
    #expect(isRefused(Country.read("XX"), saying: "pas reconnu"))
  }

  @Test func `a code has its French name, and is in the Union or not`() {
    #expect(Country.name("DE") == "Allemagne")
    #expect(Country.name("fr") == "France")
    #expect(Country.name("XX") == nil)
    #expect(Country.isEU("DE") && Country.isEU("fr") && Country.isEU("RE"))
    #expect(!Country.isEU("GB") && !Country.isEU("CH") && !Country.isEU("NC") && !Country.isEU(""))
  }
}

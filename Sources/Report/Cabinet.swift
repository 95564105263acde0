package import Basics

/// The firm that the person will call: its details, and what its free first call is.
///
/// What is not known stays nil and is shown as ``Cabinet/toFill``; nothing is ever invented.
package struct Cabinet: Hashable, Sendable {
  /// The free first call: what is promised, and what is not.
  package struct FirstCall: Hashable, Sendable {
    /// True when the firm says that it is free.
    package var isFree: Bool?
    package var minutes: Int?
    /// What the call is for: "analyser votre situation et …".
    package var scope: String?
    /// Telephone, video, at the office.
    package var channel: String?
    /// What the call does not include.
    package var notIncluded: String?

    package init(
      isFree: Bool? = nil, minutes: Int? = nil, scope: String? = nil, channel: String? = nil,
      notIncluded: String? = nil
    ) {
      self.isFree = isFree
      self.minutes = minutes
      self.scope = scope
      self.channel = channel
      self.notIncluded = notIncluded
    }
  }

  /// Who recovers amicably for others, when it is not the firm: a letter may be written in their name, and must
  /// then say who they are.
  package struct Collector: Hashable, Sendable {
    package var name: String?
    /// One line or several.
    package var address: String?

    package init(name: String? = nil, address: String? = nil) {
      self.name = name
      self.address = address
    }
  }

  package var name: String?
  package var lawyer: String?
  /// The lawyer's place in the firm: "fondateur".
  package var lawyerRole: String?
  /// The bar of which the lawyer is a member: "barreau de Paris".
  package var bar: String?
  package var telephone: String?
  package var email: String?
  /// One line or several.
  package var address: String?
  /// An `https://` address where the call is booked.
  package var bookingLink: String?
  /// As a person wrote them; what a program can count with is ``hours``.
  package var openingHours: String?
  /// When the firm is closed, in the order of the file.
  package var closures: [ClosedPeriod]
  package var firstCall: FirstCall
  package var collector: Collector

  package init(
    name: String? = nil, lawyer: String? = nil, lawyerRole: String? = nil, bar: String? = nil,
    telephone: String? = nil, email: String? = nil, address: String? = nil, bookingLink: String? = nil,
    openingHours: String? = nil, closures: [ClosedPeriod] = [], firstCall: FirstCall = FirstCall(),
    collector: Collector = Collector()
  ) {
    self.name = name
    self.lawyer = lawyer
    self.lawyerRole = lawyerRole
    self.bar = bar
    self.telephone = telephone
    self.email = email
    self.address = address
    self.bookingLink = bookingLink
    self.openingHours = openingHours
    self.closures = closures
    self.firstCall = firstCall
    self.collector = collector
  }

  /// What the firm publishes about itself in its article on debt recovery (28 January 2025), and no more:
  /// neither telephone nor length is said there.
  package static let `default` = Cabinet(
    name: "Benchetrit Avocats", lawyer: "Arthur Benchetrit", lawyerRole: "fondateur",
    firstCall: FirstCall(
      isFree: true,
      scope: "analyser votre situation et définir ensemble les premières étapes adaptées à vos besoins"))

  /// Shown in the place of a detail that nobody has given.
  package static let toFill = "à confirmer avec le cabinet"
}

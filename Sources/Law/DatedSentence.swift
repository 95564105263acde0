package import Basics

/// A French sentence whose figures of law are named, never typed; it is said as of a day.
///
///     let rule: DatedSentence = "répondre dans les \(.reponseMandataire)"
///     rule.text(on: day)  // répondre dans les 30 jours
///
/// Only a figure that has its dates, its article and its source can be put into the sentence: a changed row
/// changes the sentence, and a reader can be led from the one to the other.
package struct DatedSentence: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case words(String)
    /// The value on the day of reading.
    case figure(ParameterID)
    /// Every value with its dates: for a figure that the date of an act decides, whatever the day of reading.
    case history(ParameterID)
    /// The length of a period of limitation.
    case period(LimitationPeriodID)
  }

  package let parts: [Part]

  /// The sentence with the figures in force on `day`.
  package func text(on day: Day) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .figure(let id): Parameters.value(id, on: day).said(on: day)
      case .history(let id):
        Parameters.all.filter { $0.id == id }.map(\.withDates).joined(separator: ", ")
      case .period(let id): LimitationPeriods.period(id).duration
      }
    }.joined()
  }

  /// The figures of the sentence, once each, in the order of the sentence.
  package var figures: [ParameterID] {
    parts.reduce(into: []) { found, part in
      switch part {
      case .figure(let id), .history(let id): if !found.contains(id) { found.append(id) }
      case .words, .period: break
      }
    }
  }

  /// The periods of limitation of the sentence, once each.
  package var periods: [LimitationPeriodID] {
    parts.reduce(into: []) { found, part in
      if case .period(let id) = part, !found.contains(id) { found.append(id) }
    }
  }
}

extension DatedSentence: ExpressibleByStringInterpolation {
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      parts.reserveCapacity(2 * interpolationCount + 1)
    }

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.words(literal)) }
    }

    package mutating func appendInterpolation(_ id: ParameterID) { parts.append(.figure(id)) }
    package mutating func appendInterpolation(history id: ParameterID) { parts.append(.history(id)) }
    package mutating func appendInterpolation(period id: LimitationPeriodID) { parts.append(.period(id)) }
  }

  package init(stringInterpolation: StringInterpolation) {
    parts = stringInterpolation.parts
  }

  package init(stringLiteral value: String) {
    parts = value.isEmpty ? [] : [.words(value)]
  }
}

extension LegalParameter {
  /// `depuis le 01/09/2026`, `jusqu’au 31/08/2026`, `du … au …`; empty when the row has no date.
  package var inForce: String {
    switch (from, to) {
    case (nil, nil): ""
    case (let from?, nil): "depuis le " + FrenchFormat.day(from)
    case (nil, let to?): "jusqu’au " + FrenchFormat.day(to)
    case (let from?, let to?): "du " + FrenchFormat.day(from) + " au " + FrenchFormat.day(to)
    }
  }

  /// The value, with its dates when the row does not hold on `day` and stands in for one that is not known.
  fileprivate func said(on day: Day) -> String {
    holds(on: day) ? formatted : withDates
  }

  fileprivate var withDates: String { inForce.isEmpty ? formatted : formatted + " " + inForce }
}

package import Basics

/// What the person said is owed before the invoices were noted: « 3 factures, 12 480 € ».
///
/// It answers no question: the list of invoices is compared with it, and every difference is said.
package struct DebtAnnouncement: Hashable, Sendable {
  /// How many invoices; nil when only a sum was said.
  package let count: Int?
  /// Their sum; nil when only a number was said.
  package let total: Money?

  package init(count: Int?, total: Money?) {
    self.count = count
    self.total = total
  }

  /// Nil for another kind of act, and for one that says neither a number nor a sum.
  package init?(_ act: Act) {
    let words = act.value.split(separator: " ")
    guard act.kind == .announced, words.count == 2 else { return nil }
    func value<Value>(_ word: Substring, _ read: (Substring) -> Value?) -> Value?? {
      word == "-" ? .some(nil) : read(word).map { .some($0) }
    }
    guard let count = value(words[0], { Int($0) }), let total = value(words[1], { Money(canonical: $0) }),
      count.map({ $0 >= 0 }) ?? true
    else { return nil }
    self.init(count: count, total: total)
  }

  /// The act that keeps it, with the words as typed.
  package func act(words: String) -> Act {
    Act(
      .announced, value: (count.map { String($0) } ?? "-") + " " + (total?.canonical ?? "-"), note: words)
  }
}

extension Interview {
  /// The last announcement of what is owed; nil when there is none, or when the last one takes it back by saying
  /// neither a number nor a sum.
  package var announcedDebt: DebtAnnouncement? {
    guard let last = acts.lazy.compactMap(DebtAnnouncement.init).last, last.count != nil || last.total != nil
    else { return nil }
    return last
  }
}

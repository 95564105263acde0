/// From what the calendar says to a day: the missing year or month, and a weekday that agrees or not.
extension DateReader {
  func settle(_ date: CalendarDate, weekday: Day.Weekday?) -> Reading<Day> {
    switch date {
    case .refused(let reason):
      return .refused(reason)
    case .full(let day):
      guard let weekday, weekday != day.weekday else { return .value(day) }
      return .ambiguous(contradicted(day, by: weekday))
    case .dayAndMonth(let day, let month):
      return settle(day: day, month: month, weekday: weekday)
    case .dayOnly(let day):
      return settle(dayOnly: day, weekday: weekday)
    case .several(let dates):
      var candidates: [Day] = []
      var reason = FrenchDate.unreadable
      for date in dates {
        switch settle(date, weekday: weekday) {
        case .value(let day): candidates.append(day)
        case .ambiguous(let days): candidates += days
        case .refused(let why): reason = why
        }
      }
      return .among(candidates, otherwise: reason)
    }
  }

  /// The date as written, the nearest day of that weekday, and the same date in a neighbouring year when its
  /// weekday agrees: one of the three was meant.
  private func contradicted(_ day: Day, by weekday: Day.Weekday) -> [Day] {
    var shift = (weekday.rawValue - day.weekday.rawValue + 7) % 7
    if shift > 3 { shift -= 7 }
    var candidates = [day, day.adding(days: shift)]
    let (year, month, dayOfMonth) = day.components
    for other in [year - 1, year + 1] {
      if let same = Day(other, month, dayOfMonth), same.weekday == weekday { candidates.append(same) }
    }
    return candidates
  }

  /// A due date lies after the invoice's date, whether it has passed or not: without a year, it is the first
  /// one from there on. Any other date is counted from today.
  private var anchor: Day { issued ?? today }
  private var tense: FrenchDate.Direction { issued == nil ? direction : .future }

  /// The year is missing: the tense settles it, unless a weekday says otherwise.
  private func settle(day: Int, month: Int, weekday: Day.Weekday?) -> Reading<Day> {
    // Leap days are at most eight years apart.
    let years = (anchor.year - 8)...(anchor.year + 8)
    let occurrences = years.compactMap { Day($0, month, day) }
    let past = occurrences.last { $0 <= anchor }
    let future = occurrences.first { $0 >= anchor }
    guard let weekday else { return settle(past: past, future: future) }
    let agreeingPast = past.flatMap { $0.weekday == weekday ? $0 : nil }
    let agreeingFuture = future.flatMap { $0.weekday == weekday ? $0 : nil }
    switch (agreeingPast, agreeingFuture) {
    case (let past?, let future?):
      return settle(past: past, future: future)
    case (let past?, nil):
      return tense == .future ? .among([past, future].compactMap(\.self), otherwise: "") : .value(past)
    case (nil, let future?):
      return tense == .past ? .among([future, past].compactMap(\.self), otherwise: "") : .value(future)
    case (nil, nil):
      let written = tense == .future ? future : past
      let agreeing =
        tense == .future
        ? occurrences.first { $0 >= anchor && $0.weekday == weekday }
        : occurrences.last { $0 <= anchor && $0.weekday == weekday }
      let nearest = written.map { contradicted($0, by: weekday) } ?? []
      return .among([agreeing].compactMap(\.self) + nearest, otherwise: FrenchDate.unreadable)
    }
  }

  private func settle(past: Day?, future: Day?) -> Reading<Day> {
    let wanted: [Day?]
    switch tense {
    case .past: wanted = [past]
    case .future: wanted = [future]
    case .either:
      let pastIsNearer =
        (past?.days(until: anchor) ?? .max) <= (future.map { anchor.days(until: $0) } ?? .max)
      wanted = pastIsNearer ? [past, future] : [future, past]
    }
    return .among(wanted.compactMap(\.self), otherwise: FrenchDate.unreadable)
  }

  /// The month is missing too: both neighbours are offered; a weekday settles it when only one of the two
  /// nearest months agrees.
  private func settle(dayOnly day: Int, weekday: Day.Weekday?) -> Reading<Day> {
    func occurrences(_ direction: Int) -> [Day] {
      (0...24).compactMap { step in
        let (year, month, _) = anchor.startOfMonth.adding(months: direction * step).components
        guard let candidate = Day(year, month, day) else { return nil }
        return direction < 0
          ? (candidate <= anchor ? candidate : nil) : (candidate >= anchor ? candidate : nil)
      }
    }
    let past = occurrences(-1)
    let future = occurrences(1)
    guard let weekday else {
      let ordered = tense == .future ? [future.first, past.first] : [past.first, future.first]
      return .among(ordered.compactMap(\.self), otherwise: FrenchDate.unreadable)
    }
    let agreeingPast = past.first { $0.weekday == weekday }
    let agreeingFuture = future.first { $0.weekday == weekday }
    let (wanted, other) =
      tense == .future ? (agreeingFuture, agreeingPast) : (agreeingPast, agreeingFuture)
    func isNear(_ day: Day?) -> Bool { day.map { abs(anchor.days(until: $0)) <= 45 } ?? false }
    if let wanted, isNear(wanted), tense != .either || !isNear(other) { return .value(wanted) }
    let ordered = isNear(other) ? [other, wanted] : [wanted, other]
    return .among(ordered.compactMap(\.self), otherwise: FrenchDate.unreadable)
  }
}

extension Reading {
  /// The same reading of another value.
  package func map<Other>(_ transform: (Value) -> Other) -> Reading<Other> {
    switch self {
    case .value(let value): .value(transform(value))
    case .ambiguous(let values): .ambiguous(values.map(transform))
    case .refused(let reason): .refused(reason)
    }
  }
}

extension Reading where Value: Equatable {
  /// A value when the candidates agree, a question when they differ; duplicates are dropped, order kept.
  static func among(_ candidates: [Value], otherwise reason: String) -> Reading {
    var distinct: [Value] = []
    for candidate in candidates where !distinct.contains(candidate) { distinct.append(candidate) }
    guard let first = distinct.first else { return .refused(reason) }
    return distinct.count == 1 ? .value(first) : .ambiguous(distinct)
  }
}

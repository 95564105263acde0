/// What was understood of a text that a person typed.
package enum Reading<Value: Sendable>: Sendable {
  case value(Value)
  /// Two readings or more, best first: the person is asked, nothing is guessed.
  case ambiguous([Value])
  /// Not readable: why, as a French sentence for the person (no example in it; the question gives one).
  case refused(String)
}

extension Reading: Equatable where Value: Equatable {}

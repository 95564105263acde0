/// Rows of levels in which every combination of `strength` columns takes every combination of values: a Bush
/// construction over a prime, the same rows on every machine.
///
/// Row (a, b, c) holds, in column x, the value at x of the polynomial a + b x + c x² over the prime, and the
/// last coefficient in one more column. Two (three) different columns fix a polynomial of degree one (two), so
/// each pair (triple) of values appears exactly once; a column with fewer levels takes the remainder. A level of
/// a column that the prime does not reach has rows of its own: every combination, one weaker, of the others.
struct CoveringArray {
  let strength: Int
  let prime: Int
  /// How many levels each column has; above `prime` in one column at most.
  let levels: [Int]

  var count: Int { power(strength) + beyond.count * power(strength - 1) }

  private func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { rows, _ in rows * prime } }

  /// The levels that the prime does not reach.
  private var beyond: [(column: Int, level: Int)] {
    levels.enumerated().flatMap { column, levels in
      (min(prime, levels)..<levels).map { (column, $0) }
    }
  }

  func row(_ index: Int) -> [Int] {
    let own = index - power(strength)
    guard own >= 0 else { return reached(index) }
    let (column, level) = beyond[own / power(strength - 1)]
    let weaker = CoveringArray(strength: strength - 1, prime: prime, levels: levels)
    var row = weaker.reached(own % power(strength - 1))
    row[column] = level
    return row
  }

  private func reached(_ index: Int) -> [Int] {
    var coefficients: [Int] = []
    var rest = index
    for _ in 0..<strength {
      coefficients.append(rest % prime)
      rest /= prime
    }
    return levels.enumerated().map { column, all in
      let levels = min(all, prime)
      guard column < prime else { return coefficients[strength - 1] % levels }
      return coefficients.reversed().reduce(0) { ($0 * column + $1) % prime } % levels
    }
  }
}

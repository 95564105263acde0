/// Rows of levels in which every combination of `strength` columns takes every combination of values: a Bush
/// construction over a prime, the same rows on every machine.
///
/// Row (a, b, c) holds, in column x, the value at x of the polynomial a + b x + c x² over the prime, and the
/// last coefficient in one more column. Two (three) different columns fix a polynomial of degree one (two), so
/// each pair (triple) of values appears exactly once; a column with fewer levels takes the remainder.
struct CoveringArray {
  let strength: Int
  let prime: Int
  /// How many levels each column has, `prime` at most.
  let levels: [Int]

  var count: Int { (0..<strength).reduce(1) { rows, _ in rows * prime } }

  func row(_ index: Int) -> [Int] {
    var coefficients: [Int] = []
    var rest = index
    for _ in 0..<strength {
      coefficients.append(rest % prime)
      rest /= prime
    }
    return levels.enumerated().map { column, levels in
      guard column < prime else { return coefficients[strength - 1] % levels }
      return coefficients.reversed().reduce(0) { ($0 * column + $1) % prime } % levels
    }
  }
}

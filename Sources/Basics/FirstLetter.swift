extension String {
  /// With a capital first, as a sentence begins.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

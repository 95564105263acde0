import Report
import Testing

@Suite struct GoldenTests {
  @Test(arguments: Sample.all, [80, 40])
  func `the long report reads as it was approved`(sample: Sample, width: Int) throws {
    try Golden.check(sample.terminal(sample.document, width: width), "\(sample.name)-\(width).txt")
  }

  @Test(arguments: Sample.all, [80, 40])
  func `the summary reads as it was approved`(sample: Sample, width: Int) throws {
    try Golden.check(sample.terminal(sample.summary, width: width), "\(sample.name)-resume-\(width).txt")
  }

  @Test(arguments: Sample.all)
  func `the Markdown is as it was approved`(sample: Sample) throws {
    try Golden.check(sample.markdown, "\(sample.name).md")
  }

  @Test(arguments: Sample.all)
  func `the page is as it was approved`(sample: Sample) throws {
    try Golden.check(sample.html, "\(sample.name).html")
  }

  @Test(arguments: Sample.all)
  func `the JSON is as it was approved`(sample: Sample) throws {
    try Golden.check(sample.json, "\(sample.name).json")
  }
}

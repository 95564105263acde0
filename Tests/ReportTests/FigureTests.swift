import Basics
import Foundation
import Report
import Testing

/// The three forms come from the same values: what one says, the others say.
@Suite struct FigureTests {
  /// Amounts (`4 160,00`) and days (`23/11/2026`) of a text.
  private func figures(_ text: String) throws -> (amounts: Set<String>, days: Set<String>) {
    let amount = try Regex(#"\d{1,3}(?:\#u{202F}\d{3})*,\d{2}(?!\d|\#u{A0}%)"#)
    let day = try Regex(#"\d{2}/\d{2}/\d{4}"#)
    return (
      Set(text.matches(of: amount).map { String(text[$0.range]) }),
      Set(text.matches(of: day).map { String(text[$0.range]) })
    )
  }

  @Test(arguments: Sample.all, [80, 40])
  func `every amount and day shown in the terminal is in the Markdown and in the JSON`(
    sample: Sample, width: Int
  ) throws {
    for document in [sample.document, sample.summary] {
      let shown = try figures(sample.terminal(document, width: width))
      let markdown = try figures(sample.markdown)
      #expect(shown.amounts.isSubset(of: markdown.amounts))
      #expect(shown.days.isSubset(of: markdown.days))
      for amount in shown.amounts {
        let cents = amount.filter(\.isNumber)
        let trimmed = String(Int(cents) ?? -1)
        #expect(
          sample.json.contains(": \(trimmed),") || sample.json.contains(": \(trimmed)\n")
            || sample.json.contains(amount), "\(amount)")
      }
      for text in shown.days {
        let parts = text.split(separator: "/")
        let iso = "\(parts[2])-\(parts[1])-\(parts[0])"
        #expect(sample.json.contains("\"\(iso)\"") || sample.json.contains(text), "\(text)")
      }
    }
  }

  @Test func `the figures of the sample are really there`() throws {
    let shown = try figures(Sample.garnier.terminal(Sample.garnier.document, width: 80))
    #expect(shown.amounts.contains("13\u{202F}087,57"))
    #expect(shown.amounts.contains("12\u{202F}480,00"))
    #expect(shown.days.contains("30/05/2031"))
    #expect(Sample.garnier.json.contains("\"total\": 1308757"))
  }

  @Test(arguments: Sample.all)
  func `each form gives the same bytes twice`(sample: Sample) {
    #expect(sample.json == sample.json)
    #expect(sample.markdown == sample.markdown)
  }
}

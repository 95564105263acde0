import Foundation
import Report
import Testing

/// The JSON obeys docs/bilan.schema.json, and docs/schema-bilan.md names every key of it.
@Suite struct SchemaTests {
  private static func file(_ name: String) throws -> Data {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try Data(contentsOf: root.appendingPathComponent("docs/" + name))
  }

  private static func schema() throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: file("bilan.schema.json")) as? [String: Any])
  }

  @Test(arguments: Sample.all)
  func `the JSON has exactly the documented keys and types`(sample: Sample) throws {
    let value = try JSONSerialization.jsonObject(with: Data(sample.json.utf8))
    let schema = try Self.schema()
    #expect(SchemaCheck(root: schema).faults(value, schema, at: "$") == [])
  }

  @Test func `the check itself sees an unknown key, a missing one and a wrong type`() throws {
    let schema = try Self.schema()
    let check = SchemaCheck(root: schema)
    var value = try #require(
      JSONSerialization.jsonObject(with: Data(Sample.garnier.json.utf8)) as? [String: Any])
    value["inconnue"] = 1
    value["le"] = "23/11/2026"
    value["reference"] = 7
    value.removeValue(forKey: "sources")
    #expect(check.faults(value, schema, at: "$").count == 4)
  }

  @Test func `every key is explained in the document`() throws {
    let text = try #require(String(data: Self.file("schema-bilan.md"), encoding: .utf8))
    for key in SchemaCheck.keys(try Self.schema()) { #expect(text.contains("`\(key)`"), "\(key)") }
  }

  @Test func `the names written on the JSON side are those of the values`() throws {
    #expect(Sample.garnier.json.contains("\"schema\": \"\(JSONRenderer.schema)\""))
    #expect(
      Sample.hostile.json.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x202E) }
    )
  }
}

/// The part of JSON Schema 2020-12 that the schema uses.
private struct SchemaCheck {
  let root: [String: Any]

  func faults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return [path + " $ref"]
      }
      return faults(value, target, at: path)
    }
    if let options = schema["anyOf"] as? [[String: Any]] {
      let all = options.map { faults(value, $0, at: path) }
      return all.contains([]) ? [] : all.min { $0.count < $1.count } ?? []
    }
    if let constant = schema["const"] as? String {
      return value as? String == constant ? [] : [path + " const"]
    }
    if let names = schema["enum"] as? [String] {
      return (value as? String).map(names.contains) == true ? [] : [path + " enum"]
    }
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
    guard types.isEmpty || types.contains(Self.type(value)) else {
      return ["\(path) type \(Self.type(value))"]
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String {
      return text.range(of: pattern, options: .regularExpression) == nil ? [path + " pattern"] : []
    }
    if let items = schema["items"] as? [String: Any], let values = value as? [Any] {
      return values.enumerated().flatMap { faults($1, items, at: "\(path)[\($0)]") }
    }
    guard let properties = schema["properties"] as? [String: [String: Any]],
      let object = value as? [String: Any]
    else { return [] }
    let required = schema["required"] as? [String] ?? []
    return required.filter { object[$0] == nil }.map { path + "." + $0 + " manque" }
      + object.keys.sorted().flatMap { key -> [String] in
        guard let inner = properties[key], let value = object[key] else {
          return [path + "." + key + " en trop"]
        }
        return faults(value, inner, at: path + "." + key)
      }
  }

  static func keys(_ schema: Any) -> Set<String> {
    var found: Set<String> = []
    if let object = schema as? [String: Any] {
      if let properties = object["properties"] as? [String: Any] { found.formUnion(properties.keys) }
      for value in object.values { found.formUnion(keys(value)) }
    } else if let list = schema as? [Any] {
      for value in list { found.formUnion(keys(value)) }
    }
    return found
  }

  private static func type(_ value: Any) -> String {
    switch value {
    case is NSNull: "null"
    case is String: "string"
    case is [Any]: "array"
    case is [String: Any]: "object"
    // A boolean is an NSNumber too, of type "char".
    case let number as NSNumber: String(cString: number.objCType) == "c" ? "boolean" : "integer"
    default: "?"
    }
  }
}

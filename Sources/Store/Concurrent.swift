import Dispatch
import Foundation
import Synchronization

/// The same work on many values, on every processor.
package enum Concurrent {
  /// Fewer values than this are not worth another thread.
  private static let worthSharing = 32

  /// What `body` gives of 0, 1, 2…, in that order.
  package static func map<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    guard count >= worthSharing else { return (0..<count).map(body) }
    let parts = max(1, ProcessInfo.processInfo.activeProcessorCount) * 4
    let length = (count + parts - 1) / parts
    let slices = Mutex<[[Value]]>(Array(repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let range = min(count, part * length)..<min(count, (part + 1) * length)
      let values = range.map(body)
      slices.withLock { $0[part] = values }
    }
    return slices.withLock { Array($0.joined()) }
  }
}

import CTerminal
import Glibc

/// Writes to a descriptor, whole or with the reason why not.
struct Writer: Sendable {
  let descriptor: Int32

  /// Writes all of `text` after what libedit holds back in C stdio.
  ///
  /// Throws: the errno of the failure; EINTR when SIGHUP or SIGTERM came while the other side took nothing.
  func write(_ text: String) throws(ConsoleFailure) {
    cterminal_flush()
    var text = text
    let failure = text.withUTF8 { bytes -> Int32 in
      var sent = 0
      while sent < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
        if count >= 0 {
          sent += count
        } else if errno == EAGAIN {
          // A descriptor that someone made non-blocking: wait for room.
          var poller = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&poller, 1, -1)
          if cterminal_is_ending() != 0 { return EINTR }
        } else if errno != EINTR || cterminal_is_ending() != 0 {
          return errno
        }
      }
      return 0
    }
    if failure != 0 { throw ConsoleFailure(errno: failure) }
  }
}

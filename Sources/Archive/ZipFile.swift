package import Basics
import CMinizip
import Glibc

/// A .zip in the making, through zlib's minizip. The same files in the same order give the same bytes.
package final class ZipFile {
  private let handle: zipFile
  private let date: tm_zip
  private var isOpen = true

  package enum Failure: Error, Hashable, Sendable {
    /// The system refused a write.
    case system(Int32)
    /// The library refused; its code.
    case library(Int32)
  }

  /// - Parameters:
  ///   - path: a file that exists; what it holds is replaced.
  ///   - day: the date that each file in it bears.
  package init(writing path: String, dated day: Day) throws(Failure) {
    guard let handle = zipOpen64(path, APPEND_STATUS_CREATE) else { throw .system(errno) }
    self.handle = handle
    date = tm_zip(
      tm_sec: 0, tm_min: 0, tm_hour: 0, tm_mday: UInt32(day.dayOfMonth), tm_mon: UInt32(day.month - 1),
      tm_year: UInt32(max(1980, min(2099, day.year))))
  }

  /// Adds one file.
  ///
  /// - Parameters:
  ///   - name: in the archive, in UTF-8.
  ///   - isCompressed: compressing it again gains nothing.
  package func add(_ name: String, _ bytes: [UInt8], isCompressed: Bool) throws(Failure) {
    var info = zip_fileinfo()
    info.tmz_date = date
    // An ordinary file, for its owner alone, on systems that know of it.
    info.external_fa = 0o100600 << 16
    try check(
      zipOpenNewFileInZip4_64(
        handle, name, &info, nil, 0, nil, 0, nil, isCompressed ? 0 : Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0,
        -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nil, 0, Self.madeBy, Self.namesAreUTF8, 0))
    let written = bytes.withUnsafeBytes { zipWriteInFileInZip(handle, $0.baseAddress, UInt32($0.count)) }
    try check(written)
    try check(zipCloseFileInZip(handle))
  }

  /// Ends the archive; nothing is in it before.
  package func close() throws(Failure) {
    isOpen = false
    let status = zipClose(handle, nil)
    guard status == ZIP_OK else { throw status == ZIP_ERRNO ? .system(errno) : .library(status) }
  }

  deinit {
    if isOpen { zipClose(handle, nil) }
  }

  private func check(_ status: Int32) throws(Failure) {
    guard status == ZIP_OK else { throw status == ZIP_ERRNO ? .system(errno) : .library(status) }
  }

  /// Unix, version 2.0 of the format.
  private static let madeBy: UInt = 3 << 8 | 20
  /// Bit 11 of the flags (APPNOTE, 4.4.4).
  private static let namesAreUTF8: UInt = 1 << 11
}

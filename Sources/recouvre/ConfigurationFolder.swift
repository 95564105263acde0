import Glibc
import Store

/// The folder of the firm's settings.
enum ConfigurationFolder {
  /// Creates the folders above `path` that do not exist, for their owner alone.
  static func create(for path: String) throws {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      if mkdir(folder, 0o700) != 0, errno != EEXIST {
        throw Failure(
          ExitStatus.cannotCreate, "Impossible de créer \(folder) : \(SystemError.text(errno)).")
      }
    }
  }
}

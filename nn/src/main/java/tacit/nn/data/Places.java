// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Folders in which data sets lie.
///
/// @param given the user's own folder, the only one looked into if there is one: it holds the files
///   themselves or a folder with the set's name
/// @param installed where a system's packages put data sets, one folder a set
/// @param cache where downloads go, one folder a set
public record Places(Optional<Path> given, Path installed, Path cache) {
  /// What Debian's `dataset-fashion-mnist` installs into.
  private static final Path DEBIAN = Path.of("/usr/share/datasets");

  /// This machine's: the cache is the folder named in the environment variable `TACIT_DATA`, else
  /// `~/.cache/tacit`.
  public static Places standard() {
    return of(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  static Places of(Map<String, String> environment, Path home) {
    String named = environment.getOrDefault("TACIT_DATA", "");
    Path cache = named.isBlank() ? home.resolve(".cache").resolve("tacit") : Path.of(named);
    return new Places(Optional.empty(), DEBIAN, cache);
  }

  /// These, with the user's own folder.
  public Places with(Path folder) {
    return new Places(Optional.of(folder), installed, cache);
  }

  /// Where a download of a set goes.
  Path home(DataSet set) {
    return given.orElse(cache).resolve(set.name());
  }
}

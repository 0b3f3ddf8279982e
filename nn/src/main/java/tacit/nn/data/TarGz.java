// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Files of a `.tar.gz` archive, read in place and never unpacked to the disk. The one door to
/// Commons Compress.
final class TarGz {
  /// Takes one file; `in` ends where the file ends.
  interface Visit {
    void file(String name, InputStream in) throws IOException;
  }

  private TarGz() {}

  /// Visits the wanted files, by name without folders, in the order of the archive.
  static void each(Path archive, Predicate<String> wanted, Visit visit) throws IOException {
    try (var tar = new TarArchiveInputStream(Gunzip.open(archive))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (entry.isFile() && wanted.test(name)) visit.file(name, tar);
        entry = tar.getNextEntry();
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tacit.nn.data.Fetched.Outcome;

/// Brings a set that this program draws into a folder, unless it is there and right.
record Making(DataSet set, Path folder, DownloadProgress progress) {
  List<Fetched> run() {
    try {
      Files.createDirectories(folder);
      try (var _ = FetchLock.of(folder, progress)) {
        var checks = set.files().stream().map(file -> FileCheck.in(folder, file)).toList();
        if (MadeFiles.inFolder(folder) && checks.stream().noneMatch(FileCheck::bad)) {
          return checks.stream().map(Fetched::alreadyThere).toList();
        }
        return make();
      }
    } catch (IOException e) {
      throw new DataUnavailable(
          "cannot make the folder %s (%s); name another in TACIT_DATA"
              .formatted(folder, e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataUnavailable("interrupted; fetch again", e);
    }
  }

  private List<Fetched> make() {
    var made = MadeSet.usual(set.name());
    progress.note("drawing %,d images".formatted(made.size()));
    var drawn = made.draw(Runtime.getRuntime().availableProcessors(), _ -> {});
    return new MadeFiles(folder)
        .write(made, drawn).stream().map(path -> new Fetched(path, Outcome.MADE)).toList();
  }
}

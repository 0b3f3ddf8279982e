// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import tacit.autodiff.io.AtomicFile;
import tacit.examples.Provenance;
import tacit.examples.report.Page;

/// A finished figure, and the files that keep it.
///
/// @param seconds how long its runs took, all together
/// @param time when it was made
public record FigureResult(
    Figure figure, Setting at, Provenance provenance, double seconds, Instant time, Table table) {
  /// Where the files of a figure lie.
  public record FilesOf(Path csv, Path json, Path html) {
    static FilesOf in(Path out, String id) {
      return new FilesOf(
          out.resolve(id + ".csv"), out.resolve(id + ".json"), out.resolve(id + ".html"));
    }
  }

  public Verdict verdict() {
    return figure.verdict(table);
  }

  /// Writes all three, each whole or not at all.
  public FilesOf write(Path out) {
    var files = FilesOf.in(out, figure.id());
    try {
      Path folder = Files.createDirectories(files.csv().getParent());
      Cells.clear(folder, files.csv().getFileName().toString().replaceFirst("csv$", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write(files.csv(), table.csv());
    write(files.html(), Page.of(FigurePage.of(this), "Tacit " + provenance.tacit()));
    write(files.json(), FigureDocument.of(this).text());
    return files;
  }

  private static void write(Path file, String text) {
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tacit.autodiff.io.AtomicFile;
import tacit.examples.Provenance;
import tacit.examples.report.Page;
import tacit.examples.sweep.score.Confounds;
import tacit.examples.sweep.score.Models;
import tacit.examples.sweep.score.Scores;
import tacit.examples.sweep.score.Scoring;
import tacit.examples.sweep.score.Summary;

/// A finished study, and the files that keep it.
///
/// @param testSamples on which each test accuracy was measured
/// @param seconds how long the runs took, all together, whenever that was
/// @param time when it was made
public record StudyResult(
    Study study,
    Models models,
    Scores scores,
    int testSamples,
    Provenance provenance,
    double seconds,
    Instant time) {
  /// Where the files of a study lie.
  public record FilesOf(Path csv, Path json, Path html) {}

  public Scoring scoring() {
    return Scoring.usual(testSamples);
  }

  public Confounds confounds() {
    return Confounds.of(models, testSamples);
  }

  /// By `Ψ`.
  public List<Summary> strongestFirst() {
    return scores.summaries().stream()
        .sorted(Comparator.comparingDouble(Summary::psi).reversed())
        .toList();
  }

  /// Writes all three, each whole or not at all.
  public FilesOf write(Path out) {
    String name = study.name();
    return new FilesOf(
        write(out.resolve(name + ".csv"), models.table().csv()),
        write(out.resolve(name + ".json"), StudyDocument.of(this).text()),
        write(
            out.resolve(name + ".html"),
            Page.of(StudyPage.of(this), "Tacit " + provenance.tacit())));
  }

  private static Path write(Path file, String text) {
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    return file;
  }
}

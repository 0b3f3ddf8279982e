// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.chunks;

import java.io.Serializable;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.examples.CloneProbe;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.CloneRows;
import tacit.examples.figure.mitosis.Lesson;
import tacit.examples.figure.mitosis.Trained;
import tacit.examples.figure.mitosis.Training;
import tacit.measures.redundancy.CloneSettings;
import tacit.nn.train.Listener;

/// A network of one width learns with one weight decay; a row for each size of chunks of its last
/// hidden layer.
///
/// @param images the first of the training set
record ChunkRun(
    String data, int images, int width, double weightDecay, int epochs, Draws draws, long seed)
    implements Run {
  private static final long serialVersionUID = 1;

  /// How many chunks of each size are averaged.
  ///
  /// @param errors for errors
  /// @param fits for reconstructions
  record Draws(int errors, int fits) implements Serializable {
    private static final long serialVersionUID = 1;
    static final Draws FEW = new Draws(40, 5), ALL = new Draws(100, 40);
  }

  @Override
  public Table rows() {
    var lesson = Lesson.of(data, images, Lesson.COMPONENTS);
    var training = Training.of(weightDecay).withEpochs(epochs);
    var trained = Trained.of(lesson, width, training, seed, Listener.none());
    var report =
        CloneProbe.report(
            trained.network(),
            lesson.train(),
            lesson.test(),
            CloneSettings.DEFAULT.withDraws(draws.errors(), draws.fits()),
            new Seed(seed).child("chunks"));
    return CloneRows.with(
        CloneRows.under("width", "weight_decay", "seed"),
        List.of(width, weightDecay, seed),
        report);
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.dynamics;

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

/// A network while it learns: a row for each size of chunks after some of the epochs, always of the
/// same chunks.
///
/// @param sizes of chunks, the width of the layer last
/// @param looks epochs done when it is measured
/// @param draws of chunks for errors
/// @param fits of them for reconstructions
record DynamicsRun(
    String data,
    int images,
    List<Integer> sizes,
    double weightDecay,
    int epochs,
    List<Integer> looks,
    int draws,
    int fits,
    long seed)
    implements Run {
  private static final long serialVersionUID = 1;

  @Override
  public Table rows() {
    var lesson = Lesson.of(data, images, Lesson.COMPONENTS);
    var training = Training.of(weightDecay).withEpochs(epochs);
    int width = sizes.getLast();
    var trainer = Trained.trainer(lesson, width, training, seed);
    var settings =
        CloneSettings.DEFAULT
            .withSizes(sizes.stream().mapToInt(w -> w).toArray())
            .withDraws(draws, fits);
    var probe =
        new CloneProbe(
            trainer::evaluator,
            lesson.train(),
            lesson.test(),
            settings,
            new Seed(seed).child("chunks"));
    trainer.run(probe.after(looks::contains));
    Table rows = CloneRows.under("width", "weight_decay", "seed", "epoch");
    for (var look : probe.looks()) {
      var axes = List.of(width, weightDecay, seed, look.epoch());
      rows = CloneRows.with(rows, axes, look.report());
    }
    return rows;
  }
}

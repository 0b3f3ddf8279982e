// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.List;
import tacit.autodiff.Seed;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.nn.train.Diverged;

/// One model of a sweep: it is trained, then measured, and gives one row,
///
/// ```text
/// the axes, seed, epochs, reached, train_accuracy, train_loss, test_accuracy, the measures
/// ```
///
/// The examples are drawn from the stream `data` of the seed, and are the same for all its models.
/// A model whose training diverges, or whose answers are beyond numbers at its end, has the word
/// `diverged` in place of every number that it could be compared by.
///
/// @param axes by which the models of the sweep differ
public record ModelRun(Task task, Model model, List<Axis> axes, Measuring measuring, long seed)
    implements Run {
  private static final long serialVersionUID = 1;

  public ModelRun {
    axes = List.copyOf(axes);
  }

  @Override
  public Table rows() {
    var root = new Seed(seed);
    var lesson = task.draw(root.child("data"));
    var columns = new ModelColumns(axes, measuring);
    try {
      var trained = TrainedModel.of(model, lesson, root);
      if (!trained.answersInNumbers()) return columns.diverged(model, seed, trained.epochs());
      return new ModelRow(trained, measuring, root.child("measures")).table(axes, seed);
    } catch (Diverged e) {
      long steps = Math.ceilDiv(lesson.train().size(), model.training().batch());
      return columns.diverged(model, seed, (e.step() - 1) / steps);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train.reduction;

import java.util.Arrays;
import java.util.stream.IntStream;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.nn.loss.Loss;
import tacit.nn.train.Batch;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Samples;
import tacit.nn.train.Trainer;

/// When the training on all data may end: at inference every margin is above 0 and the mean loss is
/// below a level. The level matters, as margins and norms both grow with time.
///
/// @param lossBelow the level; infinite for separation alone
/// @param margin above 0 where the class is right
public record SeparationCriterion(double lossBelow, Difficulty margin) {
  /// Whether a network meets it.
  public boolean met(Evaluator at, Loss loss, Samples data) {
    Tensor outputs = at.outputs(data);
    int[] all = IntStream.range(0, data.size()).toArray();
    Batch batch = data.batch(outputs.dtype(), all);
    double mean = loss.mean(Var.constant(outputs, at.engine().on()), batch.targets()).item();
    double[] margins = margin.of(outputs, batch.targets().labelsFor("separation").classes());
    return mean < lossBelow && Arrays.stream(margins).allMatch(m -> m > 0);
  }

  /// Ends a training of these data after the first epoch at which it is met.
  public Listener stopping(Trainer trainer, Loss loss, Samples data) {
    return new Listener() {
      private boolean met;

      @Override
      public void epoch(EpochReport report, Progress progress) {
        met = met(trainer.evaluator(progress), loss, data);
      }

      @Override
      public boolean wantsStop() {
        return met;
      }
    };
  }
}

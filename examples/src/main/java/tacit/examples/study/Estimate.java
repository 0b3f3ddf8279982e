// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import java.util.Comparator;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.io.BadFile;
import tacit.examples.sweep.Axis;
import tacit.examples.sweep.Lesson;
import tacit.examples.sweep.Model;
import tacit.examples.sweep.ModelRun;
import tacit.examples.sweep.TrainedModel;
import tacit.nn.train.Diverged;

/// What a study will cost, known before it starts.
///
/// @param steps of all trainings, at most
/// @param operations floating-point additions and multiplications of all trainings, at most
/// @param testSamples on which each test accuracy is measured
/// @param middle the run of middle cost, by which [#seconds] is measured
public record Estimate(
    int models, long steps, double operations, int testSamples, Priced middle, Lesson lesson) {
  private static final double ENOUGH_SECONDS = 0.3, LONG_SECONDS = 5;

  /// A run and its cost, found fit to start.
  record Priced(ModelRun run, Cost cost) {
    static Priced of(String file, ModelRun run, Lesson lesson) {
      try {
        var _ = new TrainedModel.Training(run.model(), lesson, new Seed(run.seed()));
      } catch (IllegalArgumentException e) {
        throw BadFile.of(file, "axes", String.valueOf(e.getMessage()));
      }
      int d = lesson.train().told().inputShape().count();
      int outputs = lesson.classes() == 2 ? 1 : lesson.classes();
      return new Priced(run, Cost.of(run, lesson.train().size(), d, outputs));
    }
  }

  /// Counts, and finds every model fit to be trained.
  ///
  /// @param file that the study is from, for the refusal of a model that is not
  public static Estimate of(String file, Study study) {
    var lesson = study.task().draw(new Seed(study.seeds().getFirst()).child("data"));
    List<Priced> all = study.runs().stream().map(run -> Priced.of(file, run, lesson)).toList();
    var total = all.stream().map(Priced::cost).reduce(Cost.none(), Cost::plus);
    var byCost =
        all.stream().sorted(Comparator.comparingDouble(run -> run.cost().operations())).toList();
    return new Estimate(
        total.models(),
        total.steps(),
        total.operations(),
        lesson.test().size(),
        byCost.get(byCost.size() / 2),
        lesson);
  }

  /// How long the runs take one after the other, if they train as fast as the one of middle cost
  /// and are measured as fast. A first short run warms the JVM up; then the model is trained for
  /// more and more epochs, until that can be timed.
  public double seconds() {
    int all = middle.run().model().training().epochs();
    double cold = rows(), epoch = 0;
    for (int epochs = 1; ; epochs *= 2) {
      double seconds = training(epochs);
      epoch = seconds / epochs;
      if (seconds >= ENOUGH_SECONDS || epochs >= all) break;
    }
    double measuring = Math.max(0, (cold < LONG_SECONDS ? rows() : cold) - epoch);
    return models * measuring + epoch * all * operations / middle.cost().operations();
  }

  /// One that diverges is as short in the sweep.
  private double training(int epochs) {
    long start = System.nanoTime();
    try {
      var _ = TrainedModel.of(of(epochs), lesson, new Seed(middle.run().seed()));
      return since(start);
    } catch (Diverged _) {
      return since(start);
    }
  }

  /// Of one epoch and all measures, if its answers can be measured.
  private double rows() {
    long start = System.nanoTime();
    var run = middle.run();
    try {
      var _ = new ModelRun(run.task(), of(1), run.axes(), run.measuring(), run.seed()).rows();
      return since(start);
    } catch (ArithmeticException tooWild) {
      return since(start);
    }
  }

  private Model of(int epochs) {
    return middle.run().model().with(Axis.MOST_EPOCHS, Integer.toString(epochs));
  }

  private static double since(long start) {
    return (System.nanoTime() - start) * 1e-9;
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.Arrays;
import java.util.stream.Stream;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.Backend;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Score;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// A model of a sweep after its training, on one thread.
///
/// @param start parameters before the first step
/// @param end the trained network, in inference mode
/// @param epochs done
/// @param reached whether the loss fell below the limit; where there is none, all epochs are the
///   end that was meant
public record TrainedModel(
    Model model, Lesson lesson, Params<Tensor> start, Evaluator end, int epochs, boolean reached) {
  /// Trains from the streams `start` and `training` of the seed. Models of one seed and batch size
  /// see the examples in the same order, and draw the start values of a layer from the stream of
  /// its place among all layers, those of dropout counted.
  public static TrainedModel of(Model model, Lesson lesson, Seed seed) {
    return new Training(model, lesson, seed).run(Listener.none());
  }

  /// A training that can be watched.
  public static final class Training {
    private final Model model;
    private final Lesson lesson;
    private final Network network;
    private final Params<Tensor> start;
    private final Trainer trainer;

    public Training(Model model, Lesson lesson, Seed seed) {
      this.model = model;
      this.lesson = lesson;
      var told = lesson.toldTrain();
      network = model.network().network(told.inputShape(), lesson.classes());
      start = model.network().values(network, seed.child("start"));
      var loss = model.network().head().loss();
      var recipe =
          model.training().recipe(loss, told.inputShape(), told.size(), seed.child("training"));
      trainer = new Trainer(Backend.engine(1), network, recipe, told);
    }

    /// The network before the first step.
    public Evaluator before() {
      return at(trainer.from(start, network.initialState()));
    }

    /// The network of a progress, in inference mode.
    public Evaluator at(Progress progress) {
      return trainer.evaluator(progress);
    }

    public TrainedModel run(Listener listener) {
      var ended = trainer.run(trainer.from(start, network.initialState()), listener);
      boolean free = model.training().lossBelow() == 0;
      return new TrainedModel(
          model,
          lesson,
          start,
          at(ended.progress()),
          ended.progress().epoch(),
          free || ended.reason() == Stop.Reason.LOSS);
    }
  }

  /// Whether every output is finite, for all training and test examples.
  boolean answersInNumbers() {
    return Stream.of(lesson.toldTrain(), lesson.toldTest())
        .map(end::outputs)
        .flatMapToDouble(outputs -> Arrays.stream(outputs.toDoubles()))
        .allMatch(Double::isFinite);
  }

  public Score trainScore() {
    return end.score(model.network().head().loss(), lesson.toldTrain());
  }

  public Score testScore() {
    return end.score(model.network().head().loss(), lesson.toldTest());
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio.Reference;
import tacit.measures.intraclass.NeuronSubclassSelectivity;
import tacit.nn.train.Evaluator;
import tacit.nn.train.Listener;
import tacit.nn.train.Progress;

/// `c₁` and `c₃` of the training set after epochs of one's choice, from one pass over the data
/// each, with no activation kept.
public final class EpochTracker implements Listener {
  /// After so many epochs, 0 before the first step.
  public record Seen(
      int epoch, NeuronSubclassSelectivity selectivity, NeuronIntraclassVarianceRatio ratio) {}

  private final TrainedModel.Training training;
  private final Lesson lesson;
  private final IntPredicate wanted;
  private final List<Seen> seen = new ArrayList<>();

  /// @param wanted numbers of epochs done
  public EpochTracker(TrainedModel.Training training, Lesson lesson, IntPredicate wanted) {
    this.training = training;
    this.lesson = lesson;
    this.wanted = wanted;
    if (wanted.test(0)) look(0, training.before());
  }

  @Override
  public void epoch(EpochReport report, Progress at) {
    if (wanted.test(at.epoch())) look(at.epoch(), training.at(at));
  }

  private void look(int epoch, Evaluator network) {
    var pre = PreActivations.of(network, lesson.toldTrain());
    var train = lesson.train();
    var bySubclass = pre.moments(train.subclasses(), lesson.hierarchy().subclassCount());
    var byClass = pre.moments(train.superclasses(), lesson.classes());
    seen.add(
        new Seen(
            epoch,
            NeuronSubclassSelectivity.of(bySubclass, lesson.hierarchy()),
            NeuronIntraclassVarianceRatio.of(byClass, Reference.ALL)));
  }

  /// In the order of the epochs.
  public List<Seen> seen() {
    return List.copyOf(seen);
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.function.DoubleSupplier;
import tacit.autodiff.Seed;
import tacit.examples.figure.Table;
import tacit.measures.complexity.Complexity;
import tacit.measures.complexity.Perturbation;
import tacit.measures.intraclass.ActivationRecord;
import tacit.measures.intraclass.BlackBoxSubclassInterpolation;
import tacit.measures.intraclass.LayerDistanceSpread;
import tacit.measures.intraclass.LayerSubclassSilhouette;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio;
import tacit.measures.intraclass.NeuronSubclassSelectivity;

/// All that is measured of a trained model, under the names of columns. Every measure is larger
/// where the model is predicted to generalize better; one without a number is a word.
final class ModelRow {
  static final String UNDEFINED = "undefined";

  private final SequencedMap<String, Object> entries = new LinkedHashMap<>();
  private final TrainedModel model;
  private final Measuring measuring;
  private final Seed seed;

  ModelRow(TrainedModel model, Measuring measuring, Seed seed) {
    this.model = model;
    this.measuring = measuring;
    this.seed = seed;
  }

  Table table(List<Axis> axes, long number) {
    for (Axis axis : axes) entries.put(axis.column(), axis.of(model.model()));
    entries.put("seed", number);
    entries.put("epochs", model.epochs());
    entries.put("reached", model.reached() ? 1 : 0);
    var train = model.trainScore();
    double trainAccuracy = train.accuracy().orElseThrow();
    entries.put("train_accuracy", trainAccuracy);
    entries.put("train_loss", train.loss());
    entries.put("test_accuracy", model.testScore().accuracy().orElseThrow());
    var answers = new Answers(model);
    intraclass(answers);
    baselines(new Baselines(model, answers, trainAccuracy));
    return Table.of(entries.keySet().toArray(String[]::new)).row(entries.values().toArray());
  }

  private void intraclass(Answers answers) {
    var train = model.lesson().train();
    var hierarchy = model.lesson().hierarchy();
    if (measuring.interpolation()) {
      put(
          "c0",
          () ->
              BlackBoxSubclassInterpolation.of(
                      answers::probabilities,
                      train.inputs(),
                      train.subclasses(),
                      hierarchy,
                      seed.child("interpolation").generator())
                  .value());
    }
    var pre = PreActivations.of(model.end(), model.lesson().toldTrain()).all();
    var c1 = NeuronSubclassSelectivity.of(pre, train.subclasses(), hierarchy);
    var c3 = NeuronIntraclassVarianceRatio.of(pre, train.superclasses(), model.lesson().classes());
    for (int k : measuring.k()) put("c1_k" + k, () -> c1.value(k));
    put("c2", () -> LayerSubclassSilhouette.of(pre.relu(), train.subclasses(), hierarchy).value(1));
    for (int k : measuring.k()) put("c3_k" + k, () -> c3.value(k));
    entries.put("c4", spread(pre));
  }

  /// Undefined where every neuron is dead.
  private Object spread(ActivationRecord pre) {
    try {
      var labels = model.lesson().train().superclasses();
      return LayerDistanceSpread.of(pre, labels, model.lesson().classes()).value(1);
    } catch (IllegalArgumentException allDead) {
      return UNDEFINED;
    }
  }

  private void baselines(Baselines baselines) {
    var random = baselines.random(measuring.random(), seed.child("sharpness"));
    var worst = baselines.worstCase(measuring.worstCase(), seed.child("worst case"));
    var trained = baselines.trained(sizes(random, worst));
    for (Complexity each : measuring.complexities())
      put(ModelColumns.of(each), () -> each.score(trained));
    if (measuring.random().wanted()) entries.put("sharpness_random", entry(random));
    if (measuring.worstCase().wanted()) entries.put("sharpness_worst_case", entry(worst));
  }

  private static Map<Perturbation, Double> sizes(OptionalDouble random, OptionalDouble worst) {
    Map<Perturbation, Double> sizes = new LinkedHashMap<>();
    if (random.isPresent()) sizes.put(Perturbation.NOISE_BY_MAGNITUDE, random.getAsDouble());
    if (worst.isPresent()) sizes.put(Perturbation.WORST_CASE_BY_MAGNITUDE, worst.getAsDouble());
    return sizes;
  }

  private static Object entry(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : UNDEFINED;
  }

  private void put(String column, DoubleSupplier value) {
    try {
      double number = value.getAsDouble();
      entries.put(column, Double.isFinite(number) ? number : UNDEFINED);
    } catch (ArithmeticException beyondNumbers) {
      entries.put(column, UNDEFINED);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.measures.complexity.Perturbation;
import tacit.measures.complexity.RandomSharpness;
import tacit.measures.complexity.Tolerated;
import tacit.measures.complexity.Trained;
import tacit.measures.complexity.WorstCaseSharpness;
import tacit.nn.Affine;
import tacit.nn.Params;
import tacit.nn.Serial;
import tacit.nn.homogeneous.BatchNormFold;

/// What a trained model is to measures of norms, margins and flatness: its folded weights, those
/// that it started from, and the perturbations that it tolerates.
final class Baselines {
  private static final double NOISE_BRACKET = 2, BOX_BRACKET = 0.25;
  private static final int CLIMB_BATCH = 128;

  private final TrainedModel model;
  private final Answers answers;
  private final double trainAccuracy;

  Baselines(TrainedModel model, Answers answers, double trainAccuracy) {
    this.model = model;
    this.answers = answers;
    this.trainAccuracy = trainAccuracy;
  }

  /// The network as measures of norms take it.
  Trained trained(Map<Perturbation, Double> sizes) {
    var network = model.end().network();
    var end = BatchNormFold.of(network, model.end().params(), model.end().statistics());
    var start = BatchNormFold.of(network, model.start(), network.initialState());
    double margin = Trained.margin(answers.margins());
    int samples = model.lesson().train().size();
    return Trained.of(weights(end), weights(start), margin, samples)
        .withBiases(biases(end))
        .tolerating(new Tolerated(sizes));
  }

  /// `(out, in)`, layer after layer.
  private static List<Tensor> weights(BatchNormFold folded) {
    return layers(folded).stream().map(layer -> transposed(layer.get("W"))).toList();
  }

  private static List<Tensor> biases(BatchNormFold folded) {
    List<Tensor> biases = new ArrayList<>();
    for (Params<Tensor> layer : layers(folded)) {
      int out = layer.get("W").shape().size(1);
      biases.add(layer.has("b") ? layer.get("b") : Tensor.of(Shape.of(out), new double[out]));
    }
    return biases;
  }

  private static List<Params<Tensor>> layers(BatchNormFold folded) {
    List<Params<Tensor>> layers = new ArrayList<>();
    var all = ((Serial) folded.network().layer()).layers();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Affine) layers.add(folded.params().at("" + i));
    }
    return layers;
  }

  private static Tensor transposed(Tensor w) {
    int d = w.shape().size(0), m = w.shape().size(1);
    double[] from = w.toDoubles(), to = new double[d * m];
    for (int i = 0; i < d; i++) for (int j = 0; j < m; j++) to[j * d + i] = from[i * m + j];
    return Tensor.of(Shape.of(m, d), to);
  }

  /// `σ′`; nothing where the training accuracy leaves no room for the search.
  OptionalDouble random(Sharpness by, Seed seed) {
    if (!possible(by)) return OptionalDouble.empty();
    var search = by.search(NOISE_BRACKET, trainAccuracy);
    var sharpness = new RandomSharpness(Perturbation.NOISE_BY_MAGNITUDE, by.draws(), search);
    RandomGenerator noise = seed.child("noise").generator();
    RandomGenerator drawn = seed.child("examples").generator();
    var weights = model.end().params().values();
    return OptionalDouble.of(
        sharpness
            .of(weights, w -> answers.accuracy(w, answers.drawn(by.share(), drawn)), noise)
            .size());
  }

  /// `α′`; each step climbs the loss of 128 drawn examples.
  OptionalDouble worstCase(Sharpness by, Seed seed) {
    if (!possible(by)) return OptionalDouble.empty();
    var search = by.search(BOX_BRACKET, trainAccuracy);
    var sharpness = new WorstCaseSharpness(Perturbation.WORST_CASE_BY_MAGNITUDE, search);
    RandomGenerator climbed = seed.child("climbed").generator();
    RandomGenerator drawn = seed.child("examples").generator();
    return OptionalDouble.of(
        sharpness
            .of(
                model.end().params().values(),
                w -> answers.gradient(w, answers.drawn(CLIMB_BATCH, climbed)),
                w -> answers.accuracy(w, answers.drawn(by.share(), drawn)))
            .size());
  }

  private boolean possible(Sharpness by) {
    double floor = by.floor(trainAccuracy);
    return by.wanted() && floor > 0 && floor < 1;
  }
}

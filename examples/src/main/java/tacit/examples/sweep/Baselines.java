// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.measures.complexity.Perturbation;
import tacit.measures.complexity.RandomSharpness;
import tacit.measures.complexity.Tolerated;
import tacit.measures.complexity.Trained;
import tacit.measures.complexity.WorstCaseSharpness;
import tacit.nn.Affine;
import tacit.nn.EffectiveWeights;
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
    return Trained.of(outFirst(layers(end)), outFirst(layers(start)), margin, samples)
        .withBiases(layers(end).stream().map(EffectiveWeights::bias).toList())
        .tolerating(new Tolerated(sizes));
  }

  private static List<Tensor> outFirst(List<EffectiveWeights> layers) {
    return layers.stream().map(EffectiveWeights::outFirst).toList();
  }

  private static List<EffectiveWeights> layers(BatchNormFold folded) {
    List<EffectiveWeights> layers = new ArrayList<>();
    var all = ((Serial) folded.network().layer()).layers();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Affine affine) {
        layers.add(EffectiveWeights.of(affine, folded.params().at("" + i)));
      }
    }
    return layers;
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

// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.intraclass;

import java.util.Optional;
import java.util.OptionalInt;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Parameter;
import tacit.measures.intraclass.Across;

/// Choices that several of the measures leave to their user.
final class Choices {
  private static final String ONE_OR_MORE = "a whole number of 1 or more";
  private static final int USUAL_NEURONS = 30, USUAL_NEURONS_A_LAYER = 5;

  /// Of single neurons; the tables of the paper have 30, its code the largest alone.
  static final Parameter<Long> NEURONS =
      Parameter.whole(
          "k",
          "neurons",
          "how many neurons of largest value are averaged, of all layers together",
          ONE_OR_MORE,
          USUAL_NEURONS,
          Choices::counts);

  /// As in the paper's figures of single layers.
  static final Parameter<Long> NEURONS_A_LAYER =
      Parameter.whole(
          "layer-k",
          "neurons",
          "the same for the numbers of single layers",
          ONE_OR_MORE,
          USUAL_NEURONS_A_LAYER,
          Choices::counts);

  /// Of whole layers; the tables of the paper have 1 for VGG and 5 for residual networks.
  static final Parameter<Long> LAYERS =
      Parameter.whole(
          "k",
          "layers",
          "how many layers of largest value are averaged; 5 for residual networks",
          ONE_OR_MORE,
          1,
          Choices::counts);

  static final Parameter<Across> ACROSS =
      Parameter.word("across", "how the numbers of subclasses become one", Across.MEDIAN);

  static final Parameter<Double> EPSILON =
      Parameter.real(
          "epsilon",
          "",
          "what keeps a denominator from 0",
          "a number of 0 or more",
          Optional.of(1e-7),
          x -> x >= 0);

  /// The text of the paper has 75, its code a number by the width of the layer.
  static final Parameter<Long> PERCENTILE =
      Parameter.whole(
          "percentile",
          "percent",
          "below which a standardized neuron counts as silent; without one, by the width d of the layer, max(0, min(75, round(100 - 1000/d)))",
          "a whole number from 0 to 99",
          Optional.empty(),
          q -> q >= 0 && q < 100);

  static final Parameter<Long> SHUFFLES =
      Parameter.whole(
          "shuffles",
          "",
          "times that the sublabels are dealt anew inside each class, to see what comes of chance",
          "a whole number of 0 or more",
          0,
          n -> n >= 0 && n <= Integer.MAX_VALUE);

  private Choices() {}

  private static boolean counts(long k) {
    return k >= 1 && k <= Integer.MAX_VALUE;
  }

  static int count(Parameter<Long> of, Arguments with) {
    return Math.toIntExact(with.get(of));
  }

  static OptionalInt percentile(Arguments with) {
    return with.find(PERCENTILE).stream().mapToInt(Math::toIntExact).findFirst();
  }
}

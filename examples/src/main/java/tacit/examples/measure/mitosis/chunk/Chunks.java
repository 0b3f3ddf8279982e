// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis.chunk;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.measure.Arguments;
import tacit.examples.measure.Finding;
import tacit.examples.measure.Parameter;
import tacit.measures.redundancy.ChunkScale;
import tacit.measures.redundancy.LinearReconstruction;
import tacit.measures.redundancy.NeuronChunks;
import tacit.measures.redundancy.ResidualCorrelation;

/// Which chunks are drawn, and the choices that the measures of chunks share.
///
/// @param sizes ascending, the whole layer last
/// @param draws of orders of all neurons; the first neurons of an order are its chunks
record Chunks(int width, Indices sizes, int draws, Seed seed) {
  private static final int USUAL_FITS = 40;
  static final Parameter<Long> DRAWS =
      draws("draws", "how many chunks of each size are drawn", 100);
  static final Parameter<Long> FITS = draws("draws", DRAWS.meaning(), USUAL_FITS);
  static final Parameter<Long> SIZE =
      Parameter.whole(
          "size",
          "neurons",
          "of chunks of how many the value is; without it, half of the layer, and there are all sizes W/2^i",
          "a whole number of 1 or more",
          Optional.empty(),
          w -> w >= 1 && w <= Integer.MAX_VALUE);
  static final Parameter<ChunkScale> SCALE =
      Parameter.word(
          "scale",
          "what the sum over a chunk of w of W neurons is multiplied by: nothing, or W/w",
          ChunkScale.TRAINED);
  static final Parameter<Double> RIDGE =
      notNegative("ridge", "penalty of the reconstruction", LinearReconstruction.RIDGE);
  static final Parameter<Double> EPSILON =
      notNegative(
          "epsilon", "what keeps a correlation's denominator from 0", ResidualCorrelation.EPSILON);

  static Parameter<Long> draws(String name, String meaning, int usual) {
    return Parameter.whole(
        name,
        "chunks",
        meaning,
        "a whole number of 1 or more",
        usual,
        n -> n >= 1 && n <= Integer.MAX_VALUE);
  }

  private static Parameter<Double> notNegative(String name, String meaning, double usual) {
    return Parameter.real(
        name, "", meaning, "a number of 0 or more", Optional.of(usual), x -> x >= 0);
  }

  static Chunks of(int width, Parameter<Long> draws, Arguments with) {
    return new Chunks(width, sizes(width, with), Math.toIntExact(with.get(draws)), seed(with));
  }

  /// Of every measure.
  static Seed seed(Arguments with) {
    return new Seed(base(with).nextLong());
  }

  /// What a clone report takes its seed from.
  static RandomGenerator base(Arguments with) {
    return new Seed(with.get(Parameter.SEED)).child("chunks").generator();
  }

  private static Indices sizes(int width, Arguments with) {
    var chosen = with.find(SIZE);
    if (chosen.isEmpty()) return Indices.of(NeuronChunks.halvingSizes(width));
    int size = Math.toIntExact(chosen.get());
    if (size > width) {
      throw new IllegalArgumentException(
          "size is %d, but the layer has %d neurons; give 1 to %d".formatted(size, width, width));
    }
    return size == width ? Indices.of(width) : Indices.of(size, width);
  }

  /// With more draws, if there are fewer.
  Chunks atLeast(int most) {
    return new Chunks(width, sizes, Math.max(draws, most), seed);
  }

  /// Which of the sizes the value is of: the chosen one, or half of the layer.
  int told() {
    return Math.max(0, sizes.size() - 2);
  }

  /// The same at each call.
  RandomGenerator generator() {
    return seed.generator();
  }

  /// The finding with the orders `(draws, W)`, whose first `w` neurons are the chunks of `w`.
  Finding told(Finding finding, String name) {
    double[][] orders =
        Arrays.stream(NeuronChunks.orders(generator(), width, draws))
            .map(order -> Arrays.stream(order).asDoubleStream().toArray())
            .toArray(double[][]::new);
    return finding.array(name + "_orders", Tensor.matrix(orders));
  }

  /// Sizes that reconstruct any layer on so few samples.
  Optional<String> tooMany(int n) {
    int[] many = Arrays.stream(sizes.toArray()).filter(w -> n <= w + 1).toArray();
    if (many.length == 0) return Optional.empty();
    return Optional.of(
        "%d neurons or more reconstruct any layer on %d samples; give more than %d samples"
            .formatted(many[0], n, width + 1));
  }
}

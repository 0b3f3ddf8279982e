// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.theory.ntk.SelfAttentionKernel.Scaling;
import tacit.theory.ntk.finite.Moments;

/// Attention with positions as a network of finite width, with drawn weights and derivatives by
/// autodiff: its mean kernels are those of the layer. At these widths the bias, of the order of
/// 1/width, is no larger than two standard errors.
class AttentionMonteCarloTest {
  private static final int TOKENS = 3, CHANNELS = 128, HEADS = 8, VALUES = 8, OUTPUTS = 32;
  private static final double DECAY = 0.6, SIGMA = 0.9;
  private static final PositionalEmbedding NEAR =
      PositionalEmbedding.sum(SIGMA * SIGMA).withDecay(1, d -> Math.pow(DECAY, d));
  private static final PositionalEmbedding BESIDE =
      PositionalEmbedding.concat(SIGMA * SIGMA, 1, 1).withDecay(1, d -> Math.pow(DECAY, d));

  static Stream<SelfAttentionKernel> layers() {
    var root = PositionalAttentionTest.attention(Scaling.SQUARE_ROOT);
    var linear = PositionalAttentionTest.attention(Scaling.LINEAR);
    return Stream.of(
        root.withPositions(NEAR),
        root.withPositions(NEAR.freeze()),
        root.withPositions(BESIDE.intoValues()),
        linear.withPositions(NEAR.intoValues()),
        linear.withPositions(BESIDE));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void drawn_networks_have_these_kernels_on_average(SelfAttentionKernel layer) {
    Seed seed = new Seed(7);
    Tensor x = alike(seed.generator());
    var drawn = Moments.none();
    int networks = layer.scaling() == Scaling.LINEAR ? 60 : 200;
    for (int i = 0; i < networks; i++) {
      drawn = drawn.and(new Drawn(layer, x, seed.child(i).generator()).kernels());
    }
    var limit = PixelPairs.through(x, layer).pair();
    double[] mean = drawn.mean().toDoubles(), error = drawn.standardError().toDoubles();
    for (int s = 0; s < TOKENS; s++) {
      for (int kind = 0; kind < 2; kind++) {
        double expected = (kind == 0 ? limit.k() : limit.theta())[0][s];
        assertThat(mean[2 * s + kind]).isCloseTo(expected, within(4 * error[2 * s + kind]));
      }
    }
  }

  /// Two samples with the correlation 0.8.
  private static Tensor alike(RandomGenerator random) {
    double[] x = Tensor.gaussian(random, 2, TOKENS, CHANNELS).toDoubles();
    int size = TOKENS * CHANNELS;
    for (int at = 0; at < size; at++) x[size + at] = 0.8 * x[at] + 0.6 * x[size + at];
    return Tensor.of(Shape.of(2, TOKENS, CHANNELS), x);
  }

  /// One network; all its weights are standard normal.
  private static final class Drawn {
    private final SelfAttentionKernel layer;
    private final PositionalEmbedding positions;
    private final boolean concat;
    private final Tensor x;
    private final RandomGenerator random;
    private final Kernels on = Cpu.kernels(1, Buffers.fresh());
    private final List<Var> weights = new ArrayList<>();
    private final List<Var[]> heads = new ArrayList<>();
    private final Var e;
    private final Var bias;

    Drawn(SelfAttentionKernel layer, Tensor x, RandomGenerator random) {
      this.layer = layer;
      this.x = x;
      this.random = random;
      positions = layer.positions().orElseThrow();
      concat = positions.wx() < 1;
      Tensor drawn = Tensor.gaussian(random, TOKENS, CHANNELS);
      e = positions.frozen() ? Var.constant(drawn, on) : weight(drawn);
      bias = weight(Tensor.gaussian(random, OUTPUTS));
      int scored = concat ? 2 * CHANNELS : CHANNELS;
      int keys = layer.scaling() == Scaling.LINEAR ? 64 : 8;
      for (int h = 0; h < HEADS; h++) {
        Var q = draw(scored, keys);
        Var k = layer.scaling() == Scaling.LINEAR ? q : draw(scored, keys);
        Var v = draw(positions.inValues() ? scored : CHANNELS, VALUES);
        heads.add(new Var[] {q, k, v, draw(VALUES, OUTPUTS)});
      }
    }

    private Var draw(int rows, int columns) {
      return weight(Tensor.gaussian(random, rows, columns));
    }

    private Var weight(Tensor value) {
      Var w = Var.of(value, on);
      weights.add(w);
      return w;
    }

    /// `K` and `Θ` of pixel 0 of the first sample and each pixel of the second.
    Tensor kernels() {
      Var one = outputs(0), two = outputs(1);
      List<Var> slopes = one.slice(0, 0, 1).slice(1, 0, 1).sum().grad(weights.toArray(Var[]::new));
      double[] all = new double[2 * TOKENS];
      for (int s = 0; s < TOKENS; s++) {
        for (int o = 0; o < OUTPUTS; o++) {
          all[2 * s] += one.value().get(0, o) * two.value().get(s, o) / OUTPUTS;
        }
        Var output = two.slice(0, s, s + 1).slice(1, 0, 1).sum();
        List<Var> others = output.grad(weights.toArray(Var[]::new));
        for (int w = 0; w < weights.size(); w++) {
          all[2 * s + 1] += slopes.get(w).times(others.get(w)).sum().item();
        }
      }
      return Tensor.vector(all);
    }

    private Var outputs(int sample) {
      double[] given = x.toDoubles();
      int size = TOKENS * CHANNELS;
      double[] own = java.util.Arrays.copyOfRange(given, sample * size, (sample + 1) * size);
      Var plain = Var.constant(Tensor.of(Shape.of(TOKENS, CHANNELS), own), on);
      Var place = e.like(chain()).matmul(e).times(SIGMA);
      Var scored = concat ? plain.concat(1, place) : plain.plus(place);
      Var valued = positions.inValues() ? scored : plain;
      Var sum = bias.spread(0, Shape.of(TOKENS)).times(layer.sigmaB());
      for (Var[] head : heads) {
        Var mixed = scores(scored, head).matmul(valued.matmul(head[2])).matmul(head[3]);
        double fanIn = (double) HEADS * VALUES * valued.shape().size(1);
        sum = sum.plus(mixed.times(layer.sigmaO() * layer.sigmaV() / Math.sqrt(fanIn)));
      }
      return sum;
    }

    private Var scores(Var scored, Var[] head) {
      int keys = head[0].shape().size(1), channels = scored.shape().size(1);
      boolean linear = layer.scaling() == Scaling.LINEAR;
      double scale = layer.sigmaQ() * layer.sigmaK() / channels;
      Var products = scored.matmul(head[0]).matmul(false, scored.matmul(head[1]), true);
      Var g = products.times(scale / (linear ? keys : Math.sqrt(keys)));
      return linear ? g.softmax() : g;
    }

    /// `L` with `(L Lᵀ)_{ij} = ρ^|i−j|`: each position is `ρ` times the one before and something
    /// new.
    private static Tensor chain() {
      double[][] l = new double[TOKENS][TOKENS];
      for (int i = 0; i < TOKENS; i++) {
        for (int j = 0; j <= i; j++) {
          l[i][j] = Math.pow(DECAY, i - j) * (j == 0 ? 1 : Math.sqrt(1 - DECAY * DECAY));
        }
      }
      return Tensor.matrix(l);
    }
  }
}

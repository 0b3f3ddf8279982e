// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class DisjointClonesTest {
  private static final DisjointClones PAIRS = a(Indices.of(0, 2), Indices.of(1, 3));

  private static DisjointClones a(Indices... chunks) {
    return DisjointClones.of(SetA.READOUT, SetA.X, SetA.Y, List.of(chunks), ChunkScale.TRAINED);
  }

  private static Indices labels(RandomGenerator random, int n, int classes) {
    return Indices.of(random.ints(n, 0, classes).toArray());
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void chunks_that_say_the_same_agree_in_all(Seed seed) {
    RandomGenerator random = seed.generator();
    Tensor logits = Tensor.gaussian(random, 50, 3);
    Indices y = labels(random, 50, 3);
    var clones = new DisjointClones(List.of(logits, logits, logits), y);
    assertThat(clones.agreement()).isEqualTo(1);
    assertThat(clones.errorCorrelation()).isCloseTo(1, within(4 * Math.ulp(1.0)));
    assertThat(clones.shared()).isCloseTo(1, within(4 * Math.ulp(1.0)));
    assertThat(clones.voteError()).isEqualTo(ChunkScore.of(logits, y).error());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void chunks_of_independent_content_share_nothing(Seed seed) {
    RandomGenerator random = seed.generator();
    int n = 20_000;
    var chunks = List.of(Tensor.gaussian(random, n, 2), Tensor.gaussian(random, n, 2));
    var clones = new DisjointClones(chunks, Indices.of(new int[n]));
    double standard = 1 / Math.sqrt(n); // of a correlation of n independent pairs
    assertThat(clones.errorCorrelation()).isCloseTo(0, within(5 * standard));
    assertThat(clones.shared()).isCloseTo(0, within(5 * standard));
    assertThat(clones.agreement()).isCloseTo(0.5, within(5 * standard / 2));
  }

  /// `ℓ = s + η` with variances 1 and 1/4.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void noise_of_their_own_takes_its_share(Seed seed) {
    RandomGenerator random = seed.generator();
    int n = 20_000;
    double[][] u = new double[n][1], v = new double[n][1];
    for (int i = 0; i < n; i++) {
      double s = random.nextGaussian();
      u[i][0] = s + random.nextGaussian() / 2;
      v[i][0] = s + random.nextGaussian() / 2;
    }
    var clones =
        new DisjointClones(
            List.of(Tensor.matrix(u), Tensor.matrix(v)),
            Indices.of(IntStream.range(0, n).map(_ -> 1).toArray()));
    double rho = 1 / 1.25;
    double standard = (1 - rho * rho) / Math.sqrt(n); // of a correlation of Gaussians
    assertThat(clones.shared()).isCloseTo(rho, within(5 * standard));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void chunks_that_make_up_the_layer_make_up_its_variance(Seed seed) {
    RandomGenerator random = seed.generator();
    var readout = new ChunkReadout(Tensor.gaussian(random, 3, 12), Tensor.gaussian(random, 3));
    Tensor x = Tensor.gaussian(random, 40, 12);
    Indices y = labels(random, 40, 3);
    var chunks = NeuronChunks.partition(random, 12, 3);
    var clones = DisjointClones.of(readout, x, y, chunks, ChunkScale.TRAINED);
    Indices all = Indices.of(IntStream.range(0, 12).toArray());
    Tensor whole = readout.logits(x, all, ChunkScale.TRAINED);
    double variance = new DisjointClones(List.of(whole, whole), y).logitCovariance().get(0, 1);
    double sum = 0;
    for (double each : clones.logitCovariance().toDoubles()) sum += each;
    // 16 sums of 40 products, of the size of the variance
    assertThat(sum).isCloseTo(variance, within(16 * 40 * Math.ulp(variance)));
  }

  // Golden, from NumPy

  @Test
  void golden_numbers_of_two_chunks() {
    assertThat(PAIRS.answers(0).toArray()).containsExactly(0, 0, 0, 0, 0, 0, 1, 0);
    assertThat(PAIRS.answers(1).toArray()).containsExactly(1, 2, 2, 1, 2, 1, 1, 2);
    assertThat(PAIRS.errors()).containsExactly(.5, .5);
    assertThat(PAIRS.errorCorrelation()).isCloseTo(-.5, SetA.DIGITS);
    assertThat(PAIRS.agreement()).isEqualTo(.125);
    assertThat(PAIRS.voteError()).isEqualTo(.5);
    assertThat(PAIRS.shared()).isCloseTo(0.04051137306989868, SetA.DIGITS);
    double[] gamma = PAIRS.logitCovariance().toDoubles();
    assertThat(gamma[0]).isCloseTo(0.17309524, within(1e-8)); // NumPy printed 8 digits
    assertThat(gamma[1]).isEqualTo(gamma[2]).isCloseTo(0.0072619, within(1e-8));
    assertThat(gamma[3]).isCloseTo(0.18541667, within(1e-8));
  }

  @Test
  void the_lowest_class_wins_an_even_vote() {
    var single = a(Indices.of(0), Indices.of(1), Indices.of(2), Indices.of(3));
    assertThat(single.voteError()).isEqualTo(.5);
  }

  @Test
  void one_output_votes_by_sign_and_an_even_vote_is_wrong() {
    Tensor up = Tensor.matrix(new double[][] {{2}, {1}}),
        down = Tensor.matrix(new double[][] {{-3}, {5}});
    var clones = new DisjointClones(List.of(up, down), Indices.of(1, 1));
    assertThat(clones.answers(1).toArray()).containsExactly(-1, 1);
    assertThat(clones.voteError()).isEqualTo(.5);
    assertThat(clones.errorCorrelation()).isNaN(); // the first never errs
  }

  // Messages

  @Test
  void chunks_that_cannot_be_compared_are_refused() {
    assertThatThrownBy(() -> a(Indices.of(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("disjoint clones: 1 to compare; give 2 or more chunks");
    assertThatThrownBy(() -> a(Indices.of(0, 1), Indices.of(1, 2)))
        .hasMessage("disjoint clones: two chunks have neuron 1; give each neuron to one");
    var one = List.of(Tensor.matrix(new double[][] {{1}}), Tensor.matrix(new double[][] {{1}}));
    assertThatThrownBy(() -> new DisjointClones(one, Indices.of(1)))
        .hasMessage("disjoint clones: 1 examples; give 2 or more");
    assertThatThrownBy(() -> new DisjointClones(PAIRS.logits(), Indices.of(0, 1)))
        .hasMessage("disjoint clones: 8 examples but 2 labels; give one label an example");
    var unequal = List.of(Tensor.identity(2), Tensor.identity(3));
    assertThatThrownBy(() -> new DisjointClones(unequal, Indices.of(0, 1)))
        .hasMessage(
            "disjoint clones: axis n is 2 in chunk 0 (n, k) = (2, 2) but 3 in chunk 1 (n, k) ="
                + " (3, 3)");
  }
}

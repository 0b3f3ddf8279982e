// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class NeighborhoodOverlapTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void it_is_symmetric_and_scales_and_shifts_change_nothing(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 40, 3), y = Tensor.gaussian(random, 40, 2);
    double overlap = NeighborhoodOverlap.of(x, y, 5, Eight.ON).value();
    assertThat(NeighborhoodOverlap.of(y, x, 5, Eight.ON).value())
        .isEqualTo(overlap)
        .isBetween(0.0, 1.0);
    assertThat(NeighborhoodOverlap.of(Eight.affine(x, -4, 8), y, 5, Eight.ON).value())
        .isEqualTo(overlap);
    assertThat(NeighborhoodOverlap.of(x, Eight.affine(x, 2, 0), 5, Eight.ON).value()).isOne();
    assertThat(NeighborhoodOverlap.of(x, y, 39, Eight.ON).value()).isOne();
    assertThat(NeighborhoodOverlap.of(x, y, Eight.ON).k()).isEqualTo(30);
  }

  /// The mean of 300 overlaps of unrelated neighborhoods; each is hypergeometric with a deviation
  /// below `√(share/k)`, and 4 standard errors of independent ones are left.
  @Test
  void unrelated_representations_overlap_by_the_share_of_neighbors() {
    var random = new Seed(4).generator();
    Tensor x = Tensor.gaussian(random, 300, 3), y = Tensor.gaussian(random, 300, 3);
    double share = 10 / 299.0, standardError = Math.sqrt(share / 10 / 300);
    assertThat(NeighborhoodOverlap.of(x, y, 10, Eight.ON).value())
        .isCloseTo(share, within(4 * standardError));
  }

  @Test
  void of_equally_distant_examples_the_first_is_nearer_and_the_tie_is_counted() {
    Tensor line = Tensor.matrix(new double[][] {{0}, {1}, {2}, {4}});
    Indices labels = Indices.of(0, 1, 1, 1);
    var one =
        NeighborhoodOverlap.ofLabels(line, labels, 1, Eight.ON); // 1 has 0 and 2 at distance 1
    assertThat(one.tied()).isOne();
    assertThat(one.value()).isEqualTo(.5); // 0 no, 1 no by the tie, 2 yes, 3 yes
    assertThat(NeighborhoodOverlap.ofLabels(line, labels, 3, Eight.ON).tied()).isZero();
  }

  // Golden

  @Test
  void golden() {
    double[] plane = {0.6, 0.7, 0.766666666667}, labels = {0.7, 0.65, 0.566666666667};
    for (int k = 1; k <= 3; k++) {
      var overlap = NeighborhoodOverlap.of(Eight.P, Eight.Q, k, Eight.ON);
      assertThat(overlap.value()).isCloseTo(plane[k - 1], Eight.DIGITS);
      assertThat(NeighborhoodOverlap.ofLabels(Eight.P, Eight.LABELS, k, Eight.ON).value())
          .isCloseTo(labels[k - 1], Eight.DIGITS);
    }
  }

  // Agreement

  private static List<Integer> sorted(Tensor x, int i) {
    double[][] rows = Eight.array(x);
    return IntStream.range(0, rows.length)
        .filter(j -> j != i)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> square(rows[i], rows[j])))
        .toList();
  }

  private static double square(double[] u, double[] v) {
    double sum = 0;
    for (int k = 0; k < u.length; k++) sum += (u[k] - v[k]) * (u[k] - v[k]);
    return sum;
  }

  /// On a grid, where distances are whole and many are equal.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void sorting_all_others_gives_the_same_numbers(Seed seed) {
    var random = seed.generator();
    double[][] a = new double[15][2], b = new double[15][3];
    for (double[] row : a) for (int j = 0; j < 2; j++) row[j] = random.nextInt(5);
    for (double[] row : b) for (int j = 0; j < 3; j++) row[j] = random.nextInt(5);
    Tensor x = Tensor.matrix(a), y = Tensor.matrix(b);
    int common = 0;
    double imbalance = 0;
    for (int i = 0; i < 15; i++) {
      var inX = sorted(x, i);
      var inY = sorted(y, i);
      var set = new HashSet<>(inX.subList(0, 4));
      set.retainAll(inY.subList(0, 4));
      common += set.size();
      imbalance += (inY.indexOf(inX.getFirst()) + 1) * 2 / 225.0;
    }
    assertThat(NeighborhoodOverlap.of(x, y, 4, Eight.ON).value())
        .isCloseTo(common / 60.0, within(Math.ulp(1.0)));
    assertThat(InformationImbalance.of(x, y, Eight.ON).xToY())
        .isCloseTo(imbalance, within(30 * Math.ulp(2.0))); // fifteen sums and products
  }

  // Messages

  @Test
  void bad_counts_are_refused() {
    refused(0, "k is 0 with 10 examples; give 1 to 9 neighbors");
    refused(10, "k is 10 with 10 examples; give 1 to 9 neighbors");
    assertThatThrownBy(() -> NeighborhoodOverlap.of(Eight.P, Eight.Q, Eight.ON))
        .hasMessage("neighborhood overlap: k is 30 with 10 examples; give 1 to 9 neighbors");
    assertThatThrownBy(() -> NeighborhoodOverlap.ofLabels(Eight.P, Eight.LABELS, Eight.ON))
        .hasMessage("neighborhood overlap: k is 30 with 10 examples; give 1 to 9 neighbors");
  }

  private static void refused(int k, String message) {
    assertThatThrownBy(() -> NeighborhoodOverlap.of(Eight.P, Eight.Q, k, Eight.ON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("neighborhood overlap: " + message);
  }

  @Test
  void bad_operands_are_refused() {
    assertThatThrownBy(() -> NeighborhoodOverlap.of(Eight.X, Eight.P, 1, Eight.ON))
        .hasMessage(
            "neighborhood overlap: axis n is 8 in x (n, d) = (8, 3) but 10 in y (n, e) = (10, 2)");
    assertThatThrownBy(() -> NeighborhoodOverlap.ofLabels(Eight.X, Eight.LABELS, 1, Eight.ON))
        .hasMessage("neighborhood overlap: 8 examples but 10 labels; give one label an example");
  }
}

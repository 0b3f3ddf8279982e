// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class ActivationMomentsTest {
  /// Sums of a few dozen numbers of size 1.
  private static final Offset<Double> ROUNDING = within(1e-13);

  private static ActivationRecord rows(ActivationRecord p, int from, int to) {
    return ActivationRecord.of(
        IntStream.range(0, p.layerCount())
            .mapToObj(l -> Tensor.matrix(Arrays.copyOfRange(p.rows(l), from, to)))
            .toList());
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void variance_is_the_mean_of_variances_and_the_variance_of_means(Seed seed) {
    var m = ActivationMoments.of(Eight.drawn(seed.generator(), 31, 0), Eight.inTurn(31, 3), 3);
    for (int n = 0; n < m.neuronCount(); n++) {
      double sum = 0;
      for (int c = 0; c < 3; c++) {
        double share = m.group(c).count() / 31.0, off = m.group(c).mean(n) - m.all().mean(n);
        sum += share * (Math.pow(m.group(c).sigma(n), 2) + off * off);
      }
      assertThat(sum).isCloseTo(Math.pow(m.all().sigma(n), 2), ROUNDING);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_variance_of_a_class_of_two_subclasses_has_their_gap(Seed seed) {
    var m = ActivationMoments.of(Eight.drawn(seed.generator(), 20, 0), Eight.inTurn(20, 3), 3);
    Moments c = m.group(0), r = m.group(1), s = m.together(Indices.of(0, 1));
    double p = (double) c.count() / s.count();
    for (int n = 0; n < m.neuronCount(); n++) {
      double gap = c.mean(n) - r.mean(n);
      double sum = p * Math.pow(c.sigma(n), 2) + (1 - p) * Math.pow(r.sigma(n), 2);
      assertThat(sum + p * (1 - p) * gap * gap).isCloseTo(Math.pow(s.sigma(n), 2), ROUNDING);
    }
  }

  @Test
  void a_large_mean_costs_no_digits_of_the_variance() {
    // 1 apart at 10⁹, where squares are 10¹⁸ and doubles of that size are 128 apart
    Tensor far = Tensor.matrix(new double[][] {{1e9}, {1e9 + 1}, {1e9 + 2}});
    var m = ActivationMoments.of(ActivationRecord.of(far), Indices.of(0, 0, 0), 1);
    assertThat(m.all().sigma(0)).isCloseTo(Math.sqrt(2 / 3.0), within(1e-7));
  }

  @Test
  void dead_is_below_zero_on_every_sample() {
    var m = ActivationMoments.of(Eight.pre(), Eight.CLASSES, 2);
    assertThat(IntStream.range(0, 5).filter(m::dead)).containsExactly(2);
    var after = ActivationMoments.of(Eight.pre().relu(), Eight.CLASSES, 2);
    assertThat(IntStream.range(0, 5).filter(after::dead)).isEmpty();
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void batches_joined_are_the_whole(Seed seed) {
    var p = Eight.drawn(seed.generator(), 30, 1);
    Indices y = Eight.inTurn(30, 4);
    var whole = ActivationMoments.of(p, y, 4);
    // the first batch has no sample of group 3
    var first = ActivationMoments.of(rows(p, 0, 3), Indices.of(0, 1, 2), 4);
    var rest = Indices.of(Arrays.copyOfRange(y.toArray(), 3, 30));
    var joined = first.plus(ActivationMoments.of(rows(p, 3, 30), rest, 4));
    assertThat(joined.sampleCount()).isEqualTo(30);
    for (int g = 0; g < 4; g++) {
      for (int n = 0; n < whole.neuronCount(); n++) {
        assertThat(joined.group(g).mean(n)).isCloseTo(whole.group(g).mean(n), ROUNDING);
        assertThat(joined.group(g).sigma(n)).isCloseTo(whole.group(g).sigma(n), ROUNDING);
        assertThat(joined.dead(n)).isEqualTo(whole.dead(n));
      }
    }
  }

  // Messages

  private static void refused(Indices labels, int groups, String message) {
    assertThatThrownBy(() -> ActivationMoments.of(Eight.pre(), labels, groups))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("activation moments: " + message);
  }

  @Test
  void labels_that_do_not_fit_are_refused() {
    refused(Indices.of(0, 1), 2, "8 samples but 2 labels; give one label a sample");
    refused(Eight.SUBCLASSES, 2, "label 2 of sample 4 with 2 groups; labels count from 0");
    refused(Eight.SUBCLASSES, 0, "0 groups; give 1 or more");
  }

  @Test
  void batches_of_two_networks_are_refused() {
    var one = ActivationMoments.of(Eight.pre(), Eight.CLASSES, 2);
    var two = ActivationMoments.of(Eight.pre(), Eight.SUBCLASSES, 4);
    assertThatThrownBy(() -> one.plus(two))
        .hasMessage(
            "activation moments: layers of widths [3, 2] with 2 groups and of widths [3, 2] with"
                + " 4; join batches of one network");
  }
}

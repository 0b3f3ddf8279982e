// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class SegmentEndsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void no_linear_model_is_less_sure_between(Seed seed) {
    var random = seed.generator();
    var models = IntStream.range(2, 100).mapToObj(c -> SegmentEnds.linear(random, c)).toList();
    assertThat(SegmentEnds.sides(models).holds()).isTrue();
  }

  /// `1/P` lies below its chord.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_inverse_probability_is_convex(Seed seed) {
    var model = SegmentEnds.linear(seed.generator(), 5);
    double from = 1 / (1 - model.drop(0)), to = 1 / (1 - model.drop(1));
    for (double t = .1; t < 1; t += .1) {
      double chord = (1 - t) * from + t * to;
      assertThat(1 / (1 - model.drop(t))).isLessThanOrEqualTo(chord * (1 + 1e-13)); // exponentials
    }
  }

  // Golden, by hand: 1/(1 + e) at 0 and 1/(1 + e⁻³) at −1 and 1

  @Test
  void a_bent_model_drops_between() {
    var sides = SegmentEnds.sides(List.of(SegmentEnds.bent(-1, 1)));
    assertThat(sides.measured().get(0)).isCloseTo(0.731058578630, within(1e-12));
    assertThat(sides.claimed().get(0)).isCloseTo(0.047425873178, within(1e-12));
    assertThat(SegmentEnds.sides(List.of(SegmentEnds.bent(.5, 1))).holds()).isTrue(); // on one side
  }
}

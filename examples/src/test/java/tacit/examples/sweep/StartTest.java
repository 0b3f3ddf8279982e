// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Params;

class StartTest {
  private static Params<Tensor> values(Start start) {
    var mlp = Mlp.of(150).withBias(true).withBatchNorm(true).with(start);
    return mlp.values(mlp.network(Shape.of(50), 2), new Seed(1));
  }

  // By hand: variances 2/(50 + 150) = 0.01, 2/50, 2/50 and 1/(3 · 50).
  @ParameterizedTest
  @CsvSource({
    "GLOROT_UNIFORM, 0.01, 0.1732050807568877",
    "HE_UNIFORM, 0.04, 0.3464101615137755",
    "HE_NORMAL, 0.04, Infinity",
    "FAN_IN_UNIFORM, 0.006666666666666667, 0.1414213562373095"
  })
  void weights_have_the_variance_and_the_bound_of_their_law(
      Start start, double variance, double bound) {
    double[] w = values(start).get("0.W").toDoubles();
    double seen = Arrays.stream(w).map(v -> v * v).average().orElseThrow();
    // Five standard errors of a normal law's variance, which is wider than the uniform one's.
    assertThat(seen).isCloseTo(variance, within(5 * variance * Math.sqrt(2.0 / w.length)));
    assertThat(Arrays.stream(w).map(Math::abs).max().orElseThrow()).isLessThanOrEqualTo(bound);
  }

  @Test
  void biases_start_at_0_but_where_the_law_draws_them() {
    assertThat(values(Start.GLOROT_UNIFORM).get("0.b").toDoubles()).containsOnly(0);
    double[] b = values(Start.FAN_IN_UNIFORM).get("0.b").toDoubles();
    assertThat(Arrays.stream(b)).allMatch(v -> Math.abs(v) <= 1 / Math.sqrt(50));
    assertThat(Arrays.stream(b).distinct()).hasSizeGreaterThan(100);
  }

  @Test
  void gains_and_shifts_of_batch_normalization_stay_1_and_0() {
    assertThat(values(Start.HE_NORMAL).get("1.gamma").toDoubles()).containsOnly(1);
    assertThat(values(Start.HE_NORMAL).get("1.beta").toDoubles()).containsOnly(0);
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class StartValuesTest {
  private static final Weights LAW = Weights.standard(2, 0);
  private static final Network NETWORK =
      new Network(
          Serial.of(
              Conv.of(40, Shape.of(3, 3), Padding.SAME, LAW),
              new BatchNorm(),
              new Relu(),
              new GlobalAveragePool(),
              Dense.of(60, LAW),
              new BatchNorm(),
              Dense.of(7, LAW)),
          Shape.of(4, 4, 2));

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_rule_changes_only_what_it_speaks_of(Seed seed) {
    var plain = NETWORK.init(seed);
    var scales = StartValues.of(NETWORK, seed).uniformScales().values();
    var uniform = StartValues.of(NETWORK, seed).uniformDense().values();
    for (String name : plain.names()) {
      boolean scale = name.endsWith("gamma"), dense = name.equals("4.W") || name.equals("6.W");
      same(scales.get(name), plain.get(name), !scale);
      same(uniform.get(name), plain.get(name), !dense);
    }
    assertThat(scales.names()).isEqualTo(plain.names());
  }

  private static void same(Tensor ours, Tensor theirs, boolean wanted) {
    assertThat(ours.shape()).isEqualTo(theirs.shape());
    assertThat(ours.dtype()).isEqualTo(DType.FLOAT64);
    if (wanted) assertThat(ours.toDoubles()).containsExactly(theirs.toDoubles());
    else assertThat(ours.toDoubles()).isNotEqualTo(theirs.toDoubles());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void scales_and_dense_weights_lie_within_their_bounds(Seed seed) {
    var values = StartValues.of(NETWORK, seed).uniformScales().uniformDense().values();
    assertThat(DoubleStream.of(values.get("1.gamma").toDoubles())).allMatch(g -> g > 0 && g < 1);
    double bound = 1 / Math.sqrt(40);
    double[] w = values.get("4.W").toDoubles();
    assertThat(DoubleStream.of(w)).allMatch(each -> Math.abs(each) < bound);
    double square = 0;
    for (double each : w) square += each * each / w.length;
    // Of 2400 uniform numbers: bound²/3, the variance of a square being 4/45 bound⁴; 6 deviations.
    double deviation = Math.sqrt(4 / 45.0 / w.length) * bound * bound;
    assertThat(square).isCloseTo(bound * bound / 3, within(6 * deviation));
  }

  /// Householder's reflections leave `n ε` or so of orthogonality.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void orthogonal_weights_keep_lengths_on_their_shorter_side(Seed seed) {
    var values = StartValues.of(NETWORK, seed).orthogonalDense().values();
    assertOrthonormal(values.get("4.W").toDoubles(), 60, 40, 1, 60); // (40, 60): rows
    assertOrthonormal(values.get("6.W").toDoubles(), 60, 7, 7, 1); // (60, 7): columns
  }

  /// `count` vectors of `length` numbers, `step` apart within a vector.
  private static void assertOrthonormal(
      double[] w, int length, int count, int step, int vectorStep) {
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < count; b++) {
        double dot = 0;
        for (int i = 0; i < length; i++) {
          dot += w[a * vectorStep + i * step] * w[b * vectorStep + i * step];
        }
        assertThat(dot).isCloseTo(a == b ? 1 : 0, within(60 * Math.ulp(1.0)));
      }
    }
  }

  @Test
  void a_seed_draws_the_same_again_and_another_seed_does_not() {
    var start = StartValues.of(NETWORK, new Seed(5)).uniformScales().orthogonalDense().values();
    var again = StartValues.of(NETWORK, new Seed(5)).orthogonalDense().uniformScales().values();
    var other = StartValues.of(NETWORK, new Seed(6)).orthogonalDense().uniformScales().values();
    for (String name : start.names()) same(again.get(name), start.get(name), true);
    same(other.get("4.W"), start.get("4.W"), false);
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.theory.ntk.inference.InfiniteEnsemble.Mode;

class InfiniteEnsembleTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /// Twelve digits are printed, of kernels too; solving with a condition of 3 doubles their errors.
  private static final Offset<Double> PRINTED = within(3e-12);

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void learning_in_the_last_layer_never_adds_variance(Seed seed) {
    var ensemble = drawn(Mode.NNGP, seed);
    double[] before = diagonal(ensemble.test(0).covariance());
    for (double t : new double[] {1e-3, 1, 30, INFINITY}) {
      double[] after = diagonal(ensemble.test(t).covariance());
      for (int i = 0; i < after.length; i++) assertThat(after[i]).isLessThanOrEqualTo(before[i]);
      before = after;
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void at_time_zero_it_is_the_prior(Mode mode) {
    var moments = toy(mode, Ridge.none()).test(0);
    assertThat(moments.mean().toDoubles()).containsOnly(0);
    assertThat(moments.covariance().toDoubles()).containsExactly(Toy.NNGP.tt().toDoubles());
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void in_the_end_the_training_points_are_certain(Mode mode) {
    var moments = toy(mode, Ridge.none()).train(INFINITY);
    assertThat(moments.mean().toDoubles()).containsExactly(Toy.Y.toDoubles());
    assertThat(moments.covariance().toDoubles()).containsOnly(0);
  }

  /// Rates of the toy are at least 1.3 / 3, and `e^{−0.4 · 10⁴}` is 0: what is left is rounding.
  @ParameterizedTest
  @EnumSource(Mode.class)
  void a_long_time_is_the_infinite_one(Mode mode) {
    var ensemble = toy(mode, Ridge.none());
    var late = ensemble.test(1e4);
    var last = ensemble.test(INFINITY);
    assertThat(late.mean().toDoubles()).containsExactly(last.mean().toDoubles(), within(1e-14));
    assertThat(late.covariance().toDoubles())
        .containsExactly(last.covariance().toDoubles(), within(1e-14));
  }

  /// `f_t(X)` by the formula for training points and by that for test points; the two differ in how
  /// they round, by a few `ε` of numbers below 10.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void training_points_are_also_test_points(Seed seed) {
    var k = Toy.drawn(seed, 6, 2);
    var same = new Covariances(k.dd(), k.dd(), k.dd());
    var y = Tensor.gaussian(seed.child("y").generator(), 6, 2);
    var ensemble = InfiniteEnsemble.ntk(same, same, y, 1, Ridge.none());
    for (double t : new double[] {0.1, 1, 10}) {
      assertThat(ensemble.test(t).mean().toDoubles())
          .containsExactly(ensemble.train(t).mean().toDoubles(), within(1e-12));
      assertThat(ensemble.test(t).covariance().toDoubles())
          .containsExactly(ensemble.train(t).covariance().toDoubles(), within(1e-11));
    }
  }

  // Golden values, computed with NumPy

  @ParameterizedTest
  @CsvSource({
    "NTK, 1, 0.955738203329, -0.942318919472, 0.444852422138, 0.007777174177, -0.181798184121",
    "NTK, 10, 1.000000000054, -0.999999999937, 0.499999999846, 0.006702763059, -0.194108214174",
    "NTK, Infinity, 1, -1, 0.5, 0.006702763043, -0.194108214197",
    "NNGP, 1, 0.553445026198, -0.451248456283, 0.216701018943, 0.024450173494, -0.093541984451",
    "NNGP, 10, 1.000585488822, -0.997339543073, 0.495972177375, 0.005282621626, -0.239669785098",
    "NNGP, Infinity, 1, -1, 0.5, 0.004638320371, -0.240814332472",
  })
  void means_are_those_printed(
      Mode mode, double t, double x1, double x2, double x3, double u1, double u2) {
    var ensemble = toy(mode, Ridge.none());
    assertThat(ensemble.train(t).mean().toDoubles())
        .containsExactly(new double[] {x1, x2, x3}, PRINTED);
    assertThat(ensemble.test(t).mean().toDoubles()).containsExactly(new double[] {u1, u2}, PRINTED);
  }

  @ParameterizedTest
  @CsvSource({
    "NTK, 1, 0.268518983324, 0.084815561791, 0.677472620882",
    "NTK, 10, 0.265738288708, 0.081441510731, 0.672949839495",
    "NTK, Infinity, 0.265738288705, 0.081441510728, 0.672949839489",
    "NNGP, 1, 0.26524842437, 0.069330870827, 0.649088435964",
    "NNGP, 10, 0.246776325909, 0.047059988551, 0.608108270468",
    "NNGP, Infinity, 0.246773943707, 0.047056482001, 0.608103067994",
  })
  void covariances_are_those_printed(Mode mode, double t, double c11, double c12, double c22) {
    assertThat(toy(mode, Ridge.none()).test(t).covariance().toDoubles())
        .containsExactly(new double[] {c11, c12, c12, c22}, PRINTED);
  }

  @ParameterizedTest
  @CsvSource({
    "NTK, 0.006346119524, -0.173993616619",
    "NNGP, 0.011071630265, -0.198167715068",
  })
  void a_ridge_of_a_tenth_of_the_mean_diagonal(Mode mode, double u1, double u2) {
    assertThat(toy(mode, Ridge.relative(0.1)).test(INFINITY).mean().toDoubles())
        .containsExactly(new double[] {u1, u2}, PRINTED);
  }

  @Test
  void the_tangent_kernel_as_a_prior() {
    var process = InfiniteEnsemble.gaussianProcess(Toy.NTK, Toy.Y, Ridge.none());
    assertThat(process.test(INFINITY).covariance().toDoubles())
        .containsExactly(
            new double[] {1.264835033924, 0.233153159143, 0.233153159143, 2.880418191726}, PRINTED);
  }

  // Messages

  @Test
  void kernels_of_different_test_points_are_refused() {
    var fewer = new Covariances(Toy.NTK.dd(), Tensor.matrix(new double[1][3]), Tensor.identity(1));
    assertThat(refusal(() -> InfiniteEnsemble.ntk(Toy.NNGP, fewer, Toy.Y, 1, Ridge.none())))
        .isEqualTo(
            "infinite ensemble: axis n is 2 in nngp td (n, m) = (2, 3) but 1 in ntk td (n, m) = (1, 3)");
  }

  static String refusal(Runnable call) {
    try {
      call.run();
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
    return "nothing was refused";
  }

  static InfiniteEnsemble toy(Mode mode, Ridge ridge) {
    return switch (mode) {
      case NNGP -> InfiniteEnsemble.nngp(Toy.NNGP, Toy.Y, 1, ridge);
      case NTK -> InfiniteEnsemble.ntk(Toy.NNGP, Toy.NTK, Toy.Y, 1, ridge);
    };
  }

  private static InfiniteEnsemble drawn(Mode mode, Seed seed) {
    var k = Toy.drawn(seed, 7, 3);
    var y = Tensor.gaussian(seed.child("y").generator(), 7, 2);
    return mode == Mode.NNGP
        ? InfiniteEnsemble.nngp(k, y, 1, Ridge.none())
        : InfiniteEnsemble.ntk(k, Toy.drawn(seed.child("ntk"), 7, 3), y, 1, Ridge.none());
  }

  private static double[] diagonal(Tensor a) {
    double[] d = new double[a.shape().size(0)];
    for (int i = 0; i < d.length; i++) d[i] = a.get(i, i);
    return d;
  }
}

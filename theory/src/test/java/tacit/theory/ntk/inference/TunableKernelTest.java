// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.check.GradientCheck;
import tacit.theory.ntk.DenseKernel;
import tacit.theory.ntk.DualKernel;
import tacit.theory.ntk.Gram;
import tacit.theory.ntk.KernelLayer;
import tacit.theory.ntk.KernelNetwork;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.ReluDual;
import tacit.theory.ntk.inference.TunableKernel.Activation;

class TunableKernelTest {
  private static final Tensor X = Tensor.gaussian(new Seed(3).generator(), 4, 3);

  // Laws

  /// Without biases `K⁽ᴸ⁾` is `σ_w^{2(L+1)}` times a kernel without it, so its slope is `(L + 1)
  /// K/σ_w²`.
  @Test
  void a_rectifier_without_bias_is_homogeneous() {
    Var w = scalar(1.3), b = scalar(0);
    var at = new TunableKernel(Activation.RELU, 4).of(X, w, b);
    double slope = at.covariances().sum().grad(w).getFirst().value().item();
    double sum = at.covariances().sum().value().item();
    assertThat(slope).isCloseTo(5 * sum / 1.3, within(1e-13 * Math.abs(sum)));
  }

  // Gradient

  /// Differences leave about 1e-12 of the sum of absolute terms, which may cancel to a thousandth.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_angle_and_its_slope_have_their_slopes(Seed seed) {
    var random = seed.generator();
    var y = Tensor.uniform(random, 1, 2, 5);
    var x = Tensor.uniform(random, 1, 2, 5);
    GradientCheck.of(v -> ArcTangent.of(v.get(0), v.get(1)), Matrices.ON, random, y, x)
        .require(1e-9);
  }

  /// Central differences of step 1e-5 of a kernel that is itself right to some 1e-15.
  @ParameterizedTest
  @EnumSource(Activation.class)
  void slopes_are_those_of_differences_of_the_kernel_network(Activation activation) {
    Var w = scalar(1.6), b = scalar(0.2);
    var at = new TunableKernel(activation, 3).of(X, w, b);
    double h = 1e-5;
    check(
        at.covariances(),
        w,
        pairs(gram(activation, 1.6 + h, 0.2).nngp()),
        pairs(gram(activation, 1.6 - h, 0.2).nngp()),
        h);
    check(
        at.ntkCovariances(),
        w,
        pairs(gram(activation, 1.6 + h, 0.2).ntk()),
        pairs(gram(activation, 1.6 - h, 0.2).ntk()),
        h);
    check(
        at.ntkCovariances(),
        b,
        pairs(gram(activation, 1.6, 0.2 + h).ntk()),
        pairs(gram(activation, 1.6, 0.2 - h).ntk()),
        h);
    check(
        at.ntkVariances(),
        b,
        own(gram(activation, 1.6, 0.2 + h).ntk()),
        own(gram(activation, 1.6, 0.2 - h).ntk()),
        h);
  }

  private static void check(Var kernel, Var by, double[] more, double[] less, double h) {
    double[] slope = kernel.jacobian(by).value().toDoubles();
    for (int i = 0; i < slope.length; i++) {
      assertThat(slope[i]).isCloseTo((more[i] - less[i]) / (2 * h), within(1e-8));
    }
  }

  // Agreement

  @ParameterizedTest
  @EnumSource(Activation.class)
  void values_are_those_of_the_kernel_network(Activation activation) {
    var at = new TunableKernel(activation, 3).of(X, scalar(1.6), scalar(0.2));
    var gram = gram(activation, 1.6, 0.2);
    assertThat(at.variances().value().toDoubles()).containsExactly(own(gram.nngp()), within(1e-14));
    assertThat(at.covariances().value().toDoubles())
        .containsExactly(pairs(gram.nngp()), within(1e-14));
    assertThat(at.ntkVariances().value().toDoubles())
        .containsExactly(own(gram.ntk()), within(1e-13));
    assertThat(at.ntkCovariances().value().toDoubles())
        .containsExactly(pairs(gram.ntk()), within(1e-13));
  }

  private static Gram gram(Activation activation, double w, double b) {
    List<KernelLayer> layers = new ArrayList<>(List.of(DenseKernel.ntk(w, b)));
    for (int l = 0; l < 3; l++) {
      layers.add(new DualKernel(activation == Activation.ERF ? ErfDual.erf() : ReluDual.relu()));
      layers.add(DenseKernel.ntk(w, b));
    }
    return KernelNetwork.of(layers.toArray(KernelLayer[]::new)).gram(X);
  }

  private static Var scalar(double value) {
    return Var.of(Tensor.scalar(value), Matrices.ON);
  }

  private static double[] own(Tensor a) {
    double[] d = new double[a.shape().size(0)];
    for (int i = 0; i < d.length; i++) d[i] = a.get(i, i);
    return d;
  }

  private static double[] pairs(Tensor a) {
    int n = a.shape().size(0);
    var first = TunableKernel.ends(n, true);
    var second = TunableKernel.ends(n, false);
    double[] k = new double[first.size()];
    for (int p = 0; p < k.length; p++) k[p] = a.get(first.get(p), second.get(p));
    return k;
  }
}

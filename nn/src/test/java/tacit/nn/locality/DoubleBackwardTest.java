// SPDX-License-Identifier: Apache-2.0
package tacit.nn.locality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.kernel.VectorKernels;
import tacit.nn.Network;
import tacit.nn.Params;

/// The gradient of a [GradientChange] by the weights of networks, and its two ways.
class DoubleBackwardTest {
  private static final Kernels ON = new ScalarKernels();
  private static final PatchPair CORNERS =
      new PatchPair(Patch.square(1, 2, 3), Patch.square(7, 6, 4));

  /// Differences are right to 3e-9 of the largest entry at a move of 10⁻⁵, by their rounding.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void double_backward_is_what_differences_say(Seed seed) {
    for (Network net : SmallNets.all()) {
      Params<Var> p = SmallNets.variables(net, seed, ON);
      var f = SmallNets.training(net, p);
      var change = GradientChange.of(f, SmallNets.images(seed, 8), CORNERS, ON);
      var exact = change.slope().gradValues(p.values());
      var differences =
          change.byDifferences(x -> f.apply(Var.constant(x, ON)).sum().gradValues(p.values()));
      double size = 0, apart = 0;
      for (int i = 0; i < exact.size(); i++) {
        double[] a = exact.get(i).toDoubles(), b = differences.get(i).toDoubles();
        for (int j = 0; j < a.length; j++) {
          size = Math.max(size, Math.abs(a[j]));
          apart = Math.max(apart, Math.abs(a[j] - b[j]));
        }
      }
      assertThat(apart).as(net.picture()).isLessThan(1e-6 * size);
    }
  }

  /// Single precision rounds by 6e-8; some hundred roundings of sums whose terms cancel by a factor
  /// of some ten, as the angle of two nearly parallel gradients does, stay below 1e-4.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void single_precision_leads_to_the_same_gradients(Seed seed) {
    for (Network net : SmallNets.all()) {
      double[] exact = slopes(net, seed, DType.FLOAT64, ON);
      double[] single = slopes(net, seed, DType.FLOAT32, new VectorKernels(1, Buffers.fresh()));
      double size = Arrays.stream(exact).map(Math::abs).max().orElseThrow();
      for (int i = 0; i < exact.length; i++) {
        assertThat(single[i]).as(net.picture()).isCloseTo(exact[i], within(1e-4 * size));
      }
    }
  }

  private static double[] slopes(Network net, Seed seed, DType dtype, Kernels on) {
    Params<Var> p = net.init(seed.child("init")).map(w -> Var.of(w.to(dtype), on));
    var images = SmallNets.images(seed, 8).to(dtype);
    var change = GradientChange.of(SmallNets.training(net, p), images, CORNERS, on);
    return change.slope().gradValues(p.values()).stream()
        .flatMapToDouble(g -> Arrays.stream(g.toDoubles()))
        .toArray();
  }

  /// `f = x₁₁ x₂₁ + x₁₂ x₂₂ + max(x₁₂ − 2 + b, 0)` with `b = 0`: `x₁₂ = 2` in the first example, so
  /// every move switches the derivative by `b` on or off, however small.
  @Test
  void a_unit_that_sits_at_its_kink_is_told() {
    Var b = Var.of(Tensor.scalar(0), ON);
    var rows = new PatchPair(new Patch(0, 0, 1, 2), new Patch(1, 0, 1, 2));
    Tensor pairs = Tensor.of(Shape.of(3, 2, 2, 1), 1, 2, 1, 0, -1, 1, 1, 1, 3, -2, -1, 2);
    UnaryOperator<Var> f =
        x -> {
          Var flat = x.reshape(3, 4);
          Var products = flat.slice(1, 0, 2).times(flat.slice(1, 2, 4)).sumAxes(1, 2);
          Var unit = flat.slice(1, 1, 2).reshape(3).plus(-2).plus(b.spread(0, Shape.of(3))).relu();
          return products.plus(unit);
        };
    var change = GradientChange.of(f, pairs, rows, ON);
    assertThatThrownBy(() ->
            change.byDifferences(x -> f.apply(Var.constant(x, ON)).sum().gradValues(List.of(b))))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "finite difference: no two of 4 moves from 1.0E-5 pixels down agree; a unit of the network sits at its kink");
  }
}

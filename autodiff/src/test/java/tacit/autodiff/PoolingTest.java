// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.check.Cases;
import tacit.autodiff.check.GradientCheck;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.kernel.Window;

class PoolingTest {
  private static final Kernels ON = new ScalarKernels();
  private static final List<Window> WINDOWS =
      List.of(
          Window.valid(2, 2, 2, 2),
          new Window(3, 2, 2, 1, 1, 1, 0, 1),
          Window.same(3, 3, 1, 2, 5, 4));

  private static Var drawn(Seed seed) {
    return Var.of(Tensor.gaussian(seed.generator(), 2, 5, 4, 3), ON);
  }

  /// Each window folded by loops over its positions inside the data.
  private static Tensor folded(Tensor x, Window w, double first, DoubleBinaryOperator fold) {
    Shape to = w.output(x.shape(), x.shape().size(3));
    double[] y = new double[to.count()];
    for (int at = 0; at < y.length; at++) {
      int[] index = to.index(at);
      y[at] = first;
      for (int a = 0; a < w.kernelH(); a++) {
        for (int b = 0; b < w.kernelW(); b++) {
          int row = index[1] * w.strideH() + a - w.top();
          int column = index[2] * w.strideW() + b - w.left();
          if (row < 0 || row >= x.shape().size(1) || column < 0 || column >= x.shape().size(2))
            continue;
          y[at] = fold.applyAsDouble(y[at], x.get(index[0], row, column, index[3]));
        }
      }
    }
    return Tensor.of(to, y);
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_mean_of_a_constant_inside_is_the_constant(Seed seed) {
    double value = seed.generator().nextGaussian();
    for (Window w : WINDOWS) {
      Var y = drawn(seed).times(0).plus(value).averagePoolInside(w);
      Close.within(12, y, y.like(value));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_largest_commutes_with_a_monotone_function(Seed seed) {
    Var x = drawn(seed);
    for (Window w : WINDOWS) Close.within(0, x.maxPool(w).relu(), x.relu().maxPool(w));
  }

  /// `exp Σ log|x| = |Π x|`: up to nine factors, logarithms of size about 10.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_product_is_the_exponential_of_the_sum_of_logarithms(Seed seed) {
    Var x = drawn(seed);
    for (Window w : WINDOWS) {
      Close.within(100, x.productPool(w).abs(), x.abs().log().sumPool(w).exp());
    }
  }

  // Gradient

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void pools_agree_with_differences(Seed seed) {
    var random = seed.child("check").generator();
    Tensor x = drawn(seed).value();
    for (Window w : WINDOWS) {
      // 1e-12 of the terms, which may cancel; see EveryOpTest
      GradientCheck.of(v -> v.getFirst().averagePool(w), ON, random, x).require(1e-8);
      GradientCheck.of(v -> v.getFirst().averagePoolInside(w), ON, random, x).require(1e-8);
      GradientCheck.of(v -> v.getFirst().productPool(w), ON, random, x).require(1e-8);
    }
    GradientCheck.of(v -> v.getFirst().globalAveragePool(), ON, random, x).require(1e-8);
  }

  // Golden values, by hand

  @Test
  void windows_of_two_on_a_line() {
    Var x = Var.of(Tensor.of(Shape.of(1, 4, 1), 3, 0, 2, 5), ON);
    Window whole = Window.valid(1, 2, 1, 2), over = new Window(1, 2, 1, 1, 0, 0, 1, 0);
    assertThat(x.sumPool(whole).value().toDoubles()).containsExactly(3, 7);
    assertThat(x.maxPool(whole).value().toDoubles()).containsExactly(3, 5);
    assertThat(x.productPool(whole).value().toDoubles()).containsExactly(0, 10);
    assertThat(x.averagePool(over).value().toDoubles()).containsExactly(1.5, 1.5, 1, 3.5);
    assertThat(x.averagePoolInside(over).value().toDoubles()).containsExactly(3, 1.5, 1, 3.5);
    assertThat(x.productPool(over).value().toDoubles()).containsExactly(3, 0, 0, 10);
    assertThat(x.globalAveragePool().value().toDoubles()).containsExactly(2.5);
  }

  @Test
  void a_window_of_padding_alone_averages_to_zero() {
    Var x = Var.of(Tensor.of(Shape.of(1, 1, 1), 7), ON);
    Window far = new Window(1, 2, 1, 1, 0, 0, 3, 0);
    assertThat(x.averagePoolInside(far).value().toDoubles()).containsExactly(0, 0, 7);
  }

  @Test
  void the_first_of_several_largest_gets_the_cotangent() {
    Var x = Var.of(Tensor.of(Shape.of(1, 3, 1), 2, 5, 5), ON);
    Var y = x.maxPool(Window.valid(1, 3, 1, 1)).sum();
    assertThat(y.grad(x).getFirst().value().toDoubles()).containsExactly(0, 1, 0);
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void pools_are_what_loops_over_windows_say(Seed seed) {
    Var x = drawn(seed);
    Tensor v = x.value();
    for (Window w : WINDOWS) {
      Tensor sums = folded(v, w, 0, Double::sum);
      Close.within(9, x.sumPool(w).value(), sums);
      Close.within(9, x.averagePool(w).value(), scaled(sums, 1.0 / (w.kernelH() * w.kernelW())));
      Close.within(0, x.maxPool(w).value(), folded(v, w, Double.NEGATIVE_INFINITY, Math::max));
      Close.within(9, x.productPool(w).value(), folded(v, w, 1, (a, b) -> a * b));
    }
  }

  private static Tensor scaled(Tensor x, double by) {
    return Var.constant(x, ON).times(by).value();
  }
}

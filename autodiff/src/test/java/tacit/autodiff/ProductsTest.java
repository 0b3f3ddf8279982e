// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.check.Cases;
import tacit.autodiff.check.GradientCheck;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.kernel.VectorKernels;
import tacit.autodiff.kernel.Window;

class ProductsTest {
  private static final Kernels ON = new ScalarKernels();

  private static Var drawn(Seed seed, String name, int... sizes) {
    return Var.of(Tensor.gaussian(seed.child(name).generator(), sizes), ON);
  }

  /// Gradients of `⟨u, y⟩` with the same drawn `u` for both, by each of `wrt`.
  private static void sameGradients(Seed seed, double units, Var y, Var z, Var... wrt) {
    Var u = drawn(seed, "u", y.shape().toArray());
    for (Var w : wrt) {
      Close.within(units, y.vjp(u, w).getFirst(), z.vjp(u, w).getFirst());
    }
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_flag_transposes_like_the_operation(Seed seed) {
    Var a = drawn(seed, "a", 2, 3, 4), b = drawn(seed, "b", 2, 4, 5), y = a.matmul(b);
    Close.within(0, a.transpose().matmul(true, b, false), y);
    Close.within(0, a.matmul(false, b.transpose(), true), y);
    Close.within(0, a.transpose().matmul(true, b.transpose(), true), y);
    // (a b)ᵀ = bᵀ aᵀ, the factors of each product exchanged.
    Close.within(0, b.matmul(true, a, true), y.transpose());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_batch_of_products_is_each_product(Seed seed) {
    Var a = drawn(seed, "a", 2, 3, 4), b = drawn(seed, "b", 2, 4, 5);
    for (int i = 0; i < 2; i++) {
      Var alone = a.slice(0, i, i + 1).reshape(3, 4).matmul(b.slice(0, i, i + 1).reshape(4, 5));
      Close.within(0, a.matmul(b).slice(0, i, i + 1).reshape(3, 5), alone);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void softmax_does_not_see_a_shift_of_a_row(Seed seed) {
    Var x = drawn(seed, "x", 3, 4), shifted = x.plus(100);
    // The shift leaves roundings of its own size, which the exponential takes over.
    Close.within(200, shifted.softmax(), x.softmax());
    Close.within(200, shifted.logSoftmax(), x.logSoftmax());
    Close.within(
        200, shifted.softmaxCrossEntropy(x.like(0.25)), x.softmaxCrossEntropy(x.like(0.25)));
    Close.within(8, x.softmax().sum(1), Var.constant(Tensor.vector(1, 1, 1), ON));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void layerNorm_has_mean_zero_variance_one_and_sees_no_shift_or_scale_of_a_row(Seed seed) {
    Var x = drawn(seed, "x", 3, 8), y = x.layerNorm(0);
    Close.within(8, y.mean(1).plus(1), Var.constant(Tensor.vector(1, 1, 1), ON));
    Close.within(16, y.variance(1), Var.constant(Tensor.vector(1, 1, 1), ON));
    Close.within(200, x.times(3).plus(5).layerNorm(0), y);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void rows_are_added_and_multiplied_as_if_spread(Seed seed) {
    Var x = drawn(seed, "x", 2, 3, 4), row = drawn(seed, "row", 3, 4);
    Var spread = row.spread(0, Shape.of(2));
    Close.within(0, x.plusRow(row), x.plus(spread));
    Close.within(0, x.timesRow(row), x.times(spread));
    sameGradients(seed, 0, x.plusRow(row), x.plus(spread), x, row);
    sameGradients(seed, 0, x.timesRow(row), x.times(spread), x, row);
  }

  // Gradient

  /// 1e-12 of the terms, which may cancel; see [tacit.autodiff.op.EveryOpTest].
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void compositions_agree_with_differences(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 2, 3, 2), w = Tensor.gaussian(random, 3, 2);
    GradientCheck.of(v -> v.get(0).contract(1, v.get(1)), ON, random, x, w).require(1e-8);
    GradientCheck.of(v -> v.getFirst().layerNorm(0.1), ON, random, w).require(1e-8);
    Tensor line = Tensor.gaussian(random, 2, 5, 3), filter = Tensor.gaussian(random, 3, 3, 2);
    Window window = Window.same(1, 3, 1, 2, 1, 5);
    GradientCheck.of(v -> v.get(0).convolve(v.get(1), window), ON, random, line, filter)
        .require(1e-8);
  }

  // Agreement

  /// `Σᵢ x[…, i, …] w[i, j]` by loops; sums of at most 5 products.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void contraction_along_every_axis_is_the_sum_by_loops(Seed seed) {
    Var x = drawn(seed, "x", 3, 4, 5);
    for (int axis = 0; axis < 3; axis++) {
      int d = x.shape().size(axis);
      Var w = drawn(seed, "w" + axis, d, 2);
      Shape to = x.shape().with(axis, 2);
      double[] y = new double[to.count()];
      for (int at = 0; at < y.length; at++) {
        int[] index = to.index(at);
        int j = index[axis];
        for (int i = 0; i < d; i++) {
          index[axis] = i;
          y[at] += x.value().get(index) * w.value().get(i, j);
        }
      }
      Close.within(10, x.contract(axis, w).value(), Tensor.of(to, y));
      Close.within(0, x.contract(axis - 3, w), x.contract(axis, w));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void convolution_of_a_line_is_that_of_an_image_of_height_one(Seed seed) {
    Var x = drawn(seed, "x", 2, 6, 3), w = drawn(seed, "w", 3, 3, 2), b = drawn(seed, "b", 2);
    Window window = Window.same(1, 3, 1, 2, 1, 6);
    Var image = x.reshape(2, 1, 6, 3).convolve(w.reshape(1, 3, 3, 2), window);
    assertThat(x.convolve(w, window).shape()).isEqualTo(Shape.of(2, 3, 2));
    Close.within(0, x.convolve(w, window), image.reshape(2, 3, 2));
    Close.within(0, x.convolve(w, b, true, window), image.reshape(2, 3, 2).plusRow(b).relu());
  }

  /// A filter as long as a circle, moved around it, multiplies by a circulant matrix.
  @Test
  void circular_convolution_by_hand() {
    Var x = Var.of(Tensor.of(Shape.of(1, 3, 1), 1, 2, 4), ON);
    Var w = Var.of(Tensor.of(Shape.of(3, 1, 1), 10, 1, 100), ON);
    Var y = x.padCircular(1, 1, 1).convolve(w, Window.valid(1, 3, 1, 1));
    assertThat(y.value().toDoubles()).containsExactly(241, 412, 124);
  }

  // Golden values, by hand

  static Stream<Arguments> everyWhere() {
    List<Kernels> backends = List.of(ON, new VectorKernels(1, Buffers.fresh()));
    return backends.stream()
        .flatMap(on -> Stream.of(DType.values()).map(dtype -> Arguments.of(on, dtype)));
  }

  /// As in PyTorch 2.13, whose `softmax`, `log_softmax` and `cross_entropy` are NaN there too.
  @ParameterizedTest
  @MethodSource("everyWhere")
  void a_row_of_infinities_has_no_softmax_and_spoils_no_other_row(Kernels on, DType dtype) {
    double infinity = Double.POSITIVE_INFINITY;
    for (double[] bad : new double[][] {{-infinity, -infinity}, {infinity, 1}}) {
      Var x = Var.of(Tensor.matrix(bad, new double[] {-infinity, 1}).to(dtype), on);
      Var t = Var.of(Tensor.matrix(new double[] {1, 0}, new double[] {1, 0}).to(dtype), on);
      assertThat(x.softmax().value().toDoubles()).containsExactly(NaN, NaN, 0, 1);
      assertThat(x.logSoftmax().value().toDoubles()).containsExactly(NaN, NaN, -infinity, 0);
      assertThat(x.softmaxCrossEntropy(t).value().toDoubles()).containsExactly(NaN, infinity);
      assertThat(x.softmax().vjp(t, x).getFirst().value().toDoubles())
          .containsExactly(NaN, NaN, 0, 0);
      assertThat(x.logSoftmax().vjp(t, x).getFirst().value().toDoubles())
          .containsExactly(NaN, NaN, 1, -1);
    }
  }

  // Messages

  @Test
  void contraction_names_the_axis() {
    Var x = Var.of(Tensor.zeros(DType.FLOAT64, Shape.of(2, 3)), ON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> x.contract(0, x.transpose()))
        .withMessage("contract: axis d is 2 in x (d) = (2) but 3 in w (d, m) = (3, 2)");
  }
}

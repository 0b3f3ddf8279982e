// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class ScalarKernelsTest {
  private final Kernels on = new ScalarKernels();

  private static Tensor drawn(Seed seed, String name, int... sizes) {
    return Tensor.gaussian(seed.child(name).generator(), sizes);
  }

  // Golden values, by hand

  @Test
  void matrix_products_of_two_by_three() {
    Tensor a = Tensor.of(Shape.of(2, 3), 1, 2, 3, 4, 5, 6);
    Tensor b = Tensor.of(Shape.of(3, 2), 1, 0, 0, 1, 1, 1);
    assertThat(on.matmul(a, false, b, false).toDoubles()).containsExactly(4, 5, 10, 11);
    assertThat(on.matmul(a, false, a, true).toDoubles()).containsExactly(14, 32, 32, 77);
    assertThat(on.matmul(b, true, b, false).toDoubles()).containsExactly(2, 1, 1, 2);
    assertThat(on.matmul(a, true, b, true).shape()).isEqualTo(Shape.of(3, 3));
  }

  @Test
  void a_product_over_nothing_is_zero() {
    Tensor y = on.matmul(Tensor.of(Shape.of(2, 0)), false, Tensor.of(Shape.of(0, 1)), false);
    assertThat(y.toDoubles()).containsExactly(0, 0);
  }

  @Test
  void scattering_adds_up_and_leaves_zeros() {
    Tensor x = Tensor.of(Shape.of(3), 1, 2, 4);
    assertThat(on.scatterAdd(x, 0, Indices.of(3, 0, 3), 4).toDoubles()).containsExactly(2, 0, 0, 5);
  }

  @Test
  void moments_of_two_channels() {
    List<Tensor> m = on.moments(Tensor.of(Shape.of(3, 2), 1, 5, 2, 5, 6, 5));
    assertThat(m.get(0).toDoubles()).containsExactly(3, 5);
    assertThat(m.get(1).toDoubles()).containsExactly(new double[] {14.0 / 3, 0}, within(1e-15));
  }

  @Test
  void a_row_without_classes_has_no_loss() {
    Tensor none = Tensor.of(Shape.of(2, 0));
    assertThat(on.softmax(none, false).shape()).isEqualTo(Shape.of(2, 0));
    assertThat(on.softmaxCrossEntropy(none, none).toDoubles()).containsExactly(0, 0);
  }

  // Agreement

  /// `Σ x w` over the window by loops, at most 18 products a sum.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void convolution_is_the_sum_by_loops(Seed seed) {
    Tensor x = drawn(seed, "x", 2, 4, 5, 3), w = drawn(seed, "w", 2, 3, 3, 2);
    for (Window over : List.of(Window.valid(2, 3, 1, 1), new Window(2, 3, 2, 1, 1, 0, 1, 2))) {
      Tensor y = on.convolve(x, w, over);
      for (int at = 0; at < y.shape().count(); at++) {
        int[] i = y.shape().index(at);
        assertThat(y.get(i)).isCloseTo(sum(x, w, over, i), within(18 * 10 * Math.ulp(1.0)));
      }
    }
  }

  private static double sum(Tensor x, Tensor w, Window over, int... at) {
    double sum = 0;
    for (int t = 0; t < w.shape().slice(0, 3).count(); t++) {
      int[] tap = w.shape().slice(0, 3).index(t);
      int row = at[1] * over.strideH() + tap[0] - over.top();
      int column = at[2] * over.strideW() + tap[1] - over.left();
      if (row < 0 || row >= x.shape().size(1) || column < 0 || column >= x.shape().size(2))
        continue;
      sum += x.get(at[0], row, column, tap[2]) * w.get(tap[0], tap[1], tap[2], at[3]);
    }
    return sum;
  }

  /// A FLOAT32 result is the FLOAT64 one, rounded once.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void floats_are_rounded_only_when_stored(Seed seed) {
    Tensor x = drawn(seed, "x", 6, 4).to(DType.FLOAT32),
        w = drawn(seed, "w", 4, 4).to(DType.FLOAT32);
    Tensor b = drawn(seed, "b", 4).to(DType.FLOAT32);
    Tensor xx = x.to(DType.FLOAT64), ww = w.to(DType.FLOAT64), bb = b.to(DType.FLOAT64);
    rounded(on.matmul(x, false, w, true), on.matmul(xx, false, ww, true));
    rounded(on.dense(x, w, b, true), on.dense(xx, ww, bb, true));
    rounded(on.reduce(Reduction.SUM, x, 0, 1), on.reduce(Reduction.SUM, xx, 0, 1));
    rounded(on.softmax(x, true), on.softmax(xx, true));
    rounded(on.softmaxCrossEntropy(w, w), on.softmaxCrossEntropy(ww, ww));
    rounded(on.batchNorm(x, b, b, 0.1), on.batchNorm(xx, bb, bb, 0.1));
    rounded(on.batchNormByInput(x, b, x, 0.1), on.batchNormByInput(xx, bb, xx, 0.1));
    rounded(on.batchNormByScale(x, x, 0.1), on.batchNormByScale(xx, xx, 0.1));
    Indices twice = Indices.of(0, 0, 1, 2, 1, 0);
    rounded(on.scatterAdd(x, 0, twice, 3), on.scatterAdd(xx, 0, twice, 3));
  }

  private static void rounded(Tensor narrow, Tensor wide) {
    assertThat(narrow.dtype()).isEqualTo(DType.FLOAT32);
    assertThat(narrow.toFloats()).containsExactly(wide.toFloats());
  }
}

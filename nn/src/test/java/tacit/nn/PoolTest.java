// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class PoolTest {
  private static final Kernels ON = new ScalarKernels();
  private static final Shape THREE = Shape.of(3), ONE = Shape.of(1), TWO = Shape.of(2);

  /// 1, 2, 3, 4, 5 in one channel.
  private static final Tensor ROW = Tensor.of(Shape.of(1, 5, 1), 1., 2, 3, 4, 5);

  private static Tensor apply(Layer layer, Tensor x) {
    return layer.apply(Params.empty(), Var.constant(x, ON), Pass.inference(Params.empty())).value();
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_window_over_everything_is_the_global_average(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 3, 4, 5, 2);
    double[] whole = apply(AveragePool.of(Shape.of(4, 5)), x).toDoubles();
    double[] global = apply(new GlobalAveragePool(), x).toDoubles();
    for (int i = 0; i < whole.length; i++) {
      assertThat(whole[i]).isCloseTo(global[i], within(20 * Math.ulp(1.0))); // 20 terms of order 1
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void equal_numbers_stay_equal_where_edges_are_normalized(Seed seed) {
    double value = seed.generator().nextGaussian();
    Tensor x = Tensor.full(DType.FLOAT64, Shape.of(1, 5, 4, 2), value);
    AveragePool pool = new AveragePool(Shape.of(3, 4), Shape.of(2, 3), Padding.SAME, true);
    for (double y : apply(pool, x).toDoubles()) {
      assertThat(y).isCloseTo(value, within(12 * Math.ulp(value))); // up to 12 terms
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_logarithm_of_a_product_is_the_sum_of_logarithms(Seed seed) {
    Tensor x = Tensor.uniform(seed.generator(), 0.5, 2, 2, 5, 4, 3);
    for (Padding padding : Padding.values()) {
      Shape window = Shape.of(3, 2), strides = Shape.of(2, 1);
      Tensor log = Var.constant(x, ON).log().value();
      double[] products = apply(new ProductPool(window, strides, padding), x).toDoubles();
      double[] sums = apply(new SumPool(window, strides, padding), log).toDoubles();
      assertThat(products).hasSameSizeAs(sums);
      for (int i = 0; i < sums.length; i++) {
        assertThat(Math.log(products[i])).isCloseTo(sums[i], within(20 * Math.ulp(1.0)));
      }
    }
  }

  // Golden

  /// Windows of three around 1 … 5: the edges see a zero beyond the end.
  @Test
  void edges_count_as_zeros_unless_they_are_normalized() {
    assertThat(apply(new AveragePool(THREE, ONE, Padding.SAME, false), ROW).toDoubles())
        .containsExactly(new double[] {1, 2, 3, 4, 3}, within(4 * Math.ulp(1.0)));
    assertThat(apply(new AveragePool(THREE, ONE, Padding.SAME, true), ROW).toDoubles())
        .containsExactly(new double[] {1.5, 2, 3, 4, 4.5}, within(4 * Math.ulp(1.0)));
    assertThat(apply(new AveragePool(THREE, ONE, Padding.CIRCULAR, true), ROW).toDoubles())
        .containsExactly(new double[] {8 / 3., 2, 3, 4, 10 / 3.}, within(4 * Math.ulp(1.0)));
    assertThat(apply(new AveragePool(THREE, ONE, Padding.VALID, true), ROW).toDoubles())
        .containsExactly(new double[] {2, 3, 4}, within(4 * Math.ulp(1.0)));
  }

  /// Three rows of two; windows of two rows see one row below the last, and both columns always.
  @Test
  void corners_divide_by_what_is_inside_of_both_axes() {
    Tensor x = Tensor.of(Shape.of(1, 3, 2, 1), 1., 2, 3, 4, 5, 6);
    AveragePool pool = new AveragePool(Shape.of(2, 3), Shape.of(1, 1), Padding.SAME, true);
    double top = (1 + 2 + 3 + 4) / 4., middle = (3 + 4 + 5 + 6) / 4., bottom = (5 + 6) / 2.;
    assertThat(apply(pool, x).toDoubles())
        .containsExactly(top, top, middle, middle, bottom, bottom);
  }

  @Test
  void sums_maxima_and_products_by_hand() {
    assertThat(apply(SumPool.of(TWO), ROW).toDoubles()).containsExactly(3, 7);
    assertThat(apply(new SumPool(THREE, TWO, Padding.SAME), ROW).toDoubles())
        .containsExactly(3, 9, 9);
    assertThat(apply(new SumPool(THREE, TWO, Padding.CIRCULAR), ROW).toDoubles())
        .containsExactly(8, 9, 10);
    assertThat(apply(MaxPool.of(TWO), ROW).toDoubles()).containsExactly(2, 4);
    Tensor negative = Tensor.of(Shape.of(1, 3, 1), -1., -2, -3);
    assertThat(apply(new MaxPool(THREE, ONE, Padding.SAME), negative).toDoubles())
        .containsExactly(-1, -1, -2);
    assertThat(apply(new MaxPool(TWO, ONE, Padding.CIRCULAR), negative).toDoubles())
        .containsExactly(-1, -2, -1);
    assertThat(apply(ProductPool.of(TWO), ROW).toDoubles()).containsExactly(2, 12);
    assertThat(apply(new ProductPool(THREE, ONE, Padding.SAME), ROW).toDoubles())
        .containsExactly(2, 6, 24, 60, 20);
    assertThat(apply(new ProductPool(TWO, TWO, Padding.CIRCULAR), ROW).toDoubles())
        .containsExactly(2, 12, 5);
  }

  @Test
  void the_default_strides_are_the_window() {
    Shape window = Shape.of(3, 2);
    assertThat(AveragePool.of(window).strides()).isEqualTo(window);
    assertThat(SumPool.of(window).strides()).isEqualTo(window);
    assertThat(MaxPool.of(window).strides()).isEqualTo(window);
    assertThat(ProductPool.of(window).strides()).isEqualTo(window);
  }

  // Messages

  @Test
  void what_does_not_fit_is_refused() {
    assertThatThrownBy(() -> MaxPool.of(Shape.of(2, 2)).output(Shape.of(7)))
        .hasMessage("max_pool: a window (2, 2) needs examples (h, w, c) but gets (7)");
    assertThatThrownBy(() -> SumPool.of(THREE).output(Shape.of(2, 8)))
        .hasMessage(
            "sum_pool: a window (3) does not fit into examples (2, 8); pad with 'same' or take a"
                + " smaller one");
    assertThatThrownBy(() -> ProductPool.of(Shape.of(2, 2, 2)))
        .hasMessage("product_pool: window (2, 2, 2) is not of one or two numbers");
    assertThatThrownBy(() -> new AveragePool(TWO, Shape.of(0), Padding.SAME, false))
        .hasMessage("average_pool: strides[0] 0 is not 1 or more");
    assertThatThrownBy(() -> new GlobalAveragePool().output(Shape.of(7)))
        .hasMessage(
            "global_average_pool: needs examples (h, w, c) or (l, c) but gets (7); leave it out"
                + " where there are no positions");
  }
}

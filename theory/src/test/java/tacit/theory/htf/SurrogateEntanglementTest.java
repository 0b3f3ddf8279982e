// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.data.DataSets;
import tacit.testing.NeedsFashionMnist;

class SurrogateEntanglementTest {
  private static final int SIDE = 14, IMAGES = 5000;

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_cut_is_the_cut_of_the_other_side(Seed seed) {
    var graph = SurrogateEntanglement.of(Tensor.gaussian(seed.generator(), 20, 5));
    assertThat(graph.cut(0, 3)).isCloseTo(graph.cut(1, 2, 4), within(1e-14)); // six roundings
    assertThat(graph.cut()).isZero();
    assertThat(graph.cut(0, 1, 2, 3, 4)).isZero();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void scale_shift_and_sign_of_a_feature_change_nothing(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 20, 3);
    double[] changed = x.toDoubles();
    for (int e = 0; e < 20; e++) changed[3 * e + 1] = 5 - 2 * changed[3 * e + 1];
    var other = SurrogateEntanglement.of(Tensor.of(Shape.of(20, 3), changed));
    assertThat(other.cut(0))
        .isCloseTo(SurrogateEntanglement.of(x).cut(0), within(1e-14)); // 20 roundings a feature
  }

  @ParameterizedTest
  @CsvSource({"14, 14", "8, 8", "7, 5", "1, 9", "3, 3"})
  void every_pixel_is_in_the_order_once(int height, int width) {
    assertThat(QuadrantOrder.of(height, width))
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, height * width).boxed().toList());
  }

  // Golden

  @Test
  void by_hand() {
    Tensor x =
        Tensor.matrix(new double[] {1, 2, 7}, new double[] {2, 4, 7}, new double[] {3, 6, 7});
    var graph = SurrogateEntanglement.of(x); // the third feature is constant
    assertThat(graph.cut(0)).isCloseTo(1, within(1e-15)); // ulp
    assertThat(graph.cut(2)).isZero();
    assertThat(graph.level(List.of(0, 1, 2), 0)).isZero();
  }

  @Test
  void quadrants_of_a_square_of_14() {
    assertThat(QuadrantOrder.of(SIDE, SIDE).subList(0, 13))
        .containsExactly(0, 1, 2, 14, 28, 15, 16, 29, 30, 3, 4, 5, 6);
  }

  /// Correlations, cuts and both levels by numpy, on the same 5000 images.
  @Test
  @NeedsFashionMnist
  void fashion_mnist_by_an_independent_program() {
    var graph = SurrogateEntanglement.of(pooled());
    var order = QuadrantOrder.of(SIDE, SIDE);
    assertThat(graph.level(order, 1)).isCloseTo(1724.3410122836, within(1e-9)); // a part in 10¹²
    assertThat(graph.level(order, 2)).isCloseTo(558.7265963579, within(1e-9));
  }

  /// The first training images, `/255`, means of squares of 2 × 2 pixels: `(5000, 196)`.
  private static Tensor pooled() {
    int[] first = IntStream.range(0, IMAGES).toArray();
    double[] images =
        DataSets.load("fashion-mnist").train().inputs(DType.FLOAT64, first).toDoubles();
    double[] pooled = new double[IMAGES * SIDE * SIDE];
    for (int i = 0; i < images.length; i++) {
      int image = i / 784, y = i % 784 / 28, x = i % 28;
      pooled[(image * SIDE + y / 2) * SIDE + x / 2] += images[i] / 4;
    }
    return Tensor.of(Shape.of(IMAGES, SIDE * SIDE), pooled);
  }

  // Messages

  @Test
  void what_does_not_fit_is_refused() {
    var graph = SurrogateEntanglement.of(Tensor.gaussian(new Seed(0).generator(), 4, 3));
    assertThatThrownBy(() -> graph.cut(3))
        .hasMessage("surrogate entanglement: feature 3 of 3; they count from 0");
    assertThatThrownBy(() -> graph.level(List.of(0, 1, 1), 0))
        .hasMessage(
            "surrogate entanglement: an order of 3 features names 2 of them; name each once");
    assertThatThrownBy(() -> graph.level(List.of(0, 1, 2), 1))
        .hasMessage(
            "surrogate entanglement: level 1 cuts 3 features into 4 parts; take a lower one");
    assertThatThrownBy(() -> QuadrantOrder.of(0, 3))
        .hasMessage("quadrant order: an image of 0 x 3; each side is at least 1");
  }
}

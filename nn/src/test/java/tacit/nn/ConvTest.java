// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class ConvTest {
  private static final Kernels ON = new ScalarKernels();
  private static final Weights PLAIN =
      new Weights(Parameterization.STANDARD, 1, OptionalDouble.empty());

  private static Conv conv(Shape kernel, Shape strides, Padding padding) {
    return new Conv(OptionalInt.of(2), kernel, strides, padding, PLAIN);
  }

  private static Tensor apply(Layer layer, Tensor w, Tensor x) {
    Params<Var> params = Params.of("W", Var.constant(w, ON));
    return layer.apply(params, Var.constant(x, ON), Pass.inference(Params.empty())).value();
  }

  // Laws

  /// Every output by its definition: `Σ x[i s + a − low] w[a]`, where a place outside is 0, or the
  /// place that many positions on from the other end. Twelve products, summed in another order.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void every_padding_sums_what_its_definition_says(Seed seed) {
    Tensor x = Tensor.gaussian(seed.child("x").generator(), 2, 5, 4, 3);
    Tensor w = Tensor.gaussian(seed.child("W").generator(), 2, 3, 3, 2);
    for (Padding padding : Padding.values()) {
      Tensor y = apply(conv(Shape.of(2, 3), Shape.of(2, 1), padding), w, x);
      boolean whole = padding == Padding.VALID;
      // Height 5, kernel 2, stride 2: same pads 1, below. Width 4, kernel 3, stride 1: 1 and 1.
      assertThat(y.shape()).isEqualTo(whole ? Shape.of(2, 2, 2, 2) : Shape.of(2, 3, 4, 2));
      int left = whole ? 0 : 1;
      for (int n = 0; n < 2; n++) {
        for (int i = 0; i < y.shape().size(1); i++) {
          for (int j = 0; j < y.shape().size(2); j++) {
            assertThat(y.get(n, i, j, 1))
                .isCloseTo(byHand(x, w, n, 2 * i, j - left, padding), within(1e-14));
          }
        }
      }
    }
  }

  private static double byHand(Tensor x, Tensor w, int n, int top, int left, Padding padding) {
    double sum = 0;
    for (int a = 0; a < 2; a++) {
      for (int b = 0; b < 3; b++) {
        int i = top + a, j = left + b;
        boolean outside = i < 0 || i >= 5 || j < 0 || j >= 4;
        if (outside && padding != Padding.CIRCULAR) continue;
        for (int c = 0; c < 3; c++) {
          sum += x.get(n, Math.floorMod(i, 5), Math.floorMod(j, 4), c) * w.get(a, b, c, 1);
        }
      }
    }
    return sum;
  }

  /// The same numbers are added in the same order, so the shift changes no bit.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_circular_convolution_commutes_with_rolling(Seed seed) {
    Tensor x = Tensor.gaussian(seed.child("x").generator(), 2, 6, 5, 3);
    Tensor w = Tensor.gaussian(seed.child("W").generator(), 3, 4, 3, 2);
    Conv conv = conv(Shape.of(3, 4), Shape.of(1, 1), Padding.CIRCULAR);
    assertThat(apply(conv, w, rolled(x, 2, 4)).toDoubles())
        .containsExactly(rolled(apply(conv, w, x), 2, 4).toDoubles());
  }

  private static Tensor rolled(Tensor x, int rows, int columns) {
    Var v = Var.constant(x, ON);
    int h = x.shape().size(1), w = x.shape().size(2);
    Var down = v.slice(1, rows, h).concat(1, v.slice(1, 0, rows));
    return down.slice(2, columns, w).concat(2, down.slice(2, 0, columns)).value();
  }

  @ParameterizedTest
  @EnumSource
  void one_dimension_is_two_with_height_one(Padding padding) {
    Tensor x = Tensor.gaussian(new Seed(1).generator(), 2, 7, 3);
    Tensor w = Tensor.gaussian(new Seed(2).generator(), 1, 4, 3, 2);
    Tensor flat = apply(conv(Shape.of(4), Shape.of(3), padding), w, x);
    Tensor image = x.reshape(Shape.of(2, 1, 7, 3));
    Tensor two = apply(conv(Shape.of(1, 4), Shape.of(1, 3), padding), w, image);
    assertThat(flat.toDoubles()).containsExactly(two.toDoubles());
    assertThat(flat.shape()).isEqualTo(two.shape().without(1, 2));
  }

  // Golden

  /// 1, 2, 3, 4 around a ring, each with its right neighbor: 1+2, 2+3, 3+4, 4+1; a window longer
  /// than the ring reads 1 twice.
  @Test
  void a_ring_by_hand() {
    Tensor x = Tensor.of(Shape.of(1, 4, 1), 1., 2, 3, 4);
    Conv pair = new Conv(OptionalInt.of(1), Shape.of(2), Shape.of(1), Padding.CIRCULAR, PLAIN);
    assertThat(apply(pair, Tensor.of(Shape.of(1, 2, 1, 1), 1., 1), x).toDoubles())
        .containsExactly(3, 5, 7, 5);
    Conv five = new Conv(OptionalInt.of(1), Shape.of(5), Shape.of(4), Padding.CIRCULAR, PLAIN);
    // Stride 4 leaves one window; it begins with no padding before, so it reads 1, 2, 3, 4, 1.
    assertThat(
            apply(five, Tensor.of(Shape.of(1, 5, 1, 1), 1., 10, 100, 1000, 10000), x).toDoubles())
        .containsExactly(14321);
  }

  @Test
  void parameters_by_hand() {
    Weights biased = Weights.standard(1, 0);
    Layer layer = Conv.of(8, Shape.of(3, 2), Padding.SAME, biased);
    assertThat(new Network(layer, Shape.of(9, 9, 5)).parameterCount()).isEqualTo(3 * 2 * 5 * 8 + 8);
    assertThat(layer.parameters(Shape.of(9, 9, 5)).asMap())
        .containsEntry("W", Shape.of(3, 2, 5, 8))
        .containsEntry("b", Shape.of(8));
    Layer flat = Conv.of(8, Shape.of(3), Padding.SAME, biased);
    assertThat(flat.parameters(Shape.of(9, 5)).get("W")).isEqualTo(Shape.of(1, 3, 5, 8));
  }

  // Messages

  @Test
  void what_does_not_fit_is_refused() {
    Conv conv = conv(Shape.of(3, 3), Shape.of(1, 1), Padding.VALID);
    assertThatThrownBy(() -> conv.output(Shape.of(784)))
        .hasMessage("conv: a window (3, 3) needs examples (h, w, c) but gets (784)");
    assertThatThrownBy(() -> conv(Shape.of(3), Shape.of(1), Padding.SAME).output(Shape.of(4, 4, 1)))
        .hasMessage("conv: a window (3) needs examples (l, c) but gets (4, 4, 1)");
    assertThatThrownBy(() -> conv.output(Shape.of(28, 2, 1)))
        .hasMessage(
            "conv: a window (3, 3) does not fit into examples (28, 2, 1); pad with 'same' or take a"
                + " smaller one");
    assertThatThrownBy(() -> conv(Shape.of(3, 3), Shape.of(1), Padding.VALID))
        .hasMessage("conv: strides (1) are not as many as the numbers of kernel (3, 3)");
    assertThatThrownBy(() -> conv(Shape.of(3, 0), Shape.of(1, 1), Padding.VALID))
        .hasMessage("conv: kernel[1] 0 is not 1 or more");
    assertThatThrownBy(() -> Conv.of(0, Shape.of(3), Padding.VALID, PLAIN))
        .hasMessage("conv: channels 0 is not 1 or more");
  }
}

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
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class GradientChangeTest {
  private static final Kernels ON = new ScalarKernels();

  /// A row of pixels above another: `x₁` and `x₂` of the golden example.
  private static final PatchPair ROWS = new PatchPair(new Patch(0, 0, 1, 2), new Patch(1, 0, 1, 2));

  private static final PatchPair CORNERS =
      new PatchPair(Patch.square(1, 2, 3), Patch.square(7, 6, 4));

  private static final Tensor PAIRS =
      Tensor.of(Shape.of(3, 2, 2, 1), 1, 2, 1, 0, -1, 1, 1, 1, 3, -2, -1, 2);

  /// `f(x₁, x₂) = x₁ᵀ A x₂`.
  private static UnaryOperator<Var> bilinear(Var a) {
    return x -> {
      int n = x.shape().size(0);
      Var first = x.slice(1, 0, 1).reshape(n, 2), second = x.slice(1, 1, 2).reshape(n, 2);
      return first.times(second.matmul(a.transpose())).sumAxes(1, 2);
    };
  }

  // Laws

  /// The slope is linear in what it is a slope of: the gradient of `R` itself by differences of
  /// `R`, along a drawn direction; the second-order error of a step of 1e-5 is below 1e-7.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_slope_is_the_gradient_of_the_change(Seed seed) {
    var random = seed.generator();
    Tensor a = Tensor.gaussian(random, 2, 2), direction = Tensor.gaussian(random, 2, 2);
    Var at = Var.of(a, ON);
    var slope = GradientChange.of(bilinear(at), PAIRS, ROWS, ON).slope().grad(at).getFirst();
    double step = 1e-5;
    double up = moved(at, direction, step), down = moved(at, direction, -step);
    double along = slope.times(slope.like(direction)).sum().item();
    assertThat(along).isCloseTo((up - down) / (2 * step), within(1e-7));
  }

  private static double moved(Var a, Tensor direction, double by) {
    Var to = a.detach().plus(a.like(direction).times(by));
    return GradientChange.of(bilinear(to), PAIRS, ROWS, ON).value();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_patch_of_the_next_image_comes_in_and_nothing_else_changes(Seed seed) {
    double[] x = SmallNets.images(seed, 3).toDoubles();
    Tensor images = Tensor.of(Shape.of(3, 12, 12, 2), x);
    double[] y = GradientChange.exchanged(ON, images, new Patch(7, 6, 4, 5)).toDoubles();
    for (int i = 0; i < x.length; i++) {
      int[] at = images.shape().index(i);
      boolean inside = at[1] >= 7 && at[1] < 11 && at[2] >= 6 && at[2] < 11;
      int from = inside ? images.shape().offset((at[0] + 1) % 3, at[1], at[2], at[3]) : i;
      assertThat(y[i]).isEqualTo(x[from]);
    }
  }

  // Golden values

  /// Razin, Maman & Cohen's regularizer on `A = [[1, 2], [0, 1]]`, worked out by hand and checked
  /// by a second program: `g_b = A x₂`, which turns as `x₂` does.
  @Test
  void a_bilinear_form_has_these_cosines_and_this_gradient() {
    Var a = Var.of(Tensor.matrix(new double[][] {{1, 2}, {0, 1}}), ON);
    var change = GradientChange.of(bilinear(a), PAIRS, ROWS, ON);
    assertThat(change.cosines().cosines().toDoubles())
        .containsExactly(
            new double[] {0.94868329805051, 0.96476382123773, 0.83205029433784}, within(1e-14));
    assertThat(change.value()).isCloseTo(0.9151658045420, within(1e-13));
    double[] slope = change.slope().gradValues(List.of(a)).getFirst().toDoubles();
    assertThat(slope)
        .containsExactly(
            new double[] {-0.040169018865, 0.085649073753, 0.347907331034, -0.131129128641},
            within(1e-12));
    assertThat(slope[0] + 2 * slope[1] + slope[3]).isCloseTo(0, within(1e-15));
  }

  @Test
  void a_form_of_rank_one_does_not_turn() {
    Var a = Var.of(Tensor.matrix(new double[][] {{1, 2}, {2, 4}}), ON);
    var change = GradientChange.of(bilinear(a), PAIRS, ROWS, ON);
    assertThat(change.value()).isCloseTo(1, within(1e-15));
    assertThat(change.score()).isEqualTo(new ChangeScore(3, change.value(), 0));
  }

  // Where gradients vanish

  /// `f = relu(x₁₁) x₂₁`: an example with `x₁₁ < 0` has no gradient, one with `x₁₁ > 0` keeps its
  /// direction.
  @Test
  void dead_examples_count_with_zero_and_have_no_gradient() {
    Var w = Var.of(Tensor.scalar(1), ON);
    UnaryOperator<Var> f =
        x -> {
          Var flat = x.reshape(3, 4);
          Var first = flat.slice(1, 0, 1).relu(), second = flat.slice(1, 2, 3);
          return first.times(second).times(w.spread(0, Shape.of(3, 1))).reshape(3);
        };
    var change = GradientChange.of(f, PAIRS, ROWS, ON);
    assertThat(change.cosines().cosines().toDoubles()).containsExactly(1, 0, 1);
    assertThat(change.score()).isEqualTo(new ChangeScore(3, 2.0 / 3, 1));
    assertThat(change.slope().gradValues(List.of(w)).getFirst().item()).isEqualTo(0);
    assertThat(Arrays.stream(change.cosines().byFirst().toDoubles())).allMatch(v -> v == 0);
  }

  @Test
  void bad_batches_are_named() {
    UnaryOperator<Var> f = x -> x.sumAxes(1, 4);
    assertThatThrownBy(
            () -> GradientChange.of(f, Tensor.of(Shape.of(1, 2, 2, 1), 1, 2, 3, 4), ROWS, ON))
        .hasMessage(
            "gradient change: a batch of 1 has no other example to take a patch from; give 2 or more");
    assertThatThrownBy(() -> GradientChange.of(x -> x, PAIRS, ROWS, ON))
        .hasMessage(
            "gradient change: images (3, 2, 2, 1) with outputs (3, 2, 2, 1); give images (n, h, w, c) and one output each");
    assertThatThrownBy(() -> GradientChange.of(f, PAIRS, CORNERS, ON))
        .hasMessage("patch: 3x3+1+2 does not lie inside images of 2 x 2 pixels");
    assertThatThrownBy(() ->
            GradientChange.of(f, PAIRS.to(DType.FLOAT32), ROWS, ON).byDifferences(x -> List.of(x)))
        .hasMessage(
            "finite difference: images are FLOAT32, in which small moves drown in rounding; compute in FLOAT64");
  }
}

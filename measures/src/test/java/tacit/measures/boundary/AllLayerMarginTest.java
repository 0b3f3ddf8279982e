// SPDX-License-Identifier: Apache-2.0
package tacit.measures.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.measures.margin.OutputMargins;

class AllLayerMarginTest {
  private static final Kernels ON = new ScalarKernels();

  /// A few products and sums of numbers of size 1, a root and a quotient.
  private static final Offset<Double> ROUNDING = within(1e-14);

  private static UnaryOperator<Var> linear(Seed seed, String name, int in, int out) {
    Tensor w = Tensor.gaussian(seed.child(name).generator(), in, out);
    return x -> x.matmul(Var.constant(w, ON));
  }

  private static double[] of(List<UnaryOperator<Var>> layers, Tensor x, Indices labels) {
    return AllLayerMargin.of(layers, x, labels, ON);
  }

  // Laws

  /// A disturbance `δ ‖x‖` of the logits of two classes: half of the margin off one, half on the
  /// other, so `m ‖x‖ √2 = q`.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void one_linear_layer_is_exact(Seed seed) {
    Tensor x = Tensor.gaussian(seed.child("x").generator(), 1, 4);
    var layer = linear(seed, "w", 4, 3);
    Tensor logits = layer.apply(Var.constant(x, ON)).value();
    int best = logits.get(0, 0) > Math.max(logits.get(0, 1), logits.get(0, 2)) ? 0 : 1;
    best = logits.get(0, 2) > logits.get(0, best) ? 2 : best;
    var label = Indices.of(best);
    double q = OutputMargins.of(logits, label)[0];
    double length = Math.sqrt(Gap.squares(x)[0]);
    assertThat(of(List.of(layer), x, label)[0]).isCloseTo(q / length / Math.sqrt(2), ROUNDING);
  }

  /// Disturbances are in units of what they disturb.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_unit_of_the_inputs_of_a_homogeneous_network_does_not_matter(Seed seed) {
    Tensor x = Tensor.gaussian(seed.child("x").generator(), 6, 4);
    Tensor larger = Tensor.of(x.shape(), Arrays.stream(x.toDoubles()).map(v -> 16 * v).toArray());
    var labels = Indices.of(0, 1, 2, 0, 1, 2);
    var first = linear(seed, "first", 4, 5);
    List<UnaryOperator<Var>> layers =
        List.of(h -> first.apply(h).relu(), linear(seed, "last", 5, 3));
    // a power of two changes no digit
    assertThat(of(layers, larger, labels)).isEqualTo(of(layers, x, labels));
  }

  @Test
  void the_complexity_is_the_root_mean_square_of_inverse_margins() {
    assertThat(AllLayerMargin.complexity(.5, 1)).isEqualTo(Math.sqrt(2.5));
    assertThat(AllLayerMargin.complexity(.5, 0)).isInfinite();
  }

  // Golden: by hand, 2/√27 and 0.28284 = √0.08 for the first two

  @Test
  void margins_of_the_golden_network() {
    double[] margins =
        AllLayerMargin.of(
            GoldenNetwork.layers(), GoldenNetwork.INPUTS, GoldenNetwork.LABELS, GoldenNetwork.ON);
    assertThat(margins)
        .containsExactly(
            new double[] {0.3849001794597505, 0.282842712474619, 0, 0.7826237921249264}, ROUNDING);
  }

  // Agreement

  /// `q/m̂` is the length of the slope of `q` by all disturbances; `q` is linear in each of them
  /// alone, so differences give it.
  @Test
  void differences_by_every_disturbance_give_the_slope() {
    double squares = 0, step = .25;
    for (int entry = 0; entry < 6; entry++) {
      double slope = (disturbed(entry, step) - disturbed(entry, -step)) / (2 * step);
      squares += slope * slope;
    }
    double margin = disturbed(0, 0) / Math.sqrt(squares);
    assertThat(margin).isCloseTo(0.3849001794597505, ROUNDING);
  }

  /// The margin of the first golden example with one entry of `(δ₁, δ₂)` not 0.
  private static double disturbed(int entry, double by) {
    Tensor x = Tensor.matrix(new double[] {2, 1});
    double[] first = new double[3], second = new double[3];
    (entry < 3 ? first : second)[entry % 3] = by;
    Var h0 = Var.constant(x, GoldenNetwork.ON);
    Var h1 = GoldenNetwork.hidden(h0).plus(disturbance(first, h0));
    Var h2 = GoldenNetwork.readout(h1).plus(disturbance(second, h1));
    return OutputMargins.of(h2.value(), Indices.of(0))[0];
  }

  private static Var disturbance(double[] delta, Var of) {
    return of.like(Tensor.matrix(delta)).times(Math.sqrt(Gap.squares(of.value())[0]));
  }

  // Messages

  @Test
  void no_layers_and_no_margins_are_refused() {
    assertThatThrownBy(() -> of(List.of(), Tensor.matrix(new double[] {1, 2}), Indices.of(0)))
        .hasMessage("all-layer margin: there are no layers; give 1 or more");
    assertThatThrownBy(AllLayerMargin::complexity)
        .hasMessage("all-layer margin: there are no margins; give at least one");
  }

  @Test
  void an_input_of_zeros_that_a_bias_classifies_is_refused() {
    UnaryOperator<Var> bias = x -> x.plusRow(Var.constant(Tensor.vector(1, 0), ON));
    assertThatThrownBy(() -> of(List.of(bias), Tensor.matrix(new double[] {0, 0}), Indices.of(0)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "all-layer margin: every layer's input is 0 for example 0, so no disturbance in units"
                + " of it reaches a boundary; leave the example out");
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.measures.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class BoundaryDistanceTest {
  private static final Kernels ON = new ScalarKernels();

  /// A few products and sums of numbers of size 1, a root and a quotient.
  private static final Offset<Double> ROUNDING = within(1e-14);

  private static Tensor drawn(Seed seed, String name, int... sizes) {
    return Tensor.gaussian(seed.child(name).generator(), sizes);
  }

  private static BoundaryDistance golden(UnaryOperator<Var> rest, Tensor activations) {
    return BoundaryDistance.of(rest, activations, GoldenNetwork.LABELS, GoldenNetwork.ON);
  }

  // Laws

  /// In a linear network the boundary is where the first-order distance says: there the margin is
  /// 0.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_linear_network_loses_its_margin_at_that_distance(Seed seed) {
    Tensor x = drawn(seed, "x", 1, 4), w = drawn(seed, "w", 4, 2);
    UnaryOperator<Var> linear = a -> a.matmul(Var.constant(w, ON));
    double d = BoundaryDistance.of(linear, x, Indices.of(0), ON).distances()[0];
    double[] normal = new double[4];
    Arrays.setAll(normal, k -> w.get(k, 0) - w.get(k, 1));
    double length = Math.sqrt(Arrays.stream(normal).map(v -> v * v).sum());
    double[] moved = x.toDoubles();
    Arrays.setAll(moved, k -> moved[k] - d * normal[k] / length);
    Tensor there = linear.apply(Var.constant(Tensor.matrix(moved), ON)).value();
    assertThat(there.get(0, 0) - there.get(0, 1)).isCloseTo(0, ROUNDING);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_scale_of_the_logits_does_not_matter(Seed seed) {
    Tensor x = drawn(seed, "x", 5, 4), w = drawn(seed, "w", 4, 3);
    var labels = Indices.of(0, 1, 2, 1, 0);
    UnaryOperator<Var> rest = a -> a.tanh().matmul(Var.constant(w, ON));
    var plain = BoundaryDistance.of(rest, x, labels, ON);
    // a power of two changes no digit
    var scaled = BoundaryDistance.of(a -> rest.apply(a).times(64), x, labels, ON);
    assertThat(scaled.distances()).isEqualTo(plain.distances());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void normalized_distances_do_not_know_the_unit_of_the_activations(Seed seed) {
    Tensor x = drawn(seed, "x", 5, 4), w = drawn(seed, "w", 4, 3);
    var labels = Indices.of(0, 1, 2, 1, 0);
    UnaryOperator<Var> rest = a -> a.matmul(Var.constant(w, ON));
    Tensor larger = Tensor.of(x.shape(), Arrays.stream(x.toDoubles()).map(v -> 8 * v).toArray());
    assertThat(BoundaryDistance.of(rest, larger, labels, ON).normalized())
        .isEqualTo(BoundaryDistance.of(rest, x, labels, ON).normalized());
  }

  @Test
  void activations_may_have_any_axes() {
    Tensor image = GoldenNetwork.INPUTS.reshape(Shape.of(4, 1, 2, 1));
    UnaryOperator<Var> network = x -> GoldenNetwork.readout(GoldenNetwork.hidden(x.reshape(4, 2)));
    assertThat(golden(network, image).distances())
        .isEqualTo(golden(x -> network.apply(x), GoldenNetwork.INPUTS).distances());
  }

  // Golden: by hand, √½, √2, −√½, 7/√5; 2/√3, 2/√3, −1/√21, 7/√3; ν = 5.875 and 5

  @Test
  void distances_of_the_golden_network_in_its_inputs() {
    var inputs = golden(x -> GoldenNetwork.readout(GoldenNetwork.hidden(x)), GoldenNetwork.INPUTS);
    assertThat(inputs.distances())
        .containsExactly(
            new double[] {
              0.7071067811865475, 1.414213562373095, -0.7071067811865475, 3.1304951684997055
            },
            ROUNDING);
    assertThat(inputs.totalVariation()).isEqualTo(5.875);
  }

  @Test
  void distances_of_the_golden_network_in_its_hidden_layer() {
    var hidden = golden(GoldenNetwork::readout, GoldenNetwork.activations());
    assertThat(hidden.distances())
        .containsExactly(
            new double[] {
              1.1547005383792517, 1.1547005383792517, -0.2182178902359924, 4.041451884327381
            },
            ROUNDING);
    assertThat(hidden.totalVariation()).isEqualTo(5);
    assertThat(hidden.normalized()[0]).isCloseTo(1.1547005383792517 / Math.sqrt(5), ROUNDING);
  }

  /// `2/√(1 + 3)`.
  @Test
  void a_stabilizer_of_one_halves_the_first() {
    var hidden =
        BoundaryDistance.of(
            GoldenNetwork::readout,
            GoldenNetwork.activations(),
            GoldenNetwork.LABELS,
            1,
            GoldenNetwork.ON);
    assertThat(hidden.distances()[0]).isEqualTo(1);
  }

  /// The best wrong class is the last, the middle and the first; each slope has length `√2`.
  @Test
  void the_rival_is_the_best_wrong_class_wherever_it_stands() {
    Tensor logits = Tensor.matrix(new double[][] {{6, 2, 4}, {1, 5, 7}, {5, 0, 9}});
    var distance = BoundaryDistance.of(a -> a.times(1), logits, Indices.of(0, 2, 1), ON);
    assertThat(distance.distances())
        .containsExactly(
            new double[] {2 / Math.sqrt(2), 2 / Math.sqrt(2), -9 / Math.sqrt(2)}, ROUNDING);
    UnaryOperator<Var> weighted = a -> a.timesRow(Var.constant(Tensor.vector(1, 2, 3), ON));
    // 6 − 12 by (1, −3), 21 − 10 by (3, −2), 0 − 27 by (2, −3)
    assertThat(BoundaryDistance.of(weighted, logits, Indices.of(0, 2, 1), ON).distances())
        .containsExactly(
            new double[] {-6 / Math.sqrt(10), 11 / Math.sqrt(13), -27 / Math.sqrt(13)}, ROUNDING);
  }

  /// `1/√(10⁻⁶)` and no slope.
  @Test
  void a_stabilizer_stands_in_for_a_slope_that_is_not_there() {
    UnaryOperator<Var> dead = a -> a.relu().plusRow(Var.constant(Tensor.vector(1, 0), ON));
    Tensor below = Tensor.matrix(new double[] {-1, -1});
    assertThat(BoundaryDistance.of(dead, below, Indices.of(0), 1e-6, ON).distances())
        .containsExactly(new double[] {1000}, within(1e-9)); // an ulp of 10⁻⁶ in a root
  }

  // Messages

  @Test
  void an_example_whose_margin_does_not_move_is_refused() {
    Tensor dead = Tensor.matrix(new double[][] {{1, 1}, {-1, -1}});
    UnaryOperator<Var> rest = a -> a.relu().plusRow(Var.constant(Tensor.vector(1, 0), ON));
    assertThatThrownBy(() -> BoundaryDistance.of(rest, dead, Indices.of(0, 1), ON))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "boundary distance: the margin of example 1 does not change with its activations, so"
                + " no boundary is in sight; leave it out, or give a stabilizer such as 1e-6");
  }

  @Test
  void equal_activations_give_no_unit() {
    Tensor equal = Tensor.matrix(new double[][] {{1, 2}, {1, 2}});
    var distance = BoundaryDistance.of(a -> a.times(1), equal, Indices.of(0, 1), ON);
    assertThatThrownBy(distance::normalized)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "boundary distance: all 2 examples have the same activations, which gives no unit to"
                + " measure in; use the distances as they are");
  }

  @Test
  void a_negative_stabilizer_and_rows_that_do_not_match_are_refused() {
    Tensor x = Tensor.matrix(new double[][] {{1, 2}, {1, 2}});
    assertThatThrownBy(() -> BoundaryDistance.of(a -> a, x, Indices.of(0, 1), -1, ON))
        .hasMessage("boundary distance: a stabilizer of -1.0; give 0 or a little more");
    assertThatThrownBy(() -> BoundaryDistance.of(a -> a.reshape(1, 4), x, Indices.of(0), ON))
        .hasMessage("boundary distance: activations (2, 2) but 1 labels; give one row an example");
  }
}

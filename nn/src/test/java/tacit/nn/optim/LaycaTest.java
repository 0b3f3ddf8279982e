// SPDX-License-Identifier: Apache-2.0
package tacit.nn.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Params;

class LaycaTest {
  private static final Kernels ON = new ScalarKernels();
  private static final int COUNT = 12;
  // Sums of twelve products, and some roundings more.
  private static final double ROUNDING = 2 * COUNT * Math.ulp(1.0);

  private static Params<Tensor> stepped(Params<Tensor> params, double rho, Tensor... gradients) {
    var optimizer = Layca.of(rho);
    return optimizer.step(ON, params, List.of(gradients), optimizer.start(params)).params();
  }

  private static double dot(Tensor a, Tensor b) {
    double[] x = a.toDoubles(), y = b.toDoubles();
    double sum = 0;
    for (int i = 0; i < x.length; i++) sum += x[i] * y[i];
    return sum;
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void every_matrix_turns_by_the_angle_whose_tangent_is_the_rate_and_keeps_its_norm(Seed seed) {
    var random = seed.generator();
    Tensor w = Tensor.gaussian(random, 3, 4), g = Tensor.gaussian(random, 3, 4);
    double rho = random.nextDouble(0.01, 2);
    Tensor after = stepped(Params.of("W", w), rho, g).get("W");
    double squares = dot(w, w), cosine = dot(w, after) / squares;
    assertThat(dot(after, after) / squares).isCloseTo(1, within(ROUNDING));
    assertThat(cosine).isCloseTo(1 / Math.sqrt(1 + rho * rho), within(ROUNDING));
    assertThat(dot(after, g)).isLessThan(dot(w, g)); // downhill
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void only_the_direction_of_the_gradient_counts(Seed seed) {
    var random = seed.generator();
    Tensor w = Tensor.gaussian(random, 3, 4), g = Tensor.gaussian(random, 3, 4);
    double[] eightfold = g.toDoubles();
    for (int i = 0; i < COUNT; i++) eightfold[i] *= 8; // a power of two, so nothing rounds apart
    assertThat(
            stepped(Params.of("W", w), 0.3, Tensor.of(w.shape(), eightfold)).get("W").toDoubles())
        .containsExactly(stepped(Params.of("W", w), 0.3, g).get("W").toDoubles());
  }

  @Test
  void biases_and_scales_of_normalization_stay() {
    var params = Params.of("W", Tensor.identity(2)).and("b", Tensor.vector(1, -2));
    var after = stepped(params, 0.5, Tensor.of(Shape.of(2, 2), 0, 1, 1, 0), Tensor.vector(3, 4));
    assertThat(after.get("b").toDoubles()).containsExactly(1, -2);
    assertThat(after.get("W").toDoubles()).isNotEqualTo(params.get("W").toDoubles());
  }

  @Test
  void a_gradient_along_the_matrix_or_a_matrix_of_zeros_turns_nothing() {
    Tensor w = Tensor.of(Shape.of(1, 3), 0.1, 0.7, -0.3);
    Tensor along = Tensor.of(Shape.of(1, 3), 0.3, 2.1, -0.9);
    assertThat(stepped(Params.of("W", w), 0.5, along).get("W")).isSameAs(w);
    assertThat(stepped(Params.of("W", w), 0.5, Tensor.zeros(DType.FLOAT64, w.shape())).get("W"))
        .isSameAs(w);
    Tensor zeros = Tensor.zeros(DType.FLOAT64, w.shape());
    assertThat(stepped(Params.of("W", zeros), 0.5, along).get("W")).isSameAs(zeros);
  }

  // Golden, by hand: s = (−4, 3), u = (3, 4) + 0.75 (−4, 3) = (0, 6.25), back to the norm 5.
  @Test
  void a_step_by_hand() {
    Tensor w = Tensor.of(Shape.of(1, 2), 3, 4), g = Tensor.of(Shape.of(1, 2), 8, -6);
    assertThat(stepped(Params.of("W", w), 0.75, g).get("W").toDoubles())
        .containsExactly(new double[] {0, 5}, within(ROUNDING));
    // a part along w changes nothing
    Tensor more = Tensor.of(Shape.of(1, 2), 8 + 3, -6 + 4);
    assertThat(stepped(Params.of("W", w), 0.75, more).get("W").toDoubles())
        .containsExactly(new double[] {0, 5}, within(5 * ROUNDING));
  }

  @Test
  void nothing_is_remembered_but_the_count_of_steps() {
    var params = Params.of("W", Tensor.identity(2));
    var optimizer = new Layca(new Schedule.Cosine(1, 0, 2));
    var one =
        optimizer.step(
            ON,
            params,
            List.of(Tensor.full(DType.FLOAT64, Shape.of(2, 2), 1)),
            optimizer.start(params));
    assertThat(one.state().slots()).isEmpty();
    assertThat(one.state().steps()).isEqualTo(1);
    // The cosine is at 0 from step 2 on: no angle at all.
    var state = new Optimizer.State(2, List.of());
    var rest = optimizer.step(ON, params, List.of(Tensor.of(Shape.of(2, 2), 0, 1, 1, 0)), state);
    assertThat(rest.params().get("W").toDoubles())
        .containsExactly(new double[] {1, 0, 0, 1}, within(ROUNDING));
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.factorization.TensorLoss.Factor;

class TensorLossTest {
  private static final Kernels ON = new ScalarKernels();
  private static final Shape SHAPE = Shape.of(2, 3, 2);

  static List<TensorLoss> drawn(Seed seed) {
    var random = seed.generator();
    Tensor target = Tensor.gaussian(random, SHAPE.toArray());
    return List.of(
        Completion.drawn(random, target, 7, Factor.HALF_SUM),
        Completion.drawn(random, target, 12, Factor.MEAN),
        Sensing.drawn(random, target, 5, Factor.HALF_SUM),
        Sensing.drawn(random, target, 30, Factor.MEAN));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void value_and_gradient_are_what_the_chain_rule_gives(Seed seed) {
    for (var loss : drawn(seed)) {
      Tensor end = Tensor.gaussian(seed.child("end").generator(), SHAPE.toArray());
      Var at = Var.of(end, ON);
      Var value = loss.apply(at);
      var fit = loss.at(ON, end);
      // Sums of a few dozen terms of order one.
      assertThat(fit.loss()).isCloseTo(value.item(), within(1e-12));
      assertThat(loss.value(end)).isCloseTo(value.item(), within(1e-12));
      FactorizationLawsTest.assertClose(fit.byEnd(), value.grad(at).getFirst().value());
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_target_itself_has_no_loss_and_no_gradient(Seed seed) {
    Tensor target = Tensor.gaussian(seed.generator(), SHAPE.toArray());
    for (var loss : drawn(seed)) {
      var fit = loss.at(ON, target);
      // A residual is a rounding of numbers of order ten.
      assertThat(fit.loss()).isCloseTo(0, within(1e-27));
      assertThat(FactorizationLawsTest.norm(fit.byEnd())).isCloseTo(0, within(1e-13));
    }
  }

  // ⟨x₀ ⊗ x₁ ⊗ x₂, W⟩ summed entry by entry.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_measurement_is_the_inner_product_with_an_outer_product(Seed seed) {
    var random = seed.generator();
    Tensor w = Tensor.gaussian(random, SHAPE.toArray());
    List<Tensor> x =
        List.of(
            Tensor.gaussian(random, 1, 2),
            Tensor.gaussian(random, 1, 3),
            Tensor.gaussian(random, 1, 2));
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      int[] at = SHAPE.index(i);
      double product = w.get(at);
      for (int n = 0; n < 3; n++) product *= x.get(n).get(0, at[n]);
      sum += product;
    }
    var loss = Sensing.of(x, Tensor.vector(1), Factor.MEAN);
    assertThat(loss.value(w)).isCloseTo((sum - 1) * (sum - 1), within(1e-12));
    assertThat(loss.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void drawn_entries_are_distinct_and_of_the_target(Seed seed) {
    Tensor target = Tensor.gaussian(seed.generator(), SHAPE.toArray());
    var loss = Completion.drawn(seed.child("positions").generator(), target, 7, Factor.MEAN);
    assertThat(loss.count()).isEqualTo(7);
    assertThat(Arrays.stream(loss.mask().toDoubles()).sum()).isEqualTo(7);
    for (int i = 0; i < 12; i++) {
      int[] at = SHAPE.index(i);
      assertThat(loss.values().get(at)).isEqualTo(loss.mask().get(at) * target.get(at));
    }
  }

  // Golden: residuals of the binary factorization at four entries are 5, −3, 1, −3.
  @Test
  void the_loss_of_the_golden_observations() {
    Tensor end = Goldens.binary().endTensor(Goldens.binaryWeights());
    var loss = observations(Factor.HALF_SUM);
    assertThat(loss.value(end)).isEqualTo(22);
    // To 0, since the mask makes −0 of what is negative.
    assertThat(loss.at(ON, end).byEnd().toDoubles())
        .containsExactly(Goldens.residual(end).toDoubles(), within(0.0));
    assertThat(observations(Factor.MEAN).value(end)).isEqualTo(11);
    Tensor other = Goldens.interleaved().endTensor(Goldens.interleavedWeights());
    assertThat(loss.value(other)).isEqualTo(10);
  }

  private static Completion observations(Factor factor) {
    return Completion.of(
        Shape.of(2, 2, 2, 2), Indices.of(0, 6, 9, 15), Tensor.vector(1, 2, -1, 3), factor);
  }

  @Test
  void targets_that_cannot_be_fitted_are_refused() {
    assertThatThrownBy(() -> complete(Indices.of(), Tensor.vector()))
        .hasMessage("completion: no observations; give 1 or more");
    assertThatThrownBy(() -> complete(Indices.of(0, 1), Tensor.vector(1, Double.NaN)))
        .hasMessage("completion: target 1 is NaN; take it out");
    assertThatThrownBy(() -> complete(Indices.of(0, 1), Tensor.vector(1)))
        .hasMessage("completion: targets of shape (1) for 2 observations");
    assertThatThrownBy(() -> complete(Indices.of(0, 12), Tensor.vector(1, 2)))
        .hasMessage("completion: index 12 at position 1 is not in [0, 12)");
    assertThatThrownBy(() -> complete(Indices.of(5, 5), Tensor.vector(1, 2)))
        .hasMessage("completion: entry (0, 2, 1) is observed twice; give each once");
    var random = new Seed(1).generator();
    Tensor target = Tensor.gaussian(random, SHAPE.toArray());
    assertThatThrownBy(() -> Completion.drawn(random, target, 13, Factor.MEAN))
        .hasMessage("completion: 13 of 12 entries; observe 1 to 12");
    assertThatThrownBy(() -> Sensing.drawn(random, target, 0, Factor.MEAN))
        .hasMessage("sensing: 0 measurements; make 1 or more");
    Tensor nan = Tensor.full(DType.FLOAT64, SHAPE, Double.NaN);
    assertThatThrownBy(() -> Sensing.drawn(random, nan, 2, Factor.MEAN))
        .hasMessage("sensing: target 0 is NaN; take it out");
    assertThatThrownBy(() -> Completion.drawn(random, nan, 2, Factor.MEAN))
        .hasMessage("completion: target 0 is NaN; take it out");
    assertThatThrownBy(() -> new Completion(target, nan, 1))
        .hasMessage("completion: value at (0, 0, 0) is NaN; take it out");
  }

  private static Completion complete(Indices positions, Tensor y) {
    return Completion.of(SHAPE, positions, y, Factor.MEAN);
  }

  @Test
  void inputs_that_do_not_fit_are_refused() {
    Tensor one = Tensor.matrix(new double[] {1, 2}), y = Tensor.vector(1);
    assertThatThrownBy(() -> Sensing.of(List.of(one), y, Factor.MEAN))
        .hasMessage("sensing: 1 inputs; give one for each of 2 modes or more");
    assertThatThrownBy(() -> Sensing.of(List.of(one, Goldens.rows(1, 2, 3, 4)), y, Factor.MEAN))
        .hasMessage("sensing: input 1 has shape (2, 2) for 1 targets");
    Tensor nan = Tensor.matrix(new double[] {1, Double.NaN});
    assertThatThrownBy(() -> Sensing.of(List.of(one, nan), y, Factor.MEAN))
        .hasMessage("sensing: input 1 at (0, 1) is NaN; take it out");
  }

  @Test
  void an_end_tensor_of_another_shape_is_refused() {
    var loss = observations(Factor.MEAN);
    assertThatThrownBy(() -> loss.value(Tensor.vector(1)))
        .hasMessage("completion: an end tensor of shape (1) where (2, 2, 2, 2) is measured");
    var random = new Seed(1).generator();
    var sensing = Sensing.drawn(random, Tensor.gaussian(random, 2, 2), 3, Factor.MEAN);
    assertThatThrownBy(() -> sensing.value(Tensor.vector(1)))
        .hasMessage("sensing: an end tensor of shape (1) where (2, 2) is measured");
  }
}

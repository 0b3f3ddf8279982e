// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.inference.InfiniteEnsembleTest.refusal;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;

class MaxLearningRateTest {
  // Laws

  @Test
  void momentum_and_outputs_make_it_larger() {
    var plain = MaxLearningRate.of(Toy.NTK.dd(), 1, 0);
    var both = MaxLearningRate.of(Toy.NTK.dd(), 10, 0.5);
    assertThat(both.sumLoss()).isCloseTo(1.5 * plain.sumLoss(), within(Math.ulp(1.0)));
    assertThat(both.meanLoss()).isCloseTo(15 * plain.meanLoss(), within(8 * Math.ulp(1.0)));
  }

  @Test
  void a_kernel_of_zeros_has_a_bound_too() {
    assertThat(MaxLearningRate.of(Tensor.matrix(new double[2][2]), 1, 0).sumLoss()).isEqualTo(2e12);
  }

  // Golden values, computed with NumPy: thirteen digits are printed, of kernels twelve

  @Test
  void the_toys() {
    var rate = MaxLearningRate.of(Toy.NTK.dd(), 1, 0);
    assertThat(rate.lambdaMax()).isCloseTo(14.207254284908, within(3e-12));
    assertThat(rate.meanLoss()).isCloseTo(0.4223194629784, within(3e-13));
    assertThat(rate.sumLoss()).isCloseTo(0.1407731543261, within(1e-13));
    var modes = Modes.of(Toy.NTK.dd());
    assertThat(modes.lambda().toDoubles())
        .containsExactly(
            new double[] {14.207254284908, 8.910898217465, 6.525597497627}, within(3e-12));
    assertThat(modes.lambdaMax() / modes.lambdaMin()).isCloseTo(2.17715761508, within(3e-12));
  }

  // Messages

  @Test
  void bad_numbers_are_refused() {
    assertThat(refusal(() -> MaxLearningRate.of(Toy.NTK.dd(), 0, 0)))
        .isEqualTo("max learning rate: 3 training points and 0 outputs; give at least one of each");
    assertThat(refusal(() -> MaxLearningRate.of(Toy.NTK.dd(), 1, -0.1)))
        .isEqualTo("max learning rate: momentum -0.1 must be 0 or more and below 1");
  }
}

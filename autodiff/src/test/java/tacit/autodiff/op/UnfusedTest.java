// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.check.GradientCheck;
import tacit.autodiff.kernel.ScalarKernels;

class UnfusedTest {
  /// The cotangent of the batch normalization is computed from its input, through `tanh`.
  /// Differences leave about 1e-12 of the terms, which may cancel; see [EveryOpTest].
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_second_derivative_counts_an_input_that_the_cotangent_came_from_once(Seed seed) {
    RandomGenerator random = seed.generator();
    Tensor x = Tensor.gaussian(random, 5, 3), gamma = Tensor.gaussian(random, 3);
    Tensor beta = Tensor.gaussian(random, 3);
    GradientCheck.of(
            v -> v.get(0).batchNorm(v.get(1), v.get(2), 0.1).tanh(),
            new ScalarKernels(),
            random,
            x,
            gamma,
            beta)
        .require(1e-8);
  }
}

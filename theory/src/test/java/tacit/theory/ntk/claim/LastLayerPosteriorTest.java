// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.theory.ntk.inference.Covariances;

class LastLayerPosteriorTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void in_the_end_it_is_the_posterior_and_not_before(Seed seed) {
    var k = DrawnKernels.of(seed, 6, 3, 2);
    assertThat(LastLayerPosterior.sides(k, 1e4).holds()).isTrue();
    assertThat(LastLayerPosterior.sides(k, 1).holds()).isFalse();
  }

  // By hand: one training point with K = 2, y = 3, a test point with K = 1 and covariance 1

  @Test
  void one_point_pulls_its_neighbor_half_the_way() {
    var k = new Covariances(one(2), one(1), one(1));
    var posterior = LastLayerPosterior.sides(new DrawnKernels(k, k, one(3)), 1e4).measured();
    assertThat(posterior.toDoubles()).containsExactly(new double[] {1.5, 0.5}, within(1e-15));
  }

  private static Tensor one(double value) {
    return Tensor.matrix(new double[][] {{value}});
  }
}

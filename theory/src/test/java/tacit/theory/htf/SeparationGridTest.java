// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Cpu;
import tacit.nn.Params;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree;

class SeparationGridTest {
  private static final Shape SIZES = Shape.of(2, 3, 2, 3);

  /// The inputs are drawn mode by mode, first all of the region's side, then all of the other.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void every_value_is_the_network_at_one_setting_of_either_side(Seed seed) {
    var f = HierarchicalFactorization.of(ModeTree.perfect(4, 2), SIZES, 3);
    Params<Tensor> w = new GaussianStart(1).of(f, seed.child("w"));
    int m = 4;
    Tensor values =
        new SeparationGrid(f, w, m, Cpu.kernels()).values(seed.child("x").generator(), 0, 2);
    RandomGenerator random = seed.child("x").generator();
    double[][][] inside = drawn(random, m), outside = drawn(random, m);
    for (int a = 0; a < m; a++) {
      for (int b = 0; b < m; b++) {
        double one = f.evaluate(w, inside[0][a], outside[1][b], inside[2][a], outside[3][b]);
        // sums of 3 terms in another order
        assertThat(values.get(a, b)).isCloseTo(one, within(1e-13 * (1 + Math.abs(one))));
      }
    }
  }

  @Test
  void a_rank_one_network_lets_nothing_depend() {
    var f = HierarchicalFactorization.of(ModeTree.perfect(4, 2), SIZES, 1);
    Params<Tensor> w = new GaussianStart(1).of(f, new Seed(3));
    var values = new SeparationGrid(f, w, 6, Cpu.kernels()).values(new Seed(4).generator(), 0, 2);
    assertThat(SeparationRank.of(values, SeparationRank.TOLERANCE).rank()).isEqualTo(1);
  }

  private static double[][][] drawn(RandomGenerator random, int m) {
    double[][][] x = new double[SIZES.rank()][m][];
    for (int n = 0; n < x.length; n++) {
      Tensor all = Tensor.gaussian(random, m, SIZES.size(n));
      for (int a = 0; a < m; a++) {
        x[n][a] = new double[SIZES.size(n)];
        for (int i = 0; i < x[n][a].length; i++) x[n][a][i] = all.get(a, i);
      }
    }
    return x;
  }
}

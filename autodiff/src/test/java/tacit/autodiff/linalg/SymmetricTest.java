// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class SymmetricTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_part_equals_its_transpose_and_is_its_own_part(Seed seed) {
    var random = seed.generator();
    int n = random.nextInt(10);
    double[] part = Symmetric.part(Tensor.gaussian(random, n, n)).toDoubles();
    Tensor a = Tensor.of(Shape.of(n, n), part);
    assertThat(Matrices.transpose(a).toDoubles()).containsExactly(part);
    assertThat(Symmetric.part(a).toDoubles()).containsExactly(part);
  }

  @Test
  void worked_by_hand() {
    assertThat(Symmetric.part(Tensor.matrix(new double[][] {{1, 2}, {4, 5}})).toDoubles())
        .containsExactly(1, 3, 3, 5);
  }

  @Test
  void what_is_not_square_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Symmetric.part(Tensor.matrix(new double[][] {{1, 2}})))
        .withMessage("symmetric part: axis n is 1 in a (n, n) = (1, 2) but 2 in a (n, n) = (1, 2)");
  }
}

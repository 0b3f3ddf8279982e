// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tacit.autodiff.kernel.Agreement.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

class KhatriRaoTest {
  private static final int[][] SIZES = {
    {1, 1, 1}, {2, 3, 5}, {3, 2, 33}, {4, 5, 64}, {0, 3, 4}, {7, 9, 0}, {20, 31, 200}
  };

  private static final Tensor A = matrix(2, 2, 1, 2, 3, 4);
  private static final Tensor B = matrix(3, 2, 1, 0, 0, 1, 2, 2);

  // Columns: (1, 3) ⊗ (1, 0, 2) and (2, 4) ⊗ (0, 1, 2).
  @Test
  void every_column_is_an_outer_product() {
    assertThat(DEFINITION.khatriRao(A, B))
        .hasToString("FLOAT64 (6, 2) [1.0, 0.0, 0.0, 2.0, 2.0, 4.0, 3.0, 0.0, …]");
  }

  // ⟨ȳ, a ⊙ b⟩ is linear in a and in b.
  @Test
  void adjoints_by_hand() {
    Tensor yBar = matrix(6, 2, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, -1);
    assertThat(DEFINITION.khatriRaoByLeft(yBar, B).toDoubles()).containsExactly(3, 3, 2, -2);
    assertThat(DEFINITION.khatriRaoByRight(yBar, A).toDoubles()).containsExactly(1, 2, 1, 2, 4, -2);
  }

  private static Tensor matrix(int rows, int columns, double... values) {
    return Tensor.of(Shape.of(rows, columns), values);
  }

  @ParameterizedTest
  @MethodSource(MACHINES)
  void lanes_agree_with_the_definition(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (int[] s : SIZES) {
        Tensor a = draw("a", dtype, Shape.of(s[0], s[2]));
        Tensor b = draw("b", dtype, Shape.of(s[1], s[2]));
        Tensor yBar = draw("y", dtype, Shape.of(s[0] * s[1], s[2]));
        agree(fast, k -> k.khatriRao(a, b), 0, NO_MORE);
        agree(fast, k -> k.khatriRaoByLeft(yBar, b), 0, left(yBar, b, s[1]));
        if (s[0] > 0) agree(fast, k -> k.khatriRaoByRight(yBar, a), 0, right(yBar, a, s[0]));
      }
    }
  }

  /// `n Σ|terms|`.
  private static Tensor left(Tensor yBar, Tensor b, int terms) {
    return scaled(DEFINITION.khatriRaoByLeft(wideSize(yBar), wideSize(b)), terms + 1);
  }

  private static Tensor right(Tensor yBar, Tensor a, int terms) {
    return scaled(DEFINITION.khatriRaoByRight(wideSize(yBar), wideSize(a)), terms + 1);
  }

  @Test
  void watched_kernels_do_the_same() {
    Kernels watched = new Checked(DEFINITION);
    Tensor y = watched.khatriRao(A, B);
    assertThat(y.toDoubles()).containsExactly(DEFINITION.khatriRao(A, B).toDoubles());
    assertThat(watched.khatriRaoByLeft(y, B).toDoubles())
        .containsExactly(DEFINITION.khatriRaoByLeft(y, B).toDoubles());
    assertThat(watched.khatriRaoByRight(y, A).toDoubles())
        .containsExactly(DEFINITION.khatriRaoByRight(y, A).toDoubles());
  }

  @Test
  void factors_that_do_not_fit_are_refused() {
    try (var fast = new VectorKernels(1, Buffers.fresh())) {
      for (Kernels on : new Kernels[] {DEFINITION, fast}) {
        assertThatThrownBy(() -> on.khatriRao(A, matrix(1, 3, 1, 2, 3)))
            .hasMessage("khatriRao: axis r is 2 in a (n, r) = (2, 2) but 3 in b (m, r) = (1, 3)");
        assertThatThrownBy(() -> on.khatriRaoByLeft(matrix(4, 2, 1, 2, 3, 4, 5, 6, 7, 8), B))
            .hasMessage("khatriRao: yBar (4, 2) has 4 rows, no multiple of the 3 of b (3, 2)");
        assertThatThrownBy(() -> on.khatriRaoByRight(B, A))
            .hasMessage("khatriRao: yBar (3, 2) has 3 rows, no multiple of the 2 of a (2, 2)");
        assertThatThrownBy(() -> on.khatriRao(A, B.to(DType.FLOAT32)))
            .hasMessage(
                "multiply: a is FLOAT64 (2, 3, 2) but b is FLOAT32 (2, 3, 2); convert one with"
                    + " to(DType)");
      }
    }
  }
}

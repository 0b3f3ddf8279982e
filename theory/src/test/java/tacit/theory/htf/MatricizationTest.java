// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.linalg.Svd;

class MatricizationTest {
  private static final Shape SHAPE = Shape.of(2, 3, 4);

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void every_entry_is_where_its_modes_say(Seed seed) {
    Tensor w = Tensor.gaussian(seed.generator(), 2, 3, 4);
    Tensor m = Matricization.of(w, 0, 2);
    assertThat(m.shape()).isEqualTo(Shape.of(8, 3));
    for (int i = 0; i < 24; i++) {
      int[] at = SHAPE.index(i);
      assertThat(m.get(4 * at[0] + at[2], at[1])).isEqualTo(w.get(at));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_matrix_of_the_other_modes_is_the_transpose(Seed seed) {
    Tensor w = Tensor.gaussian(seed.generator(), 2, 3, 4);
    Tensor m = Matricization.of(w, 1), t = Matricization.of(w, 0, 2);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 8; j++) assertThat(m.get(i, j)).isEqualTo(t.get(j, i));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void undoing_it_gives_the_tensor_back(Seed seed) {
    Tensor w = Tensor.gaussian(seed.generator(), 2, 3, 4);
    Tensor back = Matricization.undo(Matricization.of(w, 0, 2), SHAPE, 0, 2);
    assertThat(back.shape()).isEqualTo(SHAPE);
    assertThat(back.toDoubles()).isEqualTo(w.toDoubles());
  }

  /// `⟦A ⊗ B; I⟧` is the Kronecker product of `⟦A; I_A⟧` and `⟦B; I_B⟧`, so ranks multiply.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void ranks_of_an_outer_product_multiply(Seed seed) {
    Tensor a = ranked(seed.child("a"), 2), b = ranked(seed.child("b"), 3);
    Tensor both = outer(a, b).reshape(Shape.of(4, 4, 4, 4));
    assertThat(NumericalRank.of(Matricization.of(both, 0, 2))).isEqualTo(6);
    assertThat(NumericalRank.of(Matricization.of(both, 0, 1))).isEqualTo(1);
    assertThat(norm(both)).isCloseTo(norm(a) * norm(b), within(1e-12)); // 256 roundings
  }

  /// Singular values of a Kronecker product are all products of those of its factors.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void singular_values_of_an_outer_product_multiply(Seed seed) {
    Tensor a = Tensor.gaussian(seed.child("a").generator(), 3, 3);
    Tensor b = Tensor.gaussian(seed.child("b").generator(), 4, 2);
    double[] x = a.toDoubles(), y = b.toDoubles(), xy = new double[72];
    for (int i = 0; i < 72; i++) xy[i] = x[i / 8] * y[i % 8];
    Tensor both = Tensor.of(Shape.of(3, 3, 4, 2), xy);
    double[] products =
        Arrays.stream(Svd.sigmaOf(a).toDoubles())
            .flatMap(s -> Arrays.stream(Svd.sigmaOf(b).toDoubles()).map(t -> s * t))
            .sorted()
            .toArray();
    double[] sigma = Svd.sigmaOf(Matricization.of(both, 0, 2)).toDoubles();
    for (int i = 0; i < 6; i++) {
      assertThat(sigma[i])
          .isCloseTo(products[5 - i], within(1e-14 * sigma[0])); // 12 roundings of a decomposition
    }
  }

  // Golden, by hand

  @Test
  void the_order_of_rows_is_ascending_however_they_are_named() {
    Tensor w = Tensor.of(SHAPE, IntStream.range(0, 24).asDoubleStream().toArray());
    assertThat(Matricization.of(w, 2, 0).toDoubles())
        .isEqualTo(Matricization.of(w, 0, 2).toDoubles());
    assertThat(Arrays.copyOf(Matricization.of(w, 1).toDoubles(), 8))
        .containsExactly(0, 1, 2, 3, 12, 13, 14, 15);
  }

  @Test
  void the_type_of_numbers_stays() {
    assertThat(Matricization.of(Tensor.zeros(DType.FLOAT32, SHAPE), 0).dtype())
        .isEqualTo(DType.FLOAT32);
  }

  // Messages

  @ParameterizedTest
  @ValueSource(strings = {"", "0,1,2", "0,0", "3", "-1"})
  void modes_that_are_no_proper_part_are_refused(String modes) {
    int[] rows =
        modes.isEmpty()
            ? new int[0]
            : Arrays.stream(modes.split(",")).mapToInt(Integer::parseInt).toArray();
    assertThatThrownBy(() -> Matricization.of(Tensor.zeros(DType.FLOAT64, SHAPE), rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "matricization: rows of the modes %s in a tensor of shape (2, 3, 4); name some but not all of the modes 0 to 2, each once"
                .formatted(Arrays.toString(rows)));
  }

  @Test
  void a_matrix_of_another_shape_is_refused() {
    Tensor m = Tensor.zeros(DType.FLOAT64, Shape.of(6, 4));
    assertThatThrownBy(() -> Matricization.undo(m, SHAPE, 0, 2))
        .hasMessage(
            "matricization: a tensor of shape (2, 3, 4) has a matrix (8, 3) for the modes [0, 2], got (6, 4)");
  }

  private static Tensor ranked(Seed seed, int rank) {
    double[] m = new double[16];
    var random = seed.generator();
    for (int r = 0; r < rank; r++) {
      double[] u = random.doubles(4, -1, 1).toArray(), v = random.doubles(4, -1, 1).toArray();
      for (int i = 0; i < 16; i++) m[i] += u[i / 4] * v[i % 4];
    }
    return Tensor.of(Shape.of(4, 4), m);
  }

  private static Tensor outer(Tensor a, Tensor b) {
    double[] x = a.toDoubles(), y = b.toDoubles(), xy = new double[256];
    for (int i = 0; i < 256; i++) xy[i] = x[i / 16] * y[i % 16];
    return Tensor.of(Shape.of(256), xy);
  }

  private static double norm(Tensor x) {
    return Math.sqrt(Arrays.stream(x.toDoubles()).map(v -> v * v).sum());
  }
}

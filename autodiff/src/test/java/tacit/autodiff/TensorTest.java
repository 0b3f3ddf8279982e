// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Storage;

class TensorTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void converting_there_and_back_rounds_to_float(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 3, 4);
    double[] rounded = Arrays.stream(x.toDoubles()).map(v -> (float) v).toArray();
    assertThat(x.to(DType.FLOAT32).to(DType.FLOAT64).toDoubles()).containsExactly(rounded);
    assertThat(x.to(DType.FLOAT64)).isSameAs(x);
    assertThat(x.toFloats()).containsExactly(x.to(DType.FLOAT32).toFloats());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void equal_seeds_draw_equal_numbers(Seed seed) {
    assertThat(Tensor.gaussian(seed.generator(), 5).toDoubles())
        .containsExactly(Tensor.gaussian(seed.generator(), 5).toDoubles());
    assertThat(Arrays.stream(Tensor.uniform(seed.generator(), 2, 3, 100).toDoubles()))
        .allMatch(u -> u >= 2 && u < 3);
  }

  /// The mean of `n` standard normals has standard error `1/√n`, their mean square `√(2/n)`.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void gaussian_numbers_have_mean_zero_and_variance_one(Seed seed) {
    int n = 10_000;
    double[] x = Tensor.gaussian(seed.generator(), n).toDoubles();
    assertThat(Arrays.stream(x).average().orElseThrow()).isCloseTo(0, within(5 / Math.sqrt(n)));
    assertThat(Arrays.stream(x).map(v -> v * v).average().orElseThrow())
        .isCloseTo(1, within(5 * Math.sqrt(2.0 / n)));
  }

  @Test
  void arrays_are_copied_in_and_out() {
    double[] values = {1, 2};
    Tensor x = Tensor.vector(values);
    values[0] = 9;
    x.toDoubles()[1] = 9;
    assertThat(x.toDoubles()).containsExactly(1, 2);
    float[] floats = {1, 2};
    Tensor y = Tensor.of(Shape.of(2), floats);
    floats[0] = 9;
    y.toFloats()[1] = 9;
    assertThat(y.toFloats()).containsExactly(1, 2);
  }

  @Test
  void numbers_without_a_type_are_float64() {
    assertThat(Tensor.of(Shape.of(2), 1, 2).dtype()).isEqualTo(DType.FLOAT64);
    assertThat(Tensor.of(Shape.of(0)).dtype()).isEqualTo(DType.FLOAT64);
    assertThat(Tensor.scalar(1).dtype()).isEqualTo(DType.FLOAT64);
    assertThat(Tensor.of(Shape.of(1), new float[1]).dtype()).isEqualTo(DType.FLOAT32);
  }

  @Test
  void elements_are_row_major() {
    Tensor x = Tensor.matrix(new double[] {1, 2, 3}, new double[] {4, 5, 6});
    assertThat(x.shape()).isEqualTo(Shape.of(2, 3));
    assertThat(x.get(1, 0)).isEqualTo(4);
    assertThat(x.reshape(Shape.of(3, 2)).get(1, 1)).isEqualTo(4);
    assertThat(Tensor.identity(2).toDoubles()).containsExactly(1, 0, 0, 1);
    assertThat(Tensor.full(DType.FLOAT32, Shape.of(2), 0.5).toFloats()).containsExactly(0.5f, 0.5f);
    assertThat(Tensor.zeros(DType.FLOAT64, Shape.of(1)).item()).isZero();
    assertThat(Tensor.matrix().shape()).isEqualTo(Shape.of(0, 0));
  }

  @Test
  void text_shows_type_shape_and_at_most_eight_values() {
    assertThat(Tensor.of(Shape.of(2, 2), 1, 2, 3, 4))
        .hasToString("FLOAT64 (2, 2) [1.0, 2.0, 3.0, 4.0]");
    assertThat(Tensor.zeros(DType.FLOAT32, Shape.of(9)))
        .hasToString("FLOAT32 (9) [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, …]");
  }

  @Test
  void messages_name_the_shape_and_what_is_wrong_with_it() {
    Tensor x = Tensor.vector(1, 2, 3);
    refused(() -> Tensor.of(Shape.of(2), 1.0), "tensor: shape (2) needs 2 numbers, got 1");
    refused(
        () -> Tensor.matrix(new double[2], new double[3]),
        "matrix: rows of 2 and of 3 numbers; all rows need one length");
    refused(() -> x.item(), "item: a tensor of shape (3) is not one number");
    refused(() -> x.reshape(Shape.of(2, 2)), "reshape: (3) has 3 elements but (2, 2) has 4");
  }

  @Test
  void storage_of_one_type_has_no_array_of_the_other() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Storage.of(new float[1]).doubles())
        .withMessage("tensor: doubles() of a FLOAT32 tensor; convert it with to(DType)");
    assertThatIllegalStateException()
        .isThrownBy(() -> Storage.of(new double[1]).floats())
        .withMessage("tensor: floats() of a FLOAT64 tensor; convert it with to(DType)");
  }

  private static void refused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}

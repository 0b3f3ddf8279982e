// SPDX-License-Identifier: Apache-2.0
package tacit.examples.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Tensor;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "80, 80",
    "-1234567, -1234567",
    "0.5, 0.5",
    "136.6875, 136.688",
    "0.1234567, 0.123457",
    "5.960468030254859E-7, 5.96047e-7",
    "4e-22, 4e-22",
    "1e300, 1e+300",
    "NaN, NaN",
    "-Infinity, -Infinity",
  })
  void whole_numbers_in_full_others_to_six_digits(double x, String text) {
    assertThat(Numbers.text(x)).isEqualTo(text);
  }

  @Test
  void a_few_of_many_numbers_are_shown() {
    assertThat(Numbers.text(Tensor.scalar(2))).isEqualTo("2");
    assertThat(Numbers.text(Tensor.vector(1, 2, 3, 4))).isEqualTo("(1, 2, 3, 4)");
    assertThat(Numbers.text(Tensor.vector(1, 2, 3, 4, 5))).isEqualTo("(1, 2, 3, 4, … 5 numbers)");
  }

  @Test
  void json_has_them_all() {
    assertThat(Numbers.json(Tensor.scalar(2))).isEqualTo(2.0);
    assertThat(Numbers.json(Tensor.matrix(new double[] {1, 2}, new double[] {3, 4})))
        .isEqualTo(List.of(1.0, 2.0, 3.0, 4.0));
  }

  @Test
  void parameters_are_numbers_or_words() {
    assertThat(Numbers.text((Object) 1000L)).isEqualTo("1000");
    assertThat(Numbers.text((Object) "scalar")).isEqualTo("scalar");
  }
}

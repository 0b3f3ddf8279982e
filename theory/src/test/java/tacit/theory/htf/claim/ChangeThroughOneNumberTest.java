// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.htf.claim.ChangeThroughOneNumber.Form;

class ChangeThroughOneNumberTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void products_sums_and_exponentials_of_products_do_not_turn(Seed seed) {
    for (Form form : Form.values()) {
      var sides = ChangeThroughOneNumber.sides(form, seed);
      assertThat(sides.holds()).as(form.name()).isEqualTo(form.oneNumber());
    }
  }

  /// Two numbers leave a gradient a plane to turn in.
  @ParameterizedTest
  @EnumSource(names = "TWO_PRODUCTS")
  void two_numbers_turn_it_visibly(Form form) {
    var sides = ChangeThroughOneNumber.sides(form, new Seed(1));
    assertThat(sides.measured().item()).isBetween(0.05, 0.95);
  }
}

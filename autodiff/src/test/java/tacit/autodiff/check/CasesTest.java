// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;

class CasesTest {
  private final String seed = System.getProperty("tacit.seed", "");
  private final String cases = System.getProperty("tacit.cases", "");

  @BeforeEach
  void forget() {
    System.clearProperty("tacit.seed");
    System.clearProperty("tacit.cases");
  }

  @AfterEach
  void restore() {
    if (!seed.isEmpty()) System.setProperty("tacit.seed", seed);
    if (!cases.isEmpty()) System.setProperty("tacit.cases", cases);
  }

  @Test
  void ten_cases_are_usual() {
    assertThat(Cases.seeds()).hasSize(10).startsWith(new Seed(0), new Seed(1));
  }

  @Test
  void the_long_form_has_as_many_as_asked_for() {
    System.setProperty("tacit.cases", "1000");
    assertThat(Cases.seeds()).hasSize(1000).endsWith(new Seed(999));
  }

  @Test
  void one_case_runs_alone() {
    System.setProperty("tacit.seed", "17");
    assertThat(Cases.seeds()).containsExactly(new Seed(17));
  }

  @Test
  void a_seed_that_is_no_number_is_refused() {
    System.setProperty("tacit.seed", "word");
    assertThatIllegalArgumentException()
        .isThrownBy(Cases::seeds)
        .withMessage("cases: -Dtacit.seed=word is not a whole number");
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.train.Listener;
import tacit.nn.train.Stop;

class XorTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void every_start_learns_all_four(Seed seed) {
    var trained = Xor.trainer(seed).run(Listener.none());
    assertThat(trained.reason()).isEqualTo(Stop.Reason.ZERO_ERROR);
    assertThat(trained.progress().epoch()).isLessThan(500);
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Table;
import tacit.nn.data.SyntheticClusters;

class NamedRunTest {
  private static final ModelRun RUN =
      new ModelRun(
          new Task.Clusters(new SyntheticClusters(20, 4, 2, 0.3, 5, 5)),
          new Model(Mlp.of(4), Descent.of(0.1, 5, 1, RateDrop.none())),
          List.of(Axis.RATE),
          Measuring.usual(),
          1);

  @Test
  void sweeps_that_share_a_table_are_had_back_as_they_were() {
    var one = new NamedRun("one", RUN).rows();
    assertThat(one.columns()).startsWith("sweep", "rate", "seed");
    var both = Table.join(List.of(one, new NamedRun("two", RUN).rows()));
    assertThat(both.size()).isEqualTo(2);
    assertThat(NamedRun.of("two", both)).isEqualTo(RUN.rows());
  }
}

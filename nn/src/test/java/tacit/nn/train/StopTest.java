// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopTest {
  @Test
  void a_run_stops_where_the_loss_over_the_training_set_falls_below_its_threshold() {
    var reports = new ArrayList<Listener.EpochReport>();
    var trained = Small.trainer(Small.recipe(Stop.after(99).orLossBelow(0.1))).run(into(reports));
    assertThat(trained.reason()).isEqualTo(Stop.Reason.LOSS);
    assertThat(reports.getLast().trainingSet().orElseThrow().loss()).isLessThan(0.1);
    for (var earlier : reports.subList(0, reports.size() - 1)) {
      assertThat(earlier.trainingSet().orElseThrow().loss()).isGreaterThanOrEqualTo(0.1);
    }
  }

  @Test
  void a_run_stops_after_epochs_in_a_row_without_an_error() {
    var reports = new ArrayList<Listener.EpochReport>();
    var trained = Small.trainer(Small.recipe(Stop.after(99).orZeroErrorFor(3))).run(into(reports));
    assertThat(trained.reason()).isEqualTo(Stop.Reason.ZERO_ERROR);
    var faultless = reports.stream().map(r -> r.trainingSet().orElseThrow().faultless()).toList();
    int n = faultless.size();
    assertThat(faultless.subList(n - 3, n)).containsOnly(true);
    assertThat(n == 3 || !faultless.get(n - 4)).isTrue();
  }

  @Test
  void a_finished_run_that_is_resumed_stops_at_once() {
    var trainer = Small.trainer(Small.recipe(Stop.after(99).orLossBelow(0.1)));
    var done = trainer.run(Listener.none()).progress();
    assertThat(trainer.run(done, Listener.none()).progress()).isSameAs(done);
  }

  @Test
  void a_listener_can_end_a_run() {
    var trained =
        Small.trainer(Small.recipe(Stop.after(9)))
            .run(
                new Listener() {
                  @Override
                  public boolean wantsStop() {
                    return true;
                  }
                });
    assertThat(trained.reason()).isEqualTo(Stop.Reason.LISTENER);
    assertThat(trained.progress().epoch()).isEqualTo(1);
  }

  private static Listener into(List<Listener.EpochReport> reports) {
    return new Listener() {
      @Override
      public void epoch(EpochReport report, Progress progress) {
        reports.add(report);
      }
    };
  }
}

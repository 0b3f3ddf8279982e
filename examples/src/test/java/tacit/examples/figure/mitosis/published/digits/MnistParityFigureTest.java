// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;
import tacit.examples.figure.mitosis.CloneRows;
import tacit.nn.loss.Hinge;
import tacit.nn.optim.Adam;
import tacit.nn.optim.Sgd;

class MnistParityFigureTest {
  private static final MnistParityFigure FIGURE = new MnistParityFigure();
  private static final double[] RISING = {.8, .9, 1}, LEARNED = {.3, .1, .01};
  private static final DigitProtocol TINY =
      new DigitProtocol("fashion-mnist-embedded", 50, 60, 8, 2, 20, .01, .002, 2, 1);

  private static Table rows(double[] r2, double[] error, double networkError) {
    Table rows = CloneRows.under("data", "kind", "seed", "epochs", "network_error");
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < r2.length; i++) {
        var row = new ArrayList<Object>(List.of("d", kind.word(), 0, 9, networkError, 16 << i));
        row.addAll(List.of(error[i] + .05, .001, error[i], .001, .5, r2[i], .1, .1, .1, .02));
        rows = rows.row(row.toArray());
      }
    }
    return rows;
  }

  private static List<String> failed(Table rows) {
    return FIGURE.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Finding::what)
        .toList();
  }

  @Test
  void it_holds_where_both_networks_have_learned_and_are_read_out() {
    assertThat(failed(rows(RISING, LEARNED, .06))).isEmpty();
    assertThat(FIGURE.verdict(rows(RISING, LEARNED, .06)).findings()).hasSize(6);
  }

  @Test
  void each_finding_can_fail_by_itself() {
    assertThat(failed(rows(RISING, new double[] {.3, .1, .02}, .07)))
        .containsExactly("original: training error", "regularized: training error");
    assertThat(failed(rows(RISING, LEARNED, .07)))
        .containsExactly(
            "original: readout's error less the network's",
            "regularized: readout's error less the network's");
    assertThat(failed(rows(new double[] {.9, .88, 1}, LEARNED, .06)))
        .containsExactly("original: largest step back", "regularized: largest step back");
  }

  @Test
  void the_table_has_a_line_for_each_size_of_both_networks() {
    var table = FIGURE.charts(rows(RISING, LEARNED, .06)).getFirst().table();
    assertThat(table.rows())
        .hasSize(6)
        .contains(List.of("regularized", "64", "0.0600", "0.0100", "1.00", "0.100"));
  }

  /// Where one output of sixty is 0 to seven digits the two may part.
  @Test
  void a_short_run_has_a_row_for_each_size_and_reads_the_network_out() {
    for (Kind kind : Kind.values()) {
      Table rows = new DigitRun(kind, TINY, 3, 1).rows();
      assertThat(rows.words("size")).containsExactly("1", "2", "4", "8");
      assertThat(rows.words("epochs")).containsExactly("2");
      assertThat(new OneKind(rows).apart()).isLessThanOrEqualTo(1 / 60.0 + 1e-12);
      assertThat(new DigitRun(kind, TINY, 3, 1).rows()).isEqualTo(rows);
    }
  }

  // Golden

  /// `P = 4 W² + 11 W` leaves the biases out: weights of 10 inputs, four layers and one output.
  @Test
  void the_networks_have_five_hidden_layers() {
    assertThat(Kind.ORIGINAL.network(10, 512).parameterCount())
        .isEqualTo(4 * 512 * 512 + 11 * 512 + 5 * 512 + 1);
    assertThat(Kind.REGULARIZED.network(10, 512).parameterCount())
        .isEqualTo(4 * 512 * 512 + 11 * 512 + 5 * 512 + 1 + 2 * 5 * 512);
  }

  /// `0.1 W^(−3/2)` without the `11 W`, which take less than a hundredth at 512.
  @Test
  void the_rate_of_adam_falls_with_the_width() {
    assertThat(DigitProtocol.adamRate(512) * Math.pow(512, 1.5)).isBetween(.099, .1);
    assertThat(DigitProtocol.adamRate(10)).isEqualTo(1e-4);
  }

  @Test
  void the_full_scale_is_the_authors_protocols() {
    var original = DigitProtocol.ORIGINAL.recipe(Kind.ORIGINAL, 10_000, new Seed(0));
    assertThat(original.loss()).isEqualTo(new Hinge(true));
    assertThat(original.batchSize()).isEqualTo(10_000);
    assertThat(original.stop().epochs()).isEqualTo(20_000);
    assertThat(original.stop().lossBelow().orElseThrow()).isCloseTo(1.1920929e-6, within(1e-13));
    assertThat(((Adam) original.optimizer()).weightDecay()).isZero();
    var other = DigitProtocol.REGULARIZED.recipe(Kind.REGULARIZED, 10_000, new Seed(0));
    assertThat(other.batchSize()).isEqualTo(256);
    var sgd = (Sgd) other.optimizer();
    assertThat(List.of(sgd.momentum(), sgd.weightDecay())).containsExactly(.9, .03);
    // 40 steps an epoch, half of 5,000 epochs.
    assertThat(sgd.learningRate().at(39)).isEqualTo(1e-3);
    assertThat(sgd.learningRate().at(40 * 2500)).isCloseTo(5e-4, within(1e-15));
  }

  @Test
  void learned_images_are_those_that_the_set_calls_test_images() {
    var small = DigitProtocol.small("fashion-mnist-embedded", Kind.ORIGINAL);
    var images = Components.of(small, Cpu.kernels(1, Buffers.fresh()));
    assertThat(images.train().size()).isEqualTo(1_000);
    assertThat(images.test().size()).isEqualTo(2_000);
  }

  @Test
  void either_scale_is_one_network_of_each_kind() {
    for (Scale scale : Scale.values()) {
      assertThat(FIGURE.runs(new Setting(scale, 0, "fashion-mnist", 2))).hasSize(2);
    }
    assertThat(FIGURE.alone()).isTrue();
  }
}

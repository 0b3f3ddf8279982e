// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
  private static final Model BASE = new Model(Mlp.of(10), Descent.of(0.1, 10, 5, RateDrop.none()));

  @ParameterizedTest
  @CsvSource({
    "rate, 0.3",
    "batch, 25",
    "optimizer, adam",
    "weight_decay, 0.01",
    "momentum, 0.9",
    "dropout, 0.2",
    "input_dropout, 0.5",
    "augmentation, shifts-and-flips",
    "depth, 3",
    "width, 64",
    "batch_norm, yes",
    "start, he-normal",
    "most_epochs, 7",
    "loss_below, 0.001"
  })
  void an_axis_reads_what_was_set_and_changes_nothing_else(String column, String value) {
    var axis = Axis.named(column);
    var model = BASE.with(axis, value);
    assertThat(axis.of(model).toString()).isEqualTo(value);
    for (Axis other : Axis.values()) {
      if (other != axis) assertThat(other.of(model)).isEqualTo(other.of(BASE));
    }
    assertThat(model.with(axis, axis.of(BASE).toString())).isEqualTo(BASE);
  }

  @Test
  void every_axis_is_tried_above() {
    assertThat(Axis.values()).hasSize(14);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rate | 0 | axis rate: '0' is no rate; give a finite number above 0",
        "rate | fast | axis rate: 'fast' is no number; give one as in 0.1",
        "batch | 0 | axis batch: '0' is too small; give a whole number from 1 on",
        "batch | 2.5 | axis batch: '2.5' is no whole number; give one from 1 on",
        "weight_decay | -1 | axis weight_decay: '-1' is no amount; give a finite number from 0 on",
        "dropout | 1 | axis dropout: '1' is no share; give a number from 0 to below 1",
        "optimizer | sdg | axis optimizer: 'sdg' is not one of sgd, adam",
        "batch_norm | true | axis batch_norm: 'true' is not one of yes, no"
      })
  void a_value_that_an_axis_cannot_have_is_refused(String column, String value, String message) {
    assertThatThrownBy(() -> BASE.with(Axis.named(column), value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void an_axis_that_is_none_is_answered_with_the_nearest() {
    assertThatThrownBy(() -> Axis.named("widht"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "unknown axis 'widht' (did you mean 'width'?); known are rate, batch, optimizer,"
                + " weight_decay, momentum, dropout, input_dropout, augmentation, depth, width,"
                + " batch_norm, start, most_epochs, loss_below");
  }

  @Test
  void a_grid_has_every_value_of_one_axis_with_every_value_of_the_others() {
    var grid = Grid.of(BASE).over(Axis.RATE, "0.1", "1").over(Axis.WIDTH, "4", "5", "6");
    assertThat(grid.axes()).containsExactly(Axis.RATE, Axis.WIDTH);
    assertThat(grid.models().stream().map(m -> m.training().rate()).toList())
        .isEqualTo(List.of(0.1, 0.1, 0.1, 1.0, 1.0, 1.0));
    assertThat(grid.models().stream().map(m -> m.network().width()).toList())
        .isEqualTo(List.of(4, 5, 6, 4, 5, 6));
    assertThatThrownBy(() -> grid.over(Axis.RATE, "2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("grid: axis rate is given twice; name each once");
  }

  @Test
  void a_network_of_other_classes_than_its_head_tells_apart_is_refused() {
    assertThatThrownBy(() -> Head.LOGIT.outputs(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("model: one logit tells 2 classes apart, there are 3; take head softmax");
    assertThatThrownBy(() -> Mlp.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("model: depth 1 and width 0; give a depth from 0 and a width from 1 on");
  }
}

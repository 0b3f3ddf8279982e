// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelGridTest {
  private static final HyperParameters FIRST = HyperParameters.of("lr", "0.1", "bs", "32");

  @Test
  void values_are_compared_as_text_whatever_the_order_of_the_axes() {
    var other = HyperParameters.of("bs", "32", "lr", ".1");
    assertThat(FIRST.axes()).containsExactly("lr", "bs");
    var grid = new ModelGrid(List.of(FIRST, other));
    assertThat(grid.groups("lr")).containsExactly(List.of(0, 1));
    assertThat(grid.groups("bs")).isEmpty();
  }

  // Messages

  @Test
  void a_configuration_needs_axes_with_one_value_each() {
    assertThatThrownBy(() -> new HyperParameters(Map.of()))
        .hasMessage("hyperparameters: no axis; give at least one, as in of(\"lr\", \"0.1\")");
    assertThatThrownBy(() -> HyperParameters.of("lr", "0.1", "bs"))
        .hasMessage(
            "hyperparameters: 3 texts; give axes and values in turn, as in of(\"lr\", \"0.1\")");
    assertThatThrownBy(() -> HyperParameters.of("lr", "0.1", "lr", "0.2"))
        .hasMessage("hyperparameters: axis lr is given twice; name each once");
  }

  @Test
  void a_grid_needs_two_models_on_the_same_axes_none_twice() {
    assertThatThrownBy(() -> new ModelGrid(List.of(FIRST)))
        .hasMessage("model grid: 1 models; a comparison needs at least 2");
    assertThatThrownBy(() -> new ModelGrid(List.of(FIRST, HyperParameters.of("lr", "0.1"))))
        .hasMessage(
            "model grid: model 1 has axes [lr] but model 0 has [lr, bs]; give every model the same"
                + " axes");
    assertThatThrownBy(() -> new ModelGrid(List.of(FIRST, FIRST)))
        .hasMessage(
            "model grid: models 0 and 1 are both {lr=0.1, bs=32}; average repeated runs, or make"
                + " the seed an axis");
  }

  @Test
  void an_unknown_axis_is_refused() {
    assertThatThrownBy(() -> Grids.full8().groups("depth"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("model grid: no axis depth; there are [lr, bs, d]");
  }
}

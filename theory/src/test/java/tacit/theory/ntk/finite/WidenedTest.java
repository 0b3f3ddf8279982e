// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.nn.*;

class WidenedTest {
  private static final Weights LAW = Weights.ntk(2, 0.1);

  private static Serial widened(Layer... layers) {
    return Widened.of(Serial.of(layers), 64);
  }

  private static Dense dense(int units) {
    return Dense.of(units, LAW);
  }

  @Test
  void all_layers_but_the_last_get_the_width_also_where_they_had_none() {
    var open = new Dense(OptionalInt.empty(), LAW);
    assertThat(widened(open, new Relu(), dense(7), new Relu(), dense(3)))
        .isEqualTo(Serial.of(dense(64), new Relu(), dense(64), new Relu(), dense(3)));
  }

  @Test
  void convolutions_get_it_as_channels_and_keep_the_rest() {
    var strides = Shape.of(2, 1);
    var conv =
        new Conv(OptionalInt.of(5), Shape.of(3, 2), strides, Padding.SAME, Weights.standard(1, 0));
    var wide =
        new Conv(OptionalInt.of(64), Shape.of(3, 2), strides, Padding.SAME, Weights.standard(1, 0));
    assertThat(widened(conv, new Relu(), new Flatten(), dense(3)))
        .isEqualTo(Serial.of(wide, new Relu(), new Flatten(), dense(3)));
    assertThat(widened(dense(4), new Flatten(), new Relu(), new LayerNorm()))
        .isEqualTo(Serial.of(dense(4), new Flatten(), new Relu(), new LayerNorm()));
  }

  @Test
  void inside_branches_they_get_it_too() {
    var block = new Residual(Serial.of(new Relu(), dense(8), new Relu(), dense(7)));
    var wide = new Residual(Serial.of(new Relu(), dense(64), new Relu(), dense(64)));
    assertThat(widened(dense(7), block, dense(3))).isEqualTo(Serial.of(dense(64), wide, dense(3)));
  }

  @Test
  void where_the_network_ends_in_branches_each_of_them_ends_with_its_own_width() {
    var product =
        new ParallelProduct(
            List.of(Serial.of(dense(5), new Relu(), dense(2)), Serial.of(dense(2), new Erf())));
    var wide =
        new ParallelProduct(
            List.of(Serial.of(dense(64), new Relu(), dense(2)), Serial.of(dense(2), new Erf())));
    assertThat(widened(dense(9), new Relu(), product))
        .isEqualTo(Serial.of(dense(64), new Relu(), wide));
  }

  @Test
  void a_shortcut_at_the_end_gives_the_outputs_width_to_the_layer_before_it() {
    var block = new Residual(Serial.of(new Relu(), dense(9), new Relu(), dense(3)));
    var wide = new Residual(Serial.of(new Relu(), dense(64), new Relu(), dense(3)));
    assertThat(widened(dense(9), new Relu(), dense(3), block))
        .isEqualTo(Serial.of(dense(64), new Relu(), dense(3), wide));
    var sum = ParallelSum.of(Serial.of(dense(3)), Serial.of(new Identity()));
    assertThat(widened(dense(9), dense(3), sum)).isEqualTo(Serial.of(dense(64), dense(3), sum));
  }
}

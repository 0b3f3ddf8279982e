// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.examples.train.ShippedArch;
import tacit.nn.Dense;
import tacit.nn.Network;
import tacit.nn.Relu;
import tacit.nn.Residual;
import tacit.nn.Serial;
import tacit.nn.Weights;

class MultiplyAddsTest {
  private static final Shape IMAGE = Shape.of(28, 28, 1);
  private static final Weights LAW = Weights.standard(2, 0);

  private static Network shipped(String name) {
    return new Network(ShippedArch.read(name), IMAGE);
  }

  /// 784 · 256 + 256 · 256 + 256 · 10, and as many biases as units.
  @Test
  void the_dense_network() {
    var network = shipped("fcn.json");
    assertThat(MultiplyAdds.of(network.layer(), IMAGE)).isEqualTo(268_800);
    assertThat(network.parameterCount()).isEqualTo(268_800 + 522);
  }

  /// 9 · 1 · 32 · 28² + 9 · 32 · 64 · 14² + 7² · 64 · 10.
  @Test
  void the_convolutional_network() {
    var network = shipped("cnn.json");
    assertThat(MultiplyAdds.of(network.layer(), IMAGE)).isEqualTo(3_869_824);
    assertThat(network.parameterCount()).isEqualTo(50_378);
  }

  @Test
  void both_paths_of_a_residual_count() {
    var block = new Residual(Serial.of(new Relu(), Dense.of(5, LAW)), Serial.of(Dense.of(5, LAW)));
    assertThat(MultiplyAdds.of(block, Shape.of(3))).isEqualTo(15 + 15);
  }

  @Test
  void the_picture_of_a_small_network() {
    var network =
        new Network(Serial.of(Dense.of(4, LAW), new Relu(), Dense.of(3, LAW)), Shape.of(2));
    assertThat(network.picture())
        .isEqualTo(
            """
            path  layer       output  parameters
                  input       (2)
            0     dense to 4  (4)             12
            1     relu        (4)              0
            2     dense to 3  (3)             15
                  total                       27
            """);
  }
}

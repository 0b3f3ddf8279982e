// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Dense;
import tacit.nn.Layer;
import tacit.nn.MaxPool;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.theory.ntk.InfiniteWidth;
import tacit.theory.ntk.KernelNetwork;

class WideNetworkTest {
  private static final Layer DENSE = Dense.of(10, Weights.ntk(2, 0));
  private static final Tensor X = Tensor.full(DType.FLOAT64, Shape.of(2, 4), 1);

  @Test
  void a_maximum_has_no_limit_in_closed_form() {
    assertThatThrownBy(() -> InfiniteWidth.kernel(Serial.of(DENSE, MaxPool.of(Shape.of(2, 2)))))
        .hasMessage(
            "layers[1]: max_pool: its infinite width has no closed form; take average_pool, or the"
                + " kernel of a finite network (empirical-ntk)");
  }

  @Test
  void two_activations_in_a_row_are_refused() {
    var network = KernelNetwork.of(Serial.of(DENSE, new Relu(), new Relu(), DENSE));
    assertThatThrownBy(() -> network.gram(X))
        .hasMessage(
            "layers[2]: relu: its input is not Gaussian; put a dense or conv layer right before it");
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.ScalarKernels;

/// What the first chapter says of shapes, numbers and streams.
class HowToReadTest {
  @Test
  void a_message_uses_the_letters_of_the_document() {
    Tensor a = Tensor.zeros(DType.FLOAT32, Shape.of(32, 784));
    Tensor b = Tensor.zeros(DType.FLOAT32, Shape.of(512, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScalarKernels().matmul(a, false, b, false))
        .withMessage(
            "matmul: axis k is 784 in a (n, k) = (32, 784) but 512 in b (k, m) = (512, 10)");
  }

  @Test
  void a_tenth_and_two_tenths_miss_three_tenths_by_a_quarter_of_epsilon() {
    double epsilon = DType.FLOAT64.epsilon();
    assertThat(epsilon).isEqualTo(0x1p-52);
    assertThat(0.1 + 0.2 - 0.3).isEqualTo(epsilon / 4);
  }

  @Test
  void a_stream_does_not_depend_on_what_its_siblings_drew() {
    Seed root = new Seed(0);
    double alone = root.child("weights").generator().nextGaussian();
    var data = root.child("data").generator();
    assertThat(data.nextGaussian()).isNotEqualTo(alone);
    assertThat(root.child("weights").generator().nextGaussian()).isEqualTo(alone);
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.testing.NeedsOpenCl;

/// The program goes on while the device works.
@NeedsOpenCl
class OverlapTest {
  private static final long TURNS = 20_000_000;

  @Test
  void starting_and_sending_do_not_wait_and_reading_does() {
    On on = TestDevice.on();
    Tensor x = Tensor.vector(1, 2, 3), other = Tensor.full(DType.FLOAT32, Shape.of(1000), 7);
    TestKernels.slow(on, x, 1).toDoubles();
    TestKernels.times(on, other, 1).toDoubles();
    long start = System.nanoTime();
    Tensor y = TestKernels.slow(on, x, TURNS);
    Tensor z = TestKernels.times(on, other.reshape(Shape.of(10, 100)), 2);
    Tensor sent = TestKernels.times(on, Tensor.full(DType.FLOAT32, Shape.of(1000), 8), 1);
    long asked = System.nanoTime() - start;
    assertThat(y.toDoubles()).containsExactly(1, 2, 3);
    long done = System.nanoTime() - start;
    // Asking took what a few calls take, the answer what the device's loop takes.
    assertThat(asked).isLessThan(done / 2);
    assertThat(z.get(9, 99)).isEqualTo(14);
    assertThat(sent.get(999)).isEqualTo(8);
  }
}

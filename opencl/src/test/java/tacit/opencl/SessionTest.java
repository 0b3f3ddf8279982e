// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.BufferPool;
import tacit.autodiff.kernel.DeviceException;
import tacit.testing.NeedsOpenCl;

/// Buffers, programs and calls, without any kernel of ours.
@NeedsOpenCl
class SessionTest {
  @Test
  void a_kernel_reads_operands_and_writes_a_result() {
    Tensor x = Tensor.vector(1, 2, 3, 4, 5);
    for (DType dtype : DType.values()) {
      Tensor y = TestKernels.times(TestDevice.on(), x.to(dtype), 3);
      assertThat(y.toDoubles()).containsExactly(3, 6, 9, 12, 15);
      assertThat(y.dtype()).isEqualTo(dtype);
    }
  }

  @Test
  void a_line_of_an_error_is_that_of_its_file_after_an_include_too() {
    var broken = Source.text("broken.cl", "#include \"real.cl\"\nkernel void f() { g(); }\n");
    assertThat(broken.text()).endsWith("#line 2 \"broken.cl\"\nkernel void f() { g(); }\n");
    assertThatThrownBy(() -> TestDevice.on().call(broken, "f", DType.FLOAT32).over(1))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("broken.cl:2");
  }

  @Test
  void an_empty_result_starts_nothing() {
    Tensor y = TestKernels.times(TestDevice.on(), Tensor.vector(), 3);
    assertThat(y.toDoubles()).isEmpty();
  }

  @Test
  void an_operand_is_sent_once() {
    On on = TestDevice.on();
    Tensor x = Tensor.vector(1, 2, 3);
    assertThat(on.in(x)).isSameAs(on.in(x));
  }

  @Test
  void a_step_uses_the_memory_of_the_step_before() {
    Session session = TestDevice.session();
    BufferPool pool = new BufferPool(session.memory());
    On on = new On(session, pool);
    Tensor x = Tensor.gaussian(new Seed(0).generator(), 1000);
    long before = 0;
    for (int step = 0; step < 10; step++) {
      Tensor y = pool.step(() -> TestKernels.times(on, TestKernels.times(on, x, 2), 2), List::of);
      assertThat(y.get(7)).isEqualTo(4 * x.get(7));
      pool.recycle(y);
      if (step == 1) before = session.counters().allocations();
    }
    assertThat(session.counters().allocations()).isEqualTo(before);
  }

  @Test
  void a_tensor_of_an_ended_step_is_refused() {
    Session session = TestDevice.session();
    BufferPool pool = new BufferPool(session.memory());
    On on = new On(session, pool);
    Tensor lost = pool.step(() -> TestKernels.times(on, Tensor.vector(1, 2), 2), _ -> List.of());
    assertThatThrownBy(lost::toDoubles)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "tensor: its 2 numbers were made in a step that has ended; return the tensor from the step to keep it");
  }

  @Test
  void a_tensor_of_the_host_that_was_taken_back_is_refused_though_it_was_sent() {
    On on = TestDevice.on();
    Tensor x = Tensor.vector(1, 2);
    assertThat(on.in(x).live()).isTrue();
    new BufferPool().recycle(x);
    assertThatThrownBy(() -> on.in(x))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "tensor: its 2 numbers were made in a step that has ended; return the tensor from the step to keep it");
  }

  @Test
  void numbers_can_be_drawn_back_to_the_host_as_a_shape() {
    Tensor y = TestKernels.times(TestDevice.on(), Tensor.of(Shape.of(2, 2), 1, 2, 3, 4), 2);
    assertThat(y.get(1, 0)).isEqualTo(6);
  }
}

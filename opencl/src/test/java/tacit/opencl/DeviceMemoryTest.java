// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.BufferPool;
import tacit.autodiff.kernel.DeviceException;
import tacit.testing.NeedsOpenCl;

/// What is dropped is used again, what is too much is said, and after the end nothing is touched.
@NeedsOpenCl
class DeviceMemoryTest {
  private static final int KIBI = 256; // FLOAT32 numbers in 1 KiB

  private static Tensor zeros(int numbers) {
    return Tensor.zeros(DType.FLOAT32, Shape.of(numbers));
  }

  @Test
  void dropped_tensors_make_room_for_others() {
    try (Session session = TestDevice.open()) {
      session.memory().limit(64 << 10);
      On on = new On(session, session.memory());
      for (int i = 0; i < 300; i++) {
        // Never held, and of a size of its own now and then.
        Tensor y = TestKernels.times(on, zeros(KIBI * (1 + i % 3)), 2);
        assertThat(y.shape().count()).isPositive();
      }
      assertThat(session.counters().peakBytes()).isLessThanOrEqualTo(64 << 10);
    }
  }

  @Test
  void held_tensors_beyond_the_memory_are_refused_in_one_line() {
    try (Session session = TestDevice.open()) {
      session.memory().limit(4096);
      List<DeviceStorage> held = new ArrayList<>();
      for (int i = 0; i < 3; i++) held.add(session.memory().take(DType.FLOAT32, KIBI));
      assertThatThrownBy(() -> session.memory().take(DType.FLOAT64, KIBI))
          .isInstanceOf(DeviceException.class)
          .hasMessage(
              "opencl: no room for 2048 bytes on "
                  + session.info().name()
                  + ": tensors hold 3072 of 4096; take a smaller batch or --device cpu");
      held.removeFirst().free();
      assertThat(session.memory().take(DType.FLOAT64, KIBI).live()).isTrue();
    }
  }

  @Test
  void a_tensor_larger_than_any_buffer_is_refused_in_one_line() {
    var found = Found.all().getFirst();
    long largest = found.info().largestBufferBytes();
    int numbers = Math.toIntExact(Math.min(Integer.MAX_VALUE, largest / Double.BYTES + 32));
    org.junit.jupiter.api.Assumptions.assumeTrue((long) numbers * Double.BYTES > largest);
    assertThatThrownBy(() -> TestDevice.session().memory().take(DType.FLOAT64, numbers))
        .isInstanceOf(DeviceException.class)
        .hasMessage(
            "opencl: a tensor of %d bytes is larger than %s allows, %d; take a smaller batch or --device cpu"
                .formatted((long) numbers * Double.BYTES, found.info().name(), largest));
  }

  @Test
  void memory_given_back_by_hand_is_lent_again() {
    try (Session session = TestDevice.open()) {
      session.memory().take(DType.FLOAT32, 100).free();
      session.memory().take(DType.FLOAT32, 128).free();
      assertThat(session.counters().allocations()).isEqualTo(1);
      assertThat(session.counters().buffers()).isZero();
    }
  }

  @Test
  void a_closed_device_refuses_all_and_crashes_nothing() {
    Session session = TestDevice.open();
    BufferPool pool = new BufferPool(session.memory());
    On on = new On(session, pool);
    Tensor y = TestKernels.times(on, Tensor.vector(1, 2), 2);
    session.close();
    session.close();
    String closed = "opencl: " + session.info().name() + " has been closed; open it again";
    List<Runnable> uses =
        List.of(
            y::toDoubles,
            () -> pool.recycle(y),
            () -> on.in(y).memory(),
            () -> on.in(Tensor.vector(1)),
            () -> on.out(DType.FLOAT32, 1),
            () -> TestKernels.times(on, Tensor.vector(1), 2),
            session::finish);
    for (Runnable use : uses) {
      assertThatThrownBy(use::run).isInstanceOf(DeviceException.class).hasMessage(closed);
    }
    assertThat(session.counters().buffers()).isZero();
    assertThat(y).hasToString("FLOAT64 (2) [released]");
  }

  @Test
  void numbers_on_a_device_are_not_set_from_outside() {
    DeviceStorage y = TestDevice.session().memory().take(DType.FLOAT32, 1);
    assertThatThrownBy(() -> y.set(0, 1))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "tensor: numbers on a device are set by its kernels; make the tensor on the host");
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.BufferPool;
import tacit.autodiff.kernel.DeviceException;
import tacit.autodiff.op.ScaleShift;
import tacit.testing.NeedsOpenCl;

/// Threads share a session, each with a pool of its own; all get their own numbers.
@NeedsOpenCl
class ThreadsTest {
  private static final Tensor SHARED = Tensor.gaussian(new Seed(1).generator(), 1000);

  @Test
  void threads_do_not_mix_their_arguments_or_their_memory() throws Exception {
    try (Session session = TestDevice.open();
        var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Double>> tasks =
          IntStream.range(0, 4)
              .mapToObj(i -> (Callable<Double>) () -> sum(session, i, 200))
              .toList();
      List<Future<Double>> sums = threads.invokeAll(tasks);
      double once = SHARED.get(17);
      for (int i = 0; i < sums.size(); i++) {
        double expected = 0;
        for (int step = 0; step < 200; step++) expected += once * (i + 1) * 2 + step;
        assertThat(sums.get(i).get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void a_device_closed_under_other_threads_refuses_their_next_request() throws Exception {
    for (int round = 0; round < 5; round++) {
      Session session = TestDevice.open();
      try (var threads = Executors.newFixedThreadPool(3)) {
        List<Future<?>> busy = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          int thread = i;
          busy.add(threads.submit(() -> sum(session, thread, Integer.MAX_VALUE)));
        }
        Thread.sleep(20);
        session.close();
        for (Future<?> each : busy) {
          assertThatThrownBy(each::get)
              .hasCauseInstanceOf(DeviceException.class)
              .hasMessageContaining("has been closed; open it again");
        }
      }
    }
  }

  /// One thread reads numbers while another reads what is put off and needs them.
  @Test
  void a_chain_and_its_operand_can_be_read_at_once() throws Exception {
    var threads = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
    for (int round = 0; round < 2000; round++) {
      Tensor x = TestKernels.times(TestDevice.on(), SHARED, 2);
      Tensor y = TestDevice.kernels().map(new ScaleShift(3, 0), x);
      Future<Double> first = threads.submit(() -> x.get(17));
      Future<Double> second = threads.submit(() -> y.get(17));
      assertThat(first.get(20, SECONDS)).isEqualTo(2 * SHARED.get(17));
      assertThat(second.get(20, SECONDS)).isEqualTo(6 * SHARED.get(17));
    }
    threads.shutdown();
  }

  /// Of so many steps, each of two kernels on the shared numbers and one on numbers of its own.
  private static double sum(Session session, int thread, int steps) {
    BufferPool pool = new BufferPool(session.memory());
    On on = new On(session, pool);
    double sum = 0;
    for (int step = 0; step < steps; step++) {
      double own = step;
      sum +=
          pool.step(
              () -> {
                Tensor x = TestKernels.times(on, SHARED, thread + 1);
                Tensor mine = TestKernels.times(on, Tensor.vector(own, -own), 1);
                return TestKernels.times(on, x, 2).get(17) + mine.get(0);
              },
              _ -> List.of());
    }
    return sum;
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.BufferPool;
import tacit.autodiff.kernel.DeviceCounters;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Update;
import tacit.testing.NeedsOpenCl;

/// Training takes no more memory of the device at step 1,000 than at step 10.
@NeedsOpenCl
class TrainingMemoryTest {
  private static final Update RULE = new Update.Adam(0.001, 0.9, 0.999, 1e-8, 0, false, 1);
  private static final Update DESCENT = new Update.Sgd(1e-4, 0, false, 0);
  private static final Seed SEED = new Seed(9);

  private static final Tensor X = draw("x", 16, 8);
  private static final Tensor B = draw("b", 12);

  private static Tensor draw(String name, int... sizes) {
    return Tensor.gaussian(SEED.child(name).generator(), sizes).to(DType.FLOAT32);
  }

  /// A weight and its two states.
  private static List<Tensor> start(String name, int... sizes) {
    Tensor w = draw(name, sizes), zero = Tensor.zeros(DType.FLOAT32, w.shape());
    return List.of(w, zero, Tensor.zeros(DType.FLOAT32, zero.shape()));
  }

  private static List<Tensor> updated(Kernels on, List<Tensor> at, Tensor gradient) {
    return on.updateInPlace(RULE, at.getFirst(), gradient, at.subList(1, 3));
  }

  /// One step down `Σ log Σ exp(h v)` with `h = x u + b`, in kernels alone; `u`, `v` and their
  /// states are used up. The slope at the logits is their softmax.
  private static List<List<Tensor>> step(Kernels on, List<Tensor> u, List<Tensor> v) {
    Tensor h = on.dense(X, u.getFirst(), B, false);
    Tensor p = on.softmax(on.matmul(h, false, v.getFirst(), false), false);
    Tensor byV = on.matmul(h, true, p, false);
    Tensor byU = on.matmul(X, true, on.matmul(p, false, v.getFirst(), true), false);
    return List.of(updated(on, u, byU), updated(on, v, byV));
  }

  @Test
  void a_thousand_steps_take_the_memory_of_ten() {
    try (Session session = TestDevice.open()) {
      BufferPool pool = new BufferPool(session.memory());
      Kernels on = new OpenClKernels(new On(session, pool));
      List<List<Tensor>> at = List.of(start("u", 8, 12), start("v", 12, 3));
      DeviceCounters warm = session.counters();
      for (int step = 1; step <= 1000; step++) {
        List<List<Tensor>> now = at;
        at =
            pool.step(
                () -> step(on, now.getFirst(), now.getLast()),
                all -> all.stream().flatMap(List::stream).toList());
        if (step == 10) warm = session.counters();
      }
      DeviceCounters last = session.counters();
      // Eight kernels a step; none of them on the host.
      assertThat(last.launches()).isGreaterThanOrEqualTo(8 * 1000);
      assertThat(last.uploadedBytes()).isEqualTo(warm.uploadedBytes());
      assertThat(last.buffers()).isLessThanOrEqualTo(warm.buffers());
      assertThat(last.peakBytes()).isEqualTo(warm.peakBytes());
      assertThat(last.allocations()).isEqualTo(warm.allocations());
      assertThat(at.getFirst().getFirst().toDoubles()).doesNotContain(Double.NaN);
    }
  }

  /// One step of gradient descent on `Σ relu(x u)²` for a batch of its own; `u` is used up.
  private static Tensor descended(Kernels on, Tensor u, int step) {
    Var w = Var.of(u, on), x = Var.of(draw("batch " + step, 16, 8), on);
    Tensor gradient = x.matmul(w).relu().square().sum().grad(w).getFirst().value();
    return on.updateInPlace(DESCENT, u, gradient, List.of()).getFirst();
  }

  @Test
  void batches_that_are_gone_leave_nothing_on_the_device() throws InterruptedException {
    try (Session session = TestDevice.open()) {
      BufferPool pool = new BufferPool(session.memory());
      Kernels on = new OpenClKernels(new On(session, pool));
      Tensor u = draw("u", 8, 12);
      long warm = 0;
      for (int step = 1; step <= 1000; step++) {
        Tensor now = u;
        int s = step;
        u = pool.step(() -> descended(on, now, s), List::of);
        if (step == 10) warm = session.counters().buffers();
      }
      for (int look = 0; look < 100 && session.counters().buffers() > warm; look++) {
        session.transfers().forgetGone();
        System.gc();
        Thread.sleep(20);
      }
      assertThat(session.counters().buffers()).isLessThanOrEqualTo(warm);
      assertThat(u.toDoubles()).doesNotContain(Double.NaN);
    }
  }
}

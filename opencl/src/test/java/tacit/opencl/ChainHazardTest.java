// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.BufferPool;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.PooledStorage;
import tacit.autodiff.op.Add;
import tacit.autodiff.op.Relu;
import tacit.autodiff.op.ScaleShift;
import tacit.testing.NeedsOpenCl;

/// What can happen to operands between the asking for an elementwise result and its computing.
@NeedsOpenCl
class ChainHazardTest {
  private static final ScaleShift TWICE = new ScaleShift(2, 0);
  private static final ScaleShift ONE_MORE = new ScaleShift(1, 1);
  private static final int THREADS = 4;

  private final Session session = TestDevice.session();
  private final Kernels on = TestDevice.kernels();

  private static Tensor x() {
    return Tensor.vector(1, 2, 3);
  }

  /// Numbers that are there, on the device.
  private Tensor made() {
    Tensor made = on.map(TWICE, x());
    made.storage().settle();
    return made;
  }

  @Test
  void an_operand_that_is_given_back_has_been_read() {
    Tensor operand = made(), row = made();
    Tensor y = on.zipRow(new Add(), on.map(ONE_MORE, operand), row);
    ((PooledStorage) operand.storage()).release();
    ((PooledStorage) row.storage()).release();
    // Takes their buffers.
    assertThat(List.of(made(), made()).getLast().toDoubles()).containsExactly(2, 4, 6);
    assertThat(y.toDoubles()).containsExactly(5, 9, 13);
  }

  @Test
  void the_heir_of_a_result_that_was_put_off_has_its_numbers() {
    Tensor w = on.map(TWICE, x());
    PooledStorage heir = PooledStorage.heirOf(w);
    assertThat(heir.doubles()).containsExactly(2, 4, 6);
  }

  @Test
  void a_step_does_not_compute_what_reads_its_own_results_and_is_dropped() {
    BufferPool pool = new BufferPool(session.memory());
    Kernels pooled = new OpenClKernels(new On(session, pool));
    long before = session.counters().launches();
    Tensor _ =
        pool.step(
            () -> {
              Tensor there = pooled.map(TWICE, x());
              there.storage().settle();
              Tensor dropped = pooled.map(new Relu(), there);
              return pooled.zip(new Add(), dropped, dropped);
            },
            _ -> List.of());
    assertThat(session.counters().launches() - before).isEqualTo(1);
  }

  @Test
  void what_reads_a_kept_tensor_outside_of_steps_is_computed_before_it_goes_back() {
    BufferPool pool = new BufferPool(session.memory());
    Kernels pooled = new OpenClKernels(new On(session, pool));
    Tensor kept = pool.step(() -> pooled.map(TWICE, x()), List::of);
    Tensor reader = pooled.map(ONE_MORE, kept);
    pool.recycle(kept);
    Tensor _ = pool.step(() -> pooled.map(new ScaleShift(0, 9), x()), List::of);
    assertThat(reader.toDoubles()).containsExactly(3, 5, 7);
  }

  @Test
  void an_operand_that_is_gone_is_refused_when_it_is_given() {
    Tensor gone = made();
    ((PooledStorage) gone.storage()).release();
    String message =
        "tensor: its 3 numbers were made in a step that has ended;"
            + " return the tensor from the step to keep it";
    assertThatThrownBy(() -> on.map(new Relu(), gone)).hasMessage(message);
    assertThatThrownBy(() -> on.zip(new Add(), x(), gone)).hasMessage(message);
    assertThatThrownBy(() -> on.zipRow(new Add(), x(), gone)).hasMessage(message);
    assertThatThrownBy(() -> on.where(gone, x(), x())).hasMessage(message);
  }

  /// Readers on other threads while the operand's memory goes to somebody else: every answer is the
  /// operand's, and nobody waits for ever.
  @Test
  @Timeout(60)
  void readers_on_other_threads_see_the_operand_and_not_what_follows_it() throws Exception {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (int round = 0; round < 200; round++) {
        Tensor operand = Tensor.full(DType.FLOAT32, Shape.of(4096), round);
        Tensor w = on.map(TWICE, operand);
        w.storage().settle();
        var answers = new ArrayList<Future<Double>>();
        for (int t = 0; t < THREADS; t++) {
          Tensor y = on.map(ONE_MORE, w);
          Callable<Double> read = () -> y.get(4095);
          answers.add(threads.submit(read));
        }
        PooledStorage heir = PooledStorage.heirOf(w);
        overwrite((DeviceStorage) heir);
        for (Future<Double> each : answers) assertThat(each.get()).isEqualTo(2 * round + 1);
      }
    }
  }

  private static void overwrite(DeviceStorage memory) {
    Tensor other = Tensor.full(DType.FLOAT32, Shape.of(memory.size()), -7);
    Term zero = new Term.Of(TWICE, new Term.Entry(TestDevice.on().in(other)));
    Chain.of(zero).run(TestDevice.session(), memory);
  }
}

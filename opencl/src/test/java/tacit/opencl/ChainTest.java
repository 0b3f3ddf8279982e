// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.BufferPool;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.PooledStorage;
import tacit.autodiff.op.Add;
import tacit.autodiff.op.Multiply;
import tacit.autodiff.op.Relu;
import tacit.autodiff.op.ScaleShift;
import tacit.testing.NeedsOpenCl;

/// Elementwise results that are put off, and when they are made after all.
@NeedsOpenCl
class ChainTest {
  private static final ScaleShift TWICE = new ScaleShift(2, 0);
  private static final ScaleShift ONE_MORE = new ScaleShift(1, 1);

  private final Session session = TestDevice.session();

  private long launches(Runnable work) {
    long before = session.counters().launches();
    work.run();
    return session.counters().launches() - before;
  }

  private static Tensor x() {
    return Tensor.vector(1, 2, 3);
  }

  @Test
  void a_chain_is_one_kernel() {
    Kernels on = TestDevice.kernels();
    assertThat(
            launches(() -> {
              Tensor y = on.map(new Relu(), on.map(ONE_MORE, on.map(TWICE, x())));
              assertThat(on.zip(new Add(), y, x()).toDoubles()).containsExactly(4, 7, 10);
            }))
        .isEqualTo(1);
  }

  @Test
  void what_nobody_reads_is_not_computed() {
    Kernels on = TestDevice.kernels();
    assertThat(launches(() -> on.map(TWICE, x()))).isZero();
  }

  @Test
  void a_part_that_is_given_twice_is_computed_once() {
    var part = new Term.Of(TWICE, new Term.Entry(TestDevice.on().in(x())));
    assertThat(Chain.parts(new Term.OfTwo(new Multiply(), part, part))).isEqualTo(3);
  }

  @Test
  void a_result_that_many_ask_for_is_made_once_and_inlined_once() {
    Kernels on = TestDevice.kernels();
    Tensor shared = on.map(TWICE, x());
    Tensor a = on.map(ONE_MORE, shared);
    Tensor b = on.map(ONE_MORE, shared), c = on.map(ONE_MORE, shared);
    assertThat(launches(() -> List.of(a, b, c).forEach(Tensor::toDoubles))).isEqualTo(3);
    assertThat(launches(shared::toDoubles)).isZero();
    assertThat(c.toDoubles()).containsExactly(3, 5, 7);
  }

  @Test
  void a_long_chain_is_cut() {
    Kernels on = TestDevice.kernels();
    assertThat(
            launches(() -> {
              Tensor y = x();
              for (int i = 0; i < 40; i++) y = on.map(ONE_MORE, y);
              assertThat(y.toDoubles()).containsExactly(41, 42, 43);
            }))
        .isEqualTo(3);
  }

  @Test
  void another_number_is_the_same_program() {
    Kernels on = TestDevice.kernels();
    var one = Chain.of(new Term.Of(TWICE, new Term.Entry(TestDevice.on().in(x()))));
    var other = Chain.of(new Term.Of(ONE_MORE, new Term.Entry(TestDevice.on().in(x()))));
    assertThat(one.text()).isEqualTo(other.text());
    assertThat(on.map(ONE_MORE, x()).toDoubles()).containsExactly(2, 3, 4);
  }

  @Test
  void an_operand_that_is_used_up_has_been_read() {
    Kernels on = TestDevice.kernels();
    Tensor w = on.map(TWICE, x());
    Tensor before = on.map(ONE_MORE, w);
    var memory = (DeviceStorage) PooledStorage.heirOf(w);
    overwrite(memory);
    assertThat(before.toDoubles()).containsExactly(3, 5, 7);
  }

  /// Writes zeros over numbers.
  private static void overwrite(DeviceStorage memory) {
    var zero = new ScaleShift(0, 0);
    Chain.of(new Term.Of(zero, new Term.Entry(TestDevice.on().in(x()))))
        .run(TestDevice.session(), memory);
  }

  @Test
  void what_a_step_keeps_outlives_its_operands() {
    BufferPool pool = new BufferPool(session.memory());
    Kernels on = new OpenClKernels(new On(session, pool));
    Tensor kept = pool.step(() -> on.map(ONE_MORE, on.map(TWICE, x())), List::of);
    Tensor _ = pool.step(() -> on.map(new ScaleShift(0, 7), x()), List::of);
    assertThat(kept.toDoubles()).containsExactly(3, 5, 7);
  }

  @Test
  void a_step_computes_nothing_that_it_does_not_keep() {
    BufferPool pool = new BufferPool(session.memory());
    Kernels on = new OpenClKernels(new On(session, pool));
    assertThat(
            launches(() -> pool.step(() -> on.map(ONE_MORE, on.map(TWICE, x())), _ -> List.of())))
        .isZero();
  }
}

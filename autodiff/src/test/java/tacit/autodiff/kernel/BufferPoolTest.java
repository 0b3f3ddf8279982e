// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;

class BufferPoolTest {
  private static final String RELEASED =
      "tensor: its 3 numbers were made in a step that has ended;"
          + " return the tensor from the step to keep it";

  private final BufferPool pool = new BufferPool();

  private Tensor taken(DType dtype, double value) {
    Storage storage = pool.take(dtype, 3);
    for (int i = 0; i < 3; i++) storage.set(i, value);
    return Tensor.of(Shape.of(3), storage);
  }

  private static Object array(Tensor t) {
    return t.dtype() == DType.FLOAT32 ? t.storage().floats() : t.storage().doubles();
  }

  // Laws

  @ParameterizedTest
  @EnumSource
  void the_next_step_gets_the_arrays_of_the_last(DType dtype) {
    Object first = pool.step(() -> array(taken(dtype, 1)), _ -> List.of());
    Object second = pool.step(() -> array(taken(dtype, 2)), _ -> List.of());
    assertThat(second).isSameAs(first);
  }

  /// Two passes of a small network: the second makes no array that the first has not made.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_step_like_the_last_needs_no_new_array(Seed seed) {
    Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
    Kernels on =
        new ScalarKernels((dtype, size) -> {
          Storage storage = pool.take(dtype, size);
          arrays.add(storage.doubles());
          return storage;
        });
    Var x = Var.constant(Tensor.gaussian(seed.generator(), 4, 3), on);
    Tensor w = Tensor.gaussian(seed.child("w").generator(), 3, 2);
    double first = loss(x, w);
    int made = arrays.size();
    assertThat(loss(x, w)).isEqualTo(first);
    assertThat(arrays).hasSize(made);
  }

  private double loss(Var x, Tensor start) {
    return pool.step(
        () -> {
          Var w = Var.of(start, x.on());
          Var loss = x.matmul(w).tanh().square().sum();
          return loss.item() + loss.gradValues(List.of(w)).getFirst().get(0, 0);
        },
        _ -> List.of());
  }

  @ParameterizedTest
  @EnumSource
  void a_kept_tensor_outlives_its_step(DType dtype) {
    Tensor kept = pool.step(() -> taken(dtype, 1), List::of);
    pool.step(() -> taken(dtype, 2), _ -> List.of());
    assertThat(kept.toDoubles()).containsExactly(1, 1, 1);
  }

  @ParameterizedTest
  @EnumSource
  void a_kept_reshape_keeps_the_numbers(DType dtype) {
    Tensor kept = pool.step(() -> taken(dtype, 1).reshape(Shape.of(3, 1)), List::of);
    pool.step(() -> taken(dtype, 2), _ -> List.of());
    assertThat(kept.toDoubles()).containsExactly(1, 1, 1);
  }

  @ParameterizedTest
  @EnumSource
  void a_recycled_tensor_serves_the_next_step(DType dtype) {
    Tensor kept = pool.step(() -> taken(dtype, 1), List::of);
    Object array = array(kept);
    pool.recycle(kept);
    assertThat(pool.step(() -> array(taken(dtype, 2)), _ -> List.of())).isSameAs(array);
  }

  @ParameterizedTest
  @EnumSource
  void storage_of_one_step_is_lent_once(DType dtype) {
    pool.step(() -> taken(dtype, 1), _ -> List.of());
    boolean same =
        pool.step(() -> array(taken(dtype, 1)) == array(taken(dtype, 2)), _ -> List.of());
    assertThat(same).isFalse();
  }

  // Safety

  @ParameterizedTest
  @EnumSource
  void a_leaked_tensor_says_so_when_it_is_read(DType dtype) {
    Tensor leaked = pool.step(() -> taken(dtype, 1), _ -> List.of());
    assertThatIllegalStateException().isThrownBy(() -> leaked.get(0)).withMessage(RELEASED);
    assertThatIllegalStateException().isThrownBy(leaked::toDoubles).withMessage(RELEASED);
    assertThatIllegalStateException()
        .isThrownBy(() -> leaked.storage().set(0, 1))
        .withMessage(RELEASED);
    assertThat(leaked.shape()).isEqualTo(Shape.of(3));
    assertThat(leaked).hasToString(dtype + " (3) [released]");
  }

  @Test
  void a_tensor_is_recycled_once() {
    Tensor kept = pool.step(() -> taken(DType.FLOAT32, 1), List::of);
    pool.recycle(kept);
    assertThatIllegalStateException().isThrownBy(() -> pool.recycle(kept)).withMessage(RELEASED);
  }

  @Test
  void a_tensor_recycled_in_its_own_step_is_not_shelved_twice() {
    pool.step(
        () -> {
          pool.recycle(taken(DType.FLOAT32, 1));
          return 0;
        },
        _ -> List.of());
    boolean same =
        pool.step(
            () -> array(taken(DType.FLOAT32, 1)) == array(taken(DType.FLOAT32, 2)), _ -> List.of());
    assertThat(same).isFalse();
  }

  @Test
  void a_step_that_throws_gives_its_arrays_back() {
    Object[] array = new Object[1];
    assertThatIllegalStateException()
        .isThrownBy(() ->
            pool.step(
                () -> {
                  array[0] = array(taken(DType.FLOAT32, 1));
                  throw new IllegalStateException("in the step");
                },
                _ -> List.of()))
        .withMessage("in the step");
    assertThat(pool.step(() -> array(taken(DType.FLOAT32, 2)), _ -> List.of())).isSameAs(array[0]);
  }

  @Test
  void outside_of_a_step_arrays_are_new() {
    Tensor a = taken(DType.FLOAT32, 1), b = taken(DType.FLOAT32, 2);
    pool.step(() -> taken(DType.FLOAT32, 3), _ -> List.of());
    assertThat(a.toDoubles()).containsExactly(1, 1, 1);
    assertThat(b.toDoubles()).containsExactly(2, 2, 2);
  }

  @Test
  void a_step_inside_a_step_is_refused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> pool.step(() -> pool.step(() -> 1, _ -> List.of()), _ -> List.of()))
        .withMessage("buffer pool: a step inside a step; give it its own pool");
  }
}

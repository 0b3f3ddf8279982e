// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;

/// Memory of one step, reused by the next. Steps of a training loop ask for the same sizes in the
/// same order, so after the first one nothing is allocated and nothing is zeroed.
///
/// Everything made inside [#step] goes back when the step ends, but for the tensors that it keeps.
/// Storage handed out before the end is dead afterwards and says so when it is read. Outside a step
/// the pool hands out new memory. Not for use by two threads at once.
public final class BufferPool implements Buffers {
  private record Size(DType dtype, int count) {}

  private final Buffers source;
  private final Map<Size, ArrayDeque<Storage>> free = new HashMap<>();
  private final List<Storage> lent = new ArrayList<>();
  private boolean inStep;

  /// An empty pool of arrays.
  public BufferPool() {
    this(Buffers.fresh());
  }

  /// An empty pool of memory from `source`, for instance of a device.
  public BufferPool(Buffers source) {
    this.source = source;
  }

  @Override
  public Storage take(DType dtype, int size) {
    if (!inStep) return source.take(dtype, size);
    ArrayDeque<Storage> shelf = free.get(new Size(dtype, size));
    Storage storage = shelf == null || shelf.isEmpty() ? source.take(dtype, size) : shelf.pop();
    lent.add(storage);
    return storage;
  }

  /// Runs one step and returns its result; `kept` names the tensors in the result that live on.
  public <T> T step(Supplier<T> body, Function<? super T, ? extends Collection<Tensor>> kept) {
    if (inStep)
      throw new IllegalStateException("buffer pool: a step inside a step; give it its own pool");
    inStep = true;
    Set<Storage> keep = Collections.newSetFromMap(new IdentityHashMap<>());
    try {
      T result = body.get();
      for (Tensor t : kept.apply(result)) {
        t.storage().settle();
        keep.add(t.storage());
      }
      return result;
    } finally {
      inStep = false;
      for (Storage s : lent.reversed()) if (s.live() && !keep.contains(s)) shelve(s);
      lent.clear();
    }
  }

  /// Takes back a tensor that an earlier step kept and that nobody reads any more.
  public void recycle(Tensor tensor) {
    shelve(tensor.storage());
  }

  private void shelve(Storage storage) {
    if (!(storage instanceof PooledStorage pooled)) return;
    Storage heir = pooled.heir();
    free.computeIfAbsent(new Size(heir.dtype(), heir.size()), _ -> new ArrayDeque<>()).push(heir);
  }
}

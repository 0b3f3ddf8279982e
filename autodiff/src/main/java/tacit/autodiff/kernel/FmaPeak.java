// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// The most fused multiply-adds that this machine does from registers alone, `c ← c + a b` in
/// FLOAT32 vectors: what every kernel is measured against. A multiply-add counts as two operations.
///
/// Ten independent chains hide the latency of one, and leave registers for `a` and `b`.
public final class FmaPeak {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int CHAINS = 10;

  // Short loops, called often: a long one is compiled while it runs, and then not always well.
  private static final int ROUNDS = 1 << 13;
  private static final int REPEATS = 1 << 9;

  private FmaPeak() {}

  /// Operations a second on so many threads at once, the best of several tries.
  ///
  /// @param seconds about how long to try
  public static double flops(int threads, double seconds) {
    double best = 0;
    long end = System.nanoTime() + (long) (1e9 * seconds);
    do {
      best = Math.max(best, once(threads));
    } while (System.nanoTime() < end);
    return best;
  }

  /// One try, with the caller's thread as one of them. All of them spin before the start, so that
  /// each has a processor by then; one that is woken may first have to wait for one.
  private static double once(int threads) {
    var waiting = new AtomicInteger(threads);
    var others =
        IntStream.range(1, threads)
            .mapToObj(_ -> Thread.ofPlatform().daemon().start(() -> work(waiting)))
            .toList();
    waiting.decrementAndGet();
    while (waiting.get() > 0) Thread.onSpinWait();
    long start = System.nanoTime();
    work();
    try {
      for (var other : others) other.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("peak: interrupted", e);
    }
    double operations = 2.0 * REPEATS * ROUNDS * CHAINS * S.length() * threads;
    return operations / ((System.nanoTime() - start) * 1e-9);
  }

  private static void work(AtomicInteger waiting) {
    waiting.decrementAndGet();
    while (waiting.get() > 0) Thread.onSpinWait();
    work();
  }

  private static void work() {
    float sum = 0;
    var b = FloatVector.broadcast(S, 0.01f);
    for (int i = 0; i < REPEATS; i++) sum += chains(FloatVector.broadcast(S, 0.999f), b);
    // Using the sum keeps the compiler from dropping the chains.
    if (Float.isNaN(sum)) throw new ArithmeticException("peak: the sums are NaN");
  }

  /// `2 ROUNDS CHAINS` operations in every lane.
  private static float chains(FloatVector a, FloatVector b) {
    var c0 = FloatVector.broadcast(S, 0f);
    var c1 = FloatVector.broadcast(S, 1f);
    var c2 = FloatVector.broadcast(S, 2f);
    var c3 = FloatVector.broadcast(S, 3f);
    var c4 = FloatVector.broadcast(S, 4f);
    var c5 = FloatVector.broadcast(S, 5f);
    var c6 = FloatVector.broadcast(S, 6f);
    var c7 = FloatVector.broadcast(S, 7f);
    var c8 = FloatVector.broadcast(S, 8f);
    var c9 = FloatVector.broadcast(S, 9f);
    for (int i = 0; i < ROUNDS; i++) {
      c0 = a.fma(b, c0);
      c1 = a.fma(b, c1);
      c2 = a.fma(b, c2);
      c3 = a.fma(b, c3);
      c4 = a.fma(b, c4);
      c5 = a.fma(b, c5);
      c6 = a.fma(b, c6);
      c7 = a.fma(b, c7);
      c8 = a.fma(b, c8);
      c9 = a.fma(b, c9);
    }
    var low = c0.add(c1).add(c2).add(c3).add(c4);
    return low.add(c5).add(c6).add(c7).add(c8).add(c9).reduceLanes(VectorOperators.ADD);
  }
}

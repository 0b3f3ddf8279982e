// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tacit.autodiff.Tensor;

/// One computation of a Gram matrix: samples with themselves, then tiles of pairs.
///
/// Memory beside inputs and result: `8 B` times what each thread has in flight, the run of a [Cut]
/// times the most numbers of a pair, and for each sample what it is by itself.
final class GramWork {
  private final Plan.Network plan;
  private final Samples one;
  private final Optional<Samples> two;
  private final GramOptions options;
  private final long numbers;
  private final int threads;
  private final Optional<DeviceWork> device;

  GramWork(Plan.Network plan, Samples one, Optional<Samples> two, GramOptions options) {
    this.plan = plan;
    this.one = one;
    this.two = two;
    this.options = options;
    Features in = Features.input(one.example());
    numbers = Math.max(plan.step().peak(), plan.layout().numbers(in));
    device = options.device().map(each -> DeviceWork.of(each, plan, one, two, options.ntk()));
    threads = Math.clamp(options.bytesInFlight() / bytesOfThread(), 0, options.threads());
    if (threads == 0 && device.isEmpty()) {
      throw new IllegalArgumentException(
          "gram: the pairs that one thread works on need %s, but only %s are allowed; allow more, or take smaller images or flatten"
              .formatted(Bytes.words(bytesOfThread()), Bytes.words(options.bytesInFlight())));
    }
  }

  private long bytesOfThread() {
    return Math.multiplyExact(Double.BYTES, cut(one.n()).run() * numbers);
  }

  private Cut cut(int n) {
    return Cut.of(n, two.orElse(one).n(), two.isEmpty(), numbers);
  }

  /// Bytes beside inputs and result: pairs in flight, and samples by themselves.
  long bytes() {
    long samples = (long) one.n() + two.map(Samples::n).orElse(0);
    long alone = Arrays.stream(plan.places()).asLongStream().sum();
    long inFlight = device.isPresent() ? 0 : threads * bytesOfThread();
    return inFlight + Double.BYTES * samples * alone;
  }

  Tensor variances() {
    return Tensor.vector(selves(one).k);
  }

  Gram gram() {
    requireRoom();
    GramRows rows = new GramRows(0, one.n(), two.orElse(one).n(), options.ntk());
    Ready ready = ready();
    fill(rows, ready, options.listener());
    if (two.isEmpty()) rows.mirror(ready.first);
    return rows.gram();
  }

  /// Refuses work for which there is no memory; the result is copied once.
  void requireRoom() {
    int n = one.n(), m = two.orElse(one).n();
    long result = 2L * Double.BYTES * plan.layout().kinds() * n * m;
    Bytes.requireRoom(bytes() + result, n + " x " + m + " samples");
  }

  /// Pairs of some rows; of one set, right of the diagonal.
  long pairs(int first, int count) {
    long m = two.orElse(one).n();
    return two.isPresent() ? count * m : count * (m - first) - (long) count * (count + 1) / 2;
  }

  /// What pairs need of both sets; on a device it stays there.
  record Ready(Selves first, Alone second, Optional<DeviceWork.Ready> device) {}

  Ready ready() {
    if (device.isPresent()) {
      DeviceWork.Ready there = device.get().ready();
      Alone nothing = Alone.of(0);
      Selves first = new Selves(nothing, there.k(), there.theta());
      return new Ready(first, nothing, Optional.of(there));
    }
    Selves first = selves(one);
    Alone second = two.map(each -> selves(each).alone).orElse(first.alone);
    return new Ready(first, second, Optional.empty());
  }

  /// What samples are by themselves, `K(x, x)` and `Θ(x, x)` among it.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Selves(Alone alone, double[] k, double[] theta) {}

  Selves selves(Samples x) {
    Alone alone = Alone.of(x.n(), plan.places());
    Selves all = new Selves(alone, new double[x.n()], new double[options.ntk() ? x.n() : 0]);
    int run = Cut.of(1, x.n(), false, numbers).run();
    Crew.run(
        threads,
        Math.ceilDiv(x.n(), run),
        (task, buffers) -> {
          int from = task * run;
          Tile tile =
              Tile.selves(
                  from, Math.min(run, x.n() - from), alone, buffers, entries(), options.ntk());
          new Covariances(x, x, plan.layout().full()).fill(tile);
          plan.step().run(tile);
          System.arraycopy(tile.k, 0, all.k, from, tile.count);
          if (options.ntk()) System.arraycopy(tile.theta, 0, all.theta, from, tile.count);
          tile.release();
        },
        () -> {});
    plan.step().prepare(alone);
    return all;
  }

  private int entries() {
    return plan.layout().entries(Features.input(one.example()));
  }

  /// Fills rows with the kernels of pairs; of one set, right of the diagonal.
  void fill(GramRows rows, Ready ready, GramOptions.Listener listener) {
    long total = pairs(rows.first(), rows.count());
    if (ready.device().isPresent()) {
      ready.device().get().fill(rows, done -> listener.pairs(done, total));
      listener.pairs(total, total);
      return;
    }
    Cut cut = cut(rows.count());
    AtomicLong done = new AtomicLong();
    Crew.run(
        threads,
        cut.tasks(),
        (task, buffers) -> {
          int begin = cut.row(task);
          for (int r = begin; r < Math.min(begin + cut.rows(), rows.count()); r++) {
            int i = rows.first() + r, from = cut.from(task, i), count = cut.to(task) - from;
            if (count <= 0) continue;
            tile(rows, r, pairs(i, from, count, ready, buffers));
            done.addAndGet(count);
          }
        },
        () -> listener.pairs(done.get(), total));
    listener.pairs(total, total);
  }

  private Tile pairs(int i, int from, int count, Ready ready, Buffers buffers) {
    return Tile.pairs(
        i, from, count, ready.first.alone, ready.second, buffers, entries(), options.ntk());
  }

  private void tile(GramRows rows, int row, Tile tile) {
    new Covariances(one, two.orElse(one), plan.layout().full()).fill(tile);
    plan.step().run(tile);
    rows.put(row, tile);
    tile.release();
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.PairBlock;
import tacit.autodiff.kernel.PairRange;

/// The part of [GramWork] that a device does: samples with themselves, then rectangles of pairs, as
/// many at a time as its memory has room for. Only results come to the host, block by block.
///
/// @param steps of the network
/// @param one first set, `(C, n, P)`
/// @param two second set, or the first again
/// @param cut the sizes of rectangles
/// @param wanted whether `Θ` is
record DeviceWork(
    GramDevice device,
    Plan.Network plan,
    DeviceSerial steps,
    Samples samples,
    Tensor one,
    Optional<Tensor> two,
    DeviceCut cut,
    boolean wanted) {
  static DeviceWork of(
      GramDevice device, Plan.Network plan, Samples one, Optional<Samples> two, boolean ntk) {
    Tensor first = channels(one, device.dtype());
    return new DeviceWork(
        device,
        plan,
        new DeviceSteps(device.dtype()).serial(plan.step()),
        one,
        first,
        two.map(each -> channels(each, device.dtype())),
        DeviceCut.of(device, plan, one, two),
        ntk);
  }

  /// Channels first, `(C, n, P)`.
  private static Tensor channels(Samples x, DType dtype) {
    int c = x.channels(), n = x.n(), p = x.dense() ? 1 : x.pixels();
    double[] all = new double[Shape.of(c, n, p).count()];
    for (int at = 0; at < all.length; at++) {
      int i = at / p % n, channel = at / p / n;
      all[at] = x.dense() ? x.run(i, channel)[i % Samples.RUN] : x.image(i, channel)[at % p];
    }
    return Tensor.of(Shape.of(c, n, p), all).to(dtype);
  }

  /// What pairs need of both sets, on the device, and `K(x, x)`, `Θ(x, x)` of the first.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Ready(DeviceWork work, DeviceAlone alone, double[] k, double[] theta) {
    void fill(GramRows rows, LongConsumer done) {
      work.fill(rows, alone, done);
    }
  }

  Ready ready() {
    List<Tensor> first = room(one);
    double[][] own = selves(one, first);
    List<Tensor> second = two.map(this::room).orElse(first);
    two.ifPresent(each -> selves(each, second));
    return new Ready(this, DeviceAlone.of(first, second), own[0], own[1]);
  }

  private List<Tensor> room(Tensor x) {
    List<Tensor> room = new ArrayList<>();
    for (int size : plan.places()) {
      room.add(device.on().marginals(device.dtype(), x.shape().size(1), size));
    }
    return room;
  }

  private double[][] selves(Tensor x, List<Tensor> room) {
    int n = x.shape().size(1);
    DeviceAlone alone = DeviceAlone.of(room, room);
    double[][] all = {new double[n], new double[wanted ? n : 0]};
    for (int i = 0; i < n; i += cut.pairs()) {
      int count = Math.min(cut.pairs(), n - i);
      double[][] part = run(x, x, PairRange.selves(i, count), alone);
      System.arraycopy(part[0], 0, all[0], i, count);
      if (wanted) System.arraycopy(part[1], 0, all[1], i, count);
    }
    return all;
  }

  private void fill(GramRows rows, DeviceAlone alone, LongConsumer listener) {
    int end = rows.first() + rows.count(), m = two.orElse(one).shape().size(1);
    long done = 0;
    for (int i = rows.first(); i < end; i += cut.rows()) {
      int count = Math.min(cut.rows(), end - i);
      for (int j = 0; j < m; j += cut.columns()) {
        var pairs = PairRange.pairs(i, count, j, Math.min(cut.columns(), m - j));
        if (two.isEmpty() && j + pairs.columns() <= i + 1) continue;
        done += put(rows, pairs, run(one, two.orElse(one), pairs, alone));
        listener.accept(done);
      }
    }
  }

  /// Takes a block over, of one set what is right of the diagonal; how many pairs it was.
  private long put(GramRows rows, PairRange pairs, double[]... block) {
    long done = 0;
    for (int r = 0; r < pairs.rows(); r++) {
      int i = pairs.row() + r, end = pairs.column() + pairs.columns();
      int from = two.isPresent() ? pairs.column() : Math.max(pairs.column(), i + 1);
      if (from >= end) continue;
      int at = r * pairs.columns() + from - pairs.column();
      rows.put(i - rows.first(), from, end - from, block[0], block[1], at);
      done += end - from;
    }
    return done;
  }

  /// `K` and `Θ` of a block of pairs.
  private double[][] run(Tensor x, Tensor y, PairRange pairs, DeviceAlone alone) {
    Shape grid = Features.input(samples.example()).pixels();
    int h = grid.rank() == 2 ? grid.size(0) : 1, w = grid.rank() == 0 ? 1 : grid.size(-1);
    boolean full = plan.layout().full();
    try (PairBlock in = device.on().inputs(x, y, pairs, h, w, full, wanted);
        PairBlock out = steps.run(device.on(), in, alone)) {
      double[] k = out.k().toDoubles(), zero = new double[wanted ? k.length : 0];
      double[] theta = out.theta().map(Tensor::toDoubles).orElse(zero);
      requireFinite("nngp", pairs, k);
      requireFinite("ntk", pairs, theta);
      return new double[][] {k, theta};
    }
  }

  private void requireFinite(String name, PairRange pairs, double... x) {
    if (device.dtype() == DType.FLOAT64 || Arrays.stream(x).allMatch(Double::isFinite)) return;
    int t = 0;
    while (Double.isFinite(x[t])) t++;
    throw new IllegalArgumentException(
        "gram: entry (%d, %d) of %s leaves the range of FLOAT32; take smaller inputs, weight variances or depth, or compute in FLOAT64, --device cpu"
            .formatted(pairs.first(t), pairs.second(t), name));
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.List;
import java.util.function.ToDoubleFunction;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.Storage;

/// The tiling of a product: the one that the device's speeds foretell to be the fastest. They are
/// measured for a type when its first product comes that is large enough to be worth it; until then
/// they are guesses.
final class MatmulTuning {
  /// Multiply-adds of a product for which speeds are measured, `n = k = m = 256`.
  private static final double LARGE = 1 << 24;

  /// Length of the sums that are measured, and multiply-adds of a unit, half a millisecond or so.
  private static final int K = 512;

  private static final double UNIT = 1 << 26;
  private static final int TRIES = 8;

  private MatmulTuning() {}

  static Tiling choice(Session session, Product product) {
    var found = session.found();
    DType dtype = product.dtype();
    var tilings = Tilings.of(found.info(), found.vectorBytes(), dtype);
    if (product.multiplyAdds() >= LARGE) {
      return tilings.best(product, t -> speed(session, dtype, t));
    }
    return tilings.best(product, known(session.tuning(), dtype, tilings.all()));
  }

  private static double speed(Session session, DType dtype, Tiling tiling) {
    return session.tuning().speed(name(dtype, tiling), () -> measured(session, dtype, tiling));
  }

  /// Speeds of all tilings, or guesses for all.
  private static ToDoubleFunction<Tiling> known(Tuning tuning, DType dtype, List<Tiling> all) {
    boolean told = all.stream().allMatch(t -> tuning.known(name(dtype, t)).isPresent());
    return t -> told ? tuning.known(name(dtype, t)).orElseThrow() : Tilings.guess(t);
  }

  private static String name(DType dtype, Tiling tiling) {
    return "matmul." + dtype + "." + tiling.name();
  }

  /// Multiply-adds a second in a square of whole tiles, enough of them for each unit; the best of
  /// some tries, after one that builds the program.
  private static double measured(Session session, DType dtype, Tiling tiling) {
    double work = (double) tiling.tileN() * tiling.tileM() * K;
    int side = (int) Math.ceil(Math.sqrt(session.info().computeUnits() * UNIT / work));
    var product = new Product(dtype, 1, side * tiling.tileN(), K, side * tiling.tileM());
    var memory = session.memory();
    DeviceStorage a = session.transfers().guest(Storage.zeros(dtype, product.n() * K));
    DeviceStorage b = session.transfers().guest(Storage.zeros(dtype, K * product.m()));
    DeviceStorage y = memory.take(dtype, product.count());
    Runnable run = () -> OpenClMatmul.run(new On(session, memory), tiling, product, a, b, y);
    double best = seconds(session, run);
    for (int i = 0; i < TRIES; i++) best = Math.min(best, seconds(session, run));
    for (var each : List.of(a, b, y)) each.free();
    return product.multiplyAdds() / best;
  }

  private static double seconds(Session session, Runnable run) {
    session.finish();
    long start = System.nanoTime();
    run.run();
    session.finish();
    return 1e-9 * (System.nanoTime() - start);
  }
}

// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.function.ToDoubleFunction;
import tacit.autodiff.DType;

/// The cut of a product: the one that the device's speeds foretell to be the fastest. They are
/// measured for a kernel and a type when its first product comes that is large enough to be worth
/// it; until then they are guesses. A cut that cannot be measured is passed over, and where none
/// can the guess stands.
final class Tuner {
  /// Multiply-adds of a product for which speeds are measured, `n = k = m = 256`.
  private static final double LARGE = 1 << 24;

  /// Multiply-adds that a unit is measured with, half a millisecond or so.
  private static final double UNIT = 1 << 26;

  private static final int TRIES = 8;

  private Tuner() {}

  /// @param kernel its name
  /// @param measured multiply-adds a second of a cut, in a product of [#work] or more of them
  static <T extends Cut> T choice(
      Session session,
      String kernel,
      Choice<T> among,
      Product product,
      ToDoubleFunction<T> measured) {
    Tuning tuning = session.tuning();
    DType dtype = product.dtype();
    if (product.multiplyAdds() >= LARGE) {
      for (T each : among.all()) {
        tuning.measure(name(kernel, dtype, each), () -> measured.applyAsDouble(each));
      }
    }
    ToDoubleFunction<T> speed = t -> tuning.known(name(kernel, dtype, t)).orElse(Double.NaN);
    boolean told = among.all().stream().noneMatch(t -> Double.isNaN(speed.applyAsDouble(t)));
    boolean some = among.all().stream().anyMatch(t -> speed.applyAsDouble(t) > 0);
    return among.best(product, told && some ? speed : Choice::guess);
  }

  private static String name(String kernel, DType dtype, Cut cut) {
    return kernel + "." + dtype + "." + cut.name();
  }

  /// Multiply-adds to measure a device with.
  static double work(Session session) {
    return session.info().computeUnits() * UNIT;
  }

  /// The shortest time of some tries, after one that builds the program.
  static double seconds(Session session, Runnable run) {
    double best = once(session, run);
    for (int i = 0; i < TRIES; i++) best = Math.min(best, once(session, run));
    return best;
  }

  private static double once(Session session, Runnable run) {
    session.finish();
    long start = System.nanoTime();
    run.run();
    session.finish();
    return 1e-9 * (System.nanoTime() - start);
  }
}

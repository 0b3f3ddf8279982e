// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.DType;

/// The most fused multiply-adds that a device does from registers alone: `fma_peak.cl`, with enough
/// items to keep every unit busy.
final class OpenClFmaPeak {
  private static final int CHAINS = 10;
  private static final int ROUNDS = 1 << 12;

  // A CPU's unit runs one item at a time, in the widest vectors; a GPU's many, in narrow ones.
  private static final int ITEMS_OF_A_CPU = 8;
  private static final int ITEMS_OF_A_GPU = 1 << 11;
  private static final int GROUP_OF_A_GPU = 128;
  private static final int LANES_OF_A_GPU = 2;
  private static final int TRIES = 4;

  private OpenClFmaPeak() {}

  /// Operations a second, two a multiply-add, the best of several tries.
  static double flops(Session session, DType dtype) {
    boolean cpu = session.info().isCpu();
    int lanes = cpu ? Tilings.lanes(session.found().vectorBytes(), dtype) : LANES_OF_A_GPU;
    int group = cpu ? 1 : Math.min(GROUP_OF_A_GPU, session.info().groupSize());
    int items = session.info().computeUnits() * (cpu ? ITEMS_OF_A_CPU : ITEMS_OF_A_GPU);
    int rounds = ROUNDS * (cpu ? 4 : 1);
    DeviceStorage y = session.memory().take(dtype, items);
    double best = 0, operations = 2.0 * CHAINS * lanes * rounds * items;
    for (int i = 0; i < TRIES; i++) {
      session.finish();
      long start = System.nanoTime();
      new On(session, session.memory())
          .call("fma_peak", "fma_peak", dtype)
          .define("LANES", lanes)
          .arg(rounds)
          .real(0.999)
          .real(0.01)
          .arg(y)
          .over(new long[] {items}, new long[] {group});
      session.finish();
      best = Math.max(best, operations / (1e-9 * (System.nanoTime() - start)));
    }
    y.free();
    return best;
  }
}
